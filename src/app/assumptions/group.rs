//! Assumptions that are not in sight, in groups that open.

use leptos::html::Details;
use leptos::prelude::*;

use super::any_row::row;
use super::find::Found;
use crate::app::AppState;
use crate::app::parts::Figure;
use crate::model::{ASSUMPTIONS, AssumptionId, Group};
use crate::prose::{Explained, Labelled};

/// The assumptions of a group that are not in sight, folded; how many of them the reader has set. While one is looked
/// for the group is open if it is in there, and gone if not.
#[component]
pub fn GroupOf(
    /// The group.
    group: Group,
) -> impl IntoView {
    let state = AppState::of_page();
    let found = expect_context::<Found>();
    let rows = Memo::new(move |_| {
        let in_sight = state.who.get().in_sight();
        let folded = ASSUMPTIONS
            .iter()
            .filter(|row| row.group == group && !in_sight.contains(&row.id));
        folded.map(|row| row.id).collect::<Vec<_>>()
    });
    let n_found = Memo::new(move |_| found.n_of(&rows.read()));
    let details = NodeRef::<Details>::new();
    // Whether it was open when the search began.
    let was_open = StoredValue::new(None::<bool>);
    Effect::watch(
        move || n_found.get(),
        move |n_found, _, _| {
            let Some(details) = details.get_untracked() else {
                return;
            };
            let before = was_open.get_value();
            match n_found {
                Some(n) => {
                    was_open.set_value(before.or(Some(details.open())));
                    details.set_open(*n > 0);
                }
                None => {
                    was_open.set_value(None);
                    before.into_iter().for_each(|was| details.set_open(was));
                }
            }
        },
        false,
    );
    let scenario = state.scenario();
    let n_rows = Signal::derive(move || rows.read().len().to_string());
    let yours = Signal::derive(move || {
        let scenario = scenario.read();
        let is_yours = |id: &&AssumptionId| scenario.differs(id.row());
        match rows.read().iter().filter(is_yours).count() {
            0 => String::new(),
            n => format!("· {n} yours"),
        }
    });
    view! {
        <details
            class="group"
            id=format!("{}-group", group.key())
            hidden=move || n_found.get() == Some(0)
            node_ref=details
        >
            <summary>
                {group.label()} " "
                <small>
                    <Figure text=n_rows /> <span class="visually-hidden">" assumptions"</span> " "
                    <em><Figure text=yours /></em>
                </small>
            </summary>
            <p class="help">{group.help()}</p>
            {move || rows.get().into_iter().map(|id| row(id.row())).collect_view()}
        </details>
    }
}
