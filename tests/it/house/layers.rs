//! The house’s rules: who may import whom, that no files need each other, how long a file may be, what lies at the top.

use std::fs;

use super::paths::Named;
use super::sources::{Sources, files, repository};

/// A folder of src/ and what its files may name.
struct Layer {
    name: &'static str,
    layers: &'static [&'static str],
    crates: Crates,
}

/// Crates that a layer may name; std is free to all.
enum Crates {
    Only(&'static [&'static str]),
    AllBut(&'static [&'static str]),
}

/// From the inside out.
const LAYERS: [Layer; 8] = [
    Layer {
        name: "model",
        layers: &[],
        crates: Crates::Only(&["statrs", "sobol_burley"]),
    },
    Layer {
        name: "claims",
        layers: &["model"],
        crates: Crates::Only(&[]),
    },
    Layer {
        name: "prose",
        layers: &["model", "claims"],
        crates: Crates::Only(&[]),
    },
    Layer {
        name: "scenario",
        layers: &["model", "claims", "prose"],
        crates: Crates::Only(&["serde", "serde_json", "percent_encoding", "jiff"]),
    },
    Layer {
        name: "data",
        layers: &["model", "prose", "scenario"],
        crates: Crates::Only(&["serde", "serde_json", "serde_path_to_error", "jiff"]),
    },
    Layer {
        name: "chart",
        layers: &["model", "prose"],
        crates: Crates::Only(&["plotters", "plotters_backend"]),
    },
    Layer {
        name: "web",
        layers: &[],
        crates: Crates::Only(&[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo_events",
            "gloo_net",
            "gloo_storage",
            "gloo_timers",
        ]),
    },
    Layer {
        name: "app",
        layers: &[
            "model", "claims", "prose", "scenario", "data", "chart", "web",
        ],
        crates: Crates::AllBut(&["web_sys", "js_sys", "plotters", "plotters_backend"]),
    },
];

/// What may lie at the top of the repository, apart from names that begin with a point.
const TOP: [&str; 12] = [
    "Cargo.toml",
    "Cargo.lock",
    "LICENSE",
    "README.md",
    "Trunk.toml",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "tests",
    "xtask",
];
/// What building leaves there.
const BUILT: [&str; 2] = ["target", "dist"];
/// Lines of the longest file allowed under src/.
const LONGEST: usize = 300;

/// The crates that some file could name: what the manifests depend on, and what the rules above allow or forbid.
fn known_crates(manifests: &str) -> Vec<String> {
    let mut known: Vec<String> = LAYERS
        .iter()
        .flat_map(|layer| match layer.crates {
            Crates::Only(crates) | Crates::AllBut(crates) => crates,
        })
        .map(ToString::to_string)
        .collect();
    let mut in_dependencies = false;
    for line in manifests.lines().map(str::trim) {
        if line.starts_with('[') {
            in_dependencies = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) = (in_dependencies, line.split_once(['=', '.'])) {
            known.push(name.trim().replace('-', "_"));
        }
    }
    known
}

/// What breaks a rule in these sources: the file, the line and the path.
fn broken(sources: &Sources, known_crates: &[String]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources.iter() {
        let layer = |module: &[String]| {
            let name = module.first()?;
            LAYERS.iter().find(|layer| layer.name == name)
        };
        let Some(own) = layer(&source.module) else {
            continue;
        };
        let mut complain = |named: &Named| {
            complaints.push(format!(
                "{}:{}: {}",
                source.file,
                named.line,
                named.segments.join("::")
            ));
        };
        for (needed, named) in sources.needs(source) {
            let other = layer(&needed.module);
            let may = other
                .is_none_or(|other| other.name == own.name || own.layers.contains(&other.name));
            if !may {
                complain(named);
            }
        }
        for named in &source.paths.named {
            let is_refused = |name: &String| {
                known_crates.contains(name)
                    && match own.crates {
                        Crates::Only(allowed) => !allowed.contains(&name.as_str()),
                        Crates::AllBut(banned) => banned.contains(&name.as_str()),
                    }
            };
            // A crate may be reached through another that passes it on.
            if named.segments.len() > 1 && named.segments.iter().any(is_refused) {
                complain(named);
            }
        }
    }
    complaints
}

