//! Everything on disk: the SQLite file behind one write gate.
