//! The model from the command line: one query a line in, one JSON object a line out.
//!
//! `evaluate 'preset=chain-2026-07&price=300'` answers one query; without an argument it reads one a line from
//! standard input, an empty line being the base. With `--all` before the queries each object also holds the answers
//! to the model's questions.

use std::io::{self, BufRead, Write};

use tao_calculator::model::evaluate;
use tao_calculator::scenario::{from_query, results, results_and_answers};

fn main() -> io::Result<()> {
    // Bytes that are not UTF-8 are just another query to warn about.
    let mut arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let all = arguments.first().is_some_and(|first| first == "--all");
    if all {
        arguments.remove(0);
    }
    for query in &arguments {
        answer(&query.to_string_lossy(), all)?;
    }
    if arguments.is_empty() {
        let mut input = io::stdin().lock();
        let mut line = Vec::new();
        // Line by line, so that whoever asks may wait for an answer before asking again.
        while input.read_until(b'\n', &mut line)? > 0 {
            answer(
                String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']),
                all,
            )?;
            line.clear();
        }
    }
    Ok(())
}

fn answer(query: &str, all: bool) -> io::Result<()> {
    let (scenario, unread) = from_query(query);
    let evaluation = evaluate(&scenario.assumptions);
    let write = if all { results_and_answers } else { results };
    writeln!(io::stdout(), "{}", write(&scenario, &evaluation, &unread))
}
