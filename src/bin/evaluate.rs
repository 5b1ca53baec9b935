//! The model from the command line: one query a line in, one JSON object a line out.
//!
//! `evaluate 'preset=chain-2026-03&price=300'` answers one query; without an argument it reads one a line from
//! standard input, an empty line being the base.

use std::io::{self, BufWriter, Read, Write};

use tao_calculator::model::evaluate;
use tao_calculator::scenario::{from_query, results};

fn main() -> io::Result<()> {
    // What is no UTF-8 is just another query to warn about.
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    if arguments.is_empty() {
        let mut input = Vec::new();
        io::stdin().lock().read_to_end(&mut input)?;
        let lines = input.split_inclusive(|byte| *byte == b'\n');
        for line in lines {
            answer(
                &mut out,
                String::from_utf8_lossy(line).trim_end_matches(['\r', '\n']),
            )?;
        }
    } else {
        for query in &arguments {
            answer(&mut out, &query.to_string_lossy())?;
        }
    }
    out.flush()
}

fn answer(out: &mut impl Write, query: &str) -> io::Result<()> {
    let (scenario, unread) = from_query(query);
    let evaluation = evaluate(&scenario.assumptions);
    writeln!(out, "{}", results(&scenario, &evaluation, &unread))
}
