use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use crate::locale::Language;
use crate::reader::{DATETIME_KEY, Located};
use crate::source::Span;

/// Words that are the same in every language, or a table of them by language: `{ en = "chair", fr = "présidente" }`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Localized {
    /// The bytes of the string or table.
    pub span: Span,
    forms: Forms,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Forms {
    Same(String),
    ByLanguage(Vec<(Located<String>, Located<String>)>),
}

impl Default for Forms {
    fn default() -> Self {
        Self::Same(String::new())
    }
}

impl Localized {
    /// Words that are the same in every language.
    pub fn same(text: impl Into<String>, span: Span) -> Self {
        Self { span, forms: Forms::Same(text.into()) }
    }

    /// The words in that language, else in the nearest one that there is: the tag without its last subtags, English,
    /// the first in the file.
    pub fn text(&self, language: &Language) -> &str {
        match &self.forms {
            Forms::Same(text) => text.trim(),
            Forms::ByLanguage(forms) => nearest(forms, language).map_or("", |(_, text)| text.trim()),
        }
    }

    /// The bytes of the words that [`Self::text`] gives.
    pub fn span(&self, language: &Language) -> Span {
        match &self.forms {
            Forms::Same(_) => self.span,
            Forms::ByLanguage(forms) => nearest(forms, language).map_or(self.span, |(_, text)| text.span),
        }
    }

    /// The words with their place.
    pub fn located(&self, language: &Language) -> Located<String> {
        Located { value: self.text(language).to_owned(), span: self.span(language) }
    }

    /// The tag of the language that stands in for `language`, where the table lacks it.
    pub fn stands_in(&self, language: &Language) -> Option<&str> {
        let Forms::ByLanguage(forms) = &self.forms else { return None };
        let (tag, _) = nearest(forms, language)?;
        (primary(tag) != language.primary()).then_some(tag)
    }

    /// The tags of the languages of a table.
    pub fn tags(&self) -> impl Iterator<Item = &Located<String>> {
        self.forms().iter().map(|(tag, _)| tag)
    }

    /// The words in every language, each with its tag where there is one.
    pub fn each(&self) -> impl Iterator<Item = (Option<&str>, &str)> {
        let same = match &self.forms {
            Forms::Same(text) => Some((None, text.trim())),
            Forms::ByLanguage(_) => None,
        };
        same.into_iter().chain(self.forms().iter().map(|(tag, text)| (Some(tag.as_str()), text.trim())))
    }

    fn forms(&self) -> &[(Located<String>, Located<String>)] {
        match &self.forms {
            Forms::Same(_) => &[],
            Forms::ByLanguage(forms) => forms,
        }
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

fn nearest<'f>(
    forms: &'f [(Located<String>, Located<String>)],
    language: &Language,
) -> Option<&'f (Located<String>, Located<String>)> {
    let find = |wanted: &str| forms.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(wanted));
    let mut tag = language.as_str();
    loop {
        if let Some(found) = find(tag) {
            return Some(found);
        }
        match tag.rfind('-') {
            Some(end) => tag = &tag[..end],
            None => break,
        }
    }
    let related = || forms.iter().find(|(tag, _)| primary(tag).eq_ignore_ascii_case(language.primary()));
    related().or_else(|| find("en")).or(forms.first())
}

impl<'de> Deserialize<'de> for Localized {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<Forms>::deserialize(deserializer)?;
        Ok(Self { span: spanned.span().into(), forms: spanned.into_inner() })
    }
}

impl<'de> Deserialize<'de> for Forms {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FormsVisitor)
    }
}

struct FormsVisitor;

impl<'de> Visitor<'de> for FormsVisitor {
    type Value = Forms;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, or a table by language such as `{ en = \"…\", fr = \"…\" }`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Forms, E> {
        Ok(Forms::Same(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Forms, A::Error> {
        let mut forms = Vec::new();
        while let Some(tag) = map.next_key::<Located<String>>()? {
            if tag.value == DATETIME_KEY {
                return Err(de::Error::invalid_type(Unexpected::Other("a date"), &self));
            }
            forms.push((tag, map.next_value::<Located<String>>()?));
        }
        forms.sort_by_key(|(tag, _)| tag.span.start);
        // A table of nothing but mistakes was reported already.
        if forms.is_empty() {
            return Ok(Forms::default());
        }
        Ok(Forms::ByLanguage(forms))
    }
}

impl JsonSchema for Localized {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Localized".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Words, or a table of them by language: { en = \"…\", fr = \"…\" }.",
            "anyOf": [
                { "type": "string" },
                { "type": "object", "minProperties": 1, "additionalProperties": { "type": "string" } }
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brief::load;

    fn name(written: &str, language: &str) -> String {
        let read = load("b.toml", &format!("[organisations.us]\nname = {written}\n"));
        assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
        let name = read.value.organisations.get("us").unwrap().name.clone().unwrap();
        let language = Language::parse(language).unwrap();
        let stands_in = name.stands_in(&language).map(|tag| format!(" ({tag})")).unwrap_or_default();
        name.text(&language).to_owned() + &stands_in
    }

    #[test]
    fn the_nearest_language_is_taken() {
        assert_eq!(name("\"Asha\"", "fr"), "Asha");
        let table = r#"{ en = "House", fr = "Maison", "pt-BR" = "Casa" }"#;
        assert_eq!(name(table, "fr-CA"), "Maison");
        assert_eq!(name(table, "pt-PT"), "Casa");
        assert_eq!(name(table, "es"), "House (en)");
        assert_eq!(name(r#"{ fr = "Maison" }"#, "es"), "Maison (fr)");
    }

    #[test]
    fn other_types_are_reported_in_plain_words() {
        for written in ["3", "2024-01-01", "{ en = 3 }", "[\"a\"]"] {
            let read = load("b.toml", &format!("[organisations.us]\nname = {written}\n"));
            assert_eq!(read.diagnostics.len(), 1, "{written}");
            assert!(!read.diagnostics[0].message.contains("private"), "{:?}", read.diagnostics);
        }
    }
}
