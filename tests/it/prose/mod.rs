//! What is said about figures.

mod formulas;
mod numerals;
mod phrases;
mod verdict;
mod warnings;
