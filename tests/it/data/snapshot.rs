//! The figures that lie beside the page are those of the base preset and of the claims.

use tao_calculator::claims::{Amount, CLAIMS, article};
use tao_calculator::data::{DataError, Snapshot, read_snapshot};
use tao_calculator::model::Assumptions;
use tao_calculator::scenario::Scenario;

const WRITTEN: &str = include_str!("../../../public/data/market.json");

fn snapshot() -> Snapshot {
    read_snapshot(WRITTEN).expect("the file is well formed")
}

/// What the article says under a key.
#[track_caller]
fn published(key: &str) -> f64 {
    let mut stats = CLAIMS.iter().flat_map(|claim| claim.published);
    let stat = stats.find(|stat| stat.key == key);
    match stat.unwrap_or_else(|| panic!("no {key}")).amount {
        Amount::One(value) => value.value,
        Amount::Range(..) => panic!("{key} is a range"),
    }
}

#[test]
fn what_it_shares_with_the_base_preset_is_the_same() {
    let (snapshot, base) = (snapshot(), Scenario::default());
    let a: Assumptions = base.assumptions;
    assert_eq!(snapshot.date, base.at);
    assert_eq!(
        (
            snapshot.price,
            snapshot.volume_24h,
            snapshot.circulating_supply,
            snapshot.subnets
        ),
        (a.price, a.volume_24h, a.circulating_supply, a.subnets)
    );
}

#[test]
fn what_it_shares_with_the_claims_is_the_same() {
    let snapshot = snapshot();
    let ends = |(from, to): (
        tao_calculator::claims::Rounded,
        tao_calculator::claims::Rounded,
    )| { (from.value, to.value) };
    assert_eq!(snapshot.usual_volume, ends(article::USUAL_VOLUME));
    assert_eq!(snapshot.usual_turnover, ends(article::USUAL_TURNOVER));
    assert_eq!(snapshot.open_interest, article::OPEN_INTEREST.value);
    assert_eq!(snapshot.bitcoin, article::BITCOIN.value);
    assert_eq!(
        (snapshot.subnets_before, snapshot.subnets),
        ends(article::SUBNETS)
    );
    assert_eq!(
        (snapshot.change_24h, snapshot.change_24h_btc),
        ends(article::CHANGE)
    );
    let peers: Vec<f64> = snapshot.peers.iter().map(|peer| peer.change_24h).collect();
    assert_eq!(peers, [published("change_fet"), published("change_agix")]);
    let shares: Vec<f64> = snapshot
        .concentration
        .iter()
        .map(|part| part.share)
        .collect();
    let keys = ["venues", "compute", "north_america", "europe", "asia"];
    assert_eq!(shares, keys.map(published));
}

#[test]
fn a_file_of_another_shape_is_refused_by_the_name_of_the_figure() {
    for (from, to, field) in [
        ("\"price\": 272.72", "\"price\": \"272.72\"", "price"),
        ("\"price\": 272.72", "\"price\": null", "price"),
        ("\"name\": \"AGIX\"", "\"name\": 1", "peers[1].name"),
        (
            "\"date\": \"2026-03-21\"",
            "\"date\": \"2026-02-30\"",
            "date",
        ),
        ("\"share\": 0.22", "\"share\": []", "concentration[4].share"),
    ] {
        let file = WRITTEN.replacen(from, to, 1);
        match read_snapshot(&file) {
            Err(DataError::Field { field: named, .. }) => assert_eq!(named, field),
            other => panic!("{to}: {other:?}"),
        }
    }
    for (from, to) in [
        ("\"price\": 272.72", "\"price\": -1"),
        ("\"change_24h\": -0.057", "\"change_24h\": -1"),
        ("\"share\": 0.22", "\"share\": 22"),
        (
            "\"usual_turnover\": [0.08, 0.12]",
            "\"usual_turnover\": [0, 0.12]",
        ),
    ] {
        let refused = read_snapshot(&WRITTEN.replacen(from, to, 1));
        assert!(
            matches!(refused, Err(DataError::OutOfRange { .. })),
            "{to}: {refused:?}"
        );
    }
}
