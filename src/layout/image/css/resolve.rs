use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::rc::Rc;

use resvg::usvg::roxmltree::Node;

use super::cascade::{Cascade, shown};
use super::property::{self, PropertyKind};
use super::scan::{find, split, string};
use super::sheet::Declaration;
use super::{colour, transform};
use crate::layout::image::fault::{PictureFault, unreadable};

/// How deep functions and variables may be nested.
const DEEPEST: usize = 24;
/// The longest value, in bytes, once its variables are put in.
const LONGEST: usize = 32 * 1024;

/// The variables and the colour that an element hands down to what is in it.
#[derive(Debug, Default)]
pub(in crate::layout::image) struct Scope {
    outer: Option<Rc<Self>>,
    variables: BTreeMap<String, String>,
    colour: Option<String>,
}

/// How an element looks, in words that every reader of drawings knows.
#[derive(Debug)]
pub(in crate::layout::image) struct CssStyle {
    /// Properties as attributes.
    pub(in crate::layout::image) attributes: Vec<(String, String)>,
    /// Those that can only be said in a `style` attribute.
    pub(in crate::layout::image) declarations: String,
    /// What it hands down.
    pub(in crate::layout::image) scope: Rc<Scope>,
    /// The variables that it asked for, with what they were.
    pub(in crate::layout::image) asked: Vec<(String, Option<String>)>,
}

/// Why a value cannot be written in plain words.
#[derive(Debug, PartialEq)]
pub(super) enum Unresolved {
    /// It is no value of this property; CSS passes over it.
    Invalid,
    /// It may mean something to another program.
    Unknown(String),
    /// A variable that is not set, and for which nothing else is named.
    Unset(String),
}

impl Scope {
    /// The value of a variable; `currentcolor` is the colour of the text.
    pub(in crate::layout::image) fn get(&self, name: &str) -> Option<&str> {
        if name == CURRENT {
            return self.colour.as_deref().or_else(|| self.outer.as_ref()?.get(name));
        }
        self.variables.get(name).map(String::as_str).or_else(|| self.outer.as_ref()?.get(name))
    }
}

/// The colour of the text, among the variables.
const CURRENT: &str = "currentcolor";

/// How an element looks by its attributes, its `style` and the style sheets.
pub(in crate::layout::image) fn style(
    node: Node<'_, '_>,
    cascade: &mut Cascade<'_>,
    outer: &Rc<Scope>,
) -> Result<CssStyle, PictureFault> {
    let declared = cascade.declared(node)?;
    let mut resolver = Resolver { scope: Scope::default(), raw: BTreeMap::new(), asked: Vec::new() };
    resolver.scope.outer = Some(Rc::clone(outer));
    resolver.variables(&declared);
    let mut settled: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    let mut doubtful: BTreeMap<&str, String> = BTreeMap::new();
    let element = node.tag_name().name();
    // The colour of the text first, for others refer to it.
    let (colours, others): (Vec<_>, Vec<_>) =
        declared.iter().enumerate().rev().partition(|(_, declaration)| declaration.name == "color");
    for (strength, declaration) in colours.into_iter().chain(others) {
        let Declaration { name, value, .. } = *declaration;
        let Some(kind) = property::kind(name) else { continue };
        if settled.contains_key(name)
            || kind == PropertyKind::Geometry && !property::is_geometry_of(name, element)
        {
            continue;
        }
        match resolver.property(kind, name, value) {
            Ok(resolved) => {
                if name == "color" && resolved.starts_with('#') {
                    resolver.scope.colour = Some(resolved.clone());
                }
                settled.insert(name, (strength, resolved));
            }
            Err(Unresolved::Invalid) => {}
            // What another program may know is made for it, and something simpler is before it for the others.
            Err(Unresolved::Unknown(what)) => {
                doubtful.entry(name).or_insert(what);
            }
            Err(Unresolved::Unset(variable)) => {
                return Err(unreadable(
                    format!("has the variable `{}` of CSS, which it does not set", shown(&variable)),
                    "save it from the page that it is part of with all its style, or as PNG",
                ));
            }
        }
    }
    if let Some((name, what)) = doubtful.iter().find(|(name, _)| !settled.contains_key(*name)) {
        return Err(unreadable(
            format!("has the value `{}` for `{name}`, which is not known", shown(what)),
            "write a plain value such as `#1a6496`, or save it as PNG",
        ));
    }
    Ok(resolver.written(settled))
}

