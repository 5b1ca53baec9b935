//! The house's rules: who may import whom, how long a file may be, what lies at the top.

use std::fs;
use std::path::{Path, PathBuf};

use crate::rust_paths::paths;

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

const LAYERS: [Layer; 6] = [
    Layer {
        name: "model",
        layers: &[],
        crates: Crates::Only(&["statrs", "sobol_burley"]),
    },
    Layer {
        name: "scenario",
        layers: &["model"],
        crates: Crates::Only(&["serde", "serde_json", "percent_encoding", "jiff"]),
    },
    Layer {
<<<<<<< HEAD
        name: "site",
        layers: &["model", "scenario"],
        crates: Crates::Only(&["serde", "serde_json"]),
    },
    Layer {
=======
>>>>>>> pages
        name: "chart",
        layers: &["model"],
        crates: Crates::Only(&["plotters", "plotters_backend"]),
    },
    Layer {
        name: "request",
        layers: &["model", "scenario", "chart"],
        crates: Crates::Only(&[]),
    },
    Layer {
        name: "web",
        layers: &[],
        crates: Crates::Only(&[
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "wasm_bindgen_futures",
            "gloo_net",
        ]),
    },
    Layer {
        name: "app",
        layers: &["model", "scenario", "chart", "request", "web"],
        crates: Crates::AllBut(&["web_sys", "plotters", "plotters_backend"]),
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

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries
        .map(|entry| entry.expect("a readable entry").path())
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// Crates that some file could name: the package's dependencies, and those of the rules above.
fn known_crates(manifest: &str) -> Vec<String> {
    let mut known: Vec<String> = LAYERS
        .iter()
        .flat_map(|layer| match layer.crates {
            Crates::Only(crates) | Crates::AllBut(crates) => crates,
        })
        .chain(&["leptos"])
        .map(|name| name.to_string())
        .collect();
    let mut in_dependencies = false;
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            in_dependencies = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) = (in_dependencies, line.split_once(['=', '.'])) {
            known.push(name.trim().replace('-', "_"));
        }
    }
    known
}

/// Lines of a layer's source that break its rule, each with the path that does.
fn broken(layer: &Layer, source: &str, known_crates: &[String]) -> Vec<(usize, String)> {
    const HERE: [&str; 4] = ["crate", "super", "self", "tao_calculator"];
    let other_layer = |segments: &[String]| {
        let from_here = HERE.contains(&segments[0].as_str());
        let first = segments.iter().find(|name| !HERE.contains(&name.as_str()));
        first.filter(|_| from_here).is_some_and(|name| {
            name != layer.name
                && !layer.layers.contains(&name.as_str())
                && LAYERS.iter().any(|other| other.name == name)
        })
    };
    let other_crate = |name: &String| {
        known_crates.contains(name)
            && match layer.crates {
                Crates::Only(allowed) => !allowed.contains(&name.as_str()),
                Crates::AllBut(banned) => banned.contains(&name.as_str()),
            }
    };
    paths(source)
        .into_iter()
        .filter(|path| other_layer(&path.segments) || path.segments.iter().any(other_crate))
        .map(|path| (path.line, path.segments.join("::")))
        .collect()
}

#[test]
fn no_layer_imports_upwards() {
    let manifest = fs::read_to_string(repository().join("Cargo.toml")).expect("a manifest");
    let known = known_crates(&manifest);
    let mut complaints = Vec::new();
    for layer in &LAYERS {
        let folder = repository().join("src").join(layer.name);
        // A layer is written when it is first needed.
        if !folder.is_dir() {
            continue;
        }
        let sources = files(&folder);
        assert!(!sources.is_empty(), "{} is empty", folder.display());
        for file in sources
            .iter()
            .filter(|file| file.extension().is_some_and(|ending| ending == "rs"))
        {
            let source = fs::read_to_string(file).expect("readable source");
            let short = file
                .strip_prefix(repository())
                .expect("a file of ours")
                .display();
            complaints.extend(
                broken(layer, &source, &known).iter().map(|(line, path)| {
                    format!("{short}:{line}: {} may not name {path}", layer.name)
                }),
            );
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[track_caller]
fn check_planted(layer: &str, source: &str, expected: &[(usize, &str)]) {
    let layer = LAYERS
        .iter()
        .find(|row| row.name == layer)
        .expect("a layer");
    let known = known_crates("[dependencies]\nserde = \"1\"\nwild-crate = { version = \"1\" }");
    let expected: Vec<_> = expected
        .iter()
        .map(|(line, path)| (*line, path.to_string()))
        .collect();
    assert_eq!(
        broken(layer, source, &known),
        expected,
        "{source:?} in {}",
        layer.name
    );
}

#[test]
#[rustfmt::skip] // one case a line
fn a_planted_import_is_caught() {
    check_planted("model", "use std::ops::Range;\nuse serde::Serialize;", &[(2, "serde::Serialize")]);
    check_planted("model", "use crate::scenario::Scenario;", &[(1, "crate::scenario::Scenario")]);
    check_planted("model", "use super::super::scenario;", &[(1, "super::super::scenario")]);
    check_planted("model", "fn f() { wild_crate::g() }", &[(1, "wild_crate::g")]);
    check_planted("scenario", "use leptos;", &[(1, "leptos")]);
    check_planted("chart", "use crate::{model::Unit,\n scenario::Preset};", &[(2, "crate::scenario::Preset")]);
    check_planted("chart", "let w = web_sys::window();", &[(1, "web_sys::window")]);
    check_planted("web", "use crate::model::evaluate;", &[(1, "crate::model::evaluate")]);
    check_planted("app", "use plotters::prelude::*;", &[(1, "plotters::prelude::*")]);
    check_planted("app", "use leptos::{prelude::*, web_sys::Event};", &[(1, "leptos::web_sys::Event")]);
}

#[test]
#[rustfmt::skip] // one case a line
fn what_is_allowed_passes() {
    check_planted("model", "use statrs::distribution::Normal; // serde::Serialize\nuse super::Unit;", &[]);
    check_planted("scenario", "use crate::model::Unit; use std::fmt::Write; let s = \"leptos::view\";", &[]);
    check_planted("chart", "use crate::model::Unit; use plotters::prelude::*; use super::theme;", &[]);
    check_planted("web", "use wasm_bindgen::JsCast; gloo_net::http::Request::get(url);", &[]);
    check_planted("app", "use leptos::prelude::*; use crate::{chart, model, scenario, web};", &[]);
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
