//! Marks as a document: written as SVG, each ink in the colour that a look has for it, or taken apart to be painted.

use std::fmt::Write;

use super::Look;
use super::text::Text;
use crate::chart::drawing::svg::{Pixels, path, radius};
use crate::chart::drawing::{Ink, Label, Mark};

/// Marks that stand together, with the size they have there.
pub struct Placed {
    /// CSS pixels from the left and from the top.
    pub at: (f64, f64),
    /// How many times larger than they were drawn.
    pub scale: f64,
    pub marks: Vec<Mark>,
}

/// What stands alone, in no colours yet.
pub struct Document {
    /// CSS pixels across and down.
    pub(super) size: (f64, f64),
    /// What it is called.
    pub(super) title: String,
    /// What can be seen in it.
    pub(super) summary: String,
    /// What is drawn, the undermost first.
    pub(super) parts: Vec<Placed>,
}

impl Document {
    /// All of it as SVG.
    pub fn svg(&self, look: &Look) -> String {
        self.written(look, |_| true)
    }

    /// All but its words, as SVG: an image cannot see the letters of the page that it is painted for.
    pub fn shapes(&self, look: &Look) -> String {
        self.written(look, |mark| !matches!(mark, Mark::Label(_)))
    }

    /// Its words.
    pub fn texts(&self, look: &Look) -> Vec<Text> {
        let labels = |placed: &Placed| {
            let labels = placed.marks.iter().filter_map(|mark| match mark {
                Mark::Label(label) => Some(label),
                _ => None,
            });
            let text = |label| Text::new(label, placed.at, placed.scale, look);
            labels.map(text).collect::<Vec<_>>()
        };
        self.parts.iter().flat_map(labels).collect()
    }

    fn written(&self, look: &Look, is_wanted: fn(&Mark) -> bool) -> String {
        let (width, height) = self.size;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" font-family=\"{}\" fill=\"none\" stroke-linejoin=\"round\" role=\"img\">\
             <title>{}</title><desc>{}</desc><rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
            escaped(&look.sans),
            escaped(&self.title),
            escaped(&self.summary),
            escaped(look.colour(Ink::Paper)),
        );
        for Placed { at, scale, marks } in &self.parts {
            let (x, y) = at;
            let _ = write!(
                svg,
                "<g transform=\"translate({x:.1} {y:.1}) scale({scale})\">"
            );
            for mark in marks.iter().filter(|mark| is_wanted(mark)) {
                write_mark(&mut svg, mark, look);
            }
            svg += "</g>";
        }
        svg + "</svg>\n"
    }
}

/// Writes a mark with the same attributes as the page's element has.
fn write_mark(svg: &mut String, mark: &Mark, look: &Look) {
    let colour = |ink: Ink| escaped(look.colour(ink));
    // Writing to a string does not fail.
    let _ = match mark {
        Mark::Line { ink, width, parts } => {
            let mut dashes = String::new();
            if let Some(lengths) = ink.dashes() {
                dashes = format!(" stroke-dasharray=\"{lengths}\"");
            }
            write!(
                svg,
                "<path d=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{dashes}{}/>",
                path(parts, false),
                colour(*ink),
                Pixels(*width),
                opacity("stroke", *ink)
            )
        }
        Mark::Area { ink, parts } => write!(
            svg,
            "<path d=\"{}\" fill=\"{}\"{}/>",
            path(parts, true),
            colour(*ink),
            opacity("fill", *ink)
        ),
        Mark::Dot {
            ink,
            at,
            radius: up_to,
            is_open,
        } => {
            let [fill, stroke] = Mark::inks_of_dot(*ink, *is_open).map(colour);
            write!(
                svg,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{}\"/>",
                Pixels(at.x),
                Pixels(at.y),
                radius(*up_to, *is_open),
                Mark::RIM
            )
        }
        Mark::Label(label) => write_label(svg, label, look),
    };
}

fn write_label(svg: &mut String, label: &Label, look: &Look) -> std::fmt::Result {
    let colour = |ink: Ink| escaped(look.colour(ink));
    write!(
        svg,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" font-size=\"{}\" fill=\"{}\"",
        Pixels(label.at.x),
        Pixels(label.at.y),
        label.anchor.name(),
        Pixels(label.size),
        colour(label.ink)
    )?;
    if label.is_serif {
        write!(svg, " font-family=\"{}\"", escaped(&look.serif))?;
    }
    if let Some(weight) = label.weight.number() {
        write!(svg, " font-weight=\"{weight}\"")?;
    }
    svg.push('>');
    if !label.strong.is_empty() {
        let (fill, strong) = (colour(Ink::Words), escaped(&label.strong));
        write!(
            svg,
            "<tspan font-weight=\"600\" fill=\"{fill}\">{strong}</tspan>"
        )?;
    }
    write!(svg, "{}</text>", escaped(&label.words))
}

/// How opaque an ink is, as an attribute of a stroke or of an area.
fn opacity(of: &str, ink: Ink) -> String {
    let opacity = ink.opacity();
    opacity.map_or(String::new(), |part| format!(" {of}-opacity=\"{part}\""))
}

/// Words as text or attribute of an XML document; what XML has no place for becomes �.
fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}
