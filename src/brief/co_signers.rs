use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::de::{self, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::Localized;
use crate::profile::Status;
use crate::reader::Located;
use crate::source::Source;

/// Those who sign: a list of them, or the table that has them.
#[derive(Debug, Clone, Default)]
pub struct CoSignerList {
    listed: Vec<Located<CoSigner>>,
    /// The table, as a path from the folder of the brief.
    pub file: Option<Located<String>>,
    /// The table that the list was read from.
    pub table: Option<Arc<Source>>,
}

impl CoSignerList {
    /// The same with the list of the table.
    #[must_use]
    pub fn with_table(&self, table: Arc<Source>, listed: Vec<Located<CoSigner>>) -> Self {
        Self { listed, file: self.file.clone(), table: Some(table) }
    }
}

impl Deref for CoSignerList {
    type Target = [Located<CoSigner>];

    fn deref(&self) -> &Self::Target {
        &self.listed
    }
}

impl<'de> Deserialize<'de> for CoSignerList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<WrittenCoSigner>::deserialize(deserializer)?;
        let span = spanned.span().into();
        Ok(match spanned.into_inner() {
            WrittenCoSigner::Listed(listed) => Self { listed, ..Self::default() },
            WrittenCoSigner::File(value) => Self { file: Some(Located { value, span }), ..Self::default() },
        })
    }
}

enum WrittenCoSigner {
    Listed(Vec<Located<CoSigner>>),
    File(String),
}

impl<'de> Deserialize<'de> for WrittenCoSigner {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CoSignerListVisitor)
    }
}

struct CoSignerListVisitor;

impl<'de> Visitor<'de> for CoSignerListVisitor {
    type Value = WrittenCoSigner;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of those who sign, or a table of them such as `\"signatories.csv\"`")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<WrittenCoSigner, E> {
        Ok(WrittenCoSigner::File(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<WrittenCoSigner, A::Error> {
        let mut listed = Vec::new();
        while let Some(signer) = seq.next_element()? {
            listed.push(signer);
        }
        Ok(WrittenCoSigner::Listed(listed))
    }
}

impl JsonSchema for CoSignerList {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CoSignerList".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let signer = generator.subschema_for::<CoSigner>();
        schemars::json_schema!({
            "anyOf": [{ "type": "array", "items": signer }, { "type": "string" }]
        })
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
