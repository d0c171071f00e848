use std::fmt;

use serde::de::{self, Expected, Unexpected};

use super::slot::Slot;
use crate::source::Span;

/// What is wrong with a value that does not fit its shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// The value is of another type than the one in these words.
    WrongType { expected: String },
    /// The value is of the right type, but outside of what is allowed.
    WrongValue { found: String, expected: String },
    /// The value is none of those that the field may have.
    UnknownVariant { found: String, known: &'static [&'static str] },
    /// The table has a key that its shape does not know.
    UnknownKey { key: String, known: &'static [&'static str] },
    /// The table lacks a key.
    MissingKey(&'static str),
    /// What the shape itself says.
    Custom(String),
}

/// A value on the way from a fault up to the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// Names the value among those of the file.
    pub(super) node: usize,
    /// Where it is.
    pub(super) slot: Slot,
    /// Its bytes.
    pub(super) span: Span,
    /// Its type in plain words.
    pub(super) found: &'static str,
}

/// A problem and the values it lies in, the innermost first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReadFault {
    pub(super) problem: Problem,
    pub(super) steps: Vec<Step>,
}

impl ReadFault {
    pub(super) fn new(problem: Problem) -> Self {
        Self { problem, steps: Vec::new() }
    }

    /// The same fault, one value further out; `expected` is what that value had to be.
    pub(super) fn within(mut self, step: Step, expected: &str) -> Self {
        if self.steps.is_empty()
            && !expected.is_empty()
            && let Problem::WrongType { expected: said } | Problem::WrongValue { expected: said, .. } =
                &mut self.problem
        {
            expected.clone_into(said);
        }
        self.steps.push(step);
        self
    }

    /// The innermost value as its author names it, such as `recommendations[1].to`.
    pub(super) fn path(&self) -> String {
        let mut path = String::new();
        for step in self.steps.iter().rev() {
            step.slot.push_to(&mut path);
        }
        path
    }
}

impl fmt::Display for ReadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at {}", self.problem, self.path())
    }
}

impl std::error::Error for ReadFault {}

impl de::Error for ReadFault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Problem::Custom(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Problem::WrongType { expected: expected.to_string() })
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Signed(value) => value.to_string(),
            Unexpected::Unsigned(value) => value.to_string(),
            Unexpected::Str(value) => value.to_owned(),
            other => other.to_string(),
        };
        Self::new(Problem::WrongValue { found, expected: expected.to_string() })
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        Self::new(Problem::UnknownVariant { found: found.to_owned(), known })
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        Self::new(Problem::UnknownKey { key: key.to_owned(), known })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::new(Problem::MissingKey(key))
    }
}
