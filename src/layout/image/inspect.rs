//! Looks for what would be left out of a drawing without a word, would be read from elsewhere, or would grow without end.

use std::collections::{BTreeMap, BTreeSet};

use resvg::usvg::roxmltree::{Document, Node, NodeId};

use super::far::is_beyond;
use super::fault::{MOST_PARTS, PictureFault, SIMPLIFY, outside, too_large, too_many, unreadable};

/// How deep elements may be nested once what they refer to is put in their place.
const DEEPEST_EXPANDED: usize = 250;
/// About so many points has the outline of a character.
const POINTS_OF_A_CHARACTER: usize = 16;
/// The most colours of a gradient.
const MOST_STOPS: usize = 1_000;

/// Refuses a drawing with a style sheet of its own file: it would look different.
pub(super) fn instructions(document: &Document<'_>) -> Result<(), PictureFault> {
    let sheet =
        document.root().children().find(|node| node.pi().is_some_and(|pi| pi.target == "xml-stylesheet"));
    if sheet.is_some() {
        return Err(unreadable(
            "refers to a style sheet, which is not part of it",
            "embed the style in the drawing: no other file is read",
        ));
    }
    Ok(())
}

/// The attributes whose numbers the reader and painter of drawings take as they are, however large.
const MEASURES: [&str; 9] =
    ["d", "points", "r", "rx", "ry", "stroke-width", "stroke-dasharray", "stroke-dashoffset", "font-size"];

/// Looks at a drawing that is in plain words.
pub(super) fn inspect(document: &Document<'_>) -> Result<(), PictureFault> {
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(unreadable("is neither PNG nor JPEG nor SVG", "save it as one of these"));
    }
    for element in root.descendants().filter(Node::is_element) {
        let name = element.tag_name().name();
        let choice = element.parent().is_some_and(|parent| parent.tag_name().name() == "switch");
        if name == "foreignObject" && !choice {
            return Err(unreadable(
                "has text that is not SVG but HTML (`<foreignObject>`)",
                "save it with its text as outlines, or as PNG",
            ));
        }
        if matches!(name, "linearGradient" | "radialGradient") && element.children().count() > MOST_STOPS {
            return Err(too_large(format!("has a gradient of more than {MOST_STOPS} colours"), SIMPLIFY));
        }
        let measures = MEASURES.into_iter().filter_map(|name| element.attribute(name));
        if measures.into_iter().any(is_beyond) {
            return Err(outside());
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
    let census = Census::of(document);
    if let Some(name) = census.paints_itself {
        return Err(unreadable(
            format!("has a `<{name}>` that needs itself to be painted"),
            "draw what it is made of once more, without it, or save it as PNG",
        ));
    }
    if census.total > MOST_PARTS { Err(too_many()) } else { Ok(()) }
}

/// Counts the elements there are once everything that is referred to is wherever it is used, and the points of characters.
struct Census<'d, 'i> {
    document: &'d Document<'i>,
    named: BTreeMap<&'d str, NodeId>,
    sizes: BTreeMap<u32, usize>,
    /// The elements that are being measured.
    open: BTreeSet<u32>,
    /// The element that needs itself, if one does.
    paints_itself: Option<&'d str>,
    total: usize,
}

impl<'d, 'i> Census<'d, 'i> {
    fn of(document: &'d Document<'i>) -> Self {
        let named = document.descendants().filter_map(|node| Some((node.attribute("id")?, node.id())));
        let mut census = Self {
            document,
            named: named.collect(),
            sizes: BTreeMap::new(),
            open: BTreeSet::new(),
            paints_itself: None,
            total: 0,
        };
        census.total = census.size(document.root_element(), 0);
        census
    }

    /// The expanded size of an element; one that is being measured counts for nothing, for it cannot contain itself.
    fn size(&mut self, element: Node<'d, 'i>, depth: usize) -> usize {
        let number = element.id().get();
        if depth > DEEPEST_EXPANDED {
            return usize::MAX;
        }
        if let Some(&known) = self.sizes.get(&number) {
            return known;
        }
        self.sizes.insert(number, 0);
        self.open.insert(number);
        let mut total: usize = 1;
        for child in element.children().filter(Node::is_element) {
            total = total.saturating_add(self.size(child, depth + 1));
        }
        if element.tag_name().name() == "text" {
            let characters =
                element.descendants().filter_map(|node| node.text()).map(str::len).sum::<usize>();
            total = total.saturating_add(characters.saturating_mul(POINTS_OF_A_CHARACTER));
        }
        for attribute in element.attributes() {
            total = total.saturating_add(self.referred(element, attribute.name(), attribute.value(), depth));
        }
        if element.tag_name().name() == "pattern" {
            // What is in it is painted as what is around it, unless it says otherwise.
            for name in ["fill", "stroke"] {
                let inherited = element.ancestors().skip(1).find_map(|outer| outer.attribute(name));
                if let Some(value) = inherited.filter(|_| !element.has_attribute(name)) {
                    total = total.saturating_add(self.referred(element, name, value, depth));
                }
            }
        }
        self.sizes.insert(number, total);
        self.open.remove(&number);
        total
    }

    /// The size of what an attribute refers to.
    fn referred(&mut self, element: Node<'d, 'i>, name: &str, value: &'d str, depth: usize) -> usize {
        let value = value.trim();
        let used = value.strip_prefix('#').filter(|_| name == "href");
        let painted = value.split("url(#").skip(1).filter_map(|rest| rest.split([')', ' ']).next());
        // A marker is at every point of a path, and a point takes two bytes at least.
        let marked = name.starts_with("marker") || name == "style" && value.contains("marker");
        let path = element.attribute("d").or(element.attribute("points")).unwrap_or_default();
        let times = if marked { 1 + path.len() / 2 } else { 1 };
        // An element that is used in itself is left out by the reader, and so is a marker of itself.
        let harmless = marked || used.is_some() && element.tag_name().name() == "use";
        let document = self.document;
        let mut total: usize = 0;
        for target in used.into_iter().chain(painted) {
            let Some(target) = self.named.get(target).and_then(|&target| document.get_node(target)) else {
                continue;
            };
            if !harmless && self.open.contains(&target.id().get()) {
                self.paints_itself.get_or_insert(target.tag_name().name());
            }
            total = total.saturating_add(self.size(target, depth + 1).saturating_mul(times));
        }
        total
    }
}
