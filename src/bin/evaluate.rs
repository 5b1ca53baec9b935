//! The model from the command line: one query a line in, one JSON object a line out.

fn main() {}
