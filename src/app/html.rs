//! HTML made as text: everything that is put into it goes through [`escape`].

use leptos::prelude::*;

/// Text as it has to be written in HTML, also between quotes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// An element of this class that shows HTML and follows it.
pub fn told(class: &'static str, html: Memo<String>) -> AnyView {
    view! { <div class=class inner_html=move || html.get()></div> }.into_any()
}
