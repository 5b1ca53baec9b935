//! What Rust sources name: every path of `use` trees, code and macros, with its line.

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::Visit;
use syn::{ItemUse, Macro, Path, UseTree, Visibility};

/// A path as it stands in a source.
#[derive(Debug, PartialEq)]
pub struct Named {
    /// Its line, from 1.
    pub line: usize,
    /// What stands between the colons; `*` for everything.
    pub segments: Vec<String>,
}

/// What a source names, and what it passes on under a name of its own.
#[derive(Default)]
pub struct Paths {
    /// Every path that it needs.
    pub named: Vec<Named>,
    /// What is named `pub use`: the name, and the path that stands for it.
    pub passed_on: Vec<(String, Vec<String>)>,
}

/// Reads one source file.
pub fn paths(source: &str) -> syn::Result<Paths> {
    let file = syn::parse_file(source)?;
    let mut paths = Paths::default();
    paths.visit_file(&file);
    Ok(paths)
}

impl Visit<'_> for Paths {
    fn visit_item_use(&mut self, item: &ItemUse) {
        let mut found = Vec::new();
        leaves(&item.tree, &mut Vec::new(), &mut found);
        match item.vis {
            Visibility::Inherited => self.named.extend(found.into_iter().map(|(_, named)| named)),
            _ => self.passed_on.extend(
                found
                    .into_iter()
                    .map(|(name, named)| (name, named.segments)),
            ),
        }
    }

    fn visit_path(&mut self, path: &Path) {
        self.named.push(Named {
            line: path.span().start().line,
            segments: path
                .segments
                .iter()
                .map(|segment| segment.ident.to_string())
                .collect(),
        });
        syn::visit::visit_path(self, path);
    }

    /// `pub(super)` says who may name an item, not what the item needs.
    fn visit_visibility(&mut self, _: &Visibility) {}

    fn visit_macro(&mut self, macro_: &Macro) {
        self.visit_path(&macro_.path);
        self.tokens(macro_.tokens.clone());
    }
}

impl Paths {
    /// Paths among tokens whose grammar only their macro knows.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Option<Named> = None;
        let mut colons = 0;
        for tree in tokens {
            match &tree {
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    match &mut path {
                        Some(path) if colons == 2 => path.segments.push(name),
                        path => {
                            self.named.extend(path.replace(Named {
                                line: ident.span().start().line,
                                segments: vec![name],
                            }));
                        }
                    }
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && path.is_some() => colons += 1,
                _ => {
                    self.named.extend(path.take());
                    colons = 0;
                }
            }
            if let TokenTree::Group(group) = tree {
                self.tokens(group.stream());
            }
        }
        self.named.extend(path);
    }
}

/// The leaves of a `use` tree: under which name, and what.
fn leaves(tree: &UseTree, before: &mut Vec<String>, found: &mut Vec<(String, Named)>) {
    let mut leaf = |name: String, last: Option<String>| {
        let segments = before.iter().cloned().chain(last).collect();
        let line = tree.span().start().line;
        found.push((name, Named { line, segments }));
    };
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            leaves(&path.tree, before, found);
            before.pop();
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                leaves(tree, before, found);
            }
        }
        UseTree::Name(name) if name.ident == "self" => {
            leaf(before.last().cloned().unwrap_or_default(), None);
        }
        UseTree::Name(name) => leaf(name.ident.to_string(), Some(name.ident.to_string())),
        UseTree::Rename(rename) => leaf(rename.rename.to_string(), Some(rename.ident.to_string())),
        UseTree::Glob(_) => leaf("*".into(), Some("*".into())),
    }
}
