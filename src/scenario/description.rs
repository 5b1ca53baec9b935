//! What a scenario is, in words: its preset and what differs, its finding, and its answers in a paragraph.

use super::{Date, MODEL_VERSION, PRESETS, Scenario, date_words, preset};
use crate::claims::{Cases, Claim};
use crate::model::{Assumption, Evaluation, Unit};
use crate::prose::{
    Numerals, Phrase, Reason, UnitWords, ValueWords, against_market, answer, article_verdict,
    figure_phrase, say, verdict,
};

/// So many differences are named where there is room for a sentence.
pub const FEW: usize = 6;

/// How a scenario differs from its preset, in a sentence that names `most` differences and counts the others.
pub fn difference_phrase(scenario: &Scenario, most: usize, n: &dyn Numerals) -> Phrase {
    let preset = Scenario::of(scenario.preset);
    let label = scenario.preset.label;
    let rows = scenario.differences(&preset);
    let value = |row: &Assumption, of: &Scenario| row.value((row.get)(&of.assumptions), n);
    let difference = |row: &&'static Assumption| {
        say![
            format!("{} ", row.label),
            value(row, scenario),
            " instead of ",
            value(row, &preset)
        ]
    };
    let named = rows.iter().take(most).map(difference);
    let more = match rows.len().saturating_sub(most) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    match rows.len() {
        0 => format!("“{label}” as it is.").into(),
        n_rows => say![
            match n_rows {
                1 => format!("“{label}” with one change: "),
                n_rows => format!("“{label}” with {n_rows} changes: "),
            },
            Phrase::join(named, "; "),
            more,
            "."
        ],
    }
}

/// What a stranger would repeat of a scenario: what becomes of the article’s breakeven as long as nothing is changed, then
/// when the validator breaks even.
pub fn finding_phrase(scenario: &Scenario, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    match scenario {
        base if base.is_as(&Scenario::default()) => article_verdict(&base.assumptions, n),
        _ => verdict(evaluation, n),
    }
}

/// What the page is about.
pub const QUESTION: &str = "When does a TAO validator break even?";
/// The name of the site.
pub const SITE: &str = "TAO calculator";

/// What a picture or a file of figures is computed from, and the licence that all of this is under.
pub fn credit(scenario: &Scenario) -> String {
    let day = date_words(scenario.at);
    format!("{SITE}, model {MODEL_VERSION}, figures of {day}; MIT licence")
}

/// Where figures come from, for a list of sources: title, model, scenario, the day they are of, the link that has them to
/// the last digit, and the day on which it was copied, where that is known.
pub fn citation_phrase(
    scenario: &Scenario,
    link: String,
    copied: Option<Date>,
    n: &dyn Numerals,
) -> Phrase {
    say![
        format!("{SITE}, model {MODEL_VERSION}, scenario "),
        difference_phrase(scenario, FEW, n),
        format!(" Figures of {}. {link}", date_words(scenario.at)),
        copied.map(|day| format!(" (copied on {})", date_words(day))),
    ]
}

/// A scenario and its answers in a paragraph for pasting.
pub fn summary_phrase(scenario: &Scenario, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let a = &scenario.assumptions;
    let projected = match &evaluation.projection.payback_months {
        Ok(months) => say![" it breaks even after ", Unit::Months.prose(*months, n)],
        Err(reason) => say![" it does not break even: ", reason.because(n)],
    };
    let valuation = &evaluation.valuation;
    let value = match (&valuation.value_per_tao, &valuation.upside) {
        (Ok(_), Ok(upside)) => say![
            "a TAO is worth ",
            figure_phrase(&valuation.value_per_tao, Unit::UsdPerTao, n),
            ", ",
            against_market(*upside, a, n)
        ],
        (Err(reason), _) | (_, Err(reason)) => say![
            "the value of a TAO cannot be computed: ",
            reason.after_colon(n)
        ],
    };
    say![
        "Bittensor validator, scenario ",
        difference_phrase(scenario, FEW, n),
        " ",
        answer(a, evaluation, n),
        " With price, costs and competition changing as assumed,",
        projected,
        ". On validators’ discounted cash flows ",
        value,
        ". Not a forecast, not financial advice."
    ]
}

/// The scenarios that the claims are recomputed from: they are about the article, whatever a reader sets.
pub fn claim_cases() -> Cases {
    let of = |key| preset(key).unwrap_or(&PRESETS[0]).assumptions();
    Cases {
        article: of("article-2026-03"),
        chain_march: of("chain-2026-03"),
        chain_july: of("chain-2026-07"),
    }
}

/// The scenario that shows a claim of the article.
pub fn claim_scenario(claim: &Claim) -> Option<Scenario> {
    let (key, changes) = claim.scenario?;
    let mut scenario = Scenario::of(preset(key)?);
    for (id, value) in changes {
        scenario.assumptions = scenario.assumptions.with(*id, *value);
    }
    Some(scenario)
}
