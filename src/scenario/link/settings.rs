//! Reading what a link asks of the page besides the scenario.

use super::Link;
use super::named::Named;
use super::pairs::Pair;
use crate::model::{Assumption, assumption};
use crate::scenario::plain::plain;
use crate::scenario::{LinkWarning, Role, Theme, View};

impl Link {
    pub(super) fn read_settings(&mut self, pairs: &[Pair]) {
        // Empty is what templates write where nobody chose.
        let chosen: Vec<Pair> = pairs
            .iter()
            .filter(|pair| !plain(&pair.value).is_empty())
            .filter(|pair| ["who", "view", "theme", "controls"].contains(&pair.key.as_str()))
            .cloned()
            .collect();
        let warnings = &mut self.warnings;
        let settings = &mut self.settings;
        settings.who = Named::of(&chosen, "who", |name| Role::named(&plain(name)).map(Some)).or(
            settings.who,
            |written, used| {
                let used = used.unwrap_or_default().key();
                unknown("who", written, Role::KEYS, used)
            },
            warnings,
        );
        settings.view = Named::of(&chosen, "view", |name| View::named(&plain(name))).or(
            settings.view,
            |written, used| unknown("view", written, View::KEYS, used.key()),
            warnings,
        );
        settings.theme = Named::of(&chosen, "theme", |name| {
            Theme::named(&plain(name)).map(Some)
        })
        .or(
            settings.theme,
            |written, used| {
                let used = used.map_or("The usual one", Theme::key);
                unknown("theme", written, Theme::KEYS, used)
            },
            warnings,
        );
        let mut strange = Vec::new();
        let mut controls = Named::of(&chosen, "controls", |names| {
            let (known, unknown) = controls(names);
            strange.extend(unknown);
            Some(known).filter(|known| !known.is_empty())
        });
        // Each of its names has its own notice.
        controls.unusable.clear();
        let warning = |written, _: &_| LinkWarning::UnknownControl { written };
        settings.controls = controls.or(Vec::new(), warning, warnings);
        warnings.extend(strange);
    }
}

fn unknown(
    name: &'static str,
    written: String,
    allowed: &'static [&'static str],
    used: &'static str,
) -> LinkWarning {
    LinkWarning::UnknownSetting {
        name,
        written,
        allowed,
        used,
    }
}

/// The assumptions that a list of names with commas between them names, each once; and the names of none.
fn controls(names: &str) -> (Vec<&'static Assumption>, Vec<LinkWarning>) {
    let mut controls: Vec<&'static Assumption> = Vec::new();
    let mut unknown = Vec::new();
    for name in names.split(',') {
        match assumption(&plain(name)) {
            Some(row) if controls.contains(&row) => {}
            Some(row) => controls.push(row),
            None if plain(name).is_empty() => {}
            None => unknown.push(LinkWarning::UnknownControl {
                written: name.trim().into(),
            }),
        }
    }
    (controls, unknown)
}
