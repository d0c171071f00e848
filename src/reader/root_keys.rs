use toml::de::{DeTable, DeValue};

use super::syntax;

/// What a key at the top of a file has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyShape {
    /// A value, such as a string or a date.
    Value,
    /// A table.
    Table,
    /// An array of tables.
    Tables,
}

/// The keys at the top of a file of TOML.
#[derive(Debug, Clone, Default)]
pub struct RootKeys {
    /// Each key, however it is quoted, with what it has.
    pub keys: Vec<(String, KeyShape)>,
    /// Whether all of the file is valid TOML.
    pub is_valid: bool,
}

impl RootKeys {
    /// Those of a text; what is not valid in it is passed over.
    pub fn of(text: &str) -> Self {
        if syntax::too_deep(text).is_some() {
            return Self::default();
        }
        let (table, errors) = DeTable::parse_recoverable(text);
        let shape = |value: &DeValue<'_>| match value {
            DeValue::Table(_) => KeyShape::Table,
            DeValue::Array(items) if items.iter().any(|item| item.get_ref().is_table()) => KeyShape::Tables,
            _ => KeyShape::Value,
        };
        let keys = table.get_ref().iter();
        let keys = keys.map(|(key, value)| (key.get_ref().to_string(), shape(value.get_ref()))).collect();
        Self { keys, is_valid: errors.is_empty() }
    }

    /// Whether one of these keys is at the top, with a value of that shape.
    pub fn has(&self, shape: KeyShape, names: &[&str]) -> bool {
        self.keys.iter().any(|(key, own)| *own == shape && names.contains(&key.as_str()))
    }
}
