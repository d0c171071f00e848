//! Hands a TOML tree to serde without ever taking it apart, so that a shape can be tried again.
//!
//! Unlike the deserialiser of `toml` it passes over values that were found wrong before, collects the keys that a
//! shape does not know instead of stopping at the first, and says of every fault which values it lies in.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer};
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_spanned::de::{SpannedDeserializer, is_spanned};
use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

use super::date_value::DATETIME_KEY;
use super::fault::{Problem, ReadFault, Step};
use super::slot::Slot;
use crate::source::Span;

/// A key that its table's shape does not know.
#[derive(Debug, Clone)]
pub(super) struct UnknownKey {
    pub(super) key: String,
    pub(super) key_span: Span,
    pub(super) value_span: Span,
    pub(super) known: &'static [&'static str],
    pub(super) at_root: bool,
}

/// What one or several passes over a tree have found.
#[derive(Debug, Default)]
pub(super) struct Pass {
    /// Values to pass over, by the names that [`node`] gives them.
    pub(super) dropped: RefCell<HashSet<usize>>,
    /// Keys that no shape knows.
    pub(super) unknown: RefCell<Vec<UnknownKey>>,
    /// The keys of the file's own shape.
    pub(super) root_keys: Cell<&'static [&'static str]>,
}

/// Names a value among those of its tree.
pub(super) fn node(value: &Spanned<DeValue<'_>>) -> usize {
    std::ptr::from_ref(value).addr()
}

/// A value to be read.
#[derive(Clone, Copy)]
pub(super) struct Value<'p, 'de> {
    pass: &'p Pass,
    tree: &'de Spanned<DeValue<'de>>,
    /// The value in the same place of the files that this one is laid over.
    base: Option<&'de Spanned<DeValue<'de>>>,
    slot: SlotRef<'de>,
}

#[derive(Clone, Copy)]
enum SlotRef<'de> {
    Root,
    KeyText(&'de Spanned<DeString<'de>>),
    Index(usize),
}

/// The type of a value in plain words.
pub(super) fn type_words(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(value) if value.time.is_none() => "a date",
        DeValue::Datetime(value) if value.date.is_none() => "a time of day",
        DeValue::Datetime(_) => "a date with a time of day",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}

impl<'p, 'de> Value<'p, 'de> {
    /// The value of a whole file that is laid over others.
    pub(super) fn root(
        pass: &'p Pass,
        value: &'de Spanned<DeValue<'de>>,
        base: &'de Spanned<DeValue<'de>>,
    ) -> Self {
        Self { pass, tree: value, base: Some(base), slot: SlotRef::Root }
    }

    fn step(&self) -> Step {
        let slot = match self.slot {
            SlotRef::Root => Slot::Root,
            SlotRef::KeyText(key) => Slot::Key(key.get_ref().to_string(), key.span().into()),
            SlotRef::Index(index) => Slot::Index(index),
        };
        let found = type_words(self.tree.get_ref());
        Step { node: node(self.tree), slot, span: self.tree.span().into(), found }
    }

    fn visit<V: Visitor<'de>>(self, visitor: V, expected: &str) -> Result<V::Value, ReadFault> {
        match self.tree.get_ref() {
            DeValue::String(text) => visitor.visit_borrowed_str(text),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => visitor.visit_i64(number),
                Err(_) => Err(ReadFault::new(Problem::Custom(format!("`{number}` is too large a number")))),
            },
            DeValue::Float(number) => match number.as_str().parse() {
                Ok(number) => visitor.visit_f64(number),
                Err(_) => Err(ReadFault::new(Problem::Custom(format!("`{number}` is not a number")))),
            },
            DeValue::Boolean(value) => visitor.visit_bool(*value),
            DeValue::Datetime(value) => {
                let entry = std::iter::once((DATETIME_KEY, value.to_string()));
                visitor.visit_map(MapDeserializer::new(entry))
            }
            DeValue::Array(array) => visitor.visit_seq(Elements::new(self.pass, array)),
            DeValue::Table(table) => {
                let base = self.base.and_then(|base| base.get_ref().as_table());
                visitor.visit_map(TableEntries::new(self.pass, table, base))
            }
        }
        .map_err(|fault| fault.within(self.step(), expected))
    }

    fn visit_table<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
        if self.tree.get_ref().is_table() {
            return self.visit(visitor, "a table");
        }
        let problem = Problem::WrongType { expected: String::new() };
        Err(ReadFault::new(problem).within(self.step(), "a table"))
    }

    /// Notes and passes over the keys of a table that are not among `known`.
    fn sift(&self, known: &'static [&'static str]) {
        let DeValue::Table(table) = self.tree.get_ref() else { return };
        let at_root = matches!(self.slot, SlotRef::Root);
        if at_root {
            self.pass.root_keys.set(known);
        }
        for (key, value) in table {
            if !known.contains(&key.get_ref().as_ref()) && self.pass.dropped.borrow_mut().insert(node(value))
            {
                self.pass.unknown.borrow_mut().push(UnknownKey {
                    key: key.get_ref().to_string(),
                    key_span: key.span().into(),
                    value_span: value.span().into(),
                    known,
                    at_root,
                });
            }
        }
    }
}