struct Resolver<'d> {
    scope: Scope,
    /// The variables of this element as they are written.
    raw: BTreeMap<&'d str, &'d str>,
    asked: Vec<(String, Option<String>)>,
}

impl<'d> Resolver<'d> {
    fn variables(&mut self, declared: &[Declaration<'d>]) {
        let variables = declared.iter().filter(|declaration| declaration.name.starts_with("--"));
        self.raw = variables.map(|declaration| (declaration.name, declaration.value)).collect();
        let names: Vec<&str> = self.raw.keys().copied().collect();
        for name in names {
            // One that cannot be resolved is missed where it is asked for.
            let _ = self.variable(name, 0);
        }
    }

    /// The value of a variable, which may ask for others.
    fn variable(&mut self, name: &str, depth: usize) -> Result<String, Unresolved> {
        if let Some(raw) = self.raw.get(name) {
            if let Some(known) = self.scope.variables.get(name) {
                return Ok(known.clone());
            }
            let value = self.value(raw, depth + 1)?;
            self.scope.variables.insert(name.to_owned(), value.clone());
            return Ok(value);
        }
        let known = self.scope.get(name).map(str::to_owned);
        self.asked.push((name.to_owned(), known.clone()));
        known.ok_or_else(|| Unresolved::Unset(name.to_owned()))
    }

    fn property(&mut self, kind: PropertyKind, name: &str, value: &str) -> Result<String, Unresolved> {
        let value = self.value(value, 0)?;
        let value = value.trim();
        let lower = value.to_ascii_lowercase();
        match &*lower {
            "" => return Err(Unresolved::Invalid),
            "inherit" => return Ok(lower),
            "initial" | "unset" | "revert" | "revert-layer" => {
                return match (kind, name) {
                    (PropertyKind::Paint, _) if lower != "initial" => Ok("inherit".into()),
                    (PropertyKind::Paint, "stroke") => Ok("none".into()),
                    (_, "lighting-color") => Ok("#ffffff".into()),
                    (PropertyKind::Paint | PropertyKind::Colour, _) => Ok("#000000".into()),
                    _ => Err(Unresolved::Invalid),
                };
            }
            _ => {}
        }
        let unknown = || Err(Unresolved::Unknown(value.to_owned()));
        match kind {
            PropertyKind::Paint | PropertyKind::Colour => paint(value),
            PropertyKind::Number | PropertyKind::Geometry if value.contains('(') => unknown(),
            PropertyKind::Geometry
                if !value.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) =>
            {
                Err(Unresolved::Invalid)
            }
            PropertyKind::Reference if value.contains('(') && !value.starts_with("url(") => unknown(),
            PropertyKind::Transform if lower == "none" => Err(Unresolved::Invalid),
            PropertyKind::Transform => transform::attribute(&lower).map_or_else(unknown, Ok),
            PropertyKind::Number | PropertyKind::Geometry | PropertyKind::Reference | PropertyKind::Word => {
                Ok(value.to_owned())
            }
        }
    }

