//! What comes from outside: what is read of it, and what is refused with which words.

mod chain;
mod market;
mod snapshot;
mod time;
