//! Tables from outside: bytes to rows, whatever their encoding.
