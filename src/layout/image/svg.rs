//! Drawings (SVG 1.1 and what is common of SVG 2).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::thread;

use resvg::usvg::roxmltree::{self, Document, Node, NodeId, ParsingOptions};
use resvg::usvg::{self, FontResolver, ImageHrefResolver, ImageKind, Options, Tree};

use super::convert::Converter;
use super::fault::{Fault, MOST_PARTS, too_large, unreadable};
use super::{jpeg, png};
use crate::layout::{Drawing, Fonts};
use crate::source::Origin;

/// How deep elements may stand in each other.
const DEEPEST: usize = 200;
/// And how deep once what they refer to is put in their place.
const DEEPEST_EXPANDED: usize = 250;
/// About so many points has the outline of a character.
const POINTS_OF_A_CHARACTER: usize = 16;
/// Room for elements that stand in each other and refer to each other as deep as the reader follows them.
const STACK: usize = 64 << 20;

const SAVE_AGAIN: &str = "open it in a drawing program and save it again as plain SVG";
const SIMPLIFY: &str = "make it simpler, or save it as PNG";

/// Whether a file may be a drawing: it begins as XML does.
pub(super) fn is(data: &[u8]) -> bool {
    let data = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data);
    data.trim_ascii_start().starts_with(b"<")
}

pub(super) fn decode(data: &[u8], origin: Origin, fonts: &Fonts) -> Result<Drawing, Fault> {
    thread::scope(|scope| {
        let reader = thread::Builder::new().stack_size(STACK);
        let reading = reader.spawn_scoped(scope, || parse(data, origin, fonts));
        let drawing = reading.ok().and_then(|reading| reading.join().ok());
        drawing.unwrap_or_else(|| Err(unreadable("is a drawing that cannot be read", SAVE_AGAIN)))
    })
}

fn parse(data: &[u8], origin: Origin, fonts: &Fonts) -> Result<Drawing, Fault> {
    let text = std::str::from_utf8(data)
        .map_err(|_| unreadable("is neither PNG nor JPEG nor SVG in UTF-8", SAVE_AGAIN))?;
    let limits =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_PARTS as u32, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, limits).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => too_many(),
        error => unreadable(format!("is a broken SVG file: {error}"), SAVE_AGAIN),
    })?;
    inspect(&document)?;
    let inner = Mutex::new(None);
    let tree =
        Tree::from_xmltree(&document, &options(fonts, origin, &inner)).map_err(|error| match error {
            usvg::Error::ElementsLimitReached => too_many(),
            usvg::Error::InvalidSize => unreadable("says neither how wide nor how high it is", SAVE_AGAIN),
            error => unreadable(format!("is a broken SVG file: {error}"), SAVE_AGAIN),
        })?;
    if let Ok(Some(fault)) = inner.into_inner() {
        return Err(fault);
    }
    Converter::new(&tree, origin).drawing()
}

fn too_many() -> Fault {
    too_large(format!("has more than {MOST_PARTS} elements"), SIMPLIFY)
}

/// Looks for what would be left out of the drawing without a word, would be read from elsewhere, or would grow without end.
fn inspect(document: &Document<'_>) -> Result<(), Fault> {
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(unreadable("is neither PNG nor JPEG nor SVG", "save it as one of these"));
    }
    let mut depths: BTreeMap<u32, usize> = BTreeMap::new();
    for element in root.descendants().filter(Node::is_element) {
        let depth =
            element.parent().and_then(|parent| depths.get(&parent.id().get())).map_or(0, |depth| depth + 1);
        if depth > DEEPEST {
            return Err(too_large(format!("has elements more than {DEEPEST} deep in each other"), SIMPLIFY));
        }
        depths.insert(element.id().get(), depth);
        let name = element.tag_name().name();
        let choice = element.parent().is_some_and(|parent| parent.tag_name().name() == "switch");
        if name == "foreignObject" && !choice {
            return Err(unreadable(
                "has text that is not SVG but HTML (`<foreignObject>`)",
                "save it with its text as outlines, or as PNG",
            ));
        }
        let reference = element.attributes().find(|attribute| attribute.name() == "href");
        if let Some(reference) = reference.filter(|_| !matches!(name, "a" | "script")) {
            let target = reference.value().trim();
            if !target.starts_with('#') && !target.starts_with("data:") {
                let shown: String = target.chars().take(80).collect();
                return Err(unreadable(
                    format!("refers to `{shown}`, which is not part of it"),
                    "embed what it refers to in the drawing: no other file is read",
                ));
            }
        }
    }
    if Census::of(document) > MOST_PARTS { Err(too_many()) } else { Ok(()) }
}

