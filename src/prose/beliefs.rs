//! What the market price implies.

use super::{Noun, Numerals, Phrase, Phrased, Reason, UnitWords, say, sought_phrase};
use crate::model::questions::{Belief, Circularity, Sought};
use crate::model::{MetricId, Unit};

/// What one would have to believe for a TAO to be worth its price, or why nothing would do, without a full stop.
pub fn belief_phrase(belief: &Belief, n: &dyn Numerals) -> Phrase {
    let Belief {
        row,
        here,
        price,
        sought,
        is_at_infinity,
    } = belief;
    let value = MetricId::ValuePerTao.row();
    let price_said = value.unit.prose(*price, n);
    let label = row.noun();
    let (from, to) = (*row.bounds.start(), *row.bounds.end());
    match sought {
        Sought::At(at) if at == here => say![
            format!("with the {label} at "),
            row.unit.said(*at, n),
            ", as assumed, TAO is worth its price, ",
            price_said
        ],
        Sought::At(at) => say![
            format!("with the {label} at "),
            row.unit.prose_beside(*at, *here, n),
            " instead of ",
            row.unit.said(*here, n),
            ", TAO would be worth its price, ",
            price_said,
            is_at_infinity.then_some(", but only at the edge of infinite value")
        ],
        Sought::OutOfReach {
            lowest: Some(lowest),
            highest: Some(highest),
            undefined,
        } => say![
            match (lowest.value > *price, highest.value < *price) {
                (true, _) => "TAO is worth more than its price, ",
                (_, true) => "TAO is worth less than its price, ",
                _ => "TAO is not worth its price, ",
            },
            price_said,
            format!(", at any {label} from "),
            row.unit.prose(from, n),
            " to ",
            row.unit.prose(to, n),
            undefined.as_ref().map(|_| " at which it has a value")
        ],
        _ => sought_phrase(sought, *here, row, value, *price, n),
    }
    .capitalized()
}

/// The line value = a · price + b, and where it meets the price, in a sentence or two.
pub fn circularity_phrase(circle: &Circularity, n: &dyn Numerals) -> Phrase {
    let price = |value: f64| Unit::UsdPerTao.prose(value, n);
    let (slope, intercept) = match (&circle.a, &circle.b) {
        (Ok(slope), Ok(intercept)) => (*slope, *intercept),
        (Err(reason), _) | (_, Err(reason)) => return reason.phrase(n).sentence(),
    };
    let meeting = match &circle.self_consistent_value {
        Ok(value) => say!["Price and value agree at ", price(*value), "."],
        Err(reason) => say!["Self-consistent price: ", reason.after_colon(n), "."],
    };
    say![
        "Each dollar of price adds ",
        Unit::Usd.prose(slope, n),
        " of value; at a price of zero the value would be ",
        price(intercept),
        ". ",
        meeting
    ]
}

/// The fees that the market’s price would take, as a sentence; `None` where there is no line, for the same reason.
pub fn fees_phrase(circle: &Circularity, n: &dyn Numerals) -> Option<Phrase> {
    let no_line = circle.a.as_ref().err().or(circle.b.as_ref().err());
    match &circle.fees_to_match_market {
        Err(reason) if no_line == Some(reason) => None,
        Ok(fees) => Some(say![
            "The market’s price would equal its own value if validators and their stakers received ",
            Unit::UsdPerYear.prose(*fees, n),
            " in fees today."
        ]),
        Err(reason) => Some(say![
            "Fees that would lift the value to the market’s price: ",
            reason.after_colon(n),
            "."
        ]),
    }
}
