use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Level, Location};
use crate::reader::{Table, suggest};
use crate::rule::{self, Rule};
use crate::source::Source;

/// The name that stands for every rule whose level can be set.
const ALL: &str = "all";

/// What becomes of the findings of each rule, where it is not what the rule itself says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels {
    every: Option<Level>,
    by_rule: BTreeMap<&'static str, Level>,
}

/// Why the level of a rule cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsettable {
    /// There is no such rule; perhaps this one was meant.
    Unknown(Option<&'static str>),
    /// What the rule finds keeps a statement from being made, so that it is always an error.
    Fixed,
}

impl Unsettable {
    /// What is wrong with the name of a rule.
    pub fn message(self, name: &str) -> String {
        match self {
            Self::Unknown(_) => format!("unknown rule `{name}`"),
            Self::Fixed => format!("the level of `{name}` cannot be set"),
        }
    }
}

/// The way out.
impl fmt::Display for Unsettable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(Some(meant)) => write!(f, "did you mean `{meant}`?"),
            Self::Unknown(None) => f.write_str("`demarche explain` lists the rules"),
            Self::Fixed => f.write_str("its findings always stop an export; fix them instead"),
        }
    }
}

/// The rule of that name, if its findings can be weighed otherwise.
pub(super) fn settable(name: &str) -> Result<&'static Rule, Unsettable> {
    match rule::find(name) {
        None => Err(Unsettable::Unknown(suggest(name, rule::all().iter().map(|rule| rule.name)))),
        Some(rule) if rule.fixed => Err(Unsettable::Fixed),
        Some(rule) => Ok(rule),
    }
}

impl Levels {
    /// Sets the level of the rule of that name, or of `all` that are not named themselves.
    ///
    /// # Errors
    /// When there is no such rule, or when its findings are always errors.
    pub fn set(&mut self, name: &str, level: Level) -> Result<(), Unsettable> {
        if name == ALL {
            self.every = Some(level);
        } else {
            self.by_rule.insert(settable(name)?.name, level);
        }
        Ok(())
    }

    /// Those of a table of `demarche.toml`, with what is wrong in it.
    pub fn of(table: &Table<Level>, source: &Arc<Source>) -> (Self, Vec<Diagnostic>) {
        let mut levels = Self::default();
        let mut found = Vec::new();
        for (name, level) in table.iter() {
            if let Err(why) = levels.set(name, *level) {
                let diagnostic = Diagnostic::new(rule::UNKNOWN_RULE, why.message(name))
                    .at(Location::new(source, name.span))
                    .help(why.to_string());
                found.push(match why {
                    Unsettable::Unknown(Some(meant)) => diagnostic.replacing(name, meant),
                    _ => diagnostic,
                });
            }
        }
        (levels, found)
    }

    /// These where they say something, else the others; `all` here overrules every level there.
    #[must_use]
    pub fn over(&self, below: &Self) -> Self {
        let mut both = if self.every.is_some() { Self::default() } else { below.clone() };
        both.every = self.every.or(below.every);
        both.by_rule.extend(&self.by_rule);
        both
    }

    /// What becomes of the findings of a rule, where it is not what the rule itself says.
    pub fn get(&self, rule: &Rule) -> Option<Level> {
        let named = self.by_rule.get(rule.name).copied();
        named.or(self.every.filter(|_| !rule.fixed))
    }

    /// The finding as it is to be reported, if at all.
    pub(super) fn weigh(&self, mut finding: Diagnostic) -> Option<Diagnostic> {
        if let Some(level) = self.get(finding.rule) {
            finding.severity = level.severity()?;
        }
        Some(finding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(pairs: &[(&str, Level)]) -> Levels {
        let mut levels = Levels::default();
        for (name, level) in pairs {
            levels.set(name, *level).unwrap();
        }
        levels
    }

    #[test]
    fn what_is_named_wins_over_all_and_the_upper_over_the_lower() {
        let below = levels(&[("repeated-word", Level::Allow), ("bare-url", Level::Deny)]);
        let upper = levels(&[("repeated-word", Level::Note)]);
        assert_eq!(upper.over(&below).get(rule::REPEATED_WORD), Some(Level::Note));
        assert_eq!(upper.over(&below).get(rule::BARE_URL), Some(Level::Deny));
        assert_eq!(upper.over(&below).get(rule::MISSING_SECTION), None);
        let every = levels(&[("all", Level::Warn), ("repeated-word", Level::Deny)]);
        assert_eq!(every.over(&below).get(rule::BARE_URL), Some(Level::Warn));
        assert_eq!(every.over(&below).get(rule::REPEATED_WORD), Some(Level::Deny));
        assert_eq!(every.get(rule::INVALID_TOML), None);
    }

    #[test]
    fn names_that_cannot_be_set() {
        let mut levels = Levels::default();
        let missing = levels.set("missing-sections", Level::Warn).unwrap_err();
        assert_eq!(missing.to_string(), "did you mean `missing-section`?");
        assert_eq!(levels.set("invalid-toml", Level::Allow), Err(Unsettable::Fixed));
        assert_eq!(levels, Levels::default());
    }
}
