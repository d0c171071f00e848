use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::Localized;
use crate::profile::Status;
use crate::reader::Located;

/// Those who sign with the organisation of a statement: a list, or the path of a table of comma-separated values.
#[derive(Debug, Clone)]
pub enum CoSigners {
    /// A list in the brief.
    Listed(Vec<Located<CoSigner>>),
    /// The path of a table from the folder of the brief, with the columns `name`, `function`, `organisation`, `country`
    /// and `status`, of which only the first is required.
    Table(String),
}

impl Default for CoSigners {
    fn default() -> Self {
        Self::Listed(Vec::new())
    }
}

/// One who signs.
#[derive(Debug, Clone)]
pub enum CoSigner {
    /// The id of an organisation or speaker, or a name; an id has small letters and no spaces.
    Words(String),
    /// Someone whose function or organisation is told.
    Described(Box<DescribedSigner>),
}

/// Someone who signs, with what they are.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct DescribedSigner {
    /// The name.
    pub name: Option<Localized>,
    /// What they sign as.
    pub function: Option<Localized>,
    /// For whom they sign: the id of an organisation, or a name.
    pub organisation: Option<Localized>,
    /// The country.
    pub country: Option<Localized>,
    /// The consultative status with ECOSOC.
    pub status: Option<Located<Status>>,
}

impl<'de> Deserialize<'de> for CoSigners {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CoSignersVisitor)
    }
}

struct CoSignersVisitor;

impl<'de> Visitor<'de> for CoSignersVisitor {
    type Value = CoSigners;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of ids and names, or the path of a table such as `\"signatories.csv\"`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<CoSigners, E> {
        Ok(CoSigners::Table(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<CoSigners, A::Error> {
        let mut listed = Vec::new();
        while let Some(one) = seq.next_element()? {
            listed.push(one);
        }
        Ok(CoSigners::Listed(listed))
    }
}

impl<'de> Deserialize<'de> for CoSigner {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CoSignerVisitor)
    }
}

struct CoSignerVisitor;

impl<'de> Visitor<'de> for CoSignerVisitor {
    type Value = CoSigner;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id or a name, or a table such as `{ name = \"…\", function = \"…\" }`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<CoSigner, E> {
        Ok(CoSigner::Words(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<CoSigner, A::Error> {
        DescribedSigner::deserialize(MapAccessDeserializer::new(map))
            .map(|signer| CoSigner::Described(Box::new(signer)))
    }
}

impl JsonSchema for CoSigners {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CoSigners".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let described = generator.subschema_for::<DescribedSigner>();
        schemars::json_schema!({
            "description": "Ids, names, or people with their functions; or the path of a CSV file.",
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "anyOf": [{ "type": "string" }, described] } }
            ]
        })
    }
}
