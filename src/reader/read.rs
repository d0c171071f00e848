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
    read_text(name, text, &Around::default())
}

/// What a file is read with.
#[derive(Clone, Copy, Default)]
pub struct Around<'t> {
    /// The texts of files from which it takes what it leaves out, the nearest first. They have been read before; mistakes in
    /// them are not reported again.
    pub bases: &'t [&'t str],
    /// Lines of TOML whose keys replace those of the file.
    pub over: Option<&'t Arc<Source>>,
}

fn read_text<T: DeserializeOwned + Default>(name: &str, text: &str, around: &Around<'_>) -> Read<T> {
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
    let whole = table.span();
    let mut table = table.into_inner();
    // Blanks as long as the file give the lines after it their places in both.
    let over = around.over.map(|over| (over, format!("{}{}", " ".repeat(text.len() + 1), over.text())));
    let source = match &over {
        Some((over, placed)) => {
            for (key, value) in DeTable::parse_recoverable(placed).0.into_inner() {
                table.remove(key.get_ref().as_ref());
                table.insert(key, value);
            }
            source.with_added(over)
        }
        None => source,
    };
    let root = Spanned::new(whole, DeValue::Table(table));
    let fields = fields::fields(source.text(), &root);
    let source = Arc::new(source.with_fields(fields));
    let mut diagnostics = syntax::mistakes(&source, &errors);
    let broken: BTreeSet<usize> = diagnostics
        .iter()
        .filter_map(|diagnostic| diagnostic.primary.as_ref())
        .flat_map(|label| [label.location.start().line, label.location.end().line])
        .collect();
    let (value, misfits) = recover::fit(&source, &root, &base::base(around.bases), &broken);
    diagnostics.extend(misfits);
    characters::look(&source, &root, &mut diagnostics);
    recover::limit(&source, &mut diagnostics);
    Read { source, value: value.unwrap_or_default(), diagnostics }
}

/// Reads bytes that should be TOML into a shape; bytes that are not UTF-8 are reported at their place.
pub fn read_bytes<T: DeserializeOwned + Default>(name: &str, bytes: &[u8]) -> Read<T> {
    read_with(name, bytes, &Around::default())
}

/// Reads bytes as [`read_bytes`] does, with what is around the file.
pub fn read_with<T: DeserializeOwned + Default>(name: &str, bytes: &[u8], around: &Around<'_>) -> Read<T> {
    if std::str::from_utf8(bytes).is_err()
        && let Some(kind) = foreign::kind_of_bytes(bytes)
    {
        let source = Arc::new(Source::new(name, ""));
        let diagnostics = vec![foreign::stranger(&source, kind)];
        return Read { source, value: T::default(), diagnostics };
    }
    match text(name, bytes) {
        Ok(text) => read_text(name, text, around),
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
