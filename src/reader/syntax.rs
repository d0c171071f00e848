use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, Error};
use toml_parser::lexer::TokenKind;

use super::slips;
use crate::diagnostic::{Diagnostic, Location};
use crate::rule;
use crate::source::{Source, Span};

/// How often a text is read again to find what a mistake hides.
const MOST_READINGS: usize = 4;

/// Reads a text with mistakes for those that others hide: where one ended the reading, its lines are blanked in a copy
/// of the text, in which every byte keeps its place, until nothing new comes to light. Nothing, where none hides another.
pub(super) fn reread(text: &str, errors: &[Error]) -> Option<(String, Vec<Error>)> {
    let mut copy = text.to_owned();
    let mut all = errors.to_vec();
    let mut hiding: Vec<_> = errors.iter().filter_map(|error| hidden_by(&copy, error)).collect();
    let mut readings = 0;
    while !hiding.is_empty() && readings < MOST_READINGS {
        for lines in hiding {
            let blank: String = copy[lines.clone()].chars().flat_map(blank).collect();
            copy.replace_range(lines, &blank);
        }
        let (_, found) = DeTable::parse_recoverable(&copy);
        hiding = found.iter().filter_map(|error| hidden_by(&copy, error)).collect();
        all.extend(found);
        readings += 1;
    }
    (readings > 0).then_some((copy, all))
}

/// As many spaces as a character has bytes; line ends stay.
fn blank(c: char) -> impl Iterator<Item = char> {
    let kept = if matches!(c, '\n' | '\r') { c } else { ' ' };
    std::iter::repeat_n(kept, c.len_utf8())
}

/// The lines to blank, where a mistake keeps what follows it from being read: a key without its `=`, or a header that
/// is not closed, with the keys below it.
fn hidden_by(text: &str, error: &Error) -> Option<Range<usize>> {
    let header = match error.message().split(", expected ").next()? {
        "key with no value" => false,
        "unclosed table" | "unclosed array table" => true,
        _ => return None,
    };
    let at = clamp(text, error.span()?.into()).start;
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let mut lines = text[start..].split_inclusive('\n');
    let line = lines.next()?;
    if line.trim().is_empty() || line.contains("\"\"\"") || line.contains("'''") {
        return None;
    }
    let below = lines.take_while(|line| header && !line.trim_start().starts_with('['));
    Some(start..start + line.len() + below.map(str::len).sum::<usize>())
}

/// How deep tables may lie within each other by dots alone; more is not a person's work and would exhaust the stack.
const DEEPEST: usize = 24;

/// Where keys are joined by more dots than [`DEEPEST`], if anywhere.
pub(super) fn too_deep(text: &str) -> Option<Span> {
    let (mut dots, mut start) = (0, 0);
    for token in toml_parser::Source::new(text).lex() {
        match token.kind() {
            TokenKind::Dot => {
                dots += 1;
                if dots > DEEPEST {
                    return Some(Span::new(start, token.span().end()));
                }
            }
            TokenKind::Atom | TokenKind::Whitespace | TokenKind::BasicString | TokenKind::LiteralString => {}
            _ => (dots, start) = (0, token.span().end()),
        }
    }
    None
}

/// That tables are nested deeper than anybody writes them.
pub(super) fn depth(source: &Arc<Source>, span: Span) -> Diagnostic {
    Diagnostic::new(rule::INVALID_TOML, "tables are nested too deeply here").at(Location::new(source, span))
}

/// Every mistake of syntax in plain words: one a line, for what follows on the same line is most often its echo.
pub(super) fn mistakes(source: &Arc<Source>, errors: &[Error]) -> Vec<Diagnostic> {
    let mut spans: Vec<(Span, &str)> = errors
        .iter()
        .map(|error| {
            (clamp(source.text(), error.span().map_or(Span::default(), Into::into)), error.message())
        })
        .collect();
    spans.sort_by_key(|(span, _)| span.start);
    spans.dedup_by_key(|(span, _)| source.line(span.start));
    spans
        .iter()
        .take(super::recover::MOST_FINDINGS + 1)
        .map(|(span, message)| mistake(source, *span, message))
        .collect()
}

/// The span within the text and on the borders of its characters.
fn clamp(text: &str, span: Span) -> Span {
    let border = |mut offset: usize| {
        offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    };
    Span::new(border(span.start), border(span.end))
}

fn no_value(error: impl Fn(String) -> Diagnostic) -> Diagnostic {
    error("a value is missing after `=`".into()).help("write one, or leave the whole line out")
}

/// A word without quotation marks.
fn bare_word(error: impl Fn(String) -> Diagnostic, word: &str) -> Diagnostic {
    match slips::truth(word) {
        Some(meant) if word.eq_ignore_ascii_case(&meant.to_string()) => {
            error(format!("`{word}` is written in small letters")).help(format!("write {meant}"))
        }
        Some(meant) => error(format!("`{word}` is neither `true` or `false` nor text in quotation marks"))
            .help(format!("write {meant}, or \"{word}\" for text")),
        None => error(format!("text needs quotation marks: `{word}`")).help(format!("write \"{word}\"")),
    }
}

