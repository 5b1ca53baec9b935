//! Points that fill a cube evenly, in as many dimensions as a path takes.

use sobol_burley::parts::{hash, owen_scramble_rev, sobol_int4_rev};

/// Dimensions come in fours.
const FOURS: usize = 31;

/// Sobol points under one Owen scrambling: those of [`sobol_burley::sample`], to 32 bits instead of the 24 that an
/// `f32` holds.
#[derive(Clone, Debug)]
pub(super) struct Scrambling {
    shuffle: u32,
    scrambles: [[u32; 4]; FOURS],
}

impl Scrambling {
    /// Scrambling number `nth` of a seed. Neighbouring seeds and numbers have nothing in common.
    pub(super) fn new(seed: u32, nth: usize) -> Self {
        let seed = hash(hash(seed).wrapping_add(nth as u32));
        let dimensions = [0x912f_69ba, 0x174f_18ab, 0x691e_72ca, 0xb40c_c1b8];
        let four = |four: usize| {
            let scramble = four as u32 ^ seed.wrapping_mul(0x9c8f_2d3b);
            dimensions.map(|dimension: u32| hash(scramble ^ dimension))
        };
        Self {
            shuffle: hash(seed ^ 0x79c6_8e4a),
            scrambles: std::array::from_fn(four),
        }
    }

    /// A point below number 65,536; each coordinate lies strictly between 0 and 1.
    pub(super) fn point(&self, index: u32) -> [f64; 4 * FOURS] {
        let index_rev = owen_scramble_rev(index.reverse_bits(), self.shuffle);
        let mut point = [0.0; 4 * FOURS];
        for (nth, (four, scrambles)) in point.chunks_mut(4).zip(&self.scrambles).enumerate() {
            let bits_rev: [u32; 4] = sobol_int4_rev(index_rev, nth as u32).into();
            for ((coordinate, bits_rev), scramble) in four.iter_mut().zip(bits_rev).zip(scrambles) {
                let bits = owen_scramble_rev(bits_rev, *scramble).reverse_bits();
                *coordinate = (f64::from(bits) + 0.5) / 2f64.powi(32);
            }
        }
        point
    }
}
