//! The questions that the page answers: each is a section, and a link in the bar along the top.

use leptos::prelude::*;

use super::AppState;
use super::parts::Words;
use crate::scenario::Role;

/// A question: the heading of its section is the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    Article,
    Breakeven,
    RunOrHold,
    Value,
    Levers,
    HowSure,
    Market,
    Method,
}

/// A row of the table.
struct Row {
    /// Id of the section.
    id: &'static str,
    asks: &'static str,
    /// Its name where there is little room.
    name: &'static str,
}

impl Question {
    /// Every question in the order of the page: those who run a validator read first what concerns their own.
    pub const fn all(who: Role) -> [Question; 8] {
        use Question::*;
        match who {
            Role::Reader => [
                Article, Breakeven, RunOrHold, Value, Levers, HowSure, Market, Method,
            ],
            Role::Operator => [
                RunOrHold, Breakeven, Levers, HowSure, Market, Value, Article, Method,
            ],
        }
    }

    const fn row(self) -> Row {
        let (id, asks, name) = match self {
            Question::Article => ("claims", "Is the article right?", "Article"),
            Question::Breakeven => ("breakeven", "When do I get my money back?", "Breakeven"),
            Question::RunOrHold => ("worth-chart", "Run, delegate or hold?", "Run or hold"),
            Question::Value => ("value-chart", "What is a TAO worth?", "Value"),
            Question::Levers => ("tornado", "What matters most?", "Levers"),
            Question::HowSure => ("how-sure", "How sure is it?", "How sure"),
            Question::Market => ("market", "What do market and chain say?", "Market"),
            Question::Method => ("method", "How is it computed?", "Method"),
        };
        Row { id, asks, name }
    }

    /// Its place on the page, from 1.
    pub fn number(self, who: Role) -> usize {
        let before = Self::all(who).into_iter().take_while(|one| *one != self);
        before.count() + 1
    }

    /// Id of its section.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// Its name where there is little room.
    pub fn name(self) -> &'static str {
        self.row().name
    }
}

/// The line above the heading of a section: number and question.
#[component]
pub fn Asked(
    /// The question.
    question: Question,
) -> impl IntoView {
    let who = AppState::of_page().who;
    let words = Signal::derive(move || {
        let number = question.number(who.get());
        format!("{number} · {}", question.row().asks)
    });
    view! { <p class="question"><Words text=words /></p> }
}
