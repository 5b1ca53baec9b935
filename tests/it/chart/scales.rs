//! A published range on a line: laws of its drawing at every width.

use tao_calculator::chart::{Drawing, Mark, Scale, ScaleMark};

use super::drawn::{canvas, frame, labels};

/// Widths from less than the narrowest page to more than the widest.
fn widths() -> impl Iterator<Item = f64> {
    (16..=100).map(|tens| f64::from(tens) * 10.0)
}

fn scale(unit: &'static str, published: (f64, f64), outcomes: &[(f64, &str)]) -> Scale {
    let mark = |(value, words): &(f64, &str)| ScaleMark {
        value: *value,
        number: value.to_string(),
        words: (*words).into(),
    };
    Scale {
        unit,
        published,
        outcomes: outcomes.iter().map(mark).collect(),
    }
}

/// Of every kind: apart, close together, equal, none, far off.
fn scales() -> Vec<Scale> {
    let long = "as long as most words are";
    vec![
        scale(
            "months",
            (13.0, 15.0),
            &[(19.7, long), (48.1, long), (14.0, long), (12.4, long)],
        ),
        scale(
            "USD",
            (180.0, 220.0),
            &[(58.0, long), (109.0, long), (199.0, long), (272.72, long)],
        ),
        scale(
            "USD",
            (180.0, 220.0),
            &[(199.0, long), (199.0, long), (199.0, "")],
        ),
        scale("months", (13.0, 15.0), &[]),
        scale("USD", (1.0, 2.0), &[(1e6, long), (0.0, long)]),
    ]
}

fn drawing(scale: &Scale, width: f64) -> Drawing {
    scale.drawing(&canvas((width, Scale::HEIGHT)))
}

#[test]
fn words_touch_neither_each_other_nor_the_edge() {
    for (scale, width) in scales()
        .iter()
        .flat_map(|scale| widths().map(move |width| (scale, width)))
    {
        let drawing = drawing(scale, width);
        let labels = labels(&drawing);
        for (nth, (words, place)) in labels.iter().enumerate() {
            assert!(frame(&drawing).contains(place), "{words} at {width}");
            for (other, its) in &labels[..nth] {
                assert!(!place.overlaps(its), "{words} on {other} at {width}");
            }
        }
    }
}

#[test]
fn every_number_is_there_on_the_narrowest_phone_and_all_words_on_a_desk() {
    for scale in &scales()[..2] {
        let said = |width| {
            let labels = labels(&drawing(scale, width)).into_iter();
            labels.map(|(words, _)| words).collect::<Vec<_>>()
        };
        let [narrow, wide] = [248.0, 908.0].map(said);
        for ScaleMark { number, words, .. } in &scale.outcomes {
            assert!(
                narrow.iter().any(|said| said.starts_with(number)),
                "{number}: {narrow:?}"
            );
            assert!(
                wide.contains(&format!("{number} {words}")),
                "{number}: {wide:?}"
            );
        }
    }
}

#[test]
fn dots_stand_in_order_and_are_filled_within_the_range() {
    for scale in scales() {
        let dots: Vec<_> = drawing(&scale, 640.0)
            .marks
            .into_iter()
            .filter_map(|mark| match mark {
                Mark::Dot { at, is_open, .. } => Some((at.x, is_open)),
                _ => None,
            })
            .collect();
        assert_eq!(dots.len(), scale.outcomes.len());
        for (one, (x, is_open)) in scale.outcomes.iter().zip(&dots) {
            let is_within = scale.published.0 <= one.value && one.value <= scale.published.1;
            assert_eq!(*is_open, !is_within, "{}", one.value);
            for (other, (its, _)) in scale.outcomes.iter().zip(&dots) {
                assert!(
                    one.value > other.value || x <= its,
                    "{} and {}",
                    one.value,
                    other.value
                );
            }
        }
    }
}
