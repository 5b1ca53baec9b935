//! What is not ours in a link: kept for others, unless it tracks readers or would make an address too long.

use tao_calculator::scenario::{
    Detail, LinkWarning, Scenario, Settings, merge_unknown, preset, read_file, read_link, to_query,
    write_file, write_link,
};

use super::links::{check_base, check_named};

#[test]
fn what_tracks_readers_is_dropped_without_a_word() {
    for key in [
        "utm_source",
        "UTM_Medium",
        "utm_whatever",
        "fbclid",
        "gclid",
        "mc_eid",
        "msclkid",
        "_gl",
    ] {
        let query = format!("{key}=x&price=300&vs={key}%3Dx%26price%3D200");
        let link = read_link(&query);
        assert_eq!(link.warnings, [], "{key}");
        let written = write_link(
            &link.scenario,
            link.baseline.as_ref(),
            &link.settings,
            Detail::Exact,
        );
        assert!(!written.contains(key), "{written}");
        assert_eq!(to_query(&link.scenario), "v=2&price=300");
    }
    check_base("utm_source=x&fbclid", &[]);
    // Only by its whole name.
    assert_eq!(read_link("fbclid2=x&utm=y").warnings.len(), 2);
}

/// Pairs of unknown names, of about so many bytes in all.
fn unknown(bytes: usize) -> String {
    (0..bytes / 10).map(|n| format!("k{n:07}=&")).collect()
}

fn dropped(link: &tao_calculator::scenario::Link) -> usize {
    let dropped = link.warnings.iter().map(|warning| match warning {
        LinkWarning::UnknownDropped { pairs, .. } => *pairs,
        _ => 0,
    });
    dropped.sum()
}

#[test]
fn two_kilobytes_of_it_are_kept_and_the_rest_is_counted() {
    let link = read_link(&unknown(2_000));
    assert_eq!((link.scenario.unknown.len(), dropped(&link)), (200, 0));
    let link = read_link(&unknown(60_000));
    assert_eq!(link.scenario.unknown.len() + dropped(&link), 6_000);
    assert_eq!(link.scenario.unknown.len(), 2_048 / 10);
    // Each that is kept is named, and all the others at once.
    assert_eq!(link.warnings.len(), link.scenario.unknown.len() + 1);
    let warning = link.warnings.last().expect("a warning");
    check_named(warning, &["5,796", "2,048"]);
    // A large one leaves room for small ones.
    let link = read_link(&format!("x={}&y=1", "1".repeat(4_000)));
    assert_eq!(link.scenario.unknown, ["y=1"]);
    assert_eq!(dropped(&link), 1);
}

#[test]
fn a_baseline_and_its_scenario_share_the_room() {
    let vs = unknown(1_000).replace('=', "%3D").replace('&', "%26");
    let link = read_link(&format!("{}vs={vs}", unknown(1_000)));
    let kept = link.baseline.as_ref().expect("a baseline").unknown.len();
    assert_eq!(kept + link.scenario.unknown.len() + dropped(&link), 200);
    assert!(kept > 0 && dropped(&link) > 0);
    // A file has no more room than a link.
    let file = write_file(&link.scenario, link.baseline.as_ref());
    let again = read_file(file.as_bytes()).expect("a scenario");
    assert_eq!((&again.scenario, dropped(&again)), (&link.scenario, 0));
    let file = format!(
        "{{\"assumptions\": {{}}, \"format\": \"tao-calculator scenario\", \"unknown\": \"{}\"}}",
        unknown(60_000)
    );
    let link = read_file(file.as_bytes()).expect("a scenario");
    assert_eq!(link.scenario.unknown.len() + dropped(&link), 6_000);
    assert_eq!(link.scenario.unknown.len(), 2_048 / 10);
}

#[test]
fn no_address_is_longer_than_8_kilobytes() {
    // The longest values there are, twice, with as much beside them as is kept.
    let mut scenario = Scenario::of(preset("article-2026-01").expect("a preset"));
    for row in tao_calculator::model::ASSUMPTIONS {
        let low = row.bounds.start().max(*row.bounds.end() * 0.01);
        let value = if row.accepts(low.next_up()) {
            low.next_up()
        } else {
            *row.bounds.end()
        };
        (row.set)(&mut scenario.assumptions, value);
    }
    let changes = write_link(&scenario, None, &Settings::default(), Detail::Changes);
    let encoded = changes.replace('=', "%3D").replace('&', "%26");
    let all: Vec<&str> = tao_calculator::model::ASSUMPTIONS
        .iter()
        .map(|row| row.key)
        .collect();
    let query = format!(
        "{changes}&vs={encoded}&controls={}&view=breakeven&theme=light&who=operator&{}",
        all.join(","),
        unknown(60_000)
    );
    let link = read_link(&query);
    let written = write_link(
        &link.scenario,
        link.baseline.as_ref(),
        &link.settings,
        Detail::Exact,
    );
    assert!((5_000..8_192).contains(&written.len()), "{}", written.len());
}

#[test]
fn pairs_of_two_links_are_merged_once_each() {
    let pairs = |query: &str| read_link(query).scenario.unknown;
    assert_eq!(
        merge_unknown(&pairs("a=1&b=2"), &pairs("b=2&c=3")),
        ["a=1", "b=2", "c=3"]
    );
    let (first, second) = (
        pairs(&unknown(2_000)),
        pairs(&unknown(3_000).replace('k', "l")),
    );
    let merged = merge_unknown(&first, &second);
    assert_eq!(merged.len(), 2_048 / 10);
    assert_eq!(merged[..first.len()], first);
}
