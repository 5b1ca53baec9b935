//! What chance makes of one path, before any assumption says how much that matters.

use std::cell::RefCell;
use std::rc::Rc;

use statrs::distribution::{ContinuousCDF, Normal};

use super::bridge::{Bridge, MONTHS};
use super::sobol::Scrambling;

/// Independent scramblings of the points; what they disagree on is the error.
pub const N_SCRAMBLINGS: usize = 16;
/// Paths in a block: points of one scrambling, one after the other. On a slow phone they take some 20 ms.
pub(super) const BLOCK: usize = 128;
/// Blocks of a run of the usual size: 256 points of each scrambling.
pub(super) const DEFAULT_BLOCKS: usize = 2 * N_SCRAMBLINGS;
/// Normals that a path takes.
pub const N_NORMALS: usize = MONTHS + 2;

/// The chance in one path.
#[derive(Clone, Debug, PartialEq)]
pub struct Draw {
    /// Sums of independent standard normals, one a month, to the end of months 1 to [`MONTHS`]: the price.
    pub walk: [f64; MONTHS],
    /// A standard normal: what validators do apart from following the price.
    pub validators: f64,
    /// A standard normal: how fast compute gets cheaper.
    pub deflation: f64,
}

impl Draw {
    /// A path from independent standard normals `normal(0)` to `normal(N_NORMALS - 1)`, what matters most first.
    pub fn new(normal: impl Fn(usize) -> f64) -> Self {
        Self::over(&Bridge::new(), normal)
    }

    fn over(bridge: &Bridge, normal: impl Fn(usize) -> f64) -> Self {
        Self {
            walk: bridge.walk(normal(0), |nth| normal(nth + 3)),
            validators: normal(1),
            deflation: normal(2),
        }
    }
}

/// The paths of a block.
pub type Block = Rc<[Draw]>;

/// The paths of block number `nth` of a seed: blocks 0 to 15 are the first points of each scrambling, the next sixteen
/// the points that follow them, and so on. Those of a run of the usual size are kept until another seed is asked for,
/// so that a moving slider reuses them.
pub fn draws(seed: u32, nth: usize) -> Block {
    thread_local! {
        static KEPT: RefCell<(u32, [Option<Block>; DEFAULT_BLOCKS])> = RefCell::default();
    }
    if nth >= DEFAULT_BLOCKS {
        return drawn(seed, nth);
    }
    KEPT.with_borrow_mut(|(kept, blocks)| {
        if *kept != seed {
            (*kept, *blocks) = (seed, Default::default());
        }
        blocks[nth].get_or_insert_with(|| drawn(seed, nth)).clone()
    })
}

fn drawn(seed: u32, nth: usize) -> Block {
    let (bridge, normal) = (Bridge::new(), Normal::standard());
    let scrambling = Scrambling::new(seed, nth % N_SCRAMBLINGS);
    let first = nth / N_SCRAMBLINGS * BLOCK;
    let points = (first..first + BLOCK).map(|index| scrambling.point(index as u32));
    points
        .map(|point| Draw::over(&bridge, |dimension| normal.inverse_cdf(point[dimension])))
        .collect()
}