/// Counts the elements there are once everything that is referred to stands wherever it is used, and the points of characters.
struct Census<'d, 'i> {
    document: &'d Document<'i>,
    named: BTreeMap<&'d str, NodeId>,
    sizes: BTreeMap<u32, usize>,
}

impl<'d, 'i> Census<'d, 'i> {
    fn of(document: &'d Document<'i>) -> usize {
        let named = document.descendants().filter_map(|node| Some((node.attribute("id")?, node.id())));
        let mut census = Self { document, named: named.collect(), sizes: BTreeMap::new() };
        census.size(document.root_element(), 0)
    }

    /// The expanded size of an element; one that is being measured counts for nothing, for it cannot contain itself.
    fn size(&mut self, element: Node<'_, '_>, depth: usize) -> usize {
        if depth > DEEPEST_EXPANDED {
            return usize::MAX;
        }
        if let Some(&known) = self.sizes.get(&element.id().get()) {
            return known;
        }
        self.sizes.insert(element.id().get(), 0);
        let mut total: usize = 1;
        for child in element.children().filter(Node::is_element) {
            total = total.saturating_add(self.size(child, depth + 1));
        }
        if element.tag_name().name() == "text" {
            let characters =
                element.descendants().filter_map(|node| node.text()).map(str::len).sum::<usize>();
            total = total.saturating_add(characters.saturating_mul(POINTS_OF_A_CHARACTER));
        }
        // A marker stands at every point of a path, and a point takes two bytes at least.
        let path = element.attribute("d").or(element.attribute("points")).unwrap_or_default();
        for attribute in element.attributes() {
            let (name, value) = (attribute.name(), attribute.value().trim());
            let marked = name.starts_with("marker") || name == "style" && value.contains("marker");
            let times = if marked { 1 + path.len() / 2 } else { 1 };
            let used = value.strip_prefix('#').filter(|_| name == "href");
            let painted = value.split("url(#").skip(1).filter_map(|rest| rest.split([')', ' ']).next());
            let document = self.document;
            for target in used.into_iter().chain(painted) {
                let target = self.named.get(target).and_then(|&target| document.get_node(target));
                let size = target.map_or(0, |target| self.size(target, depth + 1));
                total = total.saturating_add(size.saturating_mul(times));
            }
        }
        self.sizes.insert(element.id().get(), total);
        total
    }
}

fn options<'a>(fonts: &Fonts, origin: Origin, fault: &'a Mutex<Option<Fault>>) -> Options<'a> {
    let report = move |found: Fault| {
        if let Ok(mut fault) = fault.lock() {
            fault.get_or_insert(found);
        }
    };
    let embedded = move |data: Arc<Vec<u8>>| {
        let (kind, read): (fn(_) -> ImageKind, _) = if png::is(&data) {
            (ImageKind::PNG, png::decode(&data, origin))
        } else if jpeg::is(&data) {
            (ImageKind::JPEG, jpeg::decode(&data, origin))
        } else {
            (ImageKind::PNG, Err(unreadable("is neither PNG nor JPEG", "")))
        };
        match read {
            Ok(_) => Some(kind(data)),
            Err(Fault { rule, message, .. }) => {
                let message = format!("has an embedded image that {message}");
                report(Fault { rule, message, help: "embed a smaller or simpler PNG or JPEG image" });
                None
            }
        }
    };
    Options {
        font_family: "sans-serif".into(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(move |_, data, _| embedded(data)),
            resolve_string: Box::new(|_, _| None),
        },
        font_resolver: FontResolver {
            select_font: Box::new(Fonts::for_drawing),
            select_fallback: Box::new(Fonts::fallback_for_drawing),
        },
        fontdb: fonts.drawing_database(),
        ..Options::default()
    }
}
