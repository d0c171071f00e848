use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, Error as _, Unexpected, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

/// Who wrote, edited or said a source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "WrittenContributor")]
pub enum Contributor {
    /// The id of a speaker or an organisation, or a name as it is printed.
    Words(String),
    /// A person whose family name and given names are told apart.
    Person {
        /// The family name, with its particle (`de Beauvoir`).
        family: String,
        /// The given names or initials; empty for a person with one name.
        given: String,
        /// What follows the name, such as `Jr.`; may be empty.
        suffix: String,
        /// Whether the family name is said first, as in Chinese and Hungarian.
        family_first: bool,
    },
}

impl Default for Contributor {
    fn default() -> Self {
        Self::Words(String::new())
    }
}

enum WrittenContributor {
    Words(String),
    Person(Person),
}

/// A person as a table.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Person {
    /// The family name, with its particle (`de Beauvoir`).
    family: String,
    /// The given names or initials.
    #[serde(default)]
    given: String,
    /// What follows the name, such as `Jr.`
    #[serde(default)]
    suffix: String,
    /// Whether the family name is said first, as in Chinese and Hungarian.
    #[serde(default)]
    family_first: bool,
}

impl From<WrittenContributor> for Contributor {
    fn from(written: WrittenContributor) -> Self {
        match written {
            WrittenContributor::Words(text) => Self::Words(text),
            WrittenContributor::Person(Person { family, given, suffix, family_first }) => {
                Self::Person { family, given, suffix, family_first }
            }
        }
    }
}

impl<'de> Deserialize<'de> for WrittenContributor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContributorVisitor)
    }
}

struct ContributorVisitor;

impl<'de> Visitor<'de> for ContributorVisitor {
    type Value = WrittenContributor;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name or an id, or a table such as `{ family = \"Folbre\", given = \"Nancy\" }`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<WrittenContributor, E> {
        Ok(WrittenContributor::Words(text.to_owned()))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<WrittenContributor, A::Error> {
        let person = Person::deserialize(MapAccessDeserializer::new(map))?;
        if person.family.trim().is_empty() {
            return Err(A::Error::invalid_value(Unexpected::Str(""), &"a family name"));
        }
        Ok(WrittenContributor::Person(person))
    }
}

impl JsonSchema for Contributor {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Contributor".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let person = generator.subschema_for::<Person>();
        schemars::json_schema!({
            "description": "An id or a name, or a person: { family = \"Folbre\", given = \"Nancy\" }.",
            "anyOf": [{ "type": "string" }, person]
        })
    }
}
