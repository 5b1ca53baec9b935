//! Where the sliders stop.

use tao_calculator::model::{ASSUMPTIONS, Scale};

#[test]
fn sliders_stop_at_round_numbers_from_bound_to_bound() {
    for row in ASSUMPTIONS {
        let stops = row.stops();
        assert_eq!(stops.first(), Some(row.bounds.start()), "{}", row.key);
        assert_eq!(stops.last(), Some(row.bounds.end()), "{}", row.key);
        for pair in stops.windows(2) {
            assert!(
                pair[0] < pair[1],
                "{}: {} before {}",
                row.key,
                pair[0],
                pair[1]
            );
        }
        for stop in &stops {
            assert!(row.accepts(*stop), "{}={stop}", row.key);
            assert_eq!(
                row.rounded(*stop),
                *stop,
                "{} is shown with {} decimals",
                row.key,
                row.decimals
            );
        }
        assert!(
            (2..=2_000).contains(&stops.len()),
            "{} has {} stops",
            row.key,
            stops.len()
        );
    }
}

#[test]
fn logarithmic_stops_are_round_and_close() {
    for row in ASSUMPTIONS {
        let Scale::Logarithmic { from } = row.scale else {
            continue;
        };
        let stops = row.stops();
        let inner = &stops[1..stops.len() - 1];
        assert!(inner.iter().all(|stop| *stop >= from), "{}", row.key);
        for stop in inner {
            let digits = stop.to_string().replace('.', "");
            let significant = digits.trim_matches('0').len();
            assert!(significant <= 3, "{}={stop} is no round number", row.key);
        }
        // At most 2.5 % apart, where the grid is as fine.
        let grid = 10f64.powi(-(row.decimals as i32));
        for pair in inner.windows(2) {
            let near = pair[1] / pair[0] <= 1.026 || pair[1] - pair[0] <= 1.001 * grid;
            assert!(near, "{}: {} before {}", row.key, pair[0], pair[1]);
        }
    }
}
