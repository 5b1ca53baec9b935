//! What formulas show: whoever works out the numbers shown gets the result shown.

use std::iter::Peekable;
use std::vec::IntoIter;

use proptest::prelude::*;
use tao_calculator::model::formulas::{Formulas, Scene, workings};
use tao_calculator::model::{ASSUMPTIONS, Assumptions, Kind, METRICS, evaluate};
use tao_calculator::prose::{
    Line, Noun, Part, Phrase, Plain, Quantity, UnitWords, lines_with, metric_lines, month_table,
    part_phrase, working_lines,
};
use tao_calculator::scenario::PRESETS;

use crate::scenarios::{any_scenario, cases};

/// What a line is made of.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(f64),
    Sign(char),
}

/// A number worked out, and the size of all that was added up for it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Worked {
    value: f64,
    size: f64,
}

/// The number that a quantity says, and half a unit of its last digit.
fn read(quantity: &Quantity) -> (f64, f64) {
    let digits = quantity.number.replace(',', "").replace('−', "-");
    let value: f64 = digits
        .parse()
        .unwrap_or_else(|_| panic!("{quantity} is no number"));
    let (mantissa, power) = digits.split_once('e').unwrap_or((&digits, "0"));
    let decimals = mantissa
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    let half = 0.5 * 10f64.powi(power.parse::<i32>().expect("a power") - decimals as i32);
    match quantity.unit.starts_with('%') {
        true => (value / 100.0, half / 100.0),
        false => (value, half),
    }
}

/// Signs and numbers; any word among them is a fault.
fn tokens(phrase: &Phrase) -> Vec<Token> {
    let mut tokens = Vec::new();
    for part in phrase.parts() {
        match part {
            Part::Figure(quantity) | Part::Input(_, quantity) => {
                tokens.push(Token::Number(read(quantity).0));
            }
            Part::Term(_, words) => panic!("{words:?} in {phrase}"),
            Part::Text(words) | Part::Name(_, words) => {
                let signs = words.replace("min", "m").replace("max", "M");
                for sign in signs.chars().filter(|sign| !sign.is_whitespace()) {
                    assert!("+−×÷^()=;mM".contains(sign), "{sign:?} in {phrase}");
                    tokens.push(Token::Sign(sign));
                }
            }
        }
    }
    tokens
}

/// Works out a line as it is read: brackets first, then powers, then products, then sums.
struct Reader(Peekable<IntoIter<Token>>);

impl Reader {
    fn sign(&mut self, among: &str) -> Option<char> {
        let Some(Token::Sign(sign)) = self.0.peek() else {
            return None;
        };
        let found = *sign;
        among.contains(found).then(|| {
            self.0.next();
            found
        })
    }

    fn sum(&mut self) -> Worked {
        let mut sum = self.product();
        while let Some(sign) = self.sign("+−") {
            let next = self.product();
            sum = Worked {
                value: if sign == '+' {
                    sum.value + next.value
                } else {
                    sum.value - next.value
                },
                size: sum.size + next.size,
            };
        }
        sum
    }

    fn product(&mut self) -> Worked {
        let mut product = self.power();
        while let Some(sign) = self.sign("×÷") {
            let next = self.power();
            product = match sign {
                '×' => Worked {
                    value: product.value * next.value,
                    size: product.size * next.size,
                },
                _ => Worked {
                    value: product.value / next.value,
                    size: product.size * next.size / next.value.powi(2),
                },
            };
        }
        product
    }

    fn power(&mut self) -> Worked {
        let base = self.one();
        match self.sign("^") {
            Some(_) => {
                let value = base.value.powf(self.one().value);
                Worked {
                    value,
                    size: value.abs(),
                }
            }
            None => base,
        }
    }

    fn one(&mut self) -> Worked {
        match self.0.next() {
            Some(Token::Number(value)) => Worked {
                value,
                size: value.abs(),
            },
            Some(Token::Sign('(')) => {
                let inside = self.sum();
                assert_eq!(self.sign(")"), Some(')'));
                inside
            }
            Some(Token::Sign(sign @ ('m' | 'M'))) => {
                assert_eq!(self.sign("("), Some('('));
                let one = self.sum();
                assert_eq!(self.sign(";"), Some(';'));
                let other = self.sum();
                assert_eq!(self.sign(")"), Some(')'));
                let value = match sign {
                    'm' => one.value.min(other.value),
                    _ => one.value.max(other.value),
                };
                Worked {
                    value,
                    size: one.size.max(other.size).min(f64::MAX),
                }
            }
            other => panic!("{other:?} where a number should be"),
        }
    }
}

/// What is wrong with a line: nothing, where its numbers lead to its result.
fn fault(line: &Line) -> Option<String> {
    let parts = line.numbers.parts();
    let Some(Part::Figure(shown)) = parts.last() else {
        return None;
    };
    let mut all = tokens(&line.numbers);
    let equals = all.iter().position(|token| *token == Token::Sign('='))?;
    all.truncate(equals);
    let mut reader = Reader(all.into_iter().peekable());
    let worked = reader.sum();
    assert_eq!(reader.0.next(), None, "{}", line.numbers);
    let (expected, half) = read(shown);
    let off = (worked.value - expected).abs();
    let is_right = off <= half * (1.0 + 1e-6) || off <= 1e-9 * worked.size.max(expected.abs());
    (!is_right).then(|| format!("{} = {}: {}", line.words, worked.value, line.numbers))
}

