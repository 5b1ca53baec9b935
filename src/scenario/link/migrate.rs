//! Older links in today's terms: one migration a version, run in order.

use super::MODEL_VERSION;
use super::pairs::Pair;
use crate::model::AssumptionId;
use crate::scenario::value::parse;

/// What turns the pairs of one version into those of the next.
type Migration = fn(&mut Vec<Pair>);

/// THE table of migrations, each in the place of the version it starts from: a new version needs its row.
const MIGRATIONS: [Migration; MODEL_VERSION as usize] = [from_0, from_1];

/// Version 0 was a draft that never went public and stands for an example: it was less precise on whose stake and
/// which cost is meant.
fn from_0(pairs: &mut Vec<Pair>) {
    rename(pairs, &[("stake", "own_stake"), ("cost", "compute_cost")]);
}

/// Version 1 had one price, today's, at which the stake was bought, too. Its presets are those of version 2 of the
/// same names, all of which buy at their own price.
fn from_1(pairs: &mut Vec<Pair>) {
    let last_usable = |id: AssumptionId| {
        let row = id.row();
        let is_usable = |pair: &&Pair| pair.key == row.key && parse(row, &pair.value).is_some();
        pairs.iter().rev().find(is_usable).cloned()
    };
    let price = last_usable(AssumptionId::Price);
    if let (Some(price), None) = (price, last_usable(AssumptionId::EntryPrice)) {
        let key = AssumptionId::EntryPrice.row().key.into();
        pairs.push(Pair { key, ..price });
    }
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
