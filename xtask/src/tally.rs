//! What passed and what failed, read from what the test programs print.

use std::fmt;
use std::ops::AddAssign;

/// The last line of `cargo xtask test`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Tests, and checks without tests of their own.
    pub passed: u32,
    /// The same that failed.
    pub failed: u32,
}

/// What a check counts.
#[derive(Clone, Copy)]
pub enum Counts {
    /// Itself, as one.
    Itself,
    /// The tests in lines such as `test result: ok. 12 passed; 0 failed; …` of cargo.
    CargoTests,
    /// The tests in lines such as `ℹ pass 12` of node, at least one.
    NodeTests,
}

impl Counts {
    /// What one printed line says.
    pub fn read(self, line: &str) -> Tally {
        match self {
            Self::Itself => Tally::default(),
            Self::CargoTests => cargo_tests(line),
            Self::NodeTests => node_tests(line),
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)
    }
}

fn cargo_tests(line: &str) -> Tally {
    let Some(result) = line.trim_start().strip_prefix("test result:") else {
        return Tally::default();
    };
    let count = |word: &str| {
        let numbers = result
            .split([';', '.'])
            .filter_map(|part| part.trim().strip_suffix(word));
        numbers
            .filter_map(|number| number.trim().parse::<u32>().ok())
            .sum()
    };
    Tally {
        passed: count("passed"),
        failed: count("failed"),
    }
}

fn node_tests(line: &str) -> Tally {
    // `ℹ` in the reporter for people, `#` in the one for machines.
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["ℹ" | "#", word, number] => {
            let number = number.parse().unwrap_or_default();
            match word {
                "pass" => Tally {
                    passed: number,
                    failed: 0,
                },
                "fail" | "cancelled" => Tally {
                    passed: 0,
                    failed: number,
                },
                _ => Tally::default(),
            }
        }
        _ => Tally::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(counts: Counts, output: &str, passed: u32, failed: u32) {
        let mut tally = Tally::default();
        for line in output.lines() {
            tally += counts.read(line);
        }
        assert_eq!(tally, Tally { passed, failed });
    }

    #[test]
    fn cargo_results_add_up() {
        let output = "running 3 tests\ntest a ... ok\n\n\
            test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 5 filtered out; finished in 0.00s\n\
            test result: ok. 40 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.25s";
        check(Counts::CargoTests, output, 42, 1);
    }

    #[test]
    fn node_results_add_up() {
        check(
            Counts::NodeTests,
            "✔ loads (5 ms)\nℹ tests 9\nℹ pass 6\nℹ fail 2\nℹ cancelled 1",
            6,
            3,
        );
        check(Counts::NodeTests, "# tests 1\n# pass 1\n# fail 0", 1, 0);
    }

    #[test]
    fn other_lines_count_nothing() {
        check(Counts::CargoTests, "12 passed; 3 failed\nℹ pass 3", 0, 0);
        check(
            Counts::NodeTests,
            "test result: ok. 12 passed\npass 3",
            0,
            0,
        );
    }

    #[test]
    fn the_last_line_reads_well() {
        assert_eq!(
            Tally {
                passed: 12,
                failed: 0
            }
            .to_string(),
            "12 passed, 0 failed"
        );
    }
}
