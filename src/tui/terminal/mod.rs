//! The terminal itself: bytes in, bytes out, put back as it was found.