/// The lines of every figure and working, by name; those with an answer.
fn all_lines(a: &Assumptions) -> Vec<(String, Vec<Line>)> {
    let s = Scene { a, e: &evaluate(a) };
    let metrics = METRICS
        .iter()
        .filter(|row| (row.get)(s.e).is_ok())
        .map(|row| {
            let lines = metric_lines(row, (row.get)(s.e), &(row.formula)(&s), &Plain);
            (row.path.to_string(), lines)
        });
    let all = workings().flat_map(|row| [1, 2, 120].map(|month| (row, month)));
    let known = all.map(|(row, month)| (row, month, (row.get)(&s, month)));
    let known = known
        .filter(|(.., figure)| figure.is_ok())
        .map(|(row, month, figure)| {
            let formula = (row.formula)(&s, month);
            let lines = working_lines(row, month, &figure, &formula, &Plain);
            (row.term.key.to_string(), lines)
        });
    metrics.chain(known).collect()
}

fn check(a: &Assumptions) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, lines) in all_lines(a) {
        if lines.iter().any(|line| line.numbers.is_empty()) {
            faults.push(format!("{name} has a line without numbers"));
        }
        faults.extend(lines.iter().filter_map(fault));
    }
    faults
}

#[test]
fn shown_formulas_of_every_preset_lead_to_the_results_shown() {
    for preset in PRESETS {
        let faults = check(&preset.assumptions());
        assert!(faults.is_empty(), "{}: {faults:#?}", preset.key);
    }
}

#[test]
fn results_are_those_shown_elsewhere() {
    for preset in PRESETS {
        let a = preset.assumptions();
        let e = evaluate(&a);
        let s = Scene { a: &a, e: &e };
        for row in METRICS {
            let Ok(value) = (row.get)(&e) else { continue };
            let lines = metric_lines(row, &Ok(*value), &(row.formula)(&s), &Plain);
            let last = lines.last().expect("a line");
            let said = format!("{} {}", last.words, last.numbers);
            let number = row.unit.number(*value, &Plain);
            assert!(
                said.contains(&number),
                "{}: no {number} in {said}",
                row.path
            );
        }
    }
}

#[test]
fn a_line_that_does_not_add_up_is_found() {
    let number = |number: &str| {
        Part::Figure(Quantity {
            number: number.into(),
            unit: "USD",
        })
    };
    let line = |result: &str| {
        let parts = [
            number("2"),
            Part::Text(" × (".into()),
            number("1.50"),
            Part::Text(" + ".into()),
        ];
        let end = [number("2"), Part::Text(") = ".into()), number(result)];
        let mut numbers = Phrase::default();
        parts
            .into_iter()
            .chain(end)
            .for_each(|part| numbers.add(part));
        fault(&Line {
            numbers,
            ..Line::default()
        })
    };
    assert_eq!(line("7"), None);
    assert_eq!(line("7.00"), None);
    assert!(line("7.1").is_some() && line("8").is_some());
}

#[test]
fn every_assumption_has_its_part_in_the_formulas_or_a_reason_for_none() {
    let a = Assumptions::default();
    let s = Scene {
        a: &a,
        e: &evaluate(&a),
    };
    let formulas = Formulas::of(&s);
    for row in ASSUMPTIONS {
        let lines = lines_with(row.id, &formulas, &s, &Plain);
        let answers = formulas.answers_from(row.id);
        assert_eq!(lines.is_empty(), answers.is_empty(), "{}", row.key);
        let is_named = |part: &Part| matches!(part, Part::Name(id, _) if *id == row.id);
        let names = |line: &Line| line.words.parts().iter().any(is_named);
        let is_choice = matches!(row.kind, Kind::Choice(_));
        assert!(
            answers.is_empty() || is_choice || lines.iter().any(names) || row.kind == Kind::Whole,
            "{}",
            row.key
        );
        let said = part_phrase(row.id, &formulas).text();
        assert!(
            answers.iter().all(|metric| said.contains(&*metric.noun())),
            "{said}"
        );
        assert!(said.ends_with('.'), "{said}");
    }
}

#[test]
fn sums_over_months_have_a_row_for_each() {
    let a = Assumptions::default();
    let s = Scene {
        a: &a,
        e: &evaluate(&a),
    };
    let mut n_tables = 0;
    for row in METRICS {
        let Some(table) = month_table(&(row.formula)(&s), &Plain) else {
            continue;
        };
        n_tables += 1;
        assert!(
            table
                .rows
                .iter()
                .all(|cells| cells.len() == table.head.len()),
            "{}",
            row.path
        );
        assert!(!table.rows.is_empty(), "{}", row.path);
    }
    assert!(n_tables > 5);
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn shown_formulas_lead_to_the_results_shown(random in any_scenario()) {
        let faults = check(&random.assumptions());
        prop_assert!(faults.is_empty(), "{faults:#?}");
    }
}
