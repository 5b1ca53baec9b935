//! What is only on paper.

use leptos::html::Div;
use leptos::mount::mount_to;
use leptos::prelude::*;

use super::AppState;

/// A place that is filled while the page is printed. What else follows does so too late: a browser that is about to
/// print waits for nothing.
#[component]
pub fn OnPaper(
    /// Its class.
    class: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let paper = NodeRef::<Div>::new();
    let mounted = StoredValue::new_local(None);
    let owner = Owner::current();
    AppState::of_page().printing.on_change(move |on| {
        let paper = paper.get_untracked().filter(|_| on);
        let (owner, children) = (owner.clone(), children.clone());
        let view = move || {
            owner.map_or_else(
                || untrack(&*children),
                |owner| owner.with(|| untrack(&*children)),
            )
        };
        mounted.set_value(paper.map(|paper| mount_to(paper.into(), view)));
    });
    view! { <div class=class aria-hidden="true" node_ref=paper></div> }
}
