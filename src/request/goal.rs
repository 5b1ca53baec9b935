//! What was found, as HTML: a sentence, and a button for each value that can be taken over.

use super::{Asked, escape, sentence_case};
use crate::model::questions::{Sought, goal_seek};
use crate::model::{Assumption, Assumptions, Metric, Numerals, assumption, metric};
use crate::scenario::{read_figure, shown};

/// What stands before a fraction and between thousands in the reader's numbers.
type Separators = (char, Option<char>);

/// What was found, as HTML. The words: the path of the answer, what it should be as typed, the key of the assumption,
/// the separators.
pub fn found(asked: &Asked) -> Result<String, String> {
    let (wanted, separators) = wanted(asked)?;
    let a = &asked.link.scenario.assumptions;
    Ok(found_html(a, &wanted, separators, asked.numerals))
}

/// The values that can be taken over, in the order of their buttons. The words are those of [`found`].
pub fn found_values(asked: &Asked) -> Result<String, String> {
    let (wanted, separators) = wanted(asked)?;
    let values = wanted.values(&asked.link.scenario.assumptions, separators);
    let values: Vec<_> = values.iter().map(|(value, _)| value.to_string()).collect();
    Ok(values.join(" "))
}

fn wanted(asked: &Asked) -> Result<(Wanted, Separators), String> {
    let [path, target, key] = [0, 1, 2].map(|place| asked.word(place));
    let wanted = Wanted {
        metric: metric(path).ok_or(format!("There is no answer “{path}”."))?,
        target: target.into(),
        row: assumption(key).ok_or(format!("There is no assumption “{key}”."))?,
    };
    let mut separators = asked.word(3).chars();
    let decimal = separators.next().unwrap_or('.');
    Ok((wanted, (decimal, separators.next())))
}

/// What the reader asks for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The answer.
    pub metric: &'static Metric,
    /// What it should be, as typed.
    pub target: String,
    /// The assumption that may move.
    pub row: &'static Assumption,
}

impl Wanted {
    fn target(&self, separators: Separators) -> Option<f64> {
        read_figure(self.metric.unit, &self.target, separators.0, separators.1)
    }

    /// The values that can be taken over, each with what it gives where that is not what is wanted: none, one, or
    /// both sides of a jump. Looks at every stop of the slider.
    pub fn values(&self, a: &Assumptions, separators: Separators) -> Vec<(f64, Option<f64>)> {
        let sought = |target| goal_seek(a, self.row, self.metric, target);
        let sought = self.target(separators).map(sought);
        sought.map_or(Vec::new(), |sought| values(&sought))
    }
}

fn values(sought: &Sought) -> Vec<(f64, Option<f64>)> {
    match sought {
        Sought::At(at) => vec![(*at, None)],
        Sought::Jump {
            below: one,
            above: other,
        }
        | Sought::From {
            first: other,
            before: one,
        } => vec![(one.at, Some(one.value)), (other.at, Some(other.value))],
        _ => Vec::new(),
    }
}

/// Where the answer is what is wanted, both sides of a jump, or everything that stands in the way; a button for each
/// value that can be taken over.
pub fn found_html(
    a: &Assumptions,
    wanted: &Wanted,
    separators: Separators,
    numerals: &dyn Numerals,
) -> String {
    let (metric, row) = (wanted.metric, wanted.row);
    let Some(target) = wanted.target(separators) else {
        let words = format!(
            "What it should be is a number; “{}” is none.",
            wanted.target
        );
        return format!(r#"<p class="error">{}</p>"#, escape(&words));
    };
    let (here, now) = ((row.get)(a), (metric.of)(a));
    let sought = goal_seek(a, row, metric, target);
    let words = sentence_case(&sought.words(row, metric, target, numerals));
    let figure = match &now {
        Ok(value) => metric.unit.format_beside(*value, target, numerals),
        Err(reason) => reason.words(numerals),
    };
    let now = format!("Now: {figure}, with {}.", shown(row, here, numerals));
    let button = |(place, (value, gives)): (usize, &(f64, Option<f64>))| {
        let words = |gives| metric.unit.prose_beside(gives, target, numerals);
        let gives = gives.map(|gives| format!(", for {}", words(gives)));
        let label = format!(
            "Set {} to {}{}",
            row.phrase(),
            row.unit.prose_beside(*value, here, numerals),
            gives.unwrap_or_default()
        );
        let label = escape(&label);
        format!(r#" <button type="button" data-take="{place}">{label}</button>"#)
    };
    // What was taken over for a target of zero is a float or two away from where it is asked for again.
    let is_here = |at: f64| (at - here).abs() <= 1e-12 * here.abs();
    let buttons = match &values(&sought)[..] {
        [(at, _)] if is_here(*at) => "It is so already.".into(),
        values => values
            .iter()
            .enumerate()
            .map(button)
            .collect::<Vec<_>>()
            .concat(),
    };
    format!(
        "<p><strong>{}.</strong></p><p>{}</p><p>{buttons}</p>",
        escape(&words),
        escape(&now)
    )
}
