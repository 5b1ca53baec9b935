//! `cargo xtask sizes`: what each section, crate and module of the program costs, and its largest functions.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::{page, tools};

/// What wasm-bindgen leaves of the program, made as Trunk makes it, but with its names.
const OPTIMISE: &str =
    "wasm-opt -O3 -g target/wasm-bindgen/release/tao-calculator_bg.wasm -o target/sizes.wasm";
const ADVICE: &str = "fix what is named above, then run it again";
/// How many functions are listed.
const LARGEST: usize = 20;
/// Modules are told apart to this depth: `tao_calculator::app::charts`.
const DEPTH: usize = 3;
/// What costs less than this part of the code is left out.
const LEAST: f64 = 0.002;

/// Builds the page and lists what its program is made of.
pub fn list(root: &Path) -> Result<(), Stop> {
    page::build(root, None)?;
    let path = tools::prepare(root)?;
    step("Name the program's functions", ADVICE, || {
        run(command(OPTIMISE).current_dir(root).env("PATH", &path))
    })?;
    let bytes = fs::read(root.join("target/sizes.wasm")).map_err(Stop::because)?;
    let program = Program::read(&bytes).map_err(Stop::because)?;
    print!("{}", program.listed());
    Ok(())
}

/// Bytes of a program, uncompressed.
#[derive(Debug, Default, PartialEq)]
struct Program {
    sections: BTreeMap<String, u64>,
    /// Of each function, under the name that it has in the source.
    functions: Vec<(String, u64)>,
}

