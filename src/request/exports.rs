//! What leaves the page: tables, results, scenario files, charts as documents of their own.

use super::Asked;
use super::asked::{bars_chart, map_chart};
use crate::chart::{
    BridgeChart, CircleChart, Exported, Ink, Look, Sheet, balance_chart, csv, months, worth_chart,
};
use crate::model::{evaluate, metric};
use crate::scenario::{file_as_query, from_query, results, to_query, write_file};

/// Every month as CSV.
pub fn months_csv(asked: &Asked) -> Result<String, String> {
    let a = &asked.link.scenario.assumptions;
    Ok(csv(&months(a, &evaluate(a))))
}

/// The results as `evaluate` writes them for the link of this scenario alone.
pub fn results_json(asked: &Asked) -> Result<String, String> {
    let (scenario, unread) = from_query(&to_query(&asked.link.scenario));
    let results = results(&scenario, &evaluate(&scenario.assumptions), &unread);
    Ok(format!("{results:#}\n"))
}

/// The scenario as a file, with what it is compared with.
pub fn scenario_file(asked: &Asked) -> Result<String, String> {
    Ok(write_file(
        &asked.link.scenario,
        asked.link.baseline.as_ref(),
    ))
}

/// The link that says the same as a scenario file. The word: its bytes, a letter each.
pub fn opened_file(asked: &Asked) -> Result<String, String> {
    let bytes: Vec<u8> = asked.word(0).chars().map(|byte| byte as u8).collect();
    file_as_query(&bytes).map_err(|error| error.words(asked.numerals))
}

/// A chart as an SVG document that stands alone. The words: its name, title, axis, summary, a line on the scenario, a
/// line on the source; then how it looks: the colour of words, the families of title and text, the grounds of maps
/// and of bars, every ink.
pub fn chart_sheet(asked: &Asked) -> Result<String, String> {
    let inks = 11;
    let look = Look {
        words: asked.word(6).into(),
        serif: asked.word(7).into(),
        sans: asked.word(8).into(),
        card: asked.word(9).into(),
        hush: asked.word(10).into(),
        inks: Ink::ALL.map(|ink| asked.word(inks + ink as usize).into()),
    };
    let sheet = Sheet {
        title: asked.word(1),
        axis: asked.word(2),
        summary: asked.word(3),
        scenario: asked.word(4),
        compared: asked.baseline().name(),
        source: asked.word(5),
        look: &look,
        numerals: asked.numerals,
    };
    with_chart(asked, &|chart| sheet.svg(chart))
}

/// The figures of a chart as CSV. The word: its name.
pub fn chart_csv(asked: &Asked) -> Result<String, String> {
    with_chart(asked, &|chart| chart.csv())
}

/// Hands on the chart that the first word names: by its id, behind which stands what the reader has chosen for it.
fn with_chart(asked: &Asked, hand_on: &dyn Fn(&dyn Exported) -> String) -> Result<String, String> {
    let mut names = asked.word(0).split(' ');
    let id = names.next().unwrap_or_default();
    let chosen = [(); 3].map(|()| names.next().unwrap_or_default());
    let (a, baseline) = (
        &asked.link.scenario.assumptions,
        &asked.baseline().assumptions,
    );
    match id {
        "tornado" => {
            let metric = metric(chosen[0]).ok_or(format!("There is no answer “{}”.", chosen[0]))?;
            return Ok(hand_on(&bars_chart(a, metric, asked.numerals)));
        }
        "heatmap" => return Ok(hand_on(&map_chart(a, baseline, chosen, asked.numerals)?)),
        _ => {}
    }
    let evaluation = evaluate(a);
    let baseline = (baseline != a).then(|| evaluate(baseline));
    let baseline = baseline.as_ref();
    let months = a.operating_months;
    let drawn = match id {
        "balance-chart" => Ok(hand_on(&balance_chart(&evaluation, baseline, months))),
        "worth-chart" => Ok(hand_on(&worth_chart(&evaluation, baseline, months))),
        "value-chart" => {
            BridgeChart::new(&evaluation, baseline, a.price).map(|chart| hand_on(&chart))
        }
        "circle-chart" => {
            CircleChart::new(&evaluation, baseline, a.price).map(|chart| hand_on(&chart))
        }
        id => return Err(format!("There is no chart “{id}”.")),
    };
    drawn.map_err(|reason| reason.words(asked.numerals))
}
