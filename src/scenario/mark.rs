//! Where a value comes from: a mark belongs to a value, not to a row.

use jiff::civil::Date;

use super::preset::ARTICLE_DAY;
use super::{Preset, Scenario};
use crate::model::{Assumption, Source};

/// Where a value of a preset comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// How it was come by.
    pub source: Source,
    /// The day it was published or measured; `None` for what has no day, such as a choice of ours.
    pub date: Option<Date>,
}

/// Where a value of a scenario comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// From the preset.
    Preset(Provenance),
    /// The reader has set it.
    Yours {
        /// The preset's value.
        preset_value: f64,
        /// Where that comes from.
        preset: Provenance,
    },
}

impl Preset {
    /// Where this preset's value of an assumption comes from.
    pub fn provenance(&self, row: &Assumption) -> Provenance {
        let changed = self.changes.iter().find(|change| change.id == row.id);
        changed.map_or_else(|| of_base(row), |change| change.provenance)
    }
}

impl Scenario {
    /// Where this scenario's value of an assumption comes from.
    pub fn mark(&self, row: &Assumption) -> Mark {
        let preset = self.preset.provenance(row);
        if self.differs(row) {
            let preset_value = (row.get)(&self.preset.assumptions());
            Mark::Yours {
                preset_value,
                preset,
            }
        } else {
            Mark::Preset(preset)
        }
    }
}

/// Where the base value of an assumption comes from.
fn of_base(row: &Assumption) -> Provenance {
    Provenance {
        source: row.source,
        date: (row.source == Source::Published).then_some(ARTICLE_DAY),
    }
}
