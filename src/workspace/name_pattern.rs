use std::fmt;
use std::path::PathBuf;

use crate::reader::suggest;

/// A pattern for the paths of outputs below their folder, such as `{date}-{stem}.{language}.{ext}`. A `/` makes folders; `{{` and
/// `}}` stand for braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePattern {
    pieces: Vec<NamePiece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum NamePiece {
    Text(String),
    Field(NameField),
}

/// What a pattern can take from a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameField {
    /// The name of the brief's file without its extension.
    Stem,
    /// The name of its profile.
    Profile,
    /// The kind of statement.
    Kind,
    /// The extension of the format.
    Ext,
    /// The tag of its language.
    Language,
    /// Its date, such as `2024-09-20`.
    Date,
    /// The year of its date.
    Year,
    /// The month of its date, in two digits.
    Month,
    /// The day of its date, in two digits.
    Day,
    /// The id of its organisation.
    Organisation,
    /// The id of its speaker.
    Speaker,
    /// The id of its event.
    Event,
}

impl NameField {
    const ALL: [Self; 12] = [
        Self::Stem,
        Self::Profile,
        Self::Kind,
        Self::Ext,
        Self::Language,
        Self::Date,
        Self::Year,
        Self::Month,
        Self::Day,
        Self::Organisation,
        Self::Speaker,
        Self::Event,
    ];

    /// Its name in a pattern.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stem => "stem",
            Self::Profile => "profile",
            Self::Kind => "kind",
            Self::Ext => "ext",
            Self::Language => "language",
            Self::Date => "date",
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
            Self::Organisation => "organisation",
            Self::Speaker => "speaker",
            Self::Event => "event",
        }
    }

    /// The key of a brief that it is taken from, where a brief may lack it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Year | Self::Month | Self::Day => Self::Date.name(),
            field => field.name(),
        }
    }

    /// Whether it is known before the brief is read.
    fn is_outside(self) -> bool {
        matches!(self, Self::Stem | Self::Ext)
    }
}

/// Why a pattern cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidNamePattern {
    /// It names what no brief has.
    UnknownField {
        /// The field.
        name: String,
        /// What was probably meant.
        meant: Option<&'static str>,
    },
    /// A brace has no partner.
    LoneBrace(char),
    /// Two formats of a brief would have one name.
    WithoutExtension,
    /// It names no folder below that of the outputs.
    LeadsOut,
    /// A name in it is empty.
    EmptyName,
}

impl fmt::Display for InvalidNamePattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownField { name, meant: Some(meant) } => {
                write!(f, "unknown field `{{{name}}}`; did you mean `{{{meant}}}`?")
            }
            Self::UnknownField { name, meant: None } => {
                let known: Vec<_> =
                    NameField::ALL.iter().map(|field| format!("`{{{}}}`", field.name())).collect();
                write!(f, "unknown field `{{{name}}}`; allowed here: {}", known.join(", "))
            }
            Self::LoneBrace(brace) => {
                write!(f, "`{brace}` without its partner; write `{brace}{brace}` for the brace itself")
            }
            Self::WithoutExtension => {
                f.write_str("it has no `{ext}`, so that two formats would have the same name; add `.{ext}`")
            }
            Self::LeadsOut => {
                f.write_str("it leads out of the folder; remove the `..` or the `/` at its start")
            }
            Self::EmptyName => f.write_str("it has a folder or file without a name; remove the extra `/`"),
        }
    }
}

impl std::error::Error for InvalidNamePattern {}

impl NamePattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// When a field is unknown, `{ext}` is missing, or the paths could lie outside their folder.
    pub fn parse(written: &str) -> Result<Self, InvalidNamePattern> {
        let pieces = pieces(written)?;
        if !pieces.contains(&NamePiece::Field(NameField::Ext)) {
            return Err(InvalidNamePattern::WithoutExtension);
        }
        // Fields never hold a slash, so that any word may stand for them here.
        let sample: String = pieces
            .iter()
            .map(|piece| match piece {
                NamePiece::Text(text) => text.as_str(),
                NamePiece::Field(_) => "x",
            })
            .collect();
        if sample.starts_with('/') || sample.contains(['\\', ':']) {
            return Err(InvalidNamePattern::LeadsOut);
        }
        for name in sample.split('/') {
            match name.trim() {
                "" => return Err(InvalidNamePattern::EmptyName),
                "." | ".." => return Err(InvalidNamePattern::LeadsOut),
                _ => {}
            }
        }
        Ok(Self { pieces })
    }

    /// Whether a brief must be read before its outputs can be named.
    pub fn needs_brief(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, NamePiece::Field(field) if !field.is_outside()))
    }

    /// The path for the values of the fields.
    ///
    /// # Errors
    /// With the field that has no value.
    pub fn path(&self, value: impl Fn(NameField) -> Option<String>) -> Result<PathBuf, NameField> {
        let mut path = String::new();
        for piece in &self.pieces {
            match piece {
                NamePiece::Text(text) => path += text,
                NamePiece::Field(field) => {
                    let value = value(*field).filter(|value| !value.is_empty()).ok_or(*field)?;
                    path.extend(value.chars().map(|c| if is_refused(c) { '-' } else { c }));
                }
            }
        }
        Ok(path.into())
    }
}

