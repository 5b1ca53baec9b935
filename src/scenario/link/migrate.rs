//! Older links in today's words: one migration a version, run in order.

use super::MODEL_VERSION;
use super::pairs::Pair;

/// What turns the pairs of one version into those of the next.
type Migration = fn(&mut Vec<Pair>);

/// THE table of migrations, each in the place of the version it starts from: a new version needs its row.
const MIGRATIONS: [Migration; MODEL_VERSION as usize] = [from_0];

/// Version 0 was a draft that never went public and stands for an example: it said less precisely whose stake and
/// which cost is meant.
fn from_0(pairs: &mut Vec<Pair>) {
    rename(pairs, &[("stake", "own_stake"), ("cost", "compute_cost")]);
}

/// Brings pairs of `version` up to date.
pub(super) fn migrate(pairs: &mut Vec<Pair>, version: u32) {
    for migration in MIGRATIONS.iter().skip(version as usize) {
        migration(pairs);
    }
}

/// Gives assumptions their new names, also where they are named as controls.
fn rename(pairs: &mut [Pair], names: &[(&str, &str)]) {
    let renamed = |name: &str| {
        names
            .iter()
            .find(|(old, _)| *old == name)
            .map(|(_, new)| *new)
    };
    for Pair { key, value, .. } in pairs {
        if key == "controls" {
            let today: Vec<_> = value
                .split(',')
                .map(|name| renamed(name.trim()).unwrap_or(name))
                .collect();
            *value = today.join(",");
        } else if let Some(new) = renamed(key) {
            *key = new.into();
        }
    }
}
