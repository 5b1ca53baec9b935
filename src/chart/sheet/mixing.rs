//! Colours mixed as browsers mix them.

/// A part of one colour in another, mixed in Oklab as `color-mix` does; one that is not `#rrggbb` cannot be mixed.
pub fn mixed(colour: &str, part: f64, ground: &str) -> String {
    let both = channels(colour).zip(channels(ground));
    both.map_or(colour.into(), |(colour, ground)| {
        let (colour, ground) = (oklab(colour), oklab(ground));
        let mix = |nth: usize| part * colour[nth] + (1.0 - part) * ground[nth];
        let [red, green, blue] = srgb([0, 1, 2].map(mix));
        format!("#{red:02x}{green:02x}{blue:02x}")
    })
}

/// Red, green and blue as amounts of light from 0 to 1.
fn channels(colour: &str) -> Option<[f64; 3]> {
    let digits = colour
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    Some([16, 8, 0].map(|shift| {
        let shown = f64::from(number >> shift & 0xff) / 255.0;
        match shown {
            dark if dark <= 0.04045 => dark / 12.92,
            light => ((light + 0.055) / 1.055).powf(2.4),
        }
    }))
}

/// The same as the eye sees it: lightness, and how green or red, blue or yellow. Björn Ottosson's numbers.
fn oklab(light: [f64; 3]) -> [f64; 3] {
    let cones = times(
        [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ],
        light,
    );
    times(
        [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ],
        cones.map(f64::cbrt),
    )
}

/// Back to red, green and blue from 0 to 255.
fn srgb(seen: [f64; 3]) -> [u8; 3] {
    let cones = times(
        [
            [1.0, 0.3963377774, 0.2158037573],
            [1.0, -0.1055613458, -0.0638541728],
            [1.0, -0.0894841775, -1.2914855480],
        ],
        seen,
    );
    let light = times(
        [
            [4.0767416621, -3.3077115913, 0.2309699292],
            [-1.2684380046, 2.6097574011, -0.3413193965],
            [-0.0041960863, -0.7034186147, 1.7076147010],
        ],
        cones.map(|cone| cone.powi(3)),
    );
    light.map(|light| {
        let shown = match light.clamp(0.0, 1.0) {
            dark if dark <= 0.0031308 => dark * 12.92,
            light => 1.055 * light.powf(1.0 / 2.4) - 0.055,
        };
        (shown * 255.0).round() as u8
    })
}

fn times(matrix: [[f64; 3]; 3], vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(one, other)| one * other).sum())
}
