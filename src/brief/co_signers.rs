use std::fmt;

use schemars::JsonSchema;
use serde::de::{self, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::Localized;
use crate::profile::Status;
use crate::reader::Located;

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

impl JsonSchema for CoSigner {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CoSigner".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let described = generator.subschema_for::<DescribedSigner>();
        schemars::json_schema!({
            "description": "An id, a name, or someone with what they sign as.",
            "anyOf": [{ "type": "string" }, described]
        })
    }
}
