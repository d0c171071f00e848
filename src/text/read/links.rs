use comrak::nodes::{Node, NodeLink};

use super::reader::Reader;
use crate::rule;
use crate::source::Origin;
use crate::text::{InlineKind, Reference};

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
        self.refuse_title(link, origin);
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
        if path.is_empty() || path.starts_with(['/', '\\', '#']) || scheme(path).is_some() {
            let message = format!("`{path}` is not the path of a picture");
            let help = "write the path from the folder of this file, such as `pictures/map.png`";
            self.report(rule::INVALID_LINK, message, origin, help);
            return None;
        }
        self.refuse_title(link, origin);
        let width = self.width(node, origin);
        Some(InlineKind::Image { path: path.clone(), alt: node.collect_text(), width })
    }

    fn refuse_title(&mut self, link: &NodeLink, origin: Origin) {
        if !link.title.is_empty() {
            let message = format!("the title `{}` is not printed", link.title);
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
