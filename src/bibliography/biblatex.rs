use std::collections::BTreeMap;
use std::ops::Range;

use biblatex::{Bibliography, ParseError, ParseErrorKind, RawBibliography, RawChunk};

use super::entries::{BibliographyEntries, Keys};
use super::{bibtex_entry, crossref};
use crate::reader::Located;
use crate::source::Span;

/// The most bytes that an abbreviation may stand for.
const MOST_OF_ABBREVIATION: usize = 1 << 16;

/// Reads a file of `BibTeX` or `BibLaTeX`. An entry that is not well formed is reported and left out.
pub(super) fn read(entries: &mut BibliographyEntries) {
    let source = std::sync::Arc::clone(&entries.source);
    let whole = RawBibliography::parse(source.text()).ok().and_then(|raw| parsed(raw, entries).ok());
    if let Some((bibliography, keys)) = whole {
        bibtex_entry::read(&bibliography, &keys, entries);
        return;
    }
    let rest = without_broken(source.text(), entries);
    match RawBibliography::parse(&rest).and_then(|raw| parsed(raw, entries)) {
        Ok((bibliography, keys)) => bibtex_entry::read(&bibliography, &keys, entries),
        Err(error) => report(&error, &(0..source.text().len()), entries),
    }
}

fn parsed(
    mut raw: RawBibliography<'_>,
    entries: &mut BibliographyEntries,
) -> Result<(Bibliography, Keys), ParseError> {
    tame_abbreviations(&mut raw, entries);
    let mut keys = Keys::new();
    let mut repeated = Vec::new();
    raw.entries.retain(|entry| {
        let (key, span) = (entry.v.key.v.to_owned(), Span::from(entry.v.key.span.clone()));
        let new = !keys.contains_key(&key);
        if new {
            keys.insert(key, span);
        } else {
            repeated.push(Located { value: key, span });
        }
        new
    });
    for entry in &mut raw.entries {
        // Other names of an entry are not used here.
        entry.v.fields.retain(|field| !field.key.v.eq_ignore_ascii_case("ids"));
    }
    crossref::untangle(&mut raw, entries);
    let bibliography = Bibliography::from_raw(raw)?;
    for key in repeated {
        let first = keys.get(&key.value).copied().unwrap_or_default();
        entries.repeated(&key, first);
    }
    Ok((bibliography, keys))
}

/// Turns abbreviations that are not defined before they are used into words. The others cannot lead back to themselves.
fn tame_abbreviations(raw: &mut RawBibliography<'_>, entries: &mut BibliographyEntries) {
    let mut lengths: BTreeMap<&str, usize> = BTreeMap::new();
    let mut unknown = Vec::new();
    for pair in &mut raw.abbreviations {
        let mut length = 0;
        for chunk in &mut pair.value.v {
            match chunk.v {
                RawChunk::Normal(text) => length += text.len(),
                RawChunk::Abbreviation(name) => match lengths.get(name) {
                    Some(known) if length + known <= MOST_OF_ABBREVIATION => length += known,
                    _ => chunk.v = RawChunk::Normal(name),
                },
            }
        }
        lengths.insert(pair.key.v, length);
    }
    for field in raw.entries.iter_mut().flat_map(|entry| &mut entry.v.fields) {
        let month = field.key.v.eq_ignore_ascii_case("month");
        for chunk in &mut field.value.v {
            if let RawChunk::Abbreviation(name) = chunk.v
                && !lengths.contains_key(name)
            {
                chunk.v = RawChunk::Normal(name);
                if !month {
                    unknown.push((name.to_owned(), Span::from(chunk.span.clone())));
                }
            }
        }
    }
    for (name, span) in unknown {
        let message = format!("no `@string` defines `{name}`; it is taken as it is written");
        entries.ignored(message, span, &format!("put text in braces: `{{{name}}}`"));
    }
}

/// The text with every entry that cannot be read alone turned into spaces, each reported.
fn without_broken(text: &str, entries: &mut BibliographyEntries) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for part in parts(text) {
        let alone = RawBibliography::parse(&text[part.clone()]).and_then(|mut raw| {
            for chunk in raw
                .entries
                .iter_mut()
                .flat_map(|entry| &mut entry.v.fields)
                .flat_map(|field| &mut field.value.v)
            {
                if let RawChunk::Abbreviation(name) = chunk.v {
                    chunk.v = RawChunk::Normal(name);
                }
            }
            for entry in &mut raw.entries {
                entry.v.fields.retain(|field| {
                    !["ids", "crossref", "xdata"].iter().any(|key| field.key.v.eq_ignore_ascii_case(key))
                });
            }
            Bibliography::from_raw(raw)
        });
        if let Err(error) = alone {
            match empty_entry(&text[part.clone()]) {
                Some(key) => {
                    let start = part.start + text[part.clone()].find(key).unwrap_or_default();
                    let span = Span::new(start, start + key.len());
                    entries.empty(&Located { value: key.to_owned(), span });
                }
                None => report(&error, &part, entries),
            }
            for byte in bytes[part].iter_mut().filter(|byte| !byte.is_ascii_whitespace()) {
                *byte = b' ';
            }
        }
    }
    // Parts begin and end between characters.
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The file cut where a line begins with `@` and a word.
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_start();
        if trimmed.strip_prefix('@').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic())) {
            starts.push(at + line.len() - trimmed.len());
        }
        at += line.len();
    }
    starts.push(text.len());
    starts.windows(2).map(|pair| pair[0]..pair[1]).filter(|part| !part.is_empty()).collect()
}

/// The key of an entry without fields, such as `@book{key}`.
fn empty_entry(part: &str) -> Option<&str> {
    let (_, rest) = part.split_once('{')?;
    let key = rest.trim_end().strip_suffix('}')?.trim();
    (!key.is_empty() && !key.contains(['{', '}', ',', '=', '"'])).then_some(key)
}

fn report(error: &ParseError, part: &Range<usize>, entries: &mut BibliographyEntries) {
    let text = entries.source.text();
    let mut at = (part.start + error.span.start).min(text.len());
    let end = part.start + text[part.clone()].trim_end().len();
    let unfinished = matches!(error.kind, ParseErrorKind::UnexpectedEof) || at >= end;
    if unfinished {
        at = part.start;
    }
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let end = if unfinished {
        text[at..].find('\n').map_or(text.len(), |length| at + text[at..at + length].trim_end().len())
    } else {
        text[at..].chars().next().map_or(at, |c| at + c.len_utf8())
    };
    let (message, help) = match &error.kind {
        _ if unfinished => ("this entry does not end".to_owned(), "close every brace and quotation mark"),
        ParseErrorKind::Expected(token) => {
            (format!("{token} is missing here"), "each field is `name = {text},`")
        }
        ParseErrorKind::Unexpected(token) => {
            (format!("{token} does not belong here"), "each field is `name = {text},`")
        }
        ParseErrorKind::MalformedCommand => {
            ("this is no command of LaTeX".to_owned(), "write the character itself: the file is UTF-8")
        }
        other => (other.to_string(), "the entry is left out"),
    };
    entries.broken(message, Span::new(at, end), help);
}
