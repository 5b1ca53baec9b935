//! What is said once and can be dismissed.

mod last_visit;
mod newer_version;
mod opened;

pub use last_visit::LastVisitOffer;
pub use newer_version::NewerVersion;
pub use opened::OpeningNotes;