impl Program {
    fn read(bytes: &[u8]) -> Result<Self, wasmparser::BinaryReaderError> {
        let mut program = Self::default();
        let (mut n_imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload?;
            let is_names =
                matches!(&payload, Payload::CustomSection(custom) if custom.name() == "name");
            // No reader loads the names.
            if let Some((id, range)) = payload.as_section().filter(|_| !is_names) {
                let section = program.sections.entry(section(id, &payload)).or_default();
                *section += range.end - range.start;
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let is_function = matches!(import?.ty, wasmparser::TypeRef::Func(_));
                        n_imported += usize::from(is_function);
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let range = body.range();
                    bodies.push(range.end - range.start);
                }
                Payload::CustomSection(custom) => {
                    if let KnownCustom::Name(subsections) = custom.as_known() {
                        for subsection in subsections {
                            if let Name::Function(map) = subsection? {
                                for naming in map {
                                    let naming = naming?;
                                    names.insert(naming.index as usize, naming.name.to_string());
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let named = bodies.into_iter().enumerate().map(|(nth, size)| {
            let name = names.remove(&(n_imported + nth));
            (name.unwrap_or_else(|| "(no name)".into()), size)
        });
        program.functions = named.collect();
        program.functions.sort_by_key(|(_, size)| u64::MAX - size);
        Ok(program)
    }

    /// How many bytes of code are written in each place that `place` makes of a name, the most first.
    fn by(&self, place: impl Fn(&str) -> String) -> Vec<(String, u64)> {
        let mut sums = BTreeMap::<String, u64>::new();
        for (name, size) in &self.functions {
            *sums.entry(place(name)).or_default() += size;
        }
        let mut sums: Vec<_> = sums.into_iter().collect();
        sums.sort_by_key(|(_, size)| u64::MAX - size);
        sums
    }

    /// All of it in words.
    fn listed(&self) -> String {
        let code: u64 = self.functions.iter().map(|(_, size)| size).sum();
        let sections: Vec<_> = self.sections.clone().into_iter().collect();
        let is_worth = |(_, size): &(String, u64)| *size as f64 >= LEAST * code as f64;
        let only = |all: Vec<(String, u64)>| all.into_iter().filter(is_worth).collect();
        let largest = self.functions.iter().take(LARGEST).cloned().collect();
        [
            ("Sections", sections),
            (
                "Crates, by where the code is written",
                only(self.by(|name| path(name, 1))),
            ),
            ("Modules", only(self.by(|name| path(name, DEPTH)))),
            ("Largest functions", largest),
        ]
        .map(|(title, rows): (&str, Vec<_>)| table(title, &rows))
        .concat()
    }
}

fn table(title: &str, rows: &[(String, u64)]) -> String {
    let lines = rows
        .iter()
        .map(|(name, size)| format!("{size:>9}  {name}\n"));
    format!("\n{title}, bytes\n{}", lines.collect::<String>())
}

fn section(id: u8, payload: &Payload) -> String {
    match payload {
        Payload::CustomSection(custom) => format!("custom: {}", custom.name()),
        Payload::CodeSectionStart { .. } => "code".into(),
        Payload::DataSection(_) => "data".into(),
        Payload::ElementSection(_) => "elements".into(),
        Payload::ImportSection(_) => "imports".into(),
        Payload::TypeSection(_) => "types".into(),
        _ => format!("section {id}"),
    }
}

/// The first parts of the path in the source of `<tachys::html::Element<E> as tachys::Render>::build::h0123456789abcdef`:
/// of a type's method the type's, unless that may be any, then the trait's.
fn path(name: &str, depth: usize) -> String {
    let inner = name.trim_start_matches(['<', '&', '*', '[', '(']);
    let of_type = inner.trim_start_matches("dyn ").trim_start_matches("mut ");
    let start = match (of_type.split_once(" as "), name.starts_with('<')) {
        (Some((kind, of_trait)), true) if !kind.contains("::") => of_trait,
        _ => of_type,
    };
    let end = start.find(['<', '>', ' ', '{', ',', ';', ')']);
    let parts = start[..end.unwrap_or(start.len())].split("::");
    // A crate may have a number behind its name, of which there is only one.
    let parts = parts.map(|part| part.split('[').next().unwrap_or(part));
    let is_hash = |part: &str| part.len() == 17 && part.starts_with('h');
    let mut parts: Vec<&str> = parts
        .filter(|part| !part.is_empty() && !is_hash(part))
        .collect();
    // The last part is the function itself, or its type.
    if parts.len() > 1 {
        parts.pop();
    }
    parts.truncate(depth);
    parts.join("::")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_belongs_to_the_place_where_it_is_written() {
        for (name, of_crate, module) in [
            (
                "tao_model::meeting::meeting::h0123456789abcdef",
                "tao_model",
                "tao_model::meeting",
            ),
            (
                "<tachys::html::Tag<E> as tachys::Render>::build::h0123456789abcdef",
                "tachys",
                "tachys::html",
            ),
            (
                "<T as leptos::into_view::IntoView>::view::h0123456789abcdef",
                "leptos",
                "leptos::into_view",
            ),
            (
                "<dlmalloc[0a1b]::sys::System as x::Y>::f",
                "dlmalloc",
                "dlmalloc::sys",
            ),
            (
                "core::ops::function::FnOnce::call_once{{vtable.shim}}::h0123456789abcdef",
                "core",
                "core::ops::function",
            ),
            ("memcpy", "memcpy", "memcpy"),
        ] {
            assert_eq!(
                (path(name, 1).as_str(), path(name, 3).as_str()),
                (of_crate, module),
                "{name}"
            );
        }
    }

    #[test]
    fn functions_are_named_and_measured() {
        // (module (import "a" "b" (func)) (func $one::two nop) (func)), with names.
        let bytes = [
            &b"\0asm\x01\0\0\0"[..],
            &[1, 4, 1, 0x60, 0, 0],
            &[2, 7, 1, 1, b'a', 1, b'b', 0, 0],
            &[3, 3, 2, 0, 0],
            &[10, 8, 2, 3, 0, 1, 0x0b, 2, 0, 0x0b],
            b"\0\x13\x04name\x01\x0c\x01\x01\x09one::two_",
        ]
        .concat();
        let program = Program::read(&bytes).expect("a program");
        assert_eq!(
            program.functions,
            [("one::two_".to_string(), 3), ("(no name)".to_string(), 2)]
        );
        assert_eq!(program.sections["code"], 8);
        assert!(program.listed().contains("one::two_"));
    }
}
