//! What leaves the page: what files are called, and what they, and paper, say of where they come from.

use super::state::Workspace;
use crate::prose::Numerals;
use crate::scenario::{Detail, Settings, changes, credit};
use crate::web::{self, Refused};

/// Changed assumptions that are named one by one.
const NAMED: usize = 8;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// Figures for a spreadsheet.
    Csv,
    /// A scenario or its results.
    Json,
    /// A drawing, sharp at any size.
    Svg,
    /// A drawing as a picture.
    Png,
}

impl FileKind {
    /// How its name ends.
    pub fn ending(self) -> &'static str {
        match self {
            FileKind::Csv => "csv",
            FileKind::Json => "json",
            FileKind::Svg => "svg",
            FileKind::Png => "png",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            FileKind::Csv => "text/csv",
            FileKind::Json => "application/json",
            FileKind::Svg => "image/svg+xml",
            FileKind::Png => "image/png",
        }
    }
}

/// Hands a text over as a file; what there is to say then, in words.
pub fn save(what: &str, kind: FileKind, text: &str) -> String {
    let name = file_name(what, kind);
    refused_words(web::download(&name, kind.media_type(), text), "")
}

/// A name that says what is in a file and of which day it is: `tao-balance-2026-11-22.svg`.
pub fn file_name(what: &str, kind: FileKind) -> String {
    format!("tao-{what}-{}.{}", web::today(), kind.ending())
}

/// Why there is no file, in words; none where there is one. `instead` is what there is in place of a picture, and is said after it.
pub fn refused_words(handed_over: Result<(), Refused>, instead: &str) -> String {
    match handed_over {
        Ok(()) => String::new(),
        Err(Refused::File) => "This browser did not take the file.".into(),
        Err(Refused::Spoilt) => {
            format!("This browser’s protection against tracking would spoil the picture. {instead}")
        }
        Err(Refused::Picture) => format!("This browser did not make a picture of it. {instead}"),
        Err(Refused::Copy) => {
            "This browser does not let the page copy pictures. Save the picture instead.".into()
        }
    }
}

/// A scenario in a line: `The article; TAO price 300 USD/TAO, Validators 5,000; compared with “Bear”`.
pub fn scenario_words(workspace: &Workspace, numerals: &dyn Numerals) -> String {
    let scenario = &workspace.scenario;
    let changed = changes(scenario, numerals);
    let mut words = scenario.preset.label.to_string();
    if !changed.is_empty() {
        words += "; ";
        words += &changed[..changed.len().min(NAMED)].join(", ");
    }
    if changed.len() > NAMED {
        words += &format!(" and {} more changes", changed.len() - NAMED);
    }
    let baseline = workspace.baseline();
    if baseline.assumptions != scenario.assumptions {
        words += &format!("; compared with “{}”", baseline.name());
    }
    words
}

/// The link to a scenario on this page and to what it is compared with, without what their links said beyond that.
pub fn link_to(workspace: &Workspace) -> String {
    address_of(&workspace.plain_link(&Settings::default(), Detail::Changes))
}

/// The page's address with a query.
pub fn address_of(query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{query}", web::page_address())
}

/// Where something comes from: this calculator, the link to its scenario, the day.
pub fn source_words(workspace: &Workspace) -> String {
    let (credit, link) = (credit(&workspace.scenario), link_to(workspace));
    format!("{credit}. {link}, {}", web::today())
}
