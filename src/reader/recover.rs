use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::DeValue;

use super::decode::{Pass, UnknownKey, Value, node};
use super::fault::{Problem, ReadFault, Step};
use super::key_places::KeyPlaces;
use super::slips;
use super::slot::Slot;
use super::suggest::suggest;
use crate::diagnostic::{Diagnostic, Location};
use crate::rule;
use crate::source::{Source, Span};

/// How many mistakes of one file are told.
pub(super) const MOST_FINDINGS: usize = 100;

/// How many bytes may be gone over, all passes of one file together: every wrong value costs a pass.
const MOST_BYTES: usize = 64 << 20;

/// Reads a tree into a shape, leaving out what does not fit; what it lacks is taken from `base`. `broken` are the lines with mistakes of syntax,
/// on which a value may not be what its author wrote.
pub(super) fn fit<T: DeserializeOwned>(
    source: &Arc<Source>,
    root: &Spanned<DeValue<'_>>,
    base: &Spanned<DeValue<'_>>,
    broken: &BTreeSet<usize>,
) -> (Option<T>, Vec<Diagnostic>) {
    let pass = Pass::default();
    let mut tainted = HashSet::new();
    let mut diagnostics = Vec::new();
    let most_passes = (MOST_BYTES / source.text().len().max(1)).clamp(1, MOST_FINDINGS) + 1;
    let mut passes = 0;
    let value = loop {
        let fault = match T::deserialize(Value::root(&pass, root, base)) {
            Ok(value) => break Some(value),
            Err(fault) => fault,
        };
        passes += 1;
        if let Problem::UnknownKey { key, known } = &fault.problem {
            if !note_unknown(&pass, root, &fault.steps, key, known) {
                break None;
            }
        } else {
            let innermost = fault.steps.first();
            let echo = matches!(fault.problem, Problem::Custom(_) | Problem::MissingKey(_))
                && innermost.is_some_and(|step| tainted.contains(&step.node));
            let garbled = innermost.is_some_and(|step| touches(source, broken, key_span(step), step.span));
            if !echo && !garbled {
                diagnostics.push(describe(source, &fault, pass.root_keys.get()));
            }
            let dropped = innermost
                .is_some_and(|step| step.slot != Slot::Root && pass.dropped.borrow_mut().insert(step.node));
            if !dropped {
                break None;
            }
        }
        if passes >= most_passes {
            diagnostics.push(unfinished(source));
            break None;
        }
        tainted.extend(fault.steps.iter().map(|step| step.node));
    };
    let mut unknown = pass.unknown.take();
    unknown.sort_by_key(|unknown| unknown.key_span);
    unknown.retain(|unknown| !touches(source, broken, unknown.key_span, unknown.value_span));
    if !unknown.is_empty() {
        let (known, places) = (pass.root_keys.get(), KeyPlaces::of::<T>());
        let findings = unknown.iter().take(MOST_FINDINGS + 1);
        diagnostics.extend(findings.map(|unknown| unknown_key(source, unknown, known, &places)));
    }
    (value, diagnostics)
}

/// Notes a key that a shape itself refused, and passes over it from now on.
fn note_unknown(
    pass: &Pass,
    root: &Spanned<DeValue<'_>>,
    steps: &[Step],
    key: &str,
    known: &'static [&'static str],
) -> bool {
    let holder = steps.iter().rev().try_fold(root, |value, step| match &step.slot {
        Slot::Root => Some(value),
        Slot::Key(key, _) => value.get_ref().get(key.as_str()),
        Slot::Index(index) => value.get_ref().get(index - 1),
    });
    let entry = holder.and_then(|holder| holder.get_ref().as_table()?.get_key_value(key));
    let Some((key, value)) = entry else { return false };
    pass.unknown.borrow_mut().push(UnknownKey {
        key: key.get_ref().to_string(),
        key_span: key.span().into(),
        value_span: value.span().into(),
        known,
        at_root: false,
    });
    pass.dropped.borrow_mut().insert(node(value))
}

fn key_span(step: &Step) -> Span {
    match step.slot {
        Slot::Key(_, span) => span,
        Slot::Root | Slot::Index(_) => step.span,
    }
}

/// Whether a value shares a line with a mistake of syntax.
fn touches(source: &Source, broken: &BTreeSet<usize>, key: Span, value: Span) -> bool {
    let first = source.line(key.start);
    let last = source.line(value.end.max(key.end));
    broken.range(first..=last.max(first)).next().is_some()
}

