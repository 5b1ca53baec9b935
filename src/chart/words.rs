//! What is said around a chart.

use crate::model::Measure;
use crate::prose::UnitWords;

/// Words around a chart whose subject the reader chose.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// What was chosen; it stands behind the title.
    pub subject: String,
    /// What is counted, and how it is to be read.
    pub axis: String,
    /// What can be seen in it.
    pub summary: String,
}

/// What a metric counts: `Value per TAO in USD/TAO`.
pub(super) fn counted(metric: &Measure) -> String {
    match metric.unit.symbol() {
        "" => metric.label.into(),
        unit => format!("{} in {unit}", metric.label),
    }
}
