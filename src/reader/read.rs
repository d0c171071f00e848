use std::collections::BTreeSet;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{base, characters, fields, foreign, recover, syntax};
use crate::diagnostic::{Diagnostic, Location, Severity};
use crate::rule;
use crate::source::{Source, Span};

/// The most bytes a file may have: some hundred times the longest brief, and short enough to be read in a blink.
pub const MOST_BYTES: usize = 8 << 20;

/// A file that was read as far as it could be.
#[derive(Debug, Clone)]
pub struct Read<T> {
    /// The file, knowing its fields.
    pub source: Arc<Source>,
    /// What it says; what was wrong is left out.
    pub value: T,
    /// Every mistake in it.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Read<T> {
    /// Whether anything in it keeps it from being used.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Reads TOML into a shape: every syntax error, unknown key and wrong type is reported, and the rest is kept.
pub fn read<T: DeserializeOwned + Default>(name: &str, text: &str) -> Read<T> {
    read_text(name, text, &[])
}

fn read_text<T: DeserializeOwned + Default>(name: &str, text: &str, bases: &[&str]) -> Read<T> {
    if text.len() > MOST_BYTES {
        let size = MOST_BYTES >> 20;
        let message = format!("the file is larger than {size} MB, which no brief can be");
        return unread(Source::new(name, ""), Diagnostic::new(rule::UNREADABLE_FILE, message));
    }
    let source = Source::new(name, text);
    if let Some(span) = syntax::too_deep(text) {
        let source = Arc::new(source);
        let diagnostics = vec![syntax::depth(&source, span)];
        return Read { source, value: T::default(), diagnostics };
    }
    let (mut table, mut errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty()
        && let Some(kind) = foreign::kind_of_text(text)
    {
        let source = Arc::new(source);
        let diagnostics = vec![foreign::stranger(&source, kind)];
        return Read { source, value: T::default(), diagnostics };
    }
    let reread = syntax::reread(text, &errors);
    if let Some((copy, found)) = &reread {
        table = DeTable::parse_recoverable(copy).0;
        errors.clone_from(found);
    }
    let root = Spanned::new(table.span(), DeValue::Table(table.into_inner()));
    let source = Arc::new(source.with_fields(fields::fields(text, &root)));
    let mut diagnostics = syntax::mistakes(&source, &errors);
    let broken: BTreeSet<usize> = diagnostics
        .iter()
        .filter_map(|diagnostic| diagnostic.primary.as_ref())
        .flat_map(|label| [label.location.start().line, label.location.end().line])
        .collect();
    let (value, misfits) = recover::fit(&source, &root, &base::base(bases), &broken);
    diagnostics.extend(misfits);
    characters::look(&source, &root, &mut diagnostics);
    recover::limit(&source, &mut diagnostics);
    Read { source, value: value.unwrap_or_default(), diagnostics }
}

/// Reads bytes that should be TOML into a shape; bytes that are not UTF-8 are reported at their place.
pub fn read_bytes<T: DeserializeOwned + Default>(name: &str, bytes: &[u8]) -> Read<T> {
    read_over(name, bytes, &[])
}

/// Reads bytes as [`read_bytes`] does, and takes what they leave out from the texts of other files, the nearest first. These have been
/// read before; mistakes in them are not reported again.
pub fn read_over<T: DeserializeOwned + Default>(name: &str, bytes: &[u8], bases: &[&str]) -> Read<T> {
    if std::str::from_utf8(bytes).is_err()
        && let Some(kind) = foreign::kind_of_bytes(bytes)
    {
        let source = Arc::new(Source::new(name, ""));
        let diagnostics = vec![foreign::stranger(&source, kind)];
        return Read { source, value: T::default(), diagnostics };
    }
    match text(name, bytes) {
        Ok(text) => read_text(name, text, bases),
        Err(unread) => unread,
    }
}

/// The text of a file.
///
/// # Errors
/// With nothing read and the place of the first byte that is not UTF-8.
pub fn text<'b, T: Default>(name: &str, bytes: &'b [u8]) -> Result<&'b str, Read<T>> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(MOST_BYTES)]).into_owned();
        let diagnostic = Diagnostic::new(rule::UNREADABLE_FILE, "the file is not written in UTF-8")
            .help("save it as UTF-8: most editors ask for the encoding under “Save as”");
        let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
        unread_at(Source::new(name, text), diagnostic, span)
    })
}

fn unread<T: Default>(source: Source, diagnostic: Diagnostic) -> Read<T> {
    unread_at(source, diagnostic, Span::default())
}

fn unread_at<T: Default>(source: Source, diagnostic: Diagnostic, span: Span) -> Read<T> {
    let source = Arc::new(source);
    let diagnostics = vec![diagnostic.at(Location::new(&source, span))];
    Read { source, value: T::default(), diagnostics }
}
