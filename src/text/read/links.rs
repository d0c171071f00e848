use comrak::nodes::{Node, NodeLink, NodeValue};

use super::reader::Reader;
use super::runs::Runs;
use crate::rule;
use crate::source::{Origin, Span};
use crate::text::{Inline, InlineKind, Reference};

/// The schemes that a link may have.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

impl<'n> Reader<'_, 'n> {
    pub(super) fn link(
        &mut self,
        node: Node<'n>,
        link: &NodeLink,
        origin: Origin,
    ) -> Option<InlineKind<Reference>> {
        if let Err(wrong) = check_address(&link.url) {
            let help = "write the whole address, such as `https://example.org/page`";
            self.report(rule::INVALID_LINK, wrong, origin, help);
            return None;
        }
        self.refuse_title(&link.title, origin);
        let outer = std::mem::replace(&mut self.in_link, true);
        let content = self.inlines(node);
        self.in_link = outer;
        Some(InlineKind::Link { url: link.url.clone(), content })
    }

    pub(super) fn image(
        &mut self,
        node: Node<'n>,
        link: &NodeLink,
        origin: Origin,
    ) -> Option<InlineKind<Reference>> {
        let path = &link.url;
        if path.len() > 1 && path.starts_with('#') {
            return self.figure(node, path, origin);
        }
        if path.is_empty() || path.starts_with(['/', '\\', '#']) || scheme(path).is_some() {
            let message = format!("`{path}` is not the path of a picture");
            let help = "write the path from the folder of this file, such as `pictures/map.png`";
            self.report(rule::INVALID_LINK, message, origin, help);
            return None;
        }
        if !self.stands_alone(node) {
            self.refuse_title(&link.title, origin);
        }
        let width = self.width(node, origin);
        Some(InlineKind::Image { path: path.clone(), alt: node.collect_text(), width })
    }

    /// Where a figure of the brief is printed: `![](#id)`.
    fn figure(&mut self, node: Node<'n>, path: &str, origin: Origin) -> Option<InlineKind<Reference>> {
        if !self.stands_alone(node) {
            let message = format!("the figure `{}` is printed on lines of its own", &path[1..]);
            let help =
                format!("give `![]({path})` a paragraph of its own, or write `[]({path})` for its number");
            self.report(rule::INVALID_LINK, message, origin, &help);
            return None;
        }
        Some(InlineKind::Image { path: path.to_owned(), alt: String::new(), width: None })
    }

    /// The words below a picture that is a paragraph of its own: its title.
    pub(super) fn caption(&mut self, paragraph: Node<'n>) -> Option<Vec<Inline<Reference>>> {
        let (title, place) = self.title_alone(paragraph)?;
        let span = match self.places.slice(place).rfind(title.as_str()) {
            Some(at) => Span::new(place.start + at, place.start + at + title.len()),
            None => place,
        };
        if title.contains("[@") {
            let help = "cite in its sentence, as in `counted by @leduc`, or in the text";
            let origin = self.places.origin(span);
            self.report(rule::MALFORMED_CITATION, "a caption has no brackets that cite", origin, help);
        }
        let mut runs = Runs::default();
        self.words(&title, span, &mut runs);
        Some(runs.finish())
    }

    /// Reports the title of a picture that is a paragraph of its own, where no caption can be printed.
    pub(super) fn refuse_caption(&mut self, paragraph: Node<'n>) {
        if let Some((title, place)) = self.title_alone(paragraph) {
            let origin = self.places.origin(place);
            self.refuse_title(&title, origin);
        }
    }

    /// The title of a picture that is a paragraph of its own, and the place of the picture.
    fn title_alone(&self, paragraph: Node<'n>) -> Option<(String, Span)> {
        let picture = paragraph.first_child()?;
        let data = picture.data();
        match &data.value {
            NodeValue::Image(link) if self.stands_alone(picture) && !link.title.trim().is_empty() => {
                Some((link.title.clone(), self.places.span(data.sourcepos)))
            }
            _ => None,
        }
    }

    /// Whether a picture is a paragraph of its own, so that its title can be printed below it: at most its width is behind it.
    fn stands_alone(&self, picture: Node<'n>) -> bool {
        let in_braces = |text: &str| text.trim().starts_with('{') && text.trim().ends_with('}');
        let is_width = |node: Node<'n>| {
            let braces = matches!(&node.data().value, NodeValue::Text(text) if in_braces(text));
            braces && node.next_sibling().is_none()
        };
        let is_paragraph = |node: Node<'n>| matches!(&node.data().value, NodeValue::Paragraph);
        !self.in_footnote
            && picture.previous_sibling().is_none()
            && picture.parent().is_some_and(is_paragraph)
            && picture.next_sibling().is_none_or(is_width)
    }

    fn refuse_title(&mut self, title: &str, origin: Origin) {
        if !title.is_empty() {
            let message = format!("the title `{title}` is not printed");
            self.report(rule::UNPRINTED_TITLE, message, origin, "say it in the text, or remove it");
        }
    }
}

fn check_address(url: &str) -> Result<(), String> {
    if url.starts_with('#') && url.len() > 1 {
        return Ok(());
    }
    if url.is_empty() {
        return Err("this link leads nowhere".to_owned());
    }
    match scheme(url) {
        None => Err(format!("`{url}` is not a whole address")),
        Some(scheme) if !SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)) => {
            Err(format!("a link cannot lead to `{scheme}:`"))
        }
        Some(_) if url.contains(char::is_control) => Err("this address holds a control character".to_owned()),
        Some(scheme) => {
            let rest = &url[scheme.len() + 1..];
            let sound = match rest.strip_prefix("//") {
                Some(host) => !host.is_empty() && !host.starts_with('/'),
                None => !rest.is_empty() && !scheme.to_ascii_lowercase().starts_with("http"),
            };
            if sound { Ok(()) } else { Err(format!("`{url}` is not a whole address")) }
        }
    }
}

/// The scheme of an address (RFC 3986, section 3.1), without its colon.
fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let letters = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    (letters && scheme.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(scheme)
}
