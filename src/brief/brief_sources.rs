use std::fmt;
use std::ops::Deref;

use schemars::JsonSchema;
use serde::de::{MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::SourceEntry;
use crate::reader::{Located, Table};

/// The sources of a brief: a table of them by id, or the bibliographies that have them.
#[derive(Debug, Clone, Default)]
pub struct BriefSources {
    entries: Table<SourceEntry>,
    /// The bibliographies, as paths from the folder of the brief.
    pub files: Vec<Located<String>>,
}

impl Deref for BriefSources {
    type Target = Table<SourceEntry>;

    fn deref(&self) -> &Table<SourceEntry> {
        &self.entries
    }
}

impl<'de> Deserialize<'de> for BriefSources {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SourcesVisitor)
    }
}

struct SourcesVisitor;

impl<'de> Visitor<'de> for SourcesVisitor {
    type Value = BriefSources;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("tables such as `[sources.hours]`, or a list of bibliographies such as `[\"refs.bib\"]`")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<BriefSources, A::Error> {
        let mut files = Vec::new();
        while let Some(file) = seq.next_element::<Located<String>>()? {
            files.push(file);
        }
        Ok(BriefSources { files, ..BriefSources::default() })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<BriefSources, A::Error> {
        let entries = Table::deserialize(MapAccessDeserializer::new(map))?;
        Ok(BriefSources { entries, files: Vec::new() })
    }
}

impl JsonSchema for BriefSources {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BriefSources".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let table = generator.subschema_for::<std::collections::BTreeMap<String, SourceEntry>>();
        schemars::json_schema!({
            "anyOf": [table, { "type": "array", "items": { "type": "string" } }]
        })
    }
}
