//! HTML written as text: what is shown again and again is smaller so than as components.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;

pub use crate::request::escape;
use crate::web;

/// HTML that follows what it is made of.
pub type Html = Box<dyn Fn() -> String + Send + Sync>;

/// An element of this class that shows it.
pub fn told(class: &'static str, html: Html) -> AnyView {
    view! { <div class=class inner_html=html></div> }.into_any()
}

/// An element of this class with fixed HTML; `act` is called with all that is pressed or put in there.
pub fn area(class: &'static str, html: String, act: Rc<dyn Fn(&Event)>) -> AnyView {
    let put_in = act.clone();
    view! {
        <div
            class=class
            inner_html=html
            on:click=move |event| act(&event)
            on:input=move |event| put_in(&event)
        ></div>
    }
    .into_any()
}

/// Fills the element with this id, in an area, with HTML that follows what it is made of.
pub fn fill(id: &'static str, html: Html) {
    let before = RefCell::new(String::new());
    follow(Box::new(move || {
        let html = html();
        if *before.borrow() != html {
            web::set_html(id, &html);
            before.replace(html);
        }
    }));
}

/// What is there only while something holds, made anew each time. `Show` would be code for each of its contents.
pub fn only_while(when: Memo<bool>, view: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || when.get().then(&view)).into_any()
}

/// Does something to the page, and again whenever what it read changes; only in a browser.
pub fn follow(act: Box<dyn Fn()>) {
    Effect::new(move |_| act());
}
