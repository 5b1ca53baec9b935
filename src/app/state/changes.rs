//! How what the reader has changes: every way can be undone, and all end in one place.

use leptos::prelude::*;

use super::theme::keep_theme;
use super::who::keep_role;
use super::{AppState, Origin, Workspace};
use crate::model::Assumption;
use crate::scenario::{
    Date, Detail, Link, Role, Scenario, Settings, Steps, Theme, is_day, merge_unknown,
};
use crate::web;

impl AppState {
    /// Sets one assumption to a value it accepts.
    pub fn set(&self, row: &'static Assumption, value: f64) {
        debug_assert!(row.accepts(value), "{}: {value}", row.key);
        let before = untrack(|| self.workspace());
        if (row.get)(&before.scenario.assumptions) == value {
            return;
        }
        self.steps
            .update(|steps| steps.row(&before, row.key, row.label, web::now()));
        let mut workspace = before;
        (row.set)(&mut workspace.scenario.assumptions, value);
        self.replace(workspace);
    }

    /// Sets several assumptions in one step to undo; `what` that is, in words. Values that a row does not accept are
    /// left out.
    pub fn set_all(&self, values: &[(&'static Assumption, f64)], what: &str) {
        self.change(self.workspace_with(values), what);
    }

    /// The same with figures of a day: the scenario is of that day from then on.
    pub fn set_all_of_day(&self, values: &[(&'static Assumption, f64)], day: Date, what: &str) {
        let mut workspace = self.workspace_with(values);
        // A reader’s clock may say anything.
        if is_day(day) {
            workspace.scenario.at = day;
        }
        self.change(workspace, what);
    }

    fn workspace_with(&self, values: &[(&'static Assumption, f64)]) -> Workspace {
        let mut workspace = untrack(|| self.workspace());
        for (row, value) in values.iter().filter(|(row, value)| row.accepts(*value)) {
            (row.set)(&mut workspace.scenario.assumptions, *value);
        }
        workspace
    }

    /// Sets one assumption in a step to undo of its own, whatever was moved just before.
    pub fn set_alone(&self, row: &'static Assumption, value: f64) {
        self.hold(true);
        self.set(row, value);
        self.hold(false);
    }

    /// Says whether a thumb is held or a number being typed: what happens until it is not is one step to undo.
    pub fn hold(&self, is_held: bool) {
        self.steps.update_untracked(|steps| match is_held {
            true => steps.hold(),
            false => steps.release(),
        });
    }

    /// Puts another scenario in the place of this one: a step to undo, and one of Back. `what` it is, in words.
    pub fn load(&self, scenario: Scenario, what: &str) {
        let unknown = self.scenario.read_untracked().unknown.clone();
        let scenario = Scenario {
            unknown,
            ..scenario
        };
        let compared = untrack(|| self.compared.get());
        self.put(Workspace { scenario, compared }, what);
        // What was said of a link or a file is not about this one.
        self.opened.set((Link::default(), Origin::Link));
    }

    /// Puts what a link or a file says in the place of all the reader has.
    pub fn load_link(&self, link: Link, origin: Origin, what: &str) {
        let mut workspace = Workspace::of(&link);
        // What else the page's own link said stays there.
        workspace.scenario.unknown = merge_unknown(
            &self.scenario.read_untracked().unknown,
            &workspace.scenario.unknown,
        );
        self.put(workspace, what);
        self.opened.set((link, origin));
    }

    /// Compares with another scenario; `None` for the preset that this one started from.
    pub fn compare(&self, compared: Option<Scenario>) {
        let scenario = untrack(|| self.scenario.get());
        self.change(
            Workspace { scenario, compared },
            "changing what it is compared with",
        );
    }

    /// The scenario compared with takes the place of this one, and the other way round.
    pub fn swap(&self) {
        let workspace = untrack(|| self.workspace());
        // What else the link said stays with the page.
        let scenario = Scenario {
            unknown: workspace.scenario.unknown.clone(),
            ..workspace.baseline()
        };
        let compared = Some(workspace.scenario.plain());
        self.put(Workspace { scenario, compared }, "swapping the two");
    }

    /// Shows what this role wants to see. The address says so, and the browser keeps it; it is no step to undo.
    pub fn choose_who(&self, who: Role) {
        let unusual = (who != Role::default()).then_some(who);
        self.settings.write().who = unusual;
        keep_role(unusual);
        self.follow_settings();
    }

    /// Shows the page in these colours, and keeps them for the next visit. A link that asked for others has had its say.
    pub fn choose_theme(&self, theme: Theme) {
        let unusual = (theme != Theme::default()).then_some(theme);
        self.chosen_theme.set(unusual);
        keep_theme(unusual);
        if self.settings.read_untracked().theme.is_some() {
            self.settings.write().theme = None;
            self.follow_settings();
        }
    }

    /// The colours asked for, by the link or else by the reader, if they are; reactive.
    pub fn theme(&self) -> Option<Theme> {
        self.settings.read().theme.or(self.chosen_theme.get())
    }

    /// The address says how the scenario is shown.
    fn follow_settings(&self) {
        self.address.follow(self.link());
        web::note_query(&self.link());
        self.keep_for_restart(untrack(|| self.workspace()));
    }

    /// What [`AppState::undo`] and [`AppState::redo`] would take back and bring again; reactive.
    pub fn undoable(&self) -> (Option<String>, Option<String>) {
        let (steps, workspace) = (self.steps.read(), self.workspace());
        let words = |what: Option<&str>| what.map(str::to_string);
        (words(steps.to_undo(&workspace)), words(steps.to_redo()))
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.step(Steps::undo);
    }

    /// Brings the last step taken back again.
    pub fn redo(&self) {
        self.step(Steps::redo);
    }

    fn step(&self, to: impl Fn(&mut Steps<Workspace>, &Workspace) -> Option<Workspace>) {
        let workspace = untrack(|| self.workspace());
        if let Some(workspace) = self
            .steps
            .try_update(|steps| to(steps, &workspace))
            .flatten()
        {
            self.renew(workspace);
        }
    }

    /// A step of Back or Forward: the address is there already.
    pub(super) fn travel(&self, link: Link) {
        let workspace = Workspace::of(&link);
        // What the address leaves open stays as it is.
        let who = link.settings.who.or(self.settings.read_untracked().who);
        let settings = Settings {
            who,
            ..link.settings.clone()
        };
        let at = workspace.link(&settings, Detail::Changes);
        if self.address.says(&at) {
            return; // a fragment of the page
        }
        self.address.is_at(at);
        self.settings.write().who = who;
        self.change(workspace, "going back or forward");
        self.opened.set((link, Origin::History));
    }

    /// A step to undo that is one of Back, too.
    fn put(&self, workspace: Workspace, what: &str) {
        let before = self.link();
        self.change(workspace, what);
        self.address.enter(before, self.link());
    }

    /// A step to undo.
    fn change(&self, workspace: Workspace, what: &str) {
        let before = untrack(|| self.workspace());
        if before != workspace {
            self.steps.update(|steps| steps.whole(&before, what));
        }
        self.renew(workspace);
    }

    fn renew(&self, workspace: Workspace) {
        self.replace(workspace);
        *self.n_loads.write() += 1;
    }

    /// The one place where what the reader has changes.
    fn replace(&self, workspace: Workspace) {
        self.keep_for_restart(workspace.clone());
        if *self.compared.read_untracked() != workspace.compared {
            self.compared.set(workspace.compared);
        }
        self.scenario.set(workspace.scenario);
    }

    /// Should the page stop, its notice leads back to this. The link is only written then.
    pub(super) fn keep_for_restart(&self, workspace: Workspace) {
        let settings = self.settings.get_untracked();
        web::keep_for_restart(move || workspace.link(&settings, Detail::Changes));
    }
}