fn mistake(source: &Arc<Source>, span: Span, said: &str) -> Diagnostic {
    if let Some(slip) = slips::known(source, span) {
        return slip;
    }
    let (what, expected) = said.split_once(", expected ").unwrap_or((said, ""));
    let here = &source.text()[span.start..span.end];
    let error =
        |message: String| Diagnostic::new(rule::INVALID_TOML, message).at(Location::new(source, span));
    match what {
        "duplicate key" => duplicate(source, span, here),
        "invalid basic string" | "invalid literal string" if matches!(expected, "`\"`" | "'`'" | "`'`") => {
            error("this string has no closing quote".into())
                .help("end it with a quote, or put text of several lines between `\"\"\"` and `\"\"\"`")
        }
        "invalid multi-line basic string" | "invalid multi-line literal string"
            if !expected.contains("characters") =>
        {
            let opening = opening_quotes(source.text(), span.end).unwrap_or(span);
            Diagnostic::new(rule::INVALID_TOML, "the text that begins here has no closing quotes")
                .at(Location::new(source, opening))
                .help("end it with the three quotes it begins with")
        }
        "missing escaped value" | "too few unicode value digits" => {
            error("a backslash in a string begins an escape such as `\\n`, and this is none".into())
                .help("write `\\\\` for a backslash, or put the text in single quotes: '…'")
        }
        "string values must be quoted" | "invalid boolean" if here.is_empty() => no_value(error),
        "string values must be quoted" | "invalid boolean" => bare_word(error, here),
        // A word that begins like `nan` or `inf`.
        "invalid float" if here.starts_with(char::is_alphabetic) => bare_word(error, here),
        "missing value" | "missing value for key" => no_value(error),
        "key with no value" | "missing assignment between key-value pairs" => {
            error("a key must be followed by `=` and a value".into())
                .help("put text of several lines between `\"\"\"` and `\"\"\"`")
        }
        "invalid unquoted key" | "unquoted keys cannot be empty" => {
            error("a key has letters A to Z, digits, `-` and `_` only".into())
                .help("put any other key in quotes")
        }
        "extra `=`" | "extra assignment between key-value pairs" => error("one `=` is enough".into()),
        "unclosed table" => error("the `[` of this table is not closed".into()).help("end it with `]`"),
        "unclosed array table" => {
            error("the `[[` of this table is not closed".into()).help("end it with `]]`")
        }
        "unclosed array" => error("the `[` of this list is not closed".into()).help("end the list with `]`"),
        "unclosed inline table" => {
            error("the `{` of this table is not closed".into()).help("end it with `}`")
        }
        "missing comma between array elements" => {
            error("a comma is missing between two elements of a list".into())
        }
        "missing comma between key-value pairs" => error("a comma is missing between two keys".into()),
        "unexpected key or value" => error("this is more than one value".into())
            .help("only a comment, begun by `#`, can follow a value on its line"),
        "cannot extend value of type array with a dotted key" => list_as_table(source, span),
        "cannot recurse further; max recursion depth met" | "recursion limit" => depth(source, span),
        _ if expected.is_empty() => error(what.to_owned()),
        _ => error(what.to_owned()).help(format!("expected {expected}")),
    }
}

/// The three quotes that open the text which ends, without others, at `end`.
fn opening_quotes(text: &str, end: usize) -> Option<Span> {
    let mut tokens = toml_parser::Source::new(text).lex();
    let token = tokens.find(|token| {
        matches!(token.kind(), TokenKind::MlBasicString | TokenKind::MlLiteralString)
            && token.span().end() == end
    })?;
    Some(Span::new(token.span().start(), token.span().start() + 3))
}

/// A key or table that is given twice, with the first place where that can be found.
fn duplicate(source: &Arc<Source>, span: Span, key: &str) -> Diagnostic {
    let error = Diagnostic::new(rule::INVALID_TOML, format!("`{key}` is given twice"))
        .at(Location::new(source, span))
        .help("keep one of them, or rename the other");
    match first_of(source, span, key) {
        Some(first) => error.related(Location::new(source, first), "first given here"),
        None => error,
    }
}

/// A key that is a list above and a table here, such as the `sources` of a brief that has both bibliographies and entries.
fn list_as_table(source: &Arc<Source>, span: Span) -> Diagnostic {
    let key = source.text()[span.start..span.end].trim();
    let error =
        Diagnostic::new(rule::INVALID_TOML, format!("`{key}` is a list above, so it can be no table here"))
            .at(Location::new(source, span));
    if key == "sources" {
        error.help("name the bibliographies in `sources` of `demarche.toml`, or move these entries to a file of its `directory`")
    } else {
        error.help("keep one of the two, or rename the other")
    }
}

fn first_of(source: &Source, span: Span, key: &str) -> Option<Span> {
    let text = source.text();
    let line_start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default().trim();
    if line.starts_with('[') {
        let header = |line: &str| -> Option<String> {
            let end = line.rfind(']')?;
            Some(line[..=end].chars().filter(|c| !c.is_whitespace()).collect())
        };
        let wanted = header(line)?;
        let mut start = 0;
        for earlier in text[..line_start].split_inclusive('\n') {
            let trimmed = earlier.trim();
            if trimmed.starts_with('[') && header(trimmed).as_ref() == Some(&wanted) {
                let at = start + earlier.len() - earlier.trim_start().len();
                return Some(Span::new(at, at + trimmed.len()));
            }
            start += earlier.len();
        }
        return None;
    }
    let holder = source.field_at(Span::new(line_start, line_start)).map(|field| field.path.as_str());
    let path = holder.map_or_else(|| key.to_owned(), |holder| format!("{holder}.{key}"));
    source.field(&path).filter(|field| field.key.start < span.start).map(|field| field.key)
}
