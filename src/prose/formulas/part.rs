//! The part that an assumption plays in the formulas.

use super::super::Noun;
use super::lines::{Line, metric_lines, working_lines};
use crate::model::formulas::{Figured, Formula, Formulas, Reader, Scene};
use crate::model::{AssumptionId, Group};
use crate::prose::{Numerals, Part, Phrase, say};

/// The lines in which an assumption stands, of every formula that reads it; of one that it only chooses the last.
pub fn lines_with(id: AssumptionId, formulas: &Formulas, s: &Scene, n: &dyn Numerals) -> Vec<Line> {
    let of = |one: &Reader| {
        let lines = figure_lines(one.figured, &one.formula, s, n);
        let (with, without): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| names(line, id));
        match with.is_empty() {
            true => without.into_iter().next_back().into_iter().collect(),
            false => with,
        }
    };
    let mut lines: Vec<Line> = formulas.reading(id).flat_map(of).collect();
    // Today and a month to come may read alike.
    let mut seen = Vec::new();
    lines.retain(|line| {
        let is_new = !seen.contains(line);
        seen.push(line.clone());
        is_new
    });
    lines
}

/// The lines of a figure’s formula, of a month the first.
fn figure_lines(figured: Figured, formula: &Formula, s: &Scene, n: &dyn Numerals) -> Vec<Line> {
    match figured {
        Figured::Metric(row) => metric_lines(row, (row.get)(s.e), formula, n),
        Figured::Working(row) => working_lines(row, 1, &(row.get)(s, 1), formula, n),
    }
}

fn names(line: &Line, id: AssumptionId) -> bool {
    let is_named = |part: &Part| matches!(part, Part::Name(other, _) if *other == id);
    line.words.parts().iter().any(is_named)
}

/// The answers that follow from an assumption, as a sentence.
pub fn part_phrase(id: AssumptionId, formulas: &Formulas) -> Phrase {
    let answers = formulas.answers_from(id);
    if answers.is_empty() {
        return match (id, id.row().group) {
            (AssumptionId::TargetPayback, _) => {
                "In no formula: it is the goal that breakevens are compared with."
            }
            (_, Group::Uncertainty) => "In no formula: only the simulation reads it.",
            _ => "In no formula.",
        }
        .into();
    }
    let names = answers.iter().map(|row| row.noun().into_owned().into());
    say![
        "Answers that follow from it: ",
        Phrase::join(names, ", "),
        "."
    ]
}
