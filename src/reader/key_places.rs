//! Which tables of a file have which keys, learnt from the shape that it is read into.

use std::cell::RefCell;
use std::collections::VecDeque;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;
use serde_spanned::de::{SpannedDeserializer, is_spanned};

use super::fault::ReadFault;

/// How many tables may hold each other.
const DEEPEST: usize = 4;
/// How many tables are named as places of one key.
const MOST_NAMED: usize = 3;
/// Shown in place of an id, which the author chooses.
const ID: &str = "ID";

/// A table that a file may have.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KnownTable {
    /// Its header, such as `[colours]` or `[[recommendations]]`.
    header: String,
    keys: &'static [&'static str],
}

/// The tables of a file below its top.
#[derive(Debug, Clone)]
pub(super) struct KeyPlaces(Vec<KnownTable>);

impl KeyPlaces {
    /// Those of the files that are read into that shape.
    pub(super) fn of<T: DeserializeOwned>() -> Self {
        let mut tables = Vec::new();
        let mut paths = VecDeque::from([Vec::new()]);
        while let Some(path) = paths.pop_front() {
            let Some(table) = probe::<T>(&path) else { continue };
            if path.len() < DEEPEST {
                paths.extend(table.keys.iter().map(|&key| [&path[..], &[key]].concat()));
            }
            if !path.is_empty() {
                tables.push(table);
            }
        }
        Self(tables)
    }

    /// Where a key belongs, in words; none where no table has it.
    pub(super) fn of_key(&self, key: &str) -> Option<String> {
        let mut headers: Vec<String> = Vec::new();
        for table in self.0.iter().filter(|table| table.keys.contains(&key)) {
            headers.push(format!("`{}`", table.header));
        }
        let such_as = if headers.len() > MOST_NAMED { "a table such as " } else { "" };
        headers.truncate(MOST_NAMED);
        let last = headers.pop()?;
        let named = if headers.is_empty() { last } else { format!("{} or {last}", headers.join(", ")) };
        Some(format!("`{key}` belongs in {such_as}{named}"))
    }
}

/// The table at the end of a path of keys; none where there is no table.
fn probe<T: DeserializeOwned>(path: &[&'static str]) -> Option<KnownTable> {
    let found = RefCell::new(None);
    let probe = Probe { found: &found, path, header: String::new(), in_array: false };
    // Nothing can be read from a probe: it ends in an error, and leaves what it has met.
    let _: Result<T, ReadFault> = T::deserialize(probe);
    found.into_inner()
}

/// A value that leads a shape along a path of keys, to see what keys it asks for at the end.
#[derive(Clone)]
struct Probe<'p> {
    found: &'p RefCell<Option<KnownTable>>,
    path: &'p [&'static str],
    header: String,
    in_array: bool,
}

fn end() -> ReadFault {
    ReadFault::custom("the end of a probe")
}

impl<'p> Probe<'p> {
    /// The value of a key of this table.
    fn below(&self, key: &str, path: &'p [&'static str]) -> Self {
        let dot = if self.header.is_empty() { "" } else { "." };
        Self { found: self.found, path, header: format!("{}{dot}{key}", self.header), in_array: false }
    }
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = ReadFault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
        // What may be more than one thing is a table of tables among others, if it is any table.
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, ReadFault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
        visitor.visit_seq(OneElement(Self { in_array: true, ..self }))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
        let value = self.below(ID, self.path);
        visitor.visit_map(OneEntry { key: ID, value, is_read: false })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadFault> {
        if is_spanned(name) {
            return visitor.visit_map(SpannedDeserializer::new(self, 0..0));
        }
        if let [key, rest @ ..] = self.path {
            let value = self.below(key, rest);
            return visitor.visit_map(OneEntry { key, value, is_read: false });
        }
        let (open, close) = if self.in_array { ("[[", "]]") } else { ("[", "]") };
        let header = format!("{open}{}{close}", self.header);
        *self.found.borrow_mut() = Some(KnownTable { header, keys });
        Err(end())
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct tuple
        tuple_struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, ReadFault> for Probe<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

struct OneElement<'p>(Probe<'p>);

impl<'de> SeqAccess<'de> for OneElement<'_> {
    type Error = ReadFault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, ReadFault> {
        seed.deserialize(self.0.clone()).map(Some)
    }
}

struct OneEntry<'p> {
    key: &'static str,
    value: Probe<'p>,
    is_read: bool,
}

impl<'de> MapAccess<'de> for OneEntry<'_> {
    type Error = ReadFault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadFault> {
        if std::mem::replace(&mut self.is_read, true) {
            return Err(end());
        }
        seed.deserialize(ProbeKey(self.key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadFault> {
        seed.deserialize(self.value.clone())
    }
}

/// The key of an entry.
struct ProbeKey(&'static str);

impl<'de> Deserializer<'de> for ProbeKey {
    type Error = ReadFault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
        visitor.visit_borrowed_str(self.0)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadFault> {
        if is_spanned(name) {
            return visitor.visit_map(SpannedDeserializer::new(BorrowedStrDeserializer::new(self.0), 0..0));
        }
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::reader::{Located, Table};

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "kebab-case")]
    #[expect(dead_code, reason = "nothing is read from a probe")]
    struct File {
        title: Option<Located<String>>,
        colours: Colours,
        #[serde(default)]
        asks: Vec<Located<Ask>>,
        #[serde(default)]
        parts: Table<Part>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields, rename_all = "kebab-case")]
    #[expect(dead_code, reason = "nothing is read from a probe")]
    struct Colours {
        accent: Option<String>,
        on_accent: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "nothing is read from a probe")]
    struct Ask {
        to: String,
        by: String,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "nothing is read from a probe")]
    struct Part {
        body: String,
        by: Option<String>,
        parent: Option<Box<Part>>,
    }

    #[test]
    fn a_key_is_found_in_every_kind_of_table() {
        let places = KeyPlaces::of::<File>();
        for (key, expected) in [
            ("accent", Some("`accent` belongs in `[colours]`")),
            ("on-accent", Some("`on-accent` belongs in `[colours]`")),
            ("to", Some("`to` belongs in `[[asks]]`")),
            ("by", Some("`by` belongs in a table such as `[[asks]]`, `[parts.ID]` or `[parts.ID.parent]`")),
            ("title", None),
            ("start", None),
        ] {
            assert_eq!(places.of_key(key).as_deref(), expected);
        }
    }
}
