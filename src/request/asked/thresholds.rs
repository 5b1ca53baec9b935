//! What to watch: where the answer breaks along one assumption after the other, and how far away that is.

use super::room_words;
use crate::model::questions::{Outlook, THRESHOLDS, WINDOW, Watched, room, thresholds, watch_list};
use crate::model::{Assumption, Assumptions, Figure, Numerals, Unit};
use crate::request::{escape, sentence_case};
use crate::scenario::{Scenario, halving_words, shown};

/// The tables of both breakeven thresholds and of the other levers, then what is known of their way.
pub fn thresholds_html(scenario: &Scenario, numerals: &dyn Numerals) -> String {
    let a = &scenario.assumptions;
    let target = Unit::Months.typed(a.target_payback, numerals);
    let mut html = format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Where the breakeven breaks\"><table role=\"table\">\
         <thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\">Assumption</th><th role=\"columnheader\">Here</th>\
         <th role=\"columnheader\">Breakeven after {target}</th><th role=\"columnheader\">Nothing earned</th></tr></thead><tbody role=\"rowgroup\">"
    );
    for one in thresholds(a) {
        let cell = |at, holds| cell(one.row, one.here, at, holds, numerals);
        html += &format!(
            "<tr role=\"row\" data-threshold=\"{}\">{}{}{}</tr>",
            one.row.key,
            head(one.row, one.here, numerals),
            cell(one.payback_breaks_at, one.pays_back),
            cell(one.net_zero.exactly(), one.earns)
        );
    }
    html += "</tbody></table></div>\
        <div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Where the other levers break an answer\"><table role=\"table\">\
        <thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\">Also</th><th role=\"columnheader\">Here</th><th role=\"columnheader\">Breaks at</th>\
        <th role=\"columnheader\">What breaks there</th></tr></thead><tbody role=\"rowgroup\">";
    let watched = watch_list(a);
    for one in others(&watched) {
        html += &format!(
            "<tr role=\"row\" data-watched=\"{}\">{}{}<td role=\"cell\">{}</td></tr>",
            one.row.key,
            head(one.row, one.here, numerals),
            cell(one.row, one.here, one.edge, one.holds, numerals),
            what_breaks(one, numerals)
        );
    }
    html += "</tbody></table></div><ul class=\"outlook\">";
    for one in &watched {
        let words = outlook_words(scenario, one, numerals);
        if !words.is_empty() {
            html += &format!(
                "<li data-outlook=\"{}\">{}</li>",
                one.row.key,
                escape(&words)
            );
        }
    }
    html + "</ul>"
}

/// Why some have no threshold, in words.
pub fn reasons_html(a: &Assumptions, numerals: &dyn Numerals) -> String {
    let mut reasons = Vec::new();
    for one in thresholds(a) {
        if one.payback_breaks_at.is_none() {
            reasons.push(one.payback_words(a, numerals));
        }
        if one.net_zero.exactly().is_none() {
            reasons.push(one.net_words(numerals));
        }
    }
    let watched = watch_list(a);
    for one in others(&watched).filter(|one| one.edge.is_none()) {
        let words = &one.breaks_at;
        reasons.push(words.words(one.row, one.metric, one.target, numerals));
    }
    if reasons.is_empty() {
        return "<p>Every one of them breaks somewhere.</p>".into();
    }
    let items = reasons
        .iter()
        .map(|reason| format!("<li>{}.</li>", escape(&sentence_case(reason))));
    format!("<ul>{}</ul>", items.collect::<String>())
}

/// What is watched beyond the assumptions with thresholds of their own.
fn others(watched: &[Watched]) -> impl Iterator<Item = &Watched> {
    let has_own = |key| THRESHOLDS.contains(&key);
    watched.iter().filter(move |one| !has_own(one.row.key))
}

/// The first cells of a line: which assumption, and what it is now.
fn head(row: &Assumption, here: f64, numerals: &dyn Numerals) -> String {
    let (key, label) = (row.key, escape(row.label));
    let here = cell_words(&shown(row, here, numerals));
    format!(
        "<th role=\"rowheader\"><a class=\"to-row\" href=\"#{key}\" data-row=\"{key}\">{label}</a></th><td role=\"cell\">{here}</td>"
    )
}

