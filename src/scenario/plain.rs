//! Text from anywhere as the plain text it stands for: digits of any script, typographic signs, invisible marks.

use std::borrow::Cow;

/// The zero of each script that has decimal digits; its one to nine follow it. Unicode's category Nd.
const ZEROS: [u32; 64] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0,
    0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0,
    0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE,
    0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];
/// Characters that nobody sees, first and last of each range: Unicode's default ignorable ones, among them every
/// mark of the writing direction, and its line separators and annotation marks.
const INVISIBLE: [(char, char); 17] = [
    ('\u{AD}', '\u{AD}'),
    ('\u{34F}', '\u{34F}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{200B}', '\u{200F}'),
    ('\u{2028}', '\u{202E}'),
    ('\u{2060}', '\u{206F}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{FE00}', '\u{FE0F}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{FFA0}', '\u{FFA0}'),
    ('\u{FFF0}', '\u{FFFB}'),
    ('\u{1BCA0}', '\u{1BCA3}'),
    ('\u{1D173}', '\u{1D17A}'),
    ('\u{E0000}', '\u{E0FFF}'),
];

/// The Arabic separator before a fraction.
pub(super) const ARABIC_POINT: char = '\u{66B}';

/// `text` in plain digits and signs, without invisible marks, and without spaces around it.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.trim().into();
    }
    let visible = text.chars().filter(|sign| !is_invisible(*sign));
    let plain: String = visible.map(plain_sign).collect();
    plain.trim().to_string().into()
}

/// Whether nobody sees this character.
pub(super) fn is_invisible(sign: char) -> bool {
    !sign.is_ascii()
        && INVISIBLE
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&sign))
}

/// The ASCII character that this one stands for in a number, or itself.
fn plain_sign(sign: char) -> char {
    match sign {
        '\0'..='\x7F' => sign,
        // Hyphens and dashes, minus, and the small ones of East Asia.
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        '\u{FE62}' => '+',
        ARABIC_POINT => '.',
        '\u{60C}' => ',',
        '\u{66A}' => '%',
        // Full width: the same in the same order.
        '\u{FF01}'..='\u{FF5E}' => char::from((u32::from(sign) - 0xFF01) as u8 + b'!'),
        _ => digit(sign).unwrap_or(sign),
    }
}

fn digit(sign: char) -> Option<char> {
    let code = u32::from(sign);
    let after = ZEROS.partition_point(|zero| *zero <= code);
    let zero = ZEROS[..after].last()?;
    char::from_digit(code - zero, 10)
}
