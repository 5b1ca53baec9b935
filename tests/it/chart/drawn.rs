//! What tests of charts share: the charts of a scenario, their drawings as the page shows them, the page's colours.

use leptos::prelude::*;
use tao_calculator::app::picture;
use tao_calculator::chart::{
    BarsChart, BridgeChart, Canvas, ChanceChart, ChartData, CircleChart, ColumnChart, DotChart,
    Drawing, FanChart, Frame, Look, MapChart, Mark, balance_chart, future_chart, worth_chart,
    worth_span,
};
use tao_calculator::model::questions::simulation::spread;
use tao_calculator::model::questions::tornado;
use tao_calculator::model::{Assumptions, Evaluation, Unit, assumption, evaluate, metric};
use tao_calculator::prose::Plain;
use tao_calculator::scenario::from_query;

/// Scenarios of every kind, with answers and without.
pub const QUERIES: [&str; 11] = [
    "",
    "preset=chain-2026-03",
    "preset=breakthrough",
    "compute_cost=1000000",
    "terminal_growth=10&discount_rate=5",
    "price_anchor=self&revenue_per_subnet=2e7&adoption=10",
    "daily_emission=0",
    "stake_recovered=100&hardware_cost=0&subnets=0",
    "stake_recovered=100&hardware_cost=0&price=50",
    "compute_cost=20000&price=150",
    "target_payback=13.98",
];
/// Sizes that charts have on the page.
pub const WIDE: (f64, f64) = (760.0, 380.0);
pub const NARROW: (f64, f64) = (312.0, 230.0);

pub fn canvas((width, height): (f64, f64)) -> Canvas<'static> {
    Canvas {
        width,
        height,
        has_legend: false,
        numerals: &Plain,
    }
}

pub fn of(query: &str) -> (Assumptions, Evaluation) {
    let (scenario, unread) = from_query(query);
    assert!(unread.is_empty(), "{unread:?}");
    let evaluation = evaluate(&scenario.assumptions);
    (scenario.assumptions, evaluation)
}

/// The charts that follow a scenario, compared with another one or with none; the last two where there is a value.
pub fn charts(query: &str, compared: Option<&str>) -> Vec<(&'static str, ChartData)> {
    let (a, evaluation) = of(query);
    let baseline = compared.map(|query| of(query).1);
    let baseline = baseline.as_ref();
    let lines = [
        (
            "balance",
            balance_chart(&evaluation, baseline, a.operating_months),
        ),
        (
            "worth",
            worth_chart(
                &evaluation,
                baseline,
                a.operating_months,
                worth_span(a.operating_months),
            ),
        ),
    ];
    let bridge = BridgeChart::new(&evaluation, baseline, a.price);
    let circle = CircleChart::new(&evaluation, baseline, a.price);
    lines
        .map(|(name, chart)| (name, ChartData::Lines(chart)))
        .into_iter()
        .chain(bridge.ok().map(|chart| ("value", ChartData::Bridge(chart))))
        .chain(
            circle
                .ok()
                .map(|chart| ("circle", ChartData::Circle(chart))),
        )
        .collect()
}

/// One of them.
#[track_caller]
pub fn chart(name: &str, query: &str, compared: Option<&str>) -> ChartData {
    let charts = charts(query, compared).into_iter();
    let mut named = charts.filter(|(other, _)| *other == name);
    named.next().expect("a chart of this name").1
}

/// What each assumption does to the answer with this path.
pub fn bars(query: &str, path: &str) -> BarsChart {
    let metric = metric(path).expect("a metric");
    BarsChart {
        metric,
        bars: tornado(&of(query).0, metric),
    }
}

/// The map of the answer with this path over two assumptions.
pub fn map(query: &str, compared: &str, [across, up, path]: [&str; 3]) -> MapChart {
    let row = |key| assumption(key).expect("a row");
    let metric = metric(path).expect("a metric");
    MapChart::new(
        metric,
        &of(query).0,
        &of(compared).0,
        [row(across), row(up)],
        metric,
    )
}

