//! A drawing written again without what its reader does not know: all style is in the elements, in plain values.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use resvg::usvg::roxmltree::{Document, Node};

use super::css::{Cascade, CssStyle, Scope, style};
use super::fault::{DEEPEST, PictureFault, SIMPLIFY, too_large, unreadable};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The drawing in plain words.
pub(super) fn plain(document: &Document<'_>) -> Result<String, PictureFault> {
    let sheet = Cascade::text(document);
    let mut writer = SvgWriter {
        cascade: Cascade::new(&sheet),
        out: String::new(),
        scopes: BTreeMap::new(),
        asked: Vec::new(),
    };
    writer.element(document.root_element(), &Rc::default(), 0, false)?;
    writer.uses(document)?;
    Ok(writer.out)
}

struct SvgWriter<'a> {
    cascade: Cascade<'a>,
    out: String,
    /// By the number of a `use` element, what it hands down.
    scopes: BTreeMap<u32, Rc<Scope>>,
    /// By the number of an element, the variables that it asked for, with what they were.
    asked: Vec<(u32, String, Option<String>)>,
}

impl SvgWriter<'_> {
    fn element(
        &mut self,
        node: Node<'_, '_>,
        outer: &Rc<Scope>,
        depth: usize,
        text: bool,
    ) -> Result<(), PictureFault> {
        let name = node.tag_name().name();
        if !matches!(node.tag_name().namespace(), None | Some(SVG))
            || matches!(
                name,
                "style"
                    | "script"
                    | "metadata"
                    | "title"
                    | "desc"
                    | "animate"
                    | "animateMotion"
                    | "animateTransform"
                    | "set"
            )
        {
            return Ok(());
        }
        if depth > DEEPEST {
            return Err(too_large(format!("has elements more than {DEEPEST} deep in each other"), SIMPLIFY));
        }
        let style = style(node, &mut self.cascade, outer)?;
        self.out.push('<');
        self.out.push_str(name);
        if depth == 0 {
            self.attribute("xmlns", SVG);
        }
        self.attributes(node, &style);
        self.out.push('>');
        let number = node.id().get();
        self.asked.extend(style.asked.into_iter().map(|(name, value)| (number, name, value)));
        if name == "use" {
            self.scopes.insert(number, Rc::clone(&style.scope));
        }
        let text = text || name == "text";
        for child in node.children() {
            match child.text() {
                Some(words) if text && child.is_text() => escape(&mut self.out, words),
                _ if child.is_element() => self.element(child, &style.scope, depth + 1, text)?,
                _ => {}
            }
        }
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
        Ok(())
    }

    fn attributes(&mut self, node: Node<'_, '_>, style: &CssStyle) {
        let own = |name: &str| style.attributes.iter().any(|(own, _)| own == name);
        let bare_reference =
            node.attributes().any(|found| found.name() == "href" && found.namespace().is_none());
        for attribute in node.attributes() {
            let name = attribute.name();
            match attribute.namespace() {
                None if matches!(name, "style" | "class") || super::css::is_attribute(name) || own(name) => {}
                None => self.attribute(name, attribute.value()),
                Some(XLINK) if name == "href" && !bare_reference => self.attribute(name, attribute.value()),
                Some(XML) if matches!(name, "space" | "lang") => {
                    self.attribute(&format!("xml:{name}"), attribute.value());
                }
                Some(_) => {}
            }
        }
        for (name, value) in &style.attributes {
            self.attribute(name, value);
        }
        if !style.declarations.is_empty() {
            self.attribute("style", &style.declarations);
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(&mut self.out, value);
        self.out.push('"');
    }

    /// Refuses an element that is used where one of its variables has another value than where it is: each use would need
    /// a copy of its own.
    fn uses(&self, document: &Document<'_>) -> Result<(), PictureFault> {
        let named: BTreeMap<&str, Node<'_, '_>> =
            document.descendants().filter_map(|node| Some((node.attribute("id")?, node))).collect();
        let uses = document.descendants().filter(|node| self.scopes.contains_key(&node.id().get()));
        let targets = uses.filter_map(|node| {
            let reference = node.attributes().find(|attribute| attribute.name() == "href")?;
            let target = named.get(reference.value().trim().strip_prefix('#')?)?;
            Some((target.id().get(), target.descendants().next_back()?.id().get()))
        });
        let targets: BTreeSet<(u32, u32)> = targets.collect();
        let within = |number: u32| targets.iter().any(|(first, last)| (*first..=*last).contains(&number));
        let mut asked = BTreeSet::new();
        for (number, name, value) in &self.asked {
            if !asked.contains(&(name, value)) && within(*number) {
                asked.insert((name, value));
            }
        }
        let differs = |scope: &Rc<Scope>, name: &str, value: Option<&str>| {
            scope.get(name).is_some_and(|here| Some(here) != value)
        };
        for scope in self.scopes.values() {
            if let Some((name, _)) = asked.iter().find(|(name, value)| differs(scope, name, value.as_deref()))
            {
                return Err(unreadable(
                    format!("uses an element again with another value of `{name}`"),
                    "save it as plain SVG, without variables, or as PNG",
                ));
            }
        }
        Ok(())
    }
}

fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            character => out.push(character),
        }
    }
}
