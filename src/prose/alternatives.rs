//! Running, delegating or holding the same TAO.

use super::{Mention, Numerals, Phrase, Reason, Term, UnitWords, say};
use crate::model::questions::ABOUT_EQUAL;
use crate::model::{AssumptionId, Assumptions, Evaluation, Meeting, Unit};

/// Which of the three does best after the operating time, as a title without a full stop.
pub fn alternatives_finding(a: &Assumptions, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let alternatives = &evaluation.alternatives;
    let (Ok(run), Ok(delegate), Ok(hold), Ok(outlay)) = (
        &evaluation.projection.npv,
        &alternatives.delegate_npv,
        &alternatives.hold_npv,
        &evaluation.run_rate.outlay,
    ) else {
        return "These figures are too large to compute".into();
    };
    say![
        best_way([*run, *delegate, *hold], *outlay),
        " after ",
        Unit::Months.prose(a.operating_months, n)
    ]
    .capitalized()
}

/// Which of running, delegating and holding is worth most, as a clause: `delegating does best`.
pub(super) fn best_way(worths: [f64; 3], outlay: f64) -> Phrase {
    let [run, delegate, hold] = worths;
    let mut ways = [
        ("running", run),
        ("delegating", delegate),
        ("holding", hold),
    ];
    ways.sort_by(|one, other| other.1.total_cmp(&one.1));
    let best = ways[0].1;
    let leaders = ways
        .iter()
        .filter(|(_, worth)| best - worth <= ABOUT_EQUAL * outlay);
    let leaders: Vec<&str> = leaders.map(|(way, _)| *way).collect();
    match leaders[..] {
        [one] if best < 0.0 => format!("{one} loses least"),
        [one] => format!("{one} does best"),
        [one, other] => format!("{one} and {other} come out about equal"),
        _ => "running, delegating and holding come out about equal".into(),
    }
    .into()
}

/// What decides where two come out about equal, as a sentence.
pub fn decisive_phrase(id: AssumptionId) -> Phrase {
    say![
        "Whether running or delegating comes out ahead depends most on the ",
        id.name(),
        "."
    ]
}

/// Where running and delegating are worth the same, and on which side running wins, as a sentence or two.
pub fn meeting_phrase(a: &Assumptions, meeting: &Meeting, n: &dyn Numerals) -> Phrase {
    let tao = |value: f64| Unit::Tao.prose(value, n);
    let nearest = match &meeting.nearest {
        Ok(nearest) => *nearest,
        Err(reason) => {
            return say![
                "Stake at which running equals delegating: ",
                reason.after_colon(n),
                "."
            ];
        }
    };
    let wins = match (meeting.running_wins_below, meeting.running_wins_above) {
        (false, true) => ["Running beats ", " above "],
        (true, false) => ["Running beats ", " below "],
        (true, true) => ["Running beats ", " on both sides of "],
        (false, false) => ["Running never beats ", "; both are worth the same at "],
    };
    let others = meeting.stakes.iter().filter(|stake| **stake != nearest);
    let others: Vec<Phrase> = others.map(|stake| tao(*stake).into()).collect();
    let also = (!others.is_empty()).then(|| {
        say![
            " They are also worth the same at ",
            Phrase::join(others, ", "),
            "."
        ]
    });
    let total = a.validators * a.average_stake;
    let beyond = (nearest > total).then(|| {
        say![
            " That is more than the ",
            tao(total),
            " that all validators together are assumed to have."
        ]
    });
    let [wins, side] = wins;
    let delegating = Term::Delegation.said("delegating");
    say![
        wins,
        delegating,
        side,
        tao(nearest),
        " of own stake.",
        also,
        beyond
    ]
}
