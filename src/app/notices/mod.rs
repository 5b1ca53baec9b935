//! What is said once and can be dismissed.

mod last_visit;
mod opened;

pub use last_visit::LastVisitOffer;
pub use opened::OpeningNotes;
