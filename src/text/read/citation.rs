use super::places::Places;
use crate::source::{Origin, Span};
use crate::text::{Citation, CitedPart, locator_end};

/// The address of brackets that look like a citation or have a language after them; no author can write it, for comrak replaces the character.
pub(super) const MARK: &str = "\0";

/// The help of everything that is wrong with a citation.
pub(super) const EXAMPLE: &str =
    "write it as `[@id]`, `[@speaker at event]` or `[@id, para. 4]`, several joined by `;`";

/// Whether what is in square brackets is meant as a citation: an `@` at the start or after a space, before an id. A space behind
/// it is a slip at the start, and means `at` between words: `[home @ work]`.
pub(super) fn is_meant(label: &str) -> bool {
    label.match_indices('@').any(|(i, _)| {
        let before = label[..i].trim_end_matches('-');
        let first = before.trim_end().is_empty() || before.trim_end().ends_with(';');
        let starts = before.chars().next_back().is_none_or(|c| c.is_whitespace() || c == ';');
        let after = &label[i + 1..];
        let after = if first { after.trim_start() } else { after };
        starts && after.starts_with(is_id_character)
    })
}

/// Whether what is in square brackets is a citation that lost its id: `@` where one begins, and nothing, a locator or a remark
/// behind it.
pub(super) fn lost_its_id(label: &str) -> bool {
    label.match_indices('@').any(|(i, _)| {
        let before = label[..i].trim_end_matches('-').chars().next_back();
        let starts = before.is_none_or(|c| c.is_whitespace() || c == ';');
        let after = label[i + 1..].trim_start();
        starts && (after.is_empty() || after.starts_with([',', ';', ':', '.', '(', ')', '-', '–', '—']))
    })
}

/// What an id begins and ends with.
pub(super) fn is_id_character(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Reads what is in the brackets. `text` has no marks any more; `span` is where the brackets are in the value.
///
/// # Errors
/// What is wrong with it.
pub(super) fn read(text: &str, span: Span, places: &Places<'_>) -> Result<Citation, String> {
    let mut ids = Ids { cursor: span.start, span, places };
    let parts = split(text).into_iter().map(|part| read_part(&part, &mut ids)).collect::<Result<_, _>>()?;
    Ok(Citation::of(parts))
}

/// The parts between semicolons; one that a locator goes on after, as in `paras. 4; 7`, stays whole.
fn split(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for piece in text.split(';') {
        match parts.last_mut() {
            Some(last) if last.contains(',') && !piece.trim_start().starts_with('@') => {
                last.push(';');
                last.push_str(piece);
            }
            _ => parts.push(piece.to_owned()),
        }
    }
    parts
}

fn read_part(part: &str, ids: &mut Ids<'_>) -> Result<CitedPart, String> {
    let part = part.trim();
    let Some(at) = start(part) else {
        return Err(if part.is_empty() {
            "nothing is cited here".to_owned()
        } else if part.contains('@') {
            "there is no id after `@`".to_owned()
        } else {
            format!("a citation begins with `@` and an id, not with `{}`", first_word(part))
        });
    };
    let (before, rest) = (part[..at].trim_end(), &part[at + 1..]);
    let without_author = part[..at].ends_with('-');
    let prefix = before.strip_suffix('-').filter(|_| without_author).unwrap_or(before).trim_end();
    let (id, rest) = take_id(rest);
    let origin = ids.find("@", id);
    let (event, rest) = match rest.trim_start().strip_prefix("at ") {
        Some(after) if rest.starts_with(char::is_whitespace) => {
            let after = after.trim_start();
            let (event, rest) = take_id(after.strip_prefix('@').unwrap_or(after));
            if event.is_empty() {
                return Err("there is no id of an event after `at`".to_owned());
            }
            (Some((event.to_owned(), ids.find("at", event))), rest)
        }
        _ => (None, rest),
    };
    let (locator, suffix) = after_id(rest)?;
    let prefix = (!prefix.is_empty()).then(|| prefix.to_owned());
    Ok(CitedPart { event, locator, prefix, suffix, without_author, ..CitedPart::of(id.to_owned(), origin) })
}

/// Where the `@` of the first id is.
fn start(part: &str) -> Option<usize> {
    part.match_indices('@').map(|(at, _)| at).find(|&at| {
        let before = part[..at].chars().next_back();
        let begins = before.is_none_or(|c| c.is_whitespace() || c == '-');
        begins && part[at + 1..].starts_with(is_id_character)
    })
}

/// The place in the source, and what its author adds: `, p. 4, for the figures`.
fn after_id(rest: &str) -> Result<(Option<String>, Option<String>), String> {
    let rest = rest.trim_end();
    let bare = rest.trim_start();
    if bare.is_empty() {
        return Ok((None, None));
    }
    let Some(after) = bare.strip_prefix(',') else {
        // A place without its comma is a slip; other words are a remark, as in pandoc.
        if locator_end(bare).is_some() || !rest.starts_with(char::is_whitespace) {
            return Err(format!("a comma is missing before `{}`", first_word(bare)));
        }
        return Ok((None, Some(format!(" {bare}"))));
    };
    let after = after.trim_start();
    if after.is_empty() {
        return Err("nothing follows the comma".to_owned());
    }
    Ok(match locator_end(after) {
        None => (None, Some(format!(", {after}"))),
        Some(end) => {
            let suffix = &after[end..];
            (Some(after[..end].to_owned()), (!suffix.trim().is_empty()).then(|| suffix.to_owned()))
        }
    })
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// An id and what follows it: letters, digits and `_`, and inside it single marks as in pandoc.
pub(super) fn take_id(text: &str) -> (&str, &str) {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let inside = ":.#$%&-+?<>~/".contains(c)
            && i > 0
            && chars.peek().is_some_and(|&(_, next)| is_id_character(next));
        if !is_id_character(c) && !inside {
            break;
        }
        end = i + c.len_utf8();
    }
    text.split_at(end)
}

/// Finds the ids of a citation in the value, one after the other.
struct Ids<'a> {
    cursor: usize,
    span: Span,
    places: &'a Places<'a>,
}

impl Ids<'_> {
    /// The place of the next `id` after `mark`, or that of the whole citation if it was written with an entity.
    fn find(&mut self, mark: &str, id: &str) -> Origin {
        let rest = self.places.slice(Span::new(self.cursor, self.span.end));
        let found = rest.find(mark).and_then(|at| {
            let after = at + mark.len();
            rest[after..].find(id).map(|i| self.cursor + after + i)
        });
        match found {
            Some(start) => {
                self.cursor = start + id.len();
                self.places.origin(Span::new(start, self.cursor))
            }
            None => self.places.origin(self.span),
        }
    }
}
