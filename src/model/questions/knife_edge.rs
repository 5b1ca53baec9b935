//! The knife-edge under a headline: how far one assumption may move before the headline no longer holds.

use super::Sought;
use super::line::WHILE_MOVING;
use super::search::{Point, Search};
use super::track::Track;
use crate::{Assumption, AssumptionId, Assumptions, Figure, Metric, MetricId, Undefined};

/// A statement about a metric, as it depends on one assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct KnifeEdge {
    /// The assumption.
    pub row: &'static Assumption,
    /// Its value now.
    pub here: f64,
    /// The statement.
    pub statement: Statement,
    /// Whether it holds as things are.
    pub holds: bool,
    /// The last value, coming from today, at which that is still so, where it changes nearest to today; `None` where
    /// it never does.
    pub edge: Option<f64>,
    /// Whether it holds above the edge; otherwise below. Of no meaning without an edge.
    pub above: bool,
}

/// What a headline says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Statement {
    /// The run-rate payback is at most this many months.
    PaidBackWithin(f64),
    /// A TAO is worth at least its market price, this one.
    WorthItsPrice(f64),
}

impl Statement {
    /// The metric that it is about.
    pub fn metric(self) -> &'static Metric {
        match self {
            Statement::PaidBackWithin(_) => MetricId::Payback.row(),
            Statement::WorthItsPrice(_) => MetricId::ValuePerTao.row(),
        }
    }

    pub(super) fn target(self) -> f64 {
        match self {
            Statement::PaidBackWithin(months) => months,
            Statement::WorthItsPrice(price) => price,
        }
    }

    /// Whether a figure bears it out; no answer does not.
    pub fn holds(self, figure: &Figure) -> bool {
        match (self, figure) {
            (Statement::PaidBackWithin(months), Ok(figure)) => *figure <= months,
            (Statement::WorthItsPrice(price), Ok(figure)) => *figure >= price,
            (_, Err(_)) => false,
        }
    }
}

/// "Within 14 months only while TAO stays above 272 USD".
pub fn payback_knife_edge(a: &Assumptions) -> KnifeEdge {
    knife_edge(
        a,
        AssumptionId::Price.row(),
        Statement::PaidBackWithin(a.target_payback),
    )
}

/// "Worth its price only while the price grows by more than 30 % a year".
pub fn value_knife_edge(a: &Assumptions) -> KnifeEdge {
    knife_edge(
        a,
        AssumptionId::PriceGrowth.row(),
        Statement::WorthItsPrice(a.price),
    )
}

/// Where a statement begins or ceases to hold along one assumption: by whether it holds, since the figure itself need
/// not pass the target there. What is repaid at once, or worth more and more, may end in no answer at all.
pub fn knife_edge(base: &Assumptions, row: &'static Assumption, statement: Statement) -> KnifeEdge {
    let metric = statement.metric();
    let figure = |value: f64| {
        let mut a = *base;
        (row.set)(&mut a, value);
        (metric.of)(&a)
    };
    let search = Search {
        figure: &figure,
        target: statement.target(),
        resolution: 0.0,
    };
    let here = search.point((row.get)(base));
    let holds = statement.holds(&here.figure);
    let walk = Walk {
        search,
        statement,
        holds,
    };
    let track = Track::of(row);
    let stops: Vec<f64> = track.sample(WHILE_MOVING).map(|(_, at)| at).collect();
    let nearest = |turning: bool| {
        let mut down = stops.iter().rev().filter(|at| **at < here.at);
        let mut up = stops.iter().filter(|at| **at > here.at);
        let (down, up) = (
            walk.edge(&here, &mut down, turning),
            walk.edge(&here, &mut up, turning),
        );
        let distance = |at: f64| (track.along(at) - track.along(here.at)).abs();
        match (down, up) {
            (Some(down), Some(up)) if distance(up) < distance(down) => Some((up, true)),
            (Some(down), _) => Some((down, false)),
            (None, up) => up.map(|up| (up, true)),
        }
    };
    let found = nearest(false).or_else(|| nearest(true));
    KnifeEdge {
        row,
        here: here.at,
        statement,
        holds,
        edge: found.map(|(at, _)| at),
        above: found.is_some_and(|(_, upwards)| upwards != holds),
    }
}

/// Where a statement changes along an assumption, if it is known already where its figure meets the target.
pub(super) fn breaks_at(
    base: &Assumptions,
    row: &'static Assumption,
    statement: Statement,
    met: &Sought,
) -> Option<f64> {
    match met {
        Sought::At(at) => Some(*at),
        // Wherever there is an answer the statement may hold.
        Sought::Jump { .. }
        | Sought::OutOfReach {
            undefined: Some(_), ..
        } => knife_edge(base, row, statement).edge,
        _ => None,
    }
}

/// The way from today to an end of the slider, until the statement changes.
struct Walk<'a> {
    search: Search<'a>,
    statement: Statement,
    /// Whether it holds today.
    holds: bool,
}

impl Walk<'_> {
    fn differs(&self, point: &Point) -> bool {
        self.statement.holds(&point.figure) != self.holds
    }

    /// The last place at which all is as today. `turning` looks for turns between stops, too.
    fn edge(
        &self,
        here: &Point,
        stops: &mut dyn Iterator<Item = &f64>,
        turning: bool,
    ) -> Option<f64> {
        let is_as_today = |at: f64| match self.differs(&self.search.point(at)) {
            false => Ok(0.0),
            true => Err(Undefined::NothingToday),
        };
        let as_today = Search {
            figure: &is_as_today,
            target: 0.0,
            resolution: 0.0,
        };
        let mut near = here.clone();
        for at in stops {
            let far = self.search.point(*at);
            if let Some(beyond) = self.beyond(&near, &far, turning) {
                let [near, beyond] = [near.at, beyond.at].map(|at| as_today.point(at));
                return Some(as_today.edge(&near, &beyond).at);
            }
            near = far;
        }
        None
    }

    /// A place from one stop to the next at which it is not as today.
    fn beyond(&self, near: &Point, far: &Point, turning: bool) -> Option<Point> {
        let search = &self.search;
        let place = match (search.gap(near), search.gap(far)) {
            _ if self.differs(far) => far.clone(),
            // Where answers end the figure may have gone over the target and to a pole.
            (Some(_), None) => search.edge(near, far),
            (None, Some(_)) => search.edge(far, near),
            (Some(gap), Some(_)) if turning => search.extreme(near, far, |point| {
                search.gap(point).map(|other| other * gap.signum())
            })?,
            _ => return None,
        };
        self.differs(&place).then_some(place)
    }
}
