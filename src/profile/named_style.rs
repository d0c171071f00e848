use std::fmt;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, de};

use super::CitationStyle;

/// A citation style as files name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedStyle {
    /// One of the program.
    BuiltIn(CitationStyle),
    /// The path of a file of CSL, seen from the file that names it.
    File(String),
}

impl NamedStyle {
    /// Its name in files.
    pub fn name(&self) -> &str {
        match self {
            Self::BuiltIn(style) => style.name(),
            Self::File(path) => path,
        }
    }
}

impl<'de> Deserialize<'de> for NamedStyle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl de::Visitor<'_> for NameVisitor {
    type Value = NamedStyle;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<NamedStyle, E> {
        const NAMES: &[&str] = &["un", "chicago", "apa"];
        if let Some(style) = CitationStyle::ALL.into_iter().find(|style| style.name() == name) {
            return Ok(NamedStyle::BuiltIn(style));
        }
        let is_csl = Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("csl"));
        if is_csl { Ok(NamedStyle::File(name.to_owned())) } else { Err(E::unknown_variant(name, NAMES)) }
    }
}

impl JsonSchema for NamedStyle {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CitationStyle".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A way to cite: a style of the program, or the path of a CSL file.",
            "anyOf": [
                { "type": "string", "enum": ["un", "chicago", "apa"] },
                { "type": "string", "pattern": "\\.[cC][sS][lL]$" }
            ]
        })
    }
}