fn pieces(written: &str) -> Result<Vec<NamePiece>, InvalidNamePattern> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = written;
    while let Some(at) = rest.find(['{', '}']) {
        text += &rest[..at];
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if let Some(after) = rest.strip_prefix(brace) {
            text += brace;
            rest = after;
        } else if brace == "{" {
            let (name, after) = rest.split_once('}').ok_or(InvalidNamePattern::LoneBrace('{'))?;
            if !text.is_empty() {
                pieces.push(NamePiece::Text(std::mem::take(&mut text)));
            }
            pieces.push(NamePiece::Field(field(name)?));
            rest = after;
        } else {
            return Err(InvalidNamePattern::LoneBrace('}'));
        }
    }
    text += rest;
    if !text.is_empty() {
        pieces.push(NamePiece::Text(text));
    }
    Ok(pieces)
}

fn field(name: &str) -> Result<NameField, InvalidNamePattern> {
    let known = NameField::ALL.into_iter().find(|field| field.name() == name);
    known.ok_or_else(|| InvalidNamePattern::UnknownField {
        name: name.to_owned(),
        meant: suggest(name, NameField::ALL.map(NameField::name)),
    })
}

/// Characters that no name may have on one of the common systems.
fn is_refused(c: char) -> bool {
    c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(pattern: &str) -> String {
        let value = |field| match field {
            NameField::Stem => Some("care".to_owned()),
            NameField::Ext => Some("pdf".to_owned()),
            NameField::Language => Some("pt-BR".to_owned()),
            NameField::Speaker => Some("../a:b".to_owned()),
            _ => None,
        };
        match NamePattern::parse(pattern) {
            Ok(pattern) => match pattern.path(value) {
                Ok(path) => path.to_string_lossy().into_owned(),
                Err(field) => format!("no {}", field.name()),
            },
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn fields_are_filled_in() {
        assert_eq!(path("{language}/{stem}.{ext}"), "pt-BR/care.pdf");
        assert_eq!(path("{{{stem}}}.{ext}"), "{care}.pdf");
        assert_eq!(path("{speaker}.{ext}"), "..-a-b.pdf");
        assert_eq!(path("{date}-{stem}.{ext}"), "no date");
    }

    #[test]
    fn patterns_that_cannot_be_used() {
        assert_eq!(path("{lang}.{ext}"), "unknown field `{lang}`; did you mean `{language}`?");
        assert!(path("{colour}.{ext}").starts_with("unknown field `{colour}`; allowed here: `{stem}`, "));
        assert_eq!(path("{stem}"), InvalidNamePattern::WithoutExtension.to_string());
        assert_eq!(path("{stem.{ext}"), "unknown field `{stem.{ext}`; did you mean `{stem}`?");
        assert_eq!(path("{stem"), "`{` without its partner; write `{{` for the brace itself");
        assert_eq!(path("stem}.{ext}"), "`}` without its partner; write `}}` for the brace itself");
        for pattern in
            ["../{stem}.{ext}", "/{stem}.{ext}", "a/../{stem}.{ext}", "C:{stem}.{ext}", "a\\{stem}.{ext}"]
        {
            assert_eq!(NamePattern::parse(pattern), Err(InvalidNamePattern::LeadsOut), "{pattern}");
        }
        for pattern in ["a//{stem}.{ext}", "{stem}.{ext}/"] {
            assert_eq!(NamePattern::parse(pattern), Err(InvalidNamePattern::EmptyName), "{pattern}");
        }
    }

    #[test]
    fn only_what_is_inside_a_brief_needs_it() {
        assert!(!NamePattern::parse("{stem}.{ext}").unwrap().needs_brief());
        assert!(NamePattern::parse("{kind}/{stem}.{ext}").unwrap().needs_brief());
    }
}
