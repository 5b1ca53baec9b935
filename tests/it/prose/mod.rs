//! What is said about figures.

mod numerals;
mod phrases;
mod warnings;
