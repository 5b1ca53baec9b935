//! The sources of the package, each as a module with what it names; and in which file a path ends.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::paths::{Named, Paths, paths};

/// Where the package lies.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
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

/// One source file.
pub struct Source {
    /// Its path below src/.
    pub file: String,
    /// The module it is: `model::irr` is `["model", "irr"]`, the crate's root is empty.
    pub module: Vec<String>,
    pub paths: Paths,
}

/// The library's modules by their names.
pub struct Sources(BTreeMap<Vec<String>, Source>);

impl Sources {
    /// Those of src/, without its programs.
    pub fn of_library() -> Sources {
        let src = repository().join("src");
        let texts = files(&src).into_iter().filter_map(|path| {
            let file = path.strip_prefix(&src).ok()?.to_str()?.to_string();
            let is_ours = file.ends_with(".rs") && file != "main.rs" && !file.starts_with("bin/");
            is_ours.then(|| (file, fs::read_to_string(&path).expect("readable source")))
        });
        Sources::read(texts)
    }

    /// Those of these texts, each with its path below src/.
    pub fn read(texts: impl Iterator<Item = (String, String)>) -> Sources {
        Sources(
            texts
                .map(|(file, text)| {
                    let module = module(&file);
                    let paths = paths(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
                    let source = Source {
                        file,
                        module: module.clone(),
                        paths,
                    };
                    (module, source)
                })
                .collect(),
        )
    }

    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.0.values()
    }

    /// The modules that a source needs, each with the path that says so.
    pub fn needs<'a>(
        &'a self,
        source: &'a Source,
    ) -> impl Iterator<Item = (&'a Source, &'a Named)> {
        source.paths.named.iter().filter_map(|named| {
            let target = self.resolve(source, &named.segments, 0)?;
            (target.module != source.module).then_some((target, named))
        })
    }

    /// Where a path that is written in a module ends: in the module that declares what it names. Other crates’ paths,
    /// and names that are in scope already, end nowhere.
    fn resolve(&self, from: &Source, segments: &[String], depth: usize) -> Option<&Source> {
        assert!(depth < 20, "{segments:?} in {} names itself", from.file);
        let mut at = from.module.clone();
        let mut rest = segments;
        match segments[0].as_str() {
            // The model is a crate of its own.
            "crate" => at.truncate(usize::from(
                at.first().is_some_and(|layer| layer == "model"),
            )),
            "self" => {}
            "super" => {
                at.pop();
            }
            child => {
                let is_child = self.0.contains_key(&[&at[..], &[child.into()]].concat());
                if !is_child || segments.len() < 2 {
                    return None;
                }
                at.push(child.into());
            }
        }
        rest = &rest[1..];
        loop {
            let here = self.0.get(&at)?;
            let Some((next, later)) = rest.split_first() else {
                return Some(here);
            };
            if next == "super" {
                at.pop();
                rest = later;
                continue;
            }
            let child = [&at[..], std::slice::from_ref(next)].concat();
            if self.0.contains_key(&child) {
                at = child;
                rest = later;
                continue;
            }
            let passed_on = here.paths.passed_on.iter().find(|(name, _)| name == next);
            return match passed_on {
                Some((_, path)) => self.resolve(here, path, depth + 1).or(Some(here)),
                None => Some(here),
            };
        }
    }

    /// A circle among files, if there is one: each needs the next, the last the first.
    pub fn circle(&self) -> Option<Vec<String>> {
        let mut done = Vec::new();
        self.iter()
            .find_map(|source| self.circle_from(source, &mut Vec::new(), &mut done))
    }

    fn circle_from<'a>(
        &'a self,
        source: &'a Source,
        way: &mut Vec<&'a str>,
        done: &mut Vec<&'a str>,
    ) -> Option<Vec<String>> {
        let file = source.file.as_str();
        if let Some(start) = way.iter().position(|passed| *passed == file) {
            return Some(way[start..].iter().map(ToString::to_string).collect());
        }
        if done.contains(&file) {
            return None;
        }
        way.push(file);
        let found = self
            .needs(source)
            .find_map(|(needed, _)| self.circle_from(needed, way, done));
        way.pop();
        done.push(file);
        found
    }
}

/// The module that a file is.
fn module(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    match path {
        "lib" => Vec::new(),
        path => path.split('/').map(String::from).collect(),
    }
}
