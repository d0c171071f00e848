use std::collections::BTreeMap;

use hayagriva::citationberg::json::{
    DateValue, Item, LiteralName, NameItem, NameValue, Value, VecDate, VecDateRange,
};

use crate::reader::{Date, DateRange};

/// An entry in the variables of CSL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CslEntry {
    fields: BTreeMap<String, Value>,
    dates: BTreeMap<&'static str, DateRange>,
}

/// A name in the parts that CSL tells apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CslEntryName {
    /// A person.
    Person {
        /// The family name with its particle.
        family: String,
        /// The given names; may be empty.
        given: String,
        /// What follows the name; may be empty.
        suffix: String,
    },
    /// An organisation, or a name whose parts are not known.
    Whole(String),
}

impl CslEntry {
    /// An entry of that type of CSL.
    pub fn new(id: &str, kind: &str) -> Self {
        let fields = [("id", id), ("type", kind)];
        let fields = fields.into_iter().map(|(name, text)| (name.to_owned(), Value::String(text.to_owned())));
        Self { fields: fields.collect(), dates: BTreeMap::new() }
    }

    /// Sets a variable that is text, a number or pages; nothing where there are no words.
    pub fn set(&mut self, variable: &str, text: Option<&str>) {
        if let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) {
            self.fields.insert(variable.to_owned(), Value::String(text.to_owned()));
        }
    }

    /// Sets a variable that is a list of names.
    pub fn set_names(&mut self, variable: &str, names: Vec<CslEntryName>) {
        if !names.is_empty() {
            let names = names.into_iter().map(CslEntryName::into_value).collect();
            self.fields.insert(variable.to_owned(), Value::Names(names));
        }
    }

    /// Sets a date, or a range of dates.
    pub fn set_date(&mut self, variable: &'static str, date: Option<DateRange>) {
        self.dates.extend(date.map(|date| (variable, date)));
    }

    /// The id.
    pub fn id(&self) -> &str {
        match self.fields.get("id") {
            Some(Value::String(id)) => id,
            _ => "",
        }
    }

    /// The addresses in it, which become links.
    pub(super) fn addresses(&self) -> impl Iterator<Item = &str> {
        let text = |name| match self.fields.get(name) {
            Some(Value::String(text)) => Some(text.as_str()),
            _ => None,
        };
        [text("URL"), text("DOI")].into_iter().flatten()
    }

    /// Whether one of its dates has an end of its own.
    pub(super) fn has_range(&self) -> bool {
        self.dates.values().any(|date| date.from != date.to)
    }

    /// The entry for the engine, whose dates are those at the begin or the end of each range: it knows no ranges.
    pub(super) fn at(&self, end: bool) -> Item {
        let mut fields = self.fields.clone();
        for (variable, range) in &self.dates {
            let date = if end { range.to } else { range.from };
            fields.insert((*variable).to_owned(), Value::Date(value(date)));
        }
        Item(fields)
    }
}

fn value(date: Date) -> DateValue {
    let parts = [Some(date.year), date.month.map(u16::from), date.day.map(u16::from)];
    let parts = parts.into_iter().map_while(|part| part.and_then(|part| i16::try_from(part).ok())).collect();
    DateValue::DateParts {
        date_parts: VecDateRange(vec![VecDate(parts)]),
        literal: None,
        season: None,
        circa: false,
    }
}

impl CslEntryName {
    fn into_value(self) -> NameValue {
        match self {
            Self::Whole(literal) => NameValue::Literal(LiteralName { literal }),
            Self::Person { family, given, suffix } => {
                let some = |text: String| Some(text).filter(|text| !text.is_empty());
                // The engine takes what it finds in small letters for a particle that may be left behind.
                let begin = family.char_indices().find(|(_, c)| c.is_uppercase()).map_or(0, |(at, _)| at);
                let (particle, family) =
                    family.split_at(if family[..begin].ends_with(' ') { begin } else { 0 });
                NameValue::Item(NameItem {
                    family: family.to_owned(),
                    given: some(given),
                    non_dropping_particle: some(particle.trim().to_owned()),
                    dropping_particle: None,
                    suffix: some(suffix),
                    comma_suffix: None,
                })
            }
        }
    }
}
