use schemars::JsonSchema;
use serde::Deserialize;

use crate::reader::Located;

/// Whom to ask.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ContactEntry {
    /// The name.
    pub name: Option<Located<String>>,
    /// What they are, such as `press officer`.
    pub role: Option<Located<String>>,
    /// The telephone number.
    pub phone: Option<Located<String>>,
    /// The address for electronic mail.
    pub email: Option<Located<String>>,
}