#[test]
fn no_layer_imports_upwards() {
    let manifests = ["Cargo.toml", "src/model/Cargo.toml"];
    let manifests =
        manifests.map(|path| fs::read_to_string(repository().join(path)).expect("a manifest"));
    let broken = broken(&Sources::of_library(), &known_crates(&manifests.join("\n")));
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn no_files_need_each_other() {
    let circle = Sources::of_library().circle();
    assert_eq!(circle, None, "each of these files needs the next");
}

/// Sources of a small house, and one more file with this text.
fn planted(file: &str, text: &str) -> Sources {
    let house = [
        ("lib.rs", "pub mod model; pub mod scenario;"),
        ("model/mod.rs", "mod unit; pub use unit::Unit;"),
        ("model/unit.rs", "pub enum Unit {}"),
        ("model/worth.rs", "use super::unit::Unit;"),
        ("scenario/mod.rs", "pub mod preset; pub struct Scenario;"),
        (
            "scenario/preset.rs",
            "use crate::model::Unit; use super::day::Day;",
        ),
        ("scenario/day.rs", "pub struct Day;"),
    ];
    let texts = house.into_iter().chain([(file, text)]);
    Sources::read(texts.map(|(file, text)| (file.to_string(), text.to_string())))
}

#[track_caller]
fn check_planted(file: &str, text: &str, expected: &[&str]) {
    let known = known_crates("[dependencies]\nserde = \"1\"\nwild-crate = { version = \"1\" }");
    let expected: Vec<_> = expected
        .iter()
        .map(|path| format!("{file}:{path}"))
        .collect();
    assert_eq!(broken(&planted(file, text), &known), expected, "{text:?}");
}

#[test]
#[rustfmt::skip] // one case a line
fn a_planted_import_is_caught() {
    check_planted("model/a.rs", "use std::ops::Range;\nuse serde::Serialize;", &["2: serde::Serialize"]);
    check_planted("claims/a.rs", "use crate::scenario::Scenario;", &["1: crate::scenario::Scenario"]);
    check_planted("model/a.rs", "use super::super::scenario;", &["1: super::super::scenario"]);
    check_planted("model/a.rs", "fn f() { wild_crate::g() }", &["1: wild_crate::g"]);
    check_planted("model/a.rs", "fn f() { write!(x, \"{}\",\n wild_crate::g()) }", &["2: wild_crate::g"]);
    check_planted("chart/a.rs", "use crate::{model::Unit,\n scenario::preset::Preset};", &["2: crate::scenario::preset::Preset"]);
    check_planted("chart/a.rs", "fn f() { let w = web_sys::window(); }", &["1: web_sys::window"]);
    check_planted("web/a.rs", "use crate::model::Unit;", &["1: crate::model::Unit"]);
    check_planted("app/a.rs", "use plotters::prelude::*;", &["1: plotters::prelude::*"]);
    check_planted("app/a.rs", "use leptos::{prelude::*, web_sys::Event};", &["1: leptos::web_sys::Event"]);
}

#[test]
#[rustfmt::skip] // one case a line
fn what_is_allowed_passes() {
    check_planted("model/a.rs", "use statrs::distribution::Normal; // serde::Serialize\nuse super::Unit;", &[]);
    check_planted("scenario/a.rs", "use crate::model::Unit; use std::fmt::Write; const S: &str = \"leptos::view\";", &[]);
    check_planted("chart/a.rs", "use crate::model::Unit; use plotters::prelude::*; use super::theme;", &[]);
    check_planted("web/a.rs", "use wasm_bindgen::JsCast; fn f() { gloo_net::http::Request::get(url) }", &[]);
    check_planted("app/a.rs", "use leptos::prelude::*; use crate::{model, scenario};", &[]);
}

#[test]
fn a_planted_circle_is_caught() {
    let check = |file, text, expected: Option<&[&str]>| {
        let circle = planted(file, text).circle();
        let expected = expected.map(|files| files.iter().map(ToString::to_string).collect());
        assert_eq!(circle, expected, "{text:?} in {file}");
    };
    check("model/a.rs", "use super::Unit; use crate::unit;", None);
    // In the model, `crate` is the model.
    check(
        "model/unit.rs",
        "use crate::worth::Worth;",
        Some(&["model/unit.rs", "model/worth.rs"]),
    );
    check(
        "scenario/day.rs",
        "use crate::scenario::preset::Preset;",
        Some(&["scenario/day.rs", "scenario/preset.rs"]),
    );
}

#[test]
fn files_stay_short() {
    for file in files(&repository().join("src")) {
        let lines = fs::read_to_string(&file).map_or(0, |text| text.lines().count());
        assert!(lines <= LONGEST, "{} has {lines} lines", file.display());
    }
}

#[test]
fn nothing_else_lies_at_the_top() {
    for entry in fs::read_dir(repository()).expect("a readable repository") {
        let name = entry.expect("a readable entry").file_name();
        let name = name.to_str().expect("a name in UTF-8");
        assert!(
            name.starts_with('.') || TOP.contains(&name) || BUILT.contains(&name),
            "{name} does not belong at the top of the repository"
        );
    }
}