/// A mistake in the author's words.
fn describe(source: &Arc<Source>, fault: &ReadFault, root: &[&str]) -> Diagnostic {
    let path = fault.path();
    let span = fault.steps.first().map_or(Span::default(), |step| step.span);
    let found = fault.steps.first().map_or("", |step| step.found);
    let at = |code, message: String| Diagnostic::new(code, message).at(Location::new(source, span));
    match &fault.problem {
        Problem::WrongType { expected } => {
            let diagnostic = at(rule::WRONG_TYPE, format!("`{path}` must be {expected}, not {found}"))
                .label(format!("this is {found}"));
            let plural = format!("{path}s");
            let written = &source.text()[span.start..span.end];
            match way_out(expected, found, written) {
                _ if found == "a table" && root.contains(&plural.as_str()) => {
                    diagnostic.help(format!("did you mean `{plural}`?"))
                }
                Some(help) => diagnostic.help(help),
                None => diagnostic,
            }
        }
        Problem::WrongValue { found, expected } => {
            at(rule::INVALID_VALUE, format!("`{path}` must be {expected}, not `{found}`"))
        }
        Problem::UnknownVariant { found, known } => {
            let diagnostic = at(rule::INVALID_VALUE, format!("`{path}` cannot be `{found}`"));
            if let Some(meant) = suggest(found, known.iter().copied()) {
                return diagnostic.help(format!("did you mean `{meant}`?")).replacing(found, meant);
            }
            diagnostic.help(format!("it is one of {}", list(known)))
        }
        Problem::UnknownKey { key, .. } => at(rule::UNKNOWN_KEY, format!("unknown key `{key}`")),
        Problem::MissingKey(key) => {
            let message = if path.is_empty() {
                format!("`{key}` is missing")
            } else {
                format!("`{path}` has no `{key}`")
            };
            let span = if path.is_empty() { source.first_line() } else { span };
            Diagnostic::new(rule::MISSING_FIELD, message).at(Location::new(source, span))
        }
        Problem::Custom(message) => match message.split_once("; write ") {
            Some((what, way_out)) => {
                at(rule::INVALID_VALUE, what.to_owned()).help(format!("write {way_out}"))
            }
            None => at(rule::INVALID_VALUE, message.clone()),
        },
    }
}

/// How to fix a value of the wrong type, where the value itself says so.
fn way_out(expected: &str, found: &str, written: &str) -> Option<String> {
    let short = written.chars().count() <= 40 && !written.contains(['\n', '"']);
    match (expected, found) {
        ("an array", "a string" | "a whole number") if written.len() <= 60 && !written.contains('\n') => {
            Some(format!("put it in brackets: [{written}]"))
        }
        ("an array", "a table") => {
            Some("write the header in double brackets, such as `[[recommendations]]`".into())
        }
        ("a table", "an array") if written.starts_with("[[") => {
            Some("write the header in single brackets, such as `[sections.key-messages]`".into())
        }
        ("a string", "a table") => Some("give an id or text here, in quotes".into()),
        ("a string", "an array") => Some("only one can be given here, in quotes".into()),
        ("a string", _) if short => Some(format!("put it in quotes: \"{written}\"")),
        ("a whole number" | "a number" | "a whole number, zero or more", "a string")
            if written.trim_matches(['"', '\'']).parse::<f64>().is_ok() =>
        {
            Some("write it without quotes".into())
        }
        ("`true` or `false`", "a string") => {
            let meant = slips::truth(written.trim_matches(['"', '\'']))?;
            Some(format!("write `{meant}`, without quotes"))
        }
        ("`true` or `false`", "a whole number") if matches!(written, "0" | "1") => {
            Some(format!("write `{}`", written == "1"))
        }
        _ => None,
    }
}

fn unknown_key(
    source: &Arc<Source>,
    unknown: &UnknownKey,
    root: &'static [&'static str],
    places: &KeyPlaces,
) -> Diagnostic {
    let UnknownKey { key, known, .. } = unknown;
    let diagnostic = Diagnostic::new(rule::UNKNOWN_KEY, format!("unknown key `{key}`"))
        .at(Location::new(source, unknown.key_span));
    if !unknown.at_root && root.contains(&key.as_str()) {
        return diagnostic
            .help(format!("`{key}` belongs at the top of the file, before the first `[table]`"));
    }
    match (suggest(key, known.iter().copied()), places.of_key(key)) {
        (Some(meant), None) => diagnostic.help(format!("did you mean `{meant}`?")).replacing(key, meant),
        // Which of the two is meant, only its author knows.
        (Some(meant), Some(place)) => diagnostic.help(format!("did you mean `{meant}`? {place}")),
        (None, Some(place)) => diagnostic.help(place),
        (None, None) => diagnostic.help(format!("allowed here: {}", list(known))),
    }
}

fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

/// That a file was not read to its end.
fn unfinished(source: &Arc<Source>) -> Diagnostic {
    Diagnostic::new(rule::TOO_MANY_MISTAKES, "too many mistakes; only the first 100 are shown")
        .at(Location::new(source, Span::new(source.text().len(), source.text().len())))
        .help("fix those above, then check again")
}

/// Sorts the findings of a file and keeps as many as a person can use.
pub fn limit(source: &Arc<Source>, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| a.order().cmp(&b.order()));
    if diagnostics.len() > MOST_FINDINGS {
        diagnostics.truncate(MOST_FINDINGS);
        diagnostics.push(unfinished(source));
    }
}
