//! What the files of `src` take from each other, read from their sources.
//!
//! A name is followed through re-exports to the file that defines it, so that a `mod.rs` that only hands names on takes part in
//! nothing. Tests are passed over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// A path of names, such as `["rule", "table", "find"]`, from the root of the crate.
type Names = Vec<String>;

/// The files of a crate, by the path from `src`, and what each takes from others.
pub(crate) struct Imports(pub(crate) BTreeMap<String, BTreeSet<String>>);

/// A file as it was read.
#[derive(Default)]
struct Module {
    file: String,
    children: BTreeSet<String>,
    defined: BTreeSet<String>,
    /// Names that it uses or hands on, and what they stand for.
    handed_on: BTreeMap<String, Names>,
    /// Modules of which it hands everything on.
    globs: Vec<Names>,
    /// What its own code names.
    named: BTreeSet<Names>,
}

impl Imports {
    /// Reads every file below `src`.
    pub(crate) fn read(src: &Path) -> Self {
        let mut modules = BTreeMap::new();
        read(src, "lib.rs", &[], &mut modules);
        let mut imports = BTreeMap::new();
        for module in modules.values() {
            let mut others: BTreeSet<_> =
                module.named.iter().filter_map(|names| resolve(&modules, names.clone())).collect();
            others.remove(&module.file);
            imports.insert(module.file.clone(), others);
        }
        Self(imports)
    }

    /// The sets of files of which each takes something from each other, over whatever others.
    pub(crate) fn circles(&self) -> Vec<BTreeSet<&str>> {
        let reached: BTreeMap<&str, BTreeSet<&str>> =
            self.0.keys().map(|file| (file.as_str(), self.reached(file))).collect();
        let mut circles = Vec::new();
        let mut seen = BTreeSet::new();
        for file in self.0.keys().map(String::as_str).filter(|file| reached[file].contains(file)) {
            if seen.insert(file) {
                let circle: BTreeSet<_> =
                    reached[file].iter().copied().filter(|other| reached[other].contains(file)).collect();
                seen.extend(&circle);
                circles.push(circle);
            }
        }
        circles
    }

    fn reached(&self, file: &str) -> BTreeSet<&str> {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&str> = self.0[file].iter().map(String::as_str).collect();
        while let Some(file) = next.pop() {
            if reached.insert(file) {
                next.extend(self.0[file].iter().map(String::as_str));
            }
        }
        reached
    }
}

fn read(src: &Path, file: &str, path: &[String], modules: &mut BTreeMap<Names, Module>) {
    let text = fs::read_to_string(src.join(file)).unwrap();
    let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    let mut reader = Reader {
        module: Module { file: file.to_owned(), ..Module::default() },
        file: path.to_vec(),
        inner: Vec::new(),
        outer: Vec::new(),
        relative: BTreeSet::new(),
    };
    reader.visit_file(&parsed);
    let Reader { mut module, outer, relative, .. } = reader;
    for names in relative {
        if let Some(meant) = module.handed_on.get(&names[0]) {
            module.named.insert(meant.iter().chain(&names[1..]).cloned().collect());
        } else if module.children.contains(&names[0]) {
            module.named.insert(path.iter().chain(&names).cloned().collect());
        }
    }
    modules.insert(path.to_vec(), module);
    let folder = match file.rsplit_once('/') {
        _ if file == "lib.rs" => String::new(),
        Some((folder, "mod.rs")) => format!("{folder}/"),
        _ => format!("{}/", file.trim_end_matches(".rs")),
    };
    for child in outer {
        let path: Names = path.iter().cloned().chain([child.clone()]).collect();
        let file = format!("{folder}{child}.rs");
        let file = if src.join(&file).exists() { file } else { format!("{folder}{child}/mod.rs") };
        read(src, &file, &path, modules);
    }
}

/// The file that defines what a path of names stands for.
fn resolve(modules: &BTreeMap<Names, Module>, mut names: Names) -> Option<String> {
    // A name that is handed on by its own file, as a macro is, leads nowhere else.
    for _ in 0..16 {
        let mut at = Vec::new();
        let mut rest = names.as_slice();
        while let Some((first, others)) = rest.split_first()
            && modules.get(&at).is_some_and(|module| module.children.contains(first))
        {
            at.push(first.clone());
            rest = others;
        }
        let module = modules.get(&at)?;
        let Some((first, others)) = rest.split_first() else { return Some(module.file.clone()) };
        let meant = if module.defined.contains(first) {
            None
        } else if let Some(meant) = module.handed_on.get(first) {
            Some(meant)
        } else {
            let defines = |names: &&Names| {
                modules
                    .get(*names)
                    .is_some_and(|other| other.defined.contains(first) || other.handed_on.contains_key(first))
            };
            module.globs.iter().find(defines).or(module.globs.first())
        };
        match meant {
            Some(meant) if *meant != names => {
                let glob = !module.handed_on.contains_key(first);
                let tail = if glob { rest } else { others };
                names = meant.iter().chain(tail).cloned().collect();
            }
            _ => return Some(module.file.clone()),
        }
    }
    None
}

struct Reader {
    module: Module,
    /// The path of the file's module.
    file: Names,
    /// The module inside of the file.
    inner: Names,
    /// Modules with files of their own.
    outer: Vec<String>,
    /// What its code names by the names of the file.
    relative: BTreeSet<Names>,
}

