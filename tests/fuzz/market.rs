//! Tries answers of the market that nobody thought of.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::check_market(bytes));
