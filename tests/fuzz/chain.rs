//! Tries answers of the chain that nobody thought of.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| laws::check_chain(bytes));
