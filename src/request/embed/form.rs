//! The dialog's form as HTML: the choices, the fields with the codes, the place of the preview.

use crate::model::{ASSUMPTIONS, Assumption, Group, in_sight};
use crate::request::escape;
use crate::scenario::{Theme, View};

/// A choice among several: its value, its name, and what it is for.
type Choice = (&'static str, &'static str, &'static str);

/// What the dialog calls an exact link.
pub const FROZEN: &str = "frozen";

/// How much the link in the code says.
const DETAILS: [Choice; 2] = [
    (
        "live",
        "Live",
        "What differs from the preset. Should the model be refined, the widget follows.",
    ),
    (
        FROZEN,
        "Frozen",
        "Every value, and the answers there are now, as for an article in print: should the model ever answer \
         otherwise, the widget says so.",
    ),
];

/// A code that can be copied.
pub struct Code {
    /// The id of its field.
    pub id: &'static str,
    /// What it is.
    pub label: &'static str,
    /// What it is for.
    pub help: &'static str,
}

/// THE table of codes.
pub const CODES: [Code; 3] = [
    Code {
        id: "embed-script",
        label: "With the script",
        help: "For pages that take scripts. It is as high as what it shows, in columns of any width, and links in the \
               text can set it.",
    },
    Code {
        id: "embed-frame",
        label: "Plain frame",
        help: "For pages that take frames but no scripts. Its height is the one for the width above.",
    },
    Code {
        id: "embed-picture",
        label: "Picture with a link",
        help: "For newsletters, and wherever nothing else goes. Only a preset’s picture states figures.",
    },
];

/// What a view is for.
fn view_help(view: View) -> &'static str {
    match view {
        View::Full => {
            "Both answers, their charts and the main assumptions: nearly the whole calculator, and long."
        }
        View::Breakeven => "When a validator breaks even, with its chart: what most articles want.",
        View::Value => "What a TAO is worth on discounted cash flows, with its chart.",
        View::Claims => "Every figure that the article published, recomputed: a long list.",
    }
}

/// What a theme is for.
fn theme_help(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "Light or dark, as each reader has chosen.",
        Theme::Light => "For a page that is always light.",
        Theme::Dark => "For a page that is always dark.",
    }
}

/// The whole form.
pub fn form_html() -> String {
    // What most articles want stands first, everything last.
    let views = View::ALL.iter().cycle().skip(1).take(View::ALL.len());
    let views = views.map(|view| (view.key(), view.label(), view_help(*view)));
    let themes = Theme::ALL.iter();
    let themes = themes.map(|theme| (theme.key(), theme.label(), theme_help(*theme)));
    format!(
        "<div class=\"embed-choices\">{}{}{}{}{}</div><div class=\"embed-codes\"><h3>Code for your page</h3>{}</div>\
         <div class=\"embed-preview\"><h3 id=\"embed-preview-heading\">Preview</h3><div id=\"embed-preview\" \
         role=\"region\" tabindex=\"0\" aria-labelledby=\"embed-preview-heading\"><div></div></div></div>",
        choices("view", "What it shows", views),
        controls_html(),
        choices("theme", "Colours", themes),
        choices("detail", "Figures", DETAILS),
        WIDTH,
        CODES.iter().map(code_html).collect::<String>()
    )
}

const WIDTH: &str = "<p><label for=\"embed-width\">Width of your column</label> <input type=\"number\" id=\"embed-width\" \
                     min=\"200\" max=\"1600\" value=\"640\" aria-describedby=\"embed-width-help\"> <span class=\"unit\">px</span>\
                     </p><p class=\"help\" id=\"embed-width-help\">For the preview, and for the height of the plain frame: 200 to \
                     1,600.</p>";

/// One of several, the first of which is chosen.
fn choices(name: &str, legend: &str, choices: impl IntoIterator<Item = Choice>) -> String {
    let choice = |(nth, (key, label, help)): (usize, Choice)| {
        let checked = if nth == 0 { " checked" } else { "" };
        let id = format!("embed-{name}-{key}");
        format!(
            "<div class=\"embed-choice\"><input type=\"radio\" name=\"embed-{name}\" id=\"{id}\" value=\"{key}\"{checked} \
             aria-describedby=\"{id}-help\"><label for=\"{id}\">{}</label><p class=\"help\" id=\"{id}-help\">{}</p></div>",
            escape(label),
            escape(help)
        )
    };
    let choices: String = choices.into_iter().enumerate().map(choice).collect();
    format!("<fieldset><legend>{legend}</legend>{choices}</fieldset>")
}

/// The controls that were chosen, in their order, and all others to choose from: first those in sight on the page.
fn controls_html() -> String {
    let first = group("Always in sight", &in_sight());
    let groups = Group::ALL.map(|of| {
        let folded = |row: &&Assumption| row.group == of && row.in_sight == 0;
        group(
            of.label(),
            &ASSUMPTIONS.iter().filter(folded).collect::<Vec<_>>(),
        )
    });
    format!(
        "<fieldset><legend>What readers can set</legend><p class=\"help\">What belongs to the view, or else what you add \
         here, in this order.</p><ol id=\"embed-controls\" aria-live=\"polite\"></ol><p class=\"embed-add\"><label \
         for=\"embed-more\" class=\"visually-hidden\">Assumption to add</label><select id=\"embed-more\">{first}{}</select> \
         <button type=\"button\" id=\"embed-add\">Add</button></p></fieldset>",
        groups.concat()
    )
}

fn group(label: &str, rows: &[&Assumption]) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let option = |row: &&Assumption| {
        format!(
            "<option value=\"{}\">{}</option>",
            row.key,
            escape(row.label)
        )
    };
    let options: String = rows.iter().map(option).collect();
    format!("<optgroup label=\"{}\">{options}</optgroup>", escape(label))
}

fn code_html(code: &Code) -> String {
    let Code { id, label, help } = code;
    format!(
        "<div class=\"copied\"><label for=\"{id}\">{label}</label><p class=\"help\" id=\"{id}-help\">{help}</p><div \
         class=\"copied-field\"><textarea id=\"{id}\" readonly rows=\"3\" spellcheck=\"false\" \
         aria-describedby=\"{id}-help\"></textarea><button type=\"button\" id=\"{id}-copy\" data-copy=\"{id}\" \
         aria-label=\"Copy: {label}\">Copy</button></div></div>"
    )
}
