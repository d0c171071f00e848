use schemars::JsonSchema;
use serde::Deserialize;

/// A family of type that a theme names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FamilyName {
    /// The bundled serif.
    Serif,
    /// The bundled sans serif.
    Sans,
    /// A family among the fonts of the workspace or of the command line.
    Named(String),
}

impl FamilyName {
    /// The name of a family of fonts, `serif` and `sans` being the given ones.
    pub fn or<'a>(&'a self, serif: &'a str, sans: &'a str) -> &'a str {
        match self {
            Self::Serif => serif,
            Self::Sans => sans,
            Self::Named(name) => name,
        }
    }
}

impl<'de> Deserialize<'de> for FamilyName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        match name.trim() {
            "serif" => Ok(Self::Serif),
            "sans" => Ok(Self::Sans),
            // It is written into style sheets.
            name if name.is_empty()
                || name.contains(['"', '\\', '<', '>'])
                || name.contains(char::is_control) =>
            {
                Err(serde::de::Error::custom(format!(
                    "`{name}` is not a family; write `serif`, `sans` or the name of a family, such as `Fira Sans`"
                )))
            }
            name => Ok(Self::Named(name.to_owned())),
        }
    }
}

impl JsonSchema for FamilyName {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "FamilyName".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "`serif`, `sans`, or the name of a family among the fonts of the workspace.",
            "type": "string",
            "minLength": 1
        })
    }
}
