//! The questions that the page answers, in their order: each is a section, and a link in the bar along the top.

use leptos::prelude::*;

/// A question: the heading of its section is the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    Article,
    Breakeven,
    RunOrHold,
    Value,
    Levers,
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
    /// Every question, from the top of the page.
    pub const ALL: [Question; 6] = [
        Question::Article,
        Question::Breakeven,
        Question::RunOrHold,
        Question::Value,
        Question::Levers,
        Question::Method,
    ];

    const fn row(self) -> Row {
        let (id, asks, name) = match self {
            Question::Article => ("claims", "Is the article right?", "Article"),
            Question::Breakeven => ("breakeven", "When do I get my money back?", "Breakeven"),
            Question::RunOrHold => ("worth-chart", "Run, delegate or hold?", "Run or hold"),
            Question::Value => ("value-chart", "What is a TAO worth?", "Value"),
            Question::Levers => ("tornado", "What matters most?", "Levers"),
            Question::Method => ("method", "How is it computed?", "Method"),
        };
        Row { id, asks, name }
    }

    /// Its place on the page, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
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
    let words = format!("{} · {}", question.number(), question.row().asks);
    view! { <p class="question">{words}</p> }
}
