//! How much a drawing is before it is read: what the reader of XML would take too long or too much memory for.

use std::collections::BTreeMap;

use super::fault::{PictureFault, SIMPLIFY, too_large};

/// The most attributes of an element; the reader compares each with all others.
const MOST_ATTRIBUTES: usize = 500;
/// The most names of namespaces that a drawing declares; the reader copies them to every element that declares one more.
const MOST_NAMESPACES: usize = 5_000;
/// The most bytes that entities may put in, all together.
const MOST_EXPANDED: usize = 4 << 20;
/// How deep entities may be nested.
const DEEPEST_ENTITIES: usize = 8;

/// Refuses a drawing that would grow too large while it is read.
pub(super) fn check(text: &str) -> Result<(), PictureFault> {
    let (entities, body) = entities(text);
    let lengths = Lengths { values: &entities };
    let expanded = lengths.expanded(body, 0).saturating_sub(body.len());
    if expanded > MOST_EXPANDED {
        return Err(too_large(
            format!("repeats its entities to more than {} MB", MOST_EXPANDED >> 20),
            SIMPLIFY,
        ));
    }
    let many = entities.values().any(|value| attributes(value) > MOST_ATTRIBUTES)
        || most_attributes(body) > MOST_ATTRIBUTES;
    if many {
        return Err(too_large(
            format!("has an element with more than {MOST_ATTRIBUTES} attributes"),
            SIMPLIFY,
        ));
    }
    if text.matches("xmlns:").count() > MOST_NAMESPACES {
        return Err(too_large(format!("declares more than {MOST_NAMESPACES} namespaces"), SIMPLIFY));
    }
    Ok(())
}

/// The values of the entities that the head of the file declares, and what comes after it.
fn entities(text: &str) -> (BTreeMap<&str, &str>, &str) {
    let mut entities = BTreeMap::new();
    let Some(start) = text.find("<!DOCTYPE") else { return (entities, text) };
    let mut rest = &text[start..];
    let open = rest.find(['[', '>']).unwrap_or(rest.len());
    if !rest[open..].starts_with('[') {
        return (entities, text);
    }
    rest = &rest[open + 1..];
    while let Some(at) = rest.find(['<', ']']) {
        rest = &rest[at..];
        if rest.starts_with(']') {
            break;
        }
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let declaration = rest.strip_prefix("<!ENTITY");
        let mut behind = &rest[1..];
        if let Some(declaration) = declaration {
            let declaration = declaration.trim_start();
            let end = declaration.find(char::is_whitespace).unwrap_or(declaration.len());
            let (name, value) = (&declaration[..end], declaration[end..].trim_start());
            if let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\''))
                && let Some((value, after)) = value[1..].split_once(quote)
            {
                entities.entry(name).or_insert(value);
                behind = after;
            }
        }
        rest = behind;
    }
    (entities, rest)
}

struct Lengths<'a> {
    values: &'a BTreeMap<&'a str, &'a str>,
}

impl Lengths<'_> {
    /// The length of a text once its entities are put in.
    fn expanded(&self, text: &str, depth: usize) -> usize {
        if self.values.is_empty() {
            return text.len();
        }
        if depth > DEEPEST_ENTITIES {
            return usize::MAX;
        }
        let mut known: BTreeMap<&str, usize> = BTreeMap::new();
        let mut length = text.len();
        for behind in text.split('&').skip(1) {
            let Some((name, _)) = behind.split_once(';') else { continue };
            let Some(value) = self.values.get(name) else { continue };
            let size = *known.entry(name).or_insert_with(|| self.expanded(value, depth + 1));
            length = length.saturating_add(size);
            if length > MOST_EXPANDED.saturating_mul(8) {
                return usize::MAX;
            }
        }
        length
    }
}

/// How many attributes a text may hold, at the most.
fn attributes(text: &str) -> usize {
    text.matches('=').count()
}

/// The most attributes of one element.
fn most_attributes(text: &str) -> usize {
    let mut most = 0;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let skipped = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];
        if let Some((start, end)) = skipped.iter().find(|(start, _)| rest.starts_with(start)) {
            let behind = &rest[start.len()..];
            rest = behind.find(end).map_or("", |at| &behind[at + end.len()..]);
            continue;
        }
        let mut count = 0;
        let mut quote = None;
        let mut length = rest.len();
        for (at, byte) in rest.bytes().enumerate().skip(1) {
            match (byte, quote) {
                (b'>' | b'<', None) => {
                    length = at;
                    break;
                }
                (b'=', None) => count += 1,
                (b'"' | b'\'', None) => quote = Some(byte),
                (byte, Some(open)) if byte == open => quote = None,
                _ => {}
            }
        }
        most = most.max(count);
        rest = &rest[length..];
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_counted_by_element() {
        assert_eq!(most_attributes(r#"<a b="c=d>" e='<'><!-- <a b= c= d= e=> --><f g=""/></a>"#), 2);
        assert_eq!(most_attributes("<a b=\"never closed"), 1);
    }

    #[test]
    fn entities_are_put_in() {
        let (values, body) = entities(
            r#"<?xml?><!DOCTYPE svg [<!-- ] --><!ENTITY a "12345"><!ENTITY b '&a;&a;'>]><svg>&b;</svg>"#,
        );
        assert_eq!((values.len(), body), (2, "]><svg>&b;</svg>"));
        let lengths = Lengths { values: &values };
        assert_eq!(lengths.expanded("&b;", 0), 3 + 6 + 10);
        assert!(check("<svg>&unknown; & <a/></svg>").is_ok());
    }
}
