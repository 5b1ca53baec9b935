//! The article, checked: every figure it published beside the recomputed one, and what becomes of it.

use std::fmt::Write;

use crate::model::questions::claims::{CLAIMS, Claim, Finding, Named, Verdict, check};
use crate::model::{Assumptions, Numerals, assumption};
use crate::request::escape;
use crate::scenario::{Scenario, changes, preset, to_query};

/// How many there are of each verdict, and a row for each claim.
pub fn claims_html(base: &Assumptions, numerals: &dyn Numerals) -> String {
    let findings: Vec<Finding> = CLAIMS.iter().map(|claim| check(claim, base)).collect();
    let count = |verdict: Verdict| {
        let same = findings.iter().filter(|finding| finding.verdict == verdict);
        same.count()
    };
    let mut html = format!(
        "<p class=\"count\"><b>{} of {}</b> reproduce.</p><ul class=\"verdicts\">",
        count(Verdict::Reproduces),
        findings.len()
    );
    for verdict in Verdict::ALL {
        let _ = write!(html, "<li>{} {}</li>", mark(verdict), count(verdict));
    }
    html += "</ul>";
    for finding in &findings {
        html += &row(finding, numerals);
    }
    html
}

/// A verdict in a word, coloured.
fn mark(verdict: Verdict) -> String {
    let place = Verdict::ALL.iter().position(|one| *one == verdict);
    let (place, label) = (place.unwrap_or(0), verdict.label());
    format!("<span class=\"verdict v{place}\">{label}</span>")
}

/// What is said and what becomes of it; folded, the figures, what came out, and the scenario that shows it.
fn row(finding: &Finding, numerals: &dyn Numerals) -> String {
    let claim = finding.claim;
    let mut html = format!(
        "<details data-claim=\"{}\"><summary><span>{}</span> {}</summary><p>{}</p>",
        claim.key,
        escape(claim.says),
        mark(finding.verdict),
        escape(&finding.sentence(numerals))
    );
    html += &figures(finding, numerals);
    if let Some(scenario) = scenario_of(claim) {
        let query = escape(&to_query(&scenario));
        let mut names = vec![format!("“{}”", scenario.preset.label)];
        names.extend(changes(&scenario, numerals));
        let _ = write!(
            html,
            "<p><a href=\"?{query}\" data-load=\"{query}\">Load {}</a></p>",
            escape(&names.join(", "))
        );
    }
    html + "</details>"
}

/// Published and recomputed figures side by side, then what would have to hold.
fn figures(finding: &Finding, numerals: &dyn Numerals) -> String {
    let mut names: Vec<&str> = Vec::new();
    for figure in finding.claim.published.iter().chain(&finding.recomputed) {
        if !names.contains(&figure.name) {
            names.push(figure.name);
        }
    }
    let cell = |figures: &[Named], name: &str| {
        let figure = figures.iter().find(|figure| figure.name == name);
        let words = figure.map(|figure| figure.words(numerals));
        escape(&words.unwrap_or_else(|| "–".into()))
    };
    let mut html = String::new();
    for name in &names {
        let published = cell(finding.claim.published, name);
        let recomputed = cell(&finding.recomputed, name);
        html += &line(name, &published, &recomputed);
    }
    for found in &finding.conditions {
        html += &line(found.name, "–", &escape(&found.words(numerals)));
    }
    if html.is_empty() {
        return html;
    }
    format!(
        "<table><thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">Published</th>\
         <th scope=\"col\">Recomputed</th></tr></thead><tbody>{html}</tbody></table>"
    )
}

fn line(name: &str, published: &str, recomputed: &str) -> String {
    let label = name.replace('_', " ");
    format!(
        "<tr data-figure=\"{name}\"><th scope=\"row\">{label}</th><td>{published}</td><td>{recomputed}</td></tr>"
    )
}

/// The scenario that shows a claim.
fn scenario_of(claim: &Claim) -> Option<Scenario> {
    let (key, changes) = claim.scenario?;
    let mut scenario = Scenario::of(preset(key)?);
    for (key, value) in changes {
        (assumption(key)?.set)(&mut scenario.assumptions, *value);
    }
    Some(scenario)
}
