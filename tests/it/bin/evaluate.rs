//! The program that writes results: a query as its argument, or one a line from its input.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use crate::scenario::results::answer;

pub fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_evaluate"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("evaluate starts");
    // With a query as its argument it may end before it is written to.
    let _ = program.stdin.take().expect("an input").write_all(input);
    program.wait_with_output().expect("it ends")
}

/// What the program writes, line by line, against the answers to these queries.
#[track_caller]
fn check_program(arguments: &[&str], input: &[u8], queries: &[&str]) {
    let output = run(arguments, input);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.is_empty() || text.ends_with('\n'));
    let lines: Vec<&str> = text.lines().collect();
    let expected: Vec<String> = queries
        .iter()
        .map(|query| answer(query).to_string())
        .collect();
    assert_eq!(lines, expected);
}

#[test]
fn evaluate_answers_its_argument() {
    check_program(
        &["preset=chain-2026-03&price=300"],
        b"price=1\n",
        &["preset=chain-2026-03&price=300"],
    );
    check_program(&[""], b"", &[""]);
}

#[test]
fn evaluate_answers_each_line_an_empty_one_being_the_base() {
    check_program(&[], b"", &[]);
    check_program(&[], b"\n", &[""]);
    check_program(
        &[],
        b"price=300\n\n?preset=bear\n",
        &["price=300", "", "preset=bear"],
    );
    check_program(
        &[],
        b"price=300\r\n\r\nprice=400\r\n",
        &["price=300", "", "price=400"],
    );
    check_program(&[], b"price=300\nprice=400", &["price=300", "price=400"]);
    // As PowerShell hands it over: with a byte-order mark.
    check_program(&[], b"\xef\xbb\xbfprice=300\r\n", &["price=300"]);
    check_program(&[], b"\xef\xbb\xbf\r\n", &[""]);
}

#[test]
fn evaluate_takes_what_links_say_to_the_page() {
    let plain = answer("price=300");
    let query = "price=300&vs=bear&view=value&controls=price&theme=dark&who=operator&was=1,2&v=2";
    assert_eq!(answer(query), plain);
    check_program(&[query], b"", &["price=300"]);
}

#[test]
fn evaluate_reads_bytes_that_are_no_text() {
    check_program(
        &[],
        b"price=\xff\xfe&validators=5000\n",
        &["price=\u{fffd}\u{fffd}&validators=5000"],
    );
}

#[cfg(unix)]
#[test]
fn evaluate_reads_an_argument_that_is_no_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let output = Command::new(env!("CARGO_BIN_EXE_evaluate"))
        .arg(OsStr::from_bytes(b"price=\xff&validators=5000"))
        .output()
        .expect("evaluate starts");
    let expected = answer("price=\u{fffd}&validators=5000").to_string() + "\n";
    assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
}
