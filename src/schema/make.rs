use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use super::without_null::WithoutNull;
use super::{File, known};
use crate::brief::{BriefFile, DirectoryEntries};
use crate::diagnostic::{Report, ReportLine};
use crate::emit::json::StatementRecord;
use crate::export::{BriefList, ManifestShape, RunReport};
use crate::locale::Locale;
use crate::printed::{
    CitedEntries, Cleaned, CountedStatements, FaceList, LocaleList, ProfileList, RuleList, ShownProfile,
    ShownRule, UsedFaces,
};
use crate::profile::Profile;
use crate::theme::Theme;
use crate::workspace::WorkspaceFile;

impl File {
    /// Its JSON Schema (draft 7, the one that TOML editors know best), indented, with a line end.
    ///
    /// # Panics
    /// Never: what a shape derives can always be written.
    #[expect(
        clippy::expect_used,
        reason = "a schema has text for its keys, so that it can always be written"
    )]
    pub fn schema(self) -> String {
        let mut schema = match self {
            Self::Brief => read::<BriefFile>("A brief"),
            Self::Directory => read::<DirectoryEntries>("A shared directory"),
            Self::Workspace => read::<WorkspaceFile>("A workspace"),
            Self::Profile => read::<Profile>("A profile"),
            Self::Theme => read::<Theme>("A theme"),
            Self::Locale => read::<Locale>("A locale"),
            Self::Report => written::<Report<'_>>("A report"),
            Self::Statement => written::<StatementRecord>("A statement"),
            Self::Manifest => written::<ManifestShape<'_>>("A manifest"),
            Self::RunReport => written::<RunReport<'_>>("A report of a run"),
            Self::BriefList => written::<BriefList>("A list of briefs"),
            Self::RuleList => written::<RuleList>("A list of rules"),
            Self::ShownRule => written::<ShownRule>("A rule"),
            Self::Stats => written::<CountedStatements>("What was counted"),
            Self::FaceList => written::<FaceList>("A list of faces"),
            Self::UsedFaces => written::<UsedFaces>("The faces of briefs"),
            Self::ProfileList => written::<ProfileList<'_>>("A list of profiles"),
            Self::LocaleList => written::<LocaleList>("A list of locales"),
            Self::ShownProfile => written::<ShownProfile<'_>>("What a profile demands"),
            Self::Cleaned => written::<Cleaned>("What was cleaned"),
            Self::CitedEntries => written::<CitedEntries>("Entries as they are cited"),
            Self::ReportLine => written::<ReportLine<'_>>("A line of a report"),
        };
        schema.insert("$id".into(), format!("urn:demarche:schema:{}", self.name()).into());
        known::complete(self, &mut schema);
        serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n"
    }
}

/// That of a file which is read.
fn read<T: JsonSchema>(title: &str) -> Schema {
    titled::<T>(SchemaSettings::draft07().with_transform(WithoutNull), title)
}

/// That of a file which is written.
fn written<T: JsonSchema>(title: &str) -> Schema {
    titled::<T>(SchemaSettings::draft07().for_serialize(), title)
}

/// The root and every definition under it have a title.
fn titled<T: JsonSchema>(settings: SchemaSettings, title: &str) -> Schema {
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.insert("title".into(), format!("{title} of demarche").into());
    let definitions = schema.get_mut("definitions").and_then(Value::as_object_mut);
    for (name, shape) in definitions.into_iter().flatten() {
        shape["title"] = name.as_str().into();
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_file_is_null() {
        for file in File::ALL.into_iter().filter(|file| !file.is_written()) {
            assert!(!file.schema().contains("null"), "{}", file.name());
        }
    }

    #[test]
    fn every_field_is_described() {
        for file in File::ALL {
            let schema: Value = serde_json::from_str(&file.schema()).unwrap();
            let definitions = schema["definitions"].as_object().into_iter().flat_map(|all| all.values());
            for shape in std::iter::once(&schema).chain(definitions) {
                for (name, field) in shape["properties"].as_object().into_iter().flatten() {
                    assert!(field["description"].is_string(), "{}: {name}", file.name());
                }
            }
        }
    }
}