    /// A value with its variables put in and its colours computed.
    fn value(&mut self, value: &str, depth: usize) -> Result<String, Unresolved> {
        if depth > DEEPEST {
            return Err(Unresolved::Unknown(value.to_owned()));
        }
        let mut out = String::with_capacity(value.len());
        let mut rest = value;
        while let Some(at) = rest.find(['(', '"', '\'']) {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            if !rest.starts_with('(') {
                let length = string(rest.as_bytes());
                out.push_str(rest.get(..length).unwrap_or(rest));
                rest = rest.get(length..).unwrap_or_default();
                continue;
            }
            let inner = &rest[1..];
            let end = find(inner, b")");
            let start = out.rfind(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
            let name =
                out.split_off(start.map_or(0, |at| at + out[at..].chars().next().map_or(1, char::len_utf8)));
            let result = self.function(&name, &inner[..end], depth)?;
            out.push_str(&result);
            rest = inner.get(end + 1..).unwrap_or_default();
            if out.len() > LONGEST {
                return Err(Unresolved::Unknown(value.to_owned()));
            }
        }
        out.push_str(rest);
        Ok(out)
    }

    fn function(&mut self, name: &str, inner: &str, depth: usize) -> Result<String, Unresolved> {
        let lower = name.to_ascii_lowercase();
        match &*lower {
            "var" => {
                let comma = find(inner, b",");
                match (self.variable(inner[..comma].trim(), depth), inner.get(comma + 1..)) {
                    (Err(Unresolved::Unset(_)), Some(otherwise)) => self.value(otherwise.trim(), depth + 1),
                    (variable, _) => variable,
                }
            }
            "light-dark" => {
                let light = split(inner, b',').next().unwrap_or_default();
                self.value(light.trim(), depth + 1)
            }
            "url" => Ok(format!("url({})", inner.trim().trim_matches(['"', '\'']).trim())),
            _ if colour::is_function(&lower) => {
                let mut inner = self.value(inner, depth + 1)?.to_ascii_lowercase();
                if inner.contains(CURRENT) {
                    let current = self.scope.get(CURRENT).map(str::to_owned);
                    inner = inner.replace(CURRENT, current.as_deref().unwrap_or("#000000"));
                    self.asked.push((CURRENT.into(), current));
                }
                let whole = format!("{lower}({inner})");
                colour::hexadecimal(&whole).ok_or(Unresolved::Unknown(whole))
            }
            _ => Ok(format!("{name}({})", self.value(inner, depth + 1)?)),
        }
    }

    fn written(self, settled: BTreeMap<&str, (usize, String)>) -> CssStyle {
        let mut by_strength: Vec<_> =
            settled.into_iter().map(|(name, (strength, value))| (strength, name, value)).collect();
        by_strength.sort();
        // A property that stands for several sets them all back, so that those which come after it must come after it.
        let short = |family: &str| by_strength.iter().any(|(_, name, _)| *name == family);
        let (fonts, markers) = (short("font"), short("marker"));
        let mut attributes = Vec::new();
        let mut declarations = String::new();
        for (_, name, value) in by_strength {
            let behind = fonts && name.starts_with("font") || markers && name.starts_with("marker");
            // Some words for the quality of images are read in styles only.
            let attribute = !behind
                && name != "image-rendering"
                && (property::is_attribute(name)
                    || matches!(
                        property::kind(name),
                        Some(PropertyKind::Geometry | PropertyKind::Transform)
                    ));
            if attribute {
                attributes.push((name.to_owned(), value));
            } else {
                let _ = write!(declarations, "{name}:{value};");
            }
        }
        CssStyle { attributes, declarations, scope: Rc::new(self.scope), asked: self.asked }
    }
}

/// A paint in plain words: `#rrggbb`, a reference, or one of the words that stand for another colour.
fn paint(value: &str) -> Result<String, Unresolved> {
    if value.starts_with("url(") {
        let end = find(value, b" ");
        let (server, otherwise) = (&value[..end], value[end..].trim());
        return match paint(otherwise) {
            Ok(otherwise) if !otherwise.starts_with("url(") => Ok(format!("{server} {otherwise}")),
            _ => Ok(server.to_owned()),
        };
    }
    // The colour of a printing press that SVG 1.1 accepts after that of the screen.
    let value = value.split(" icc-color(").next().unwrap_or(value).trim();
    let lower = value.to_ascii_lowercase();
    match &*lower {
        CURRENT => Ok("currentColor".into()),
        "none" | "context-fill" | "context-stroke" => Ok(lower),
        _ => match colour::hexadecimal(value) {
            Some(colour) => Ok(colour),
            None if value.contains('(') || colour::is_of_system(&lower) => {
                Err(Unresolved::Unknown(value.to_owned()))
            }
            None => Err(Unresolved::Invalid),
        },
    }
}
