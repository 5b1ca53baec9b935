//! Lines, dots and words stand out from the paper, in light and in dark.

use std::fs;

use tao_calculator::chart::Ink;

use crate::golden::root;

/// What WCAG 2.2 asks for of words, and of marks that say something.
const OF_WORDS: f64 = 4.5;
const OF_MARKS: f64 = 3.0;

/// The light and the dark colour of a custom property in style/tokens.css.
fn colours(tokens: &str, name: &str) -> [String; 2] {
    let (_, rest) = tokens
        .split_once(&format!("--{name}: light-dark("))
        .unwrap_or_else(|| panic!("no colours for {name}"));
    let (both, _) = rest.split_once(')').expect("an end");
    let mut both = both.split(", ").map(String::from);
    [(); 2].map(|()| both.next().expect("two colours"))
}

/// Relative luminance of `#rrggbb`, as WCAG defines it.
fn luminance(colour: &str) -> f64 {
    let channel = |place: usize| {
        let byte = u8::from_str_radix(&colour[place..place + 2], 16).expect("a colour");
        let part = f64::from(byte) / 255.0;
        match part <= 0.04045 {
            true => part / 12.92,
            false => ((part + 0.055) / 1.055).powf(2.4),
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn what_is_drawn_stands_out_in_both_themes() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 1e-9);
    let tokens = fs::read_to_string(root().join("style/tokens.css")).expect("the tokens");
    let paper = colours(&tokens, Ink::Paper.token());
    let words = [Ink::Words, Ink::Label].map(|ink| (ink, OF_WORDS));
    let marks = [
        Ink::Reference,
        Ink::First,
        Ink::Second,
        Ink::Third,
        Ink::Fourth,
        Ink::Before,
        Ink::Gain,
        Ink::Loss,
        Ink::Zero,
        Ink::Movable,
    ]
    .map(|ink| (ink, OF_MARKS));
    for (ink, least) in words.into_iter().chain(marks) {
        for (colour, paper) in colours(&tokens, ink.token()).iter().zip(&paper) {
            let contrast = contrast(colour, paper);
            assert!(
                contrast >= least,
                "{ink:?}: {colour} on {paper}: {contrast:.2}"
            );
        }
    }
}