/// The charts of its simulation.
pub fn simulated(query: &str) -> Vec<(&'static str, ChartData)> {
    let (a, _) = of(query);
    let spread = spread(&a);
    let (months, target) = (&spread.projected, a.target_payback);
    vec![
        (
            "chances",
            ChartData::Chances(ChanceChart::new(&spread, target)),
        ),
        (
            "futures",
            ChartData::Dots(DotChart::new(&months.few, target)),
        ),
        (
            "fan",
            ChartData::Fan(FanChart::new(&spread, a.operating_months)),
        ),
        ("future", ChartData::Lines(future_chart(&spread.beside[0]))),
    ]
}

/// All of a scenario's charts, those of what the reader chooses for the answer with this path.
pub fn all(query: &str, compared: &str, path: &str) -> Vec<(&'static str, ChartData)> {
    let map = map(query, compared, ["price", "compute_cost", path]);
    let mut all = charts(query, Some(compared));
    all.push(("bars", ChartData::Bars(bars(query, path))));
    all.push(("map", ChartData::Map(map)));
    all.extend(simulated(query));
    all.extend(columns(of(query).0.price));
    all
}

/// Columns of what is known beside a scenario: changes of prices in a day, and what a dozen subnets pay.
pub fn columns(price: f64) -> [(&'static str, ChartData); 2] {
    let named = |(name, value): (&str, f64)| (name.to_string(), value);
    let changes = [
        ("TAO", -0.057),
        ("BTC", 0.0003),
        ("FET", -0.042),
        ("AGIX", 0.038),
    ];
    let day = ColumnChart {
        of: "Price of",
        counts: ("changed in 24 hours by", Unit::Fraction),
        beside: None,
        columns: changes.map(named).to_vec(),
    };
    let subnets = ColumnChart {
        of: "Subnet",
        counts: ("paid to validators", Unit::TaoPerDay),
        beside: Some(("paid to validators", Unit::UsdPerDay, price)),
        columns: (1..=12)
            .map(|nth| ((20 * nth).to_string(), 265.7 / f64::from(nth)))
            .collect(),
    };
    [
        ("day", ChartData::Columns(day)),
        ("subnets", ChartData::Columns(subnets)),
    ]
}

/// The box of a whole drawing.
pub fn frame(drawing: &Drawing) -> Frame {
    Frame {
        left: 0,
        top: 0,
        right: (10.0 * drawing.width).ceil() as i32,
        bottom: (10.0 * drawing.height).ceil() as i32,
    }
}

/// The words of a drawing, each with the box it needs at most.
pub fn labels(drawing: &Drawing) -> Vec<(String, Frame)> {
    let label = |mark: &Mark| match mark {
        Mark::Label(label) => Some((format!("{}{}", label.strong, label.words), label.frame())),
        _ => None,
    };
    drawing.marks.iter().filter_map(label).collect()
}

/// A drawing as the page shows it.
pub fn on_page(drawing: &Drawing) -> String {
    let drawing = drawing.clone();
    let html = Owner::new_root(None).with(|| picture(Signal::stored(Some(drawing))).to_html());
    // What separates texts and lists for whoever takes the page over.
    html.replace("<!>", "").replace("<!---->", "")
}

/// Colours and letters of the page in light colours; a browser test holds the pictures that go with links to them.
pub fn look() -> Look {
    Look::read(|token| {
        let value = match token {
            "ink" => "#1c1e23",
            "gain" => "#0a7767",
            "muted" => "#5a5f69",
            "grid" => "#e4e0d6",
            "zero" => "#8b8f97",
            "reference" => "#6b7280",
            "first" => "#0f766e",
            "second" => "#b45309",
            "third" => "#5b4bb7",
            "pale" => "#8a909a",
            "loss" => "#b3261e",
            "paper" => "#fbfaf6",
            "card" => "#ffffff",
            "hush" => "#f1eee6",
            "perhaps" => "#8a5b00",
            "serif" => "\"DejaVu Serif\", serif",
            "sans" => "\"DejaVu Sans\", sans-serif",
            other => panic!("no colour for {other}"),
        };
        value.into()
    })
}