/// Methods that only differ in what they ask for.
macro_rules! expecting {
    ($($method:ident: $words:literal,)*) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
                self.visit(visitor, $words)
            }
        )*
    };
}

impl<'de> Deserializer<'de> for Value<'_, 'de> {
    type Error = ReadFault;

    expecting! {
        deserialize_any: "",
        deserialize_bool: "`true` or `false`",
        deserialize_u8: "a whole number from 0 to 255",
        deserialize_u16: "a whole number from 0 to 65535",
        deserialize_u32: "a whole number, zero or more",
        deserialize_u64: "a whole number, zero or more",
        deserialize_i8: "a whole number from -128 to 127",
        deserialize_i16: "a whole number from -32768 to 32767",
        deserialize_i32: "a whole number",
        deserialize_i64: "a whole number",
        deserialize_f32: "a number",
        deserialize_f64: "a number",
        deserialize_char: "a single character",
        deserialize_str: "a string",
        deserialize_string: "a string",
        deserialize_seq: "an array",
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
        self.visit_table(visitor)
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

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadFault> {
        if is_spanned(name) {
            return visitor.visit_map(SpannedDeserializer::new(self, self.tree.span()));
        }
        self.sift(fields);
        self.visit_table(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadFault> {
        match self.tree.get_ref() {
            DeValue::String(text) => visitor.visit_enum(BorrowedStrDeserializer::new(text)),
            _ => Err(ReadFault::new(Problem::WrongType { expected: String::new() })),
        }
        .map_err(|fault| fault.within(self.step(), "a string"))
    }

    forward_to_deserialize_any! {
        i128 u128 bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, ReadFault> for Value<'_, 'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

struct Elements<'p, 'de> {
    pass: &'p Pass,
    rest: std::iter::Enumerate<std::slice::Iter<'de, Spanned<DeValue<'de>>>>,
}

impl<'p, 'de> Elements<'p, 'de> {
    fn new(pass: &'p Pass, array: &'de DeArray<'de>) -> Self {
        Self { pass, rest: array.iter().enumerate() }
    }
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = ReadFault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, ReadFault> {
        let pass = self.pass;
        let kept = self.rest.find(|(_, value)| !pass.dropped.borrow().contains(&node(value)));
        let Some((index, value)) = kept else { return Ok(None) };
        seed.deserialize(Value { pass, tree: value, base: None, slot: SlotRef::Index(index + 1) }).map(Some)
    }
}

type TableEntry<'de> = (&'de Spanned<DeString<'de>>, &'de Spanned<DeValue<'de>>);

/// The entries of a table, then those of the table below it that it lacks.
struct TableEntries<'p, 'de> {
    pass: &'p Pass,
    table: &'de DeTable<'de>,
    base: Option<&'de DeTable<'de>>,
    rest: Rest<'de>,
    rest_of_base: Option<Rest<'de>>,
    current: Option<TableEntry<'de>>,
}

type Rest<'de> = toml::map::Iter<'de, Spanned<DeString<'de>>, Spanned<DeValue<'de>>>;

impl<'p, 'de> TableEntries<'p, 'de> {
    fn new(pass: &'p Pass, table: &'de DeTable<'de>, base: Option<&'de DeTable<'de>>) -> Self {
        Self { pass, table, base, rest: table.iter(), rest_of_base: base.map(DeTable::iter), current: None }
    }

    fn next_entry(&mut self) -> Option<TableEntry<'de>> {
        let pass = self.pass;
        let dropped = |value: &Spanned<DeValue<'_>>| pass.dropped.borrow().contains(&node(value));
        let own = self.rest.find(|(_, value)| !dropped(value));
        let table = self.table;
        own.or_else(|| {
            self.rest_of_base.as_mut()?.find(|(key, _)| table.get(key.get_ref().as_ref()).is_none_or(dropped))
        })
    }
}

impl<'de> MapAccess<'de> for TableEntries<'_, 'de> {
    type Error = ReadFault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, ReadFault> {
        self.current = self.next_entry();
        self.current.map(|(key, _)| seed.deserialize(KeyText(key))).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, ReadFault> {
        match self.current.take() {
            Some((key, value)) => {
                let base = self.base.and_then(|base| base.get(key.get_ref().as_ref()));
                seed.deserialize(Value { pass: self.pass, tree: value, base, slot: SlotRef::KeyText(key) })
            }
            None => Err(serde::de::Error::custom("a value was asked for before its key")),
        }
    }
}

/// A key to be read.
struct KeyText<'de>(&'de Spanned<DeString<'de>>);

impl<'de> Deserializer<'de> for KeyText<'de> {
    type Error = ReadFault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ReadFault> {
        visitor.visit_borrowed_str(self.0.get_ref())
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadFault> {
        if is_spanned(name) {
            let span = self.0.span();
            return visitor.visit_map(SpannedDeserializer::new(self, span));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, ReadFault> {
        visitor.visit_enum(BorrowedStrDeserializer::new(self.0.get_ref()))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de, ReadFault> for KeyText<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
