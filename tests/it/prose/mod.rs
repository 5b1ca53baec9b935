//! What is said about figures.

mod find;
mod formulas;
mod glossary;
mod market;
mod numerals;
mod operator;
mod phrases;
mod simulation;
mod verdict;
mod warnings;
