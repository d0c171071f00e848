use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use super::BriefFile;
use crate::reader::read;
use crate::rule;
use crate::source::Source;

/// What the lines of overrides are called in findings.
const NAME: &str = "<command line>";

/// Fields of the head of briefs whose values come from outside, such as a command line, and replace those of the files. They
/// are checked as if the brief said so itself.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    values: BTreeMap<String, String>,
    source: Option<Arc<Source>>,
}

/// Why an override cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotOverride {
    /// There is no `=` in it.
    WithoutValue(String),
    /// It names no field of the head.
    NotInHead(String),
}

impl fmt::Display for NotOverride {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WithoutValue(text) => {
                write!(f, "`{text}` has no `=`; write a field and its value, such as `speaker=ruiz`")
            }
            Self::NotInHead(field) => {
                write!(f, "`{field}` is not a field at the head of a brief, such as `speaker` or `date`")
            }
        }
    }
}

impl std::error::Error for NotOverride {}

impl Overrides {
    /// Adds those of `FIELD=VALUE,FIELD=VALUE`; a later one of the same field replaces it. A value is TOML, or plain text where the
    /// field takes text.
    ///
    /// # Errors
    /// When there is no `=`, or the field cannot be one of the head of a brief.
    pub fn add(&mut self, assignments: &str) -> Result<(), NotOverride> {
        parted(assignments).into_iter().try_for_each(|assignment| self.add_one(assignment))
    }

    fn add_one(&mut self, assignment: &str) -> Result<(), NotOverride> {
        let (field, value) =
            assignment.split_once('=').ok_or_else(|| NotOverride::WithoutValue(assignment.to_owned()))?;
        let (field, value) = (field.trim(), value.trim());
        let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if field.is_empty() || !field.chars().all(bare) || TABLES.contains(&field) {
            return Err(NotOverride::NotInHead(field.to_owned()));
        }
        self.values.insert(field.to_owned(), line(field, value));
        let text = self.values.values().map(String::as_str).collect::<String>();
        self.source = Some(Arc::new(Source::new(NAME, text).without_file()));
        Ok(())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Their lines of TOML.
    pub(super) fn source(&self) -> Option<&Arc<Source>> {
        self.source.as_ref()
    }
}

/// The tables of a brief, which are not in its head.
const TABLES: [&str; 8] =
    ["sections", "recommendations", "questions", "organisations", "speakers", "events", "sources", "allow"];

/// The assignments of a list: a comma parts them where a field of briefs and `=` follow it, and is else in a value.
fn parted(assignments: &str) -> Vec<&str> {
    let mut parted = Vec::new();
    let mut first = 0;
    for (comma, _) in assignments.match_indices(',') {
        let field = assignments[comma + 1..].split_once('=').map(|(field, _)| field.trim());
        if field.is_some_and(is_field) {
            parted.push(&assignments[first..comma]);
            first = comma + 1;
        }
    }
    parted.push(&assignments[first..]);
    parted
}

/// Whether a brief knows a field of that name at its head.
fn is_field(name: &str) -> bool {
    let is_bare = !name.is_empty() && name.bytes().all(|c| c.is_ascii_lowercase() || c == b'-');
    let read = || read::<BriefFile>("", &format!("{name} = \"\""));
    is_bare && !read().diagnostics.iter().any(|finding| finding.rule == rule::UNKNOWN_KEY)
}

/// The line of a field: the value as TOML where the field takes that, else as text.
fn line(field: &str, value: &str) -> String {
    let as_toml = format!("{field} = {value}\n");
    let as_text = format!("{field} = {}\n", quoted(value));
    let fits = |line: &str| read::<BriefFile>("", line).diagnostics.is_empty();
    if !fits(&as_toml) && (fits(&as_text) || toml::from_str::<toml::Table>(&as_toml).is_err()) {
        as_text
    } else {
        as_toml
    }
}

/// A string of TOML, whose escapes are those of JSON but for DEL.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_toml_where_the_field_takes_it() {
        for (field, value, expected) in [
            ("date", "2026-03-09", "date = 2026-03-09\n"),
            ("speaker", "ruiz", "speaker = \"ruiz\"\n"),
            ("speaker", "\"ruiz\"", "speaker = \"ruiz\"\n"),
            ("title", "2030", "title = \"2030\"\n"),
            ("version", "1", "version = 1\n"),
            ("keywords", "[\"care\"]", "keywords = [\"care\"]\n"),
            ("title", "[xx] million", "title = \"[xx] million\"\n"),
            ("date", "soon", "date = \"soon\"\n"),
        ] {
            assert_eq!(line(field, value), expected);
        }
    }

    #[test]
    fn a_comma_parts_fields_and_stays_in_values() {
        for (assignments, expected) in [
            ("speaker=ruiz,date=2026-03-09", vec!["speaker=ruiz", "date=2026-03-09"]),
            ("title=Care, cities and E=mc2, date=2026", vec!["title=Care, cities and E=mc2", " date=2026"]),
            ("title=Care,counted=yes", vec!["title=Care,counted=yes"]),
            ("keywords=[\"a\", \"b\"]", vec!["keywords=[\"a\", \"b\"]"]),
        ] {
            assert_eq!(parted(assignments), expected);
        }
    }

    #[test]
    fn only_fields_of_the_head() {
        let mut overrides = Overrides::default();
        assert_eq!(overrides.add("speaker"), Err(NotOverride::WithoutValue("speaker".into())));
        for field in ["sections.a.body", "sections", "", "a b"] {
            let refused = NotOverride::NotInHead(field.to_owned());
            assert_eq!(overrides.add(&format!("{field}=x")), Err(refused));
        }
        assert!(overrides.is_empty());
    }

    #[test]
    fn a_file_keeps_its_places_and_the_others_name_their_source() {
        let mut overrides = Overrides::default();
        overrides.add("date=soon").unwrap();
        overrides.add("speaker=ruiz").unwrap();
        let text = "# remark\nspeaker = \"mora\"\ntitel = \"A\"";
        let read = super::super::load_with("a.toml", text.as_bytes(), &overrides);
        assert_eq!(read.value.speaker.as_ref().unwrap().value, "ruiz");
        let said: Vec<String> = read.diagnostics.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].starts_with("<command line>:1:8: error[invalid-value]"), "{said:?}");
        assert!(said[1].starts_with("a.toml:3:1: error[unknown-key]"), "{said:?}");
    }
}
