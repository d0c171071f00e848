use std::cell::Cell;

use resvg::usvg::roxmltree::{Document, Node};
use simplecss::{AttributeOperator, Element, PseudoClass, Selector};

use super::property;
use super::sheet::{self, CssRule, Declaration, Matcher, ROOT};
use crate::layout::image::fault::{PictureFault, too_large, unreadable};

/// The most looks at an element while selectors are matched.
const MOST_STEPS: usize = 5_000_000;
/// The most declarations that are weighed for all elements.
const MOST_DECLARATIONS: usize = 2_000_000;

/// The text of all style sheets of a drawing, prepared.
fn sheets(document: &Document<'_>) -> String {
    let styles = document.descendants().filter(|node| node.tag_name().name() == "style");
    let styles = styles.filter(|node| matches!(node.attribute("type"), None | Some("text/css" | "")));
    let texts = styles.flat_map(|style| style.children().filter_map(|node| node.text()).chain(["\n"]));
    sheet::prepare(&texts.collect::<String>())
}

/// The rules of all style sheets of a drawing, weakest first.
pub(in crate::layout::image) struct Cascade<'a> {
    rules: Vec<CssRule<'a>>,
    steps: Cell<usize>,
    weighed: usize,
}

impl<'a> Cascade<'a> {
    /// What [`Self::new`] reads.
    pub(in crate::layout::image) fn text(document: &Document<'_>) -> String {
        sheets(document)
    }

    pub(in crate::layout::image) fn new(text: &'a str) -> Self {
        let mut rules = Vec::new();
        sheet::rules(text, &mut rules);
        rules.sort_by_cached_key(|rule| match &rule.matcher {
            Matcher::Known(selector) => selector.specificity(),
            Matcher::Unknown { .. } => [u8::MAX; 3],
        });
        Self { rules, steps: Cell::new(0), weighed: 0 }
    }

    /// All that is declared for an element, weakest first: its attributes, the rules, and its own `style`.
    pub(super) fn declared<'n>(&mut self, node: Node<'n, '_>) -> Result<Vec<Declaration<'n>>, PictureFault>
    where
        'a: 'n,
    {
        let attributes = node.attributes().filter(|attribute| attribute.namespace().is_none());
        let mut plain: Vec<Declaration<'n>> = attributes
            .filter(|attribute| property::is_attribute(attribute.name()))
            .map(|attribute| Declaration {
                name: attribute.name(),
                value: attribute.value().trim(),
                important: false,
            })
            .collect();
        let mut important = Vec::new();
        let mut weigh = |declaration: &Declaration<'n>| {
            if declaration.important { important.push(*declaration) } else { plain.push(*declaration) }
        };
        let queried = Queried { node, steps: &self.steps };
        for rule in &self.rules {
            let selector = match &rule.matcher {
                Matcher::Known(selector) => Some(selector),
                Matcher::Unknown { wider, .. } => wider.as_ref(),
            };
            if !selector.is_none_or(|selector| Selector::matches(selector, &queried)) {
                continue;
            }
            if let Matcher::Unknown { selector, .. } = rule.matcher {
                if rule.declarations.iter().any(|declaration| property::is_known(declaration.name)) {
                    return Err(unreadable(
                        format!("has a style rule for `{}`, which cannot be matched", shown(selector)),
                        "save it as plain SVG, with the style in the elements, or as PNG",
                    ));
                }
                continue;
            }
            self.weighed += rule.declarations.len();
            rule.declarations.iter().for_each(&mut weigh);
        }
        let own = node.attribute("style").map(sheet::declarations).unwrap_or_default();
        self.weighed += own.len();
        own.iter().for_each(&mut weigh);
        if self.weighed > MOST_DECLARATIONS || self.steps.get() > MOST_STEPS {
            return Err(too_large(
                "has more style rules than can be applied",
                "save it as plain SVG, with the style in the elements, or as PNG",
            ));
        }
        plain.extend(important);
        Ok(plain)
    }
}

/// The first words of what a drawing says.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// An element as selectors see it; all looks are counted, and when there have been too many, nothing is found.
struct Queried<'n, 'i, 's> {
    node: Node<'n, 'i>,
    steps: &'s Cell<usize>,
}

impl Queried<'_, '_, '_> {
    fn step(&self) -> bool {
        self.steps.set(self.steps.get() + 1);
        self.steps.get() <= MOST_STEPS
    }
}

impl Element for Queried<'_, '_, '_> {
    fn parent_element(&self) -> Option<Self> {
        let node = self.node.parent_element().filter(|_| self.step())?;
        Some(Self { node, steps: self.steps })
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        let node = self.node.prev_sibling_element().filter(|_| self.step())?;
        Some(Self { node, steps: self.steps })
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.step() && self.node.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        if name == ROOT {
            return self.node.parent_element().is_none();
        }
        self.step() && self.node.attribute(name).is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass<'_>) -> bool {
        self.step() && class == PseudoClass::FirstChild && self.node.prev_sibling_element().is_none()
    }
}