/// Where something breaks, and the room until then; or, where it does not hold here, where it would.
fn cell(
    row: &Assumption,
    here: f64,
    at: Option<f64>,
    holds: bool,
    numerals: &dyn Numerals,
) -> String {
    let Some(at) = at else {
        return "<td role=\"cell\" class=\"nowhere\">nowhere</td>".into();
    };
    let would = if holds {
        ""
    } else {
        "<small>would hold at</small> "
    };
    let number = cell_words(&row.unit.format_beside(at, here, numerals));
    let room = room(here, at).map(|room| room_words(room, numerals));
    format!(
        "<td role=\"cell\">{would}<b>{number}</b> <small>{}</small></td>",
        escape(&room.unwrap_or_default())
    )
}

/// A value whose unit may stand on a line of its own, where columns are narrow.
fn cell_words(words: &str) -> String {
    escape(&words.replace('\u{a0}', " "))
}

/// The answer that a lever breaks, in words.
fn what_breaks(one: &Watched, numerals: &dyn Numerals) -> String {
    let target = one.metric.unit.typed(one.target, numerals);
    escape(&match one.metric.unit {
        Unit::UsdPerTao => "the value equals the market price".into(),
        Unit::Months => format!("breakeven after {target}"),
        _ => "the net present value is zero".into(),
    })
}

/// What is known of a lever’s way, in a sentence; empty where nothing is.
fn outlook_words(scenario: &Scenario, one: &Watched, numerals: &dyn Numerals) -> String {
    let a = &scenario.assumptions;
    let cost = |cost: f64| Unit::UsdPerMonth.prose(cost, numerals);
    match &one.outlook {
        Outlook::Open => String::new(),
        Outlook::Halving {
            days,
            daily_emission,
            payback,
        } => {
            let next = halving_words(a, scenario.preset.chain_issued, numerals);
            if days.is_err() {
                return next;
            }
            format!(
                "{next} Half of today’s emission is {}; breakeven at such rates: {}.",
                Unit::TaoPerDay.prose(*daily_emission, numerals),
                figure_words(payback, Unit::Months, numerals)
            )
        }
        Outlook::Compute {
            bearable,
            later,
            months,
        } => {
            let [first, last] = WINDOW;
            let way = if a.compute_deflation < 0.0 {
                "dearer"
            } else {
                "cheaper"
            };
            let costs = format!(
                "Getting {} {way}, compute costs {} in {first} months and {} in {last}",
                Unit::PercentPerYear.prose(a.compute_deflation.abs(), numerals),
                cost(later[0]),
                cost(later[1])
            );
            let comes = match months {
                Some(0.0) => "it costs less than that already".into(),
                Some(months) => format!(
                    "it comes down to that in {}",
                    Unit::Months.prose(*months, numerals)
                ),
                None => "it does not come down to that".into(),
            };
            match (bearable.exactly(), months) {
                (Some(bearable), _) => {
                    format!(
                        "A validator earns nothing at {}. {costs}: {comes}.",
                        cost(bearable)
                    )
                }
                (None, Some(_)) => format!(
                    "Even at the largest cost allowed, {}, a validator earns. {costs}.",
                    cost(*one.row.bounds.end())
                ),
                (None, None) => {
                    format!("Even where compute costs nothing, a validator loses money. {costs}.")
                }
            }
        }
        Outlook::Words(words) => format!(
            "Without a lever of their own: {}. They stand behind the chance of failure, {}.",
            words.join(", "),
            one.row.unit.prose(one.here, numerals)
        ),
    }
}

/// A figure, or why there is none.
fn figure_words(figure: &Figure, unit: Unit, numerals: &dyn Numerals) -> String {
    match figure {
        Ok(value) => unit.prose(*value, numerals),
        Err(reason) => reason.words(numerals),
    }
}
