//! A step says what it does, how long it took, and what to do when it fails.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// Why a command ends early: one sentence for the person who called it.
pub struct Stop(pub String);

impl Stop {
    /// A stop with this sentence.
    pub fn because(sentence: impl Display) -> Self {
        Self(sentence.to_string())
    }
}

/// Does one step. `work` fails with what happened, and `advice` then says what to do about it.
pub fn step<T>(
    name: &str,
    advice: &str,
    work: impl FnOnce() -> Result<T, String>,
) -> Result<T, Stop> {
    println!("» {name}");
    let start = Instant::now();
    match work() {
        Ok(result) => {
            println!("✓ {name} ({})", seconds(start.elapsed()));
            Ok(result)
        }
        Err(what) => {
            let took = seconds(start.elapsed());
            Err(Stop(format!("✗ {name}: {what} after {took}; {advice}.")))
        }
    }
}

/// Does one step beside others: what it printed is shown, and given back, once it has ended.
pub fn step_aside(
    name: &str,
    advice: &str,
    work: impl FnOnce() -> (Result<(), String>, String),
) -> Result<String, Stop> {
    step(name, advice, || {
        let (done, printed) = work();
        print!("{printed}");
        done.map(|()| printed)
    })
}

/// Says that there is nothing to do.
pub fn skip(what: &str) {
    println!("✓ {what}");
}

fn seconds(time: Duration) -> String {
    match time.as_secs() {
        0..100 => format!("{:.1} s", time.as_secs_f64()),
        whole => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}
