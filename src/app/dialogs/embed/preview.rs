//! The widget itself in a column, with the attributes that stand in the code.

use leptos::html::Div;
use leptos::prelude::*;

use super::Attributes;
use crate::web::Widget;

/// The element of the code.
#[component]
pub fn Preview(attributes: Memo<Attributes>, width: RwSignal<u32>) -> impl IntoView {
    let column = NodeRef::<Div>::new();
    let widget = StoredValue::new_local(None::<Widget>);
    Effect::new(move |_| {
        let Some(column) = column.get() else { return };
        widget.update_value(|widget| {
            let widget = widget.get_or_insert_with(|| Widget::new(&column));
            widget.set_width(width.get());
            let Attributes {
                scenario,
                view,
                controls,
                theme,
                title,
            } = attributes.get();
            widget.set("view", view);
            widget.set("controls", controls.as_deref());
            widget.set("theme", theme);
            widget.set("title", title.as_deref());
            // What was tried in the preview is in no code: the scenario is said again.
            widget.say_again("scenario", scenario.as_deref());
        });
    });
    view! {
        <div class="embed-preview">
            <h3 id="embed-preview-heading">"Preview"</h3>
            <div id="embed-preview" role="region" tabindex="0" aria-labelledby="embed-preview-heading">
                <div node_ref=column></div>
            </div>
        </div>
    }
}