impl Reader {
    /// A path from the root of the crate, where it says so.
    fn absolute(&self, names: &[String]) -> Option<Names> {
        let here = || self.file.iter().chain(&self.inner).cloned();
        match names.first()?.as_str() {
            "crate" => Some(names[1..].to_vec()),
            "self" => Some(here().chain(names[1..].iter().cloned()).collect()),
            "super" => {
                let ups = names.iter().take_while(|name| *name == "super").count();
                let depth = (self.file.len() + self.inner.len()).checked_sub(ups)?;
                Some(here().take(depth).chain(names[ups..].iter().cloned()).collect())
            }
            _ => None,
        }
    }

    fn name(&mut self, names: Names) {
        match self.absolute(&names) {
            Some(names) => self.module.named.insert(names),
            None => names.len() > 1 && self.relative.insert(names),
        };
    }

    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Names = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.end(&mut path);
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                other => {
                    self.end(&mut path);
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.tokens(group.stream());
                    }
                }
            }
        }
        self.end(&mut path);
    }

    fn end(&mut self, path: &mut Names) {
        let path = std::mem::take(path);
        if path.len() > 1 {
            self.name(path);
        }
    }

    fn tree(&mut self, tree: &UseTree, mut before: Names, handed_on: bool) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(&path.tree, before, handed_on);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(tree, before.clone(), handed_on);
                }
            }
            UseTree::Name(name) if name.ident == "self" => {
                let name = before.last().cloned().unwrap_or_default();
                self.used(name, &before, handed_on);
            }
            UseTree::Name(name) => {
                before.push(name.ident.to_string());
                self.used(name.ident.to_string(), &before, handed_on);
            }
            UseTree::Rename(rename) => {
                before.push(rename.ident.to_string());
                self.used(rename.rename.to_string(), &before, handed_on);
            }
            UseTree::Glob(_) => {
                let Some(names) = self.absolute(&before).or_else(|| self.child(&before)) else { return };
                if handed_on {
                    self.module.globs.push(names);
                } else {
                    self.module.named.insert(names);
                }
            }
        }
    }

    /// A path that begins with a module of this file.
    fn child(&self, names: &[String]) -> Option<Names> {
        let own = self.module.children.contains(names.first()?);
        own.then(|| self.file.iter().chain(names).cloned().collect())
    }

    fn used(&mut self, name: String, names: &[String], handed_on: bool) {
        let Some(names) = self.absolute(names).or_else(|| self.child(names)) else { return };
        if !handed_on {
            self.module.named.insert(names.clone());
        }
        // What a module uses, those below it can name as its own.
        self.module.handed_on.insert(name, names);
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    let test = |attribute: &Attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "test")
    };
    attributes.iter().any(test)
}

impl<'s> Visit<'s> for Reader {
    fn visit_file(&mut self, file: &'s syn::File) {
        let own = file.items.iter().filter_map(|item| match item {
            Item::Mod(module) if !is_test(&module.attrs) => Some(module),
            _ => None,
        });
        for module in own {
            let name = module.ident.to_string();
            if module.content.is_none() {
                self.module.children.insert(name.clone());
                self.outer.push(name);
            }
        }
        visit::visit_file(self, file);
    }

    fn visit_item(&mut self, item: &'s Item) {
        let (attributes, name) = match item {
            Item::Const(item) => (&item.attrs, Some(&item.ident)),
            Item::Enum(item) => (&item.attrs, Some(&item.ident)),
            Item::Fn(item) => (&item.attrs, Some(&item.sig.ident)),
            Item::Static(item) => (&item.attrs, Some(&item.ident)),
            Item::Struct(item) => (&item.attrs, Some(&item.ident)),
            Item::Trait(item) => (&item.attrs, Some(&item.ident)),
            Item::Type(item) => (&item.attrs, Some(&item.ident)),
            Item::Macro(item) => (&item.attrs, item.ident.as_ref()),
            Item::Impl(item) => (&item.attrs, None),
            Item::Use(item) => (&item.attrs, None),
            Item::Mod(item) => (&item.attrs, item.content.as_ref().map(|_| &item.ident)),
            _ => return,
        };
        if is_test(attributes) {
            return;
        }
        if self.inner.is_empty() {
            self.module.defined.extend(name.map(ToString::to_string));
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'s ItemMod) {
        if module.content.is_some() {
            self.inner.push(module.ident.to_string());
            visit::visit_item_mod(self, module);
            self.inner.pop();
        }
    }

    fn visit_item_use(&mut self, item: &'s ItemUse) {
        let handed_on = !matches!(item.vis, Visibility::Inherited);
        self.tree(&item.tree, Vec::new(), handed_on);
    }

    fn visit_path(&mut self, path: &'s syn::Path) {
        let names: Names = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if path.leading_colon.is_none() {
            self.name(names);
        }
        visit::visit_path(self, path);
    }

    /// Who may see an item says nothing of what it takes.
    fn visit_visibility(&mut self, _: &'s Visibility) {}

    fn visit_macro(&mut self, mac: &'s Macro) {
        self.visit_path(&mac.path);
        self.tokens(mac.tokens.clone());
    }
}
