//! How wide words are. Nothing here can measure letters: the widths are those of the widest letters that the page's
//! fonts have, so that words need no more room than they are given.

/// Hundredths of the letters' size, from the space to the tilde: the wider one of DejaVu Sans and Liberation Sans.
#[rustfmt::skip]
const WIDTHS: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56,
    102, 69, 69, 73, 78, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79,
    67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56,
    50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,
    64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// How wide words are at most, in multiples of the letters' size.
pub fn ems(words: &str) -> f64 {
    words.chars().map(em).sum()
}

fn em(letter: char) -> f64 {
    let known = (letter as usize)
        .checked_sub(' ' as usize)
        .and_then(|nth| WIDTHS.get(nth));
    match (known, letter) {
        (Some(width), _) => f64::from(*width) / 100.0,
        (None, '\u{a0}' | '\u{202f}' | '’' | '·') => 0.32,
        (None, '–' | '“' | '”') => 0.56,
        (None, '\u{2e80}'..) => 1.1,
        (None, '\u{2000}'..) => 1.0,
        (None, _) => 0.7,
    }
}

/// Words in lines that are no wider than so many times the letters' size; a word wider than that is broken.
pub fn lines(words: &str, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words.split(' ') {
        if line.is_empty() {
            line.push_str(word);
        } else if ems(&line) + ems(" ") + ems(word) <= width {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(std::mem::replace(&mut line, word.into()));
        }
        while let Some(rest) = split_at_width(&mut line, width) {
            lines.push(std::mem::replace(&mut line, rest));
        }
    }
    lines.push(line);
    lines
}

/// Takes from a line what goes beyond a width.
fn split_at_width(line: &mut String, width: f64) -> Option<String> {
    let mut so_far = 0.0;
    let is_beyond = |(at, letter): &(usize, char)| {
        so_far += em(*letter);
        *at > 0 && so_far > width
    };
    let (at, _) = line.char_indices().find(is_beyond)?;
    Some(line.split_off(at))
}
