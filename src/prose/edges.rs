//! How near an answer is to its edge.

use super::{Mention, Numerals, Phrase, UnitWords, say};
use crate::model::AssumptionId;
use crate::model::questions::{KnifeEdge, Statement};

/// The sentence, whose assumption leads to its row: “Within 14 months only while the TAO price stays above
/// 272.56 USD after the purchase.”
pub fn edge_phrase(edge: &KnifeEdge, n: &dyn Numerals) -> Phrase {
    let statement = match edge.statement {
        Statement::PaidBackWithin(months) => {
            say!["within ", edge.statement.metric().unit.said(months, n)]
        }
        Statement::WorthItsPrice(_) => "worth its price".into(),
    };
    let never = (edge.edge.is_none() && !edge.holds).then_some("not ");
    let is_payback = matches!(edge.statement, Statement::PaidBackWithin(_));
    let side = if edge.above { " above " } else { " below " };
    let at = |at: f64| edge.row.unit.prose_beside(at, edge.here, n);
    let condition = match (edge.edge, edge.holds) {
        (Some(edge_at), true) => {
            say![
                " only while the ",
                edge.row.id.name(),
                " stays",
                side,
                at(edge_at),
                (edge.row.id == AssumptionId::Price && is_payback).then_some(" after the purchase")
            ]
        }
        (Some(edge_at), false) => say![
            " only if the ",
            edge.row.id.name(),
            " is",
            side,
            at(edge_at)
        ],
        (None, _) => say![", whatever the ", edge.row.id.name()],
    };
    say![never, statement, condition].sentence()
}
