//! A look at a style before it is read: a style that calls itself, or grows without bound, would end the process.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::CslFault;

/// The namespace of CSL.
const NAMESPACE: &str = "http://purl.org/net/xbiblio/csl";
/// How deep elements may be nested with the macros that they call; styles of the field stay below 60.
const MOST_DEPTH: usize = 150;
/// How many elements may be rendered for a citation or entry, of each choice the longest branch; styles of the field stay
/// below 30,000.
const MOST_ELEMENTS: usize = 200_000;

/// What is known of a style without reading it.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Its macros by name, and its other parts by the names of their elements with a mark before them.
    parts: BTreeMap<String, StyleElement>,
    /// The style that it is like, if it is a dependent one.
    pub(super) parent: Option<String>,
    /// Whether it says how a citation is printed.
    pub(super) has_citation: bool,
}

/// An element with what is in it.
#[derive(Debug, Default)]
struct StyleElement {
    name: String,
    /// The macro that it calls.
    calls: Option<String>,
    children: Vec<StyleElement>,
}

/// How much is rendered for an element with all that it calls.
#[derive(Debug, Clone, Copy, Default)]
struct StyleExtent {
    elements: usize,
    depth: usize,
}

impl Outline {
    /// Reads the elements of the style.
    pub(super) fn of(text: &str) -> Result<Self, CslFault> {
        let mut reader = Reader::from_str(text);
        let mut outline = Self::default();
        let mut open: Vec<(StyleElement, String)> = Vec::new();
        let mut is_style = false;
        loop {
            let event = reader.read_event().map_err(|error| CslFault::NotXml(error.to_string()))?;
            match event {
                Event::Start(start) => {
                    open.push(outline.element(&start, open.len())?);
                    is_style = true;
                    if open.len() > MOST_DEPTH {
                        return Err(CslFault::TooComplex);
                    }
                }
                Event::Empty(start) => {
                    let element = outline.element(&start, open.len())?;
                    is_style = true;
                    outline.close(&mut open, element);
                }
                Event::End(_) => {
                    if let Some(element) = open.pop() {
                        outline.close(&mut open, element);
                    }
                }
                Event::Eof if !open.is_empty() => {
                    return Err(CslFault::NotXml("it ends before its last element does".into()));
                }
                Event::Eof if !is_style => return Err(CslFault::NotCsl),
                Event::Eof => return Ok(outline),
                _ => {}
            }
        }
    }

    /// The element that begins, and the name of the part that it is if it is one.
    fn element(&mut self, start: &BytesStart<'_>, depth: usize) -> Result<(StyleElement, String), CslFault> {
        let name = start.local_name().as_ref().to_owned();
        if depth == 0 && (name != "style" || attribute(start, "xmlns").as_deref() != Some(NAMESPACE)) {
            return Err(CslFault::NotCsl);
        }
        self.has_citation |= depth == 1 && name == "citation";
        if name == "link" && attribute(start, "rel").as_deref() == Some("independent-parent") {
            let parent = attribute(start, "href").unwrap_or_default();
            self.parent = Some(parent.rsplit('/').next().unwrap_or_default().to_owned());
        }
        let part = match name.as_str() {
            "macro" => attribute(start, "name").unwrap_or_default(),
            name => format!("<{name}"),
        };
        Ok((StyleElement { name, calls: attribute(start, "macro"), children: Vec::new() }, part))
    }

    /// The element is whole: it is a part of the style, or within another element.
    fn close(&mut self, open: &mut [(StyleElement, String)], (element, part): (StyleElement, String)) {
        match open {
            [] => {}
            [_] => {
                self.parts.insert(part, element);
            }
            [.., (around, _)] => around.children.push(element),
        }
    }

    /// Whether the style can be applied in bounded time and depth.
    pub(super) fn weigh(&self) -> Result<(), CslFault> {
        let mut known = BTreeMap::new();
        for name in self.parts.keys() {
            let extent = self.measure_part(name, &mut Vec::new(), &mut known)?;
            if extent.elements > MOST_ELEMENTS || extent.depth > MOST_DEPTH {
                return Err(CslFault::TooComplex);
            }
        }
        Ok(())
    }

    /// The extent of a part; `open` are the parts that are being measured.
    fn measure_part(
        &self,
        name: &str,
        open: &mut Vec<String>,
        known: &mut BTreeMap<String, StyleExtent>,
    ) -> Result<StyleExtent, CslFault> {
        if let Some(extent) = known.get(name) {
            return Ok(*extent);
        }
        let Some(part) = self.parts.get(name) else { return Err(CslFault::UnknownMacro(name.to_owned())) };
        if open.iter().any(|one| one == name) {
            return Err(CslFault::CircularMacro(name.to_owned()));
        }
        if open.len() > MOST_DEPTH {
            return Err(CslFault::TooComplex);
        }
        open.push(name.to_owned());
        let extent = self.measure(part, open, known)?;
        open.pop();
        known.insert(name.to_owned(), extent);
        Ok(extent)
    }

    fn measure(
        &self,
        element: &StyleElement,
        open: &mut Vec<String>,
        known: &mut BTreeMap<String, StyleExtent>,
    ) -> Result<StyleExtent, CslFault> {
        let mut whole = StyleExtent { elements: 1, depth: 1 };
        for child in &element.children {
            let extent = self.measure(child, open, known)?;
            whole.depth = whole.depth.max(extent.depth + 1);
            whole.elements = if element.name == "choose" {
                whole.elements.max(extent.elements)
            } else {
                whole.elements.saturating_add(extent.elements)
            };
        }
        if let Some(called) = &element.calls {
            let extent = self.measure_part(called, open, known)?;
            whole.depth = whole.depth.max(extent.depth + 1);
            whole.elements = whole.elements.saturating_add(extent.elements);
        }
        Ok(whole)
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|one| one.key.as_ref() == name)?;
    Some(found.value.into_owned())
}
