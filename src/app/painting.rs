//! Documents as pictures, painted in the letters of the page, and handed over.

use super::saving::{FileKind, file_name};
use crate::chart::{Anchor, Document, Look, Run, Text};
use crate::web::{self, Lettering, Painting, Refused};

/// A document in the colours and letters that the page has now, to be painted so many times as large.
pub fn painting(document: &Document, scale: f64) -> Painting {
    let look = Look::read(web::token);
    Painting {
        shapes: document.shapes(&look),
        texts: document.texts(&look).into_iter().map(lettering).collect(),
        scale,
    }
}

/// Paints a picture and hands it over as a file whose name says what is in it.
pub async fn save_picture(what: &str, painting: Painting) -> Result<(), Refused> {
    let name = file_name(what, FileKind::Png);
    web::hand_over(&name, &web::picture(&painting).await?)
}

/// Copies a picture that is painted meanwhile.
pub fn copy_picture(painting: Painting) -> impl Future<Output = Result<(), Refused>> {
    web::copy_picture(async move { web::picture(&painting).await })
}

fn lettering(text: Text) -> Lettering {
    let run = |Run {
                   words,
                   font,
                   colour,
               }: Run| [words, font, colour];
    Lettering {
        at: text.at,
        before: match text.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => 0.5,
            Anchor::End => 1.0,
        },
        room: text.room,
        runs: text.runs.into_iter().map(run).collect(),
    }
}
