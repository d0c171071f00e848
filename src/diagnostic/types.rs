use super::Fix;
use crate::rule::{Rule, Severity};
use crate::source::Location;

/// A place with a few words about it.
#[derive(Debug, Clone)]
pub struct Label {
    /// The place.
    pub location: Location,
    /// What to see there; may be empty for the main place.
    pub text: String,
}

/// One finding: what is wrong, where, and what to do about it.
///
/// Messages are lower case, without a full stop, with the author's own words in backticks.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// The main place; `None` only where no file could be read.
    pub primary: Option<Label>,
    /// Other places that explain it.
    pub related: Vec<Label>,
    /// What to do, one way out an entry.
    pub help: Vec<String>,
    /// How it can be fixed without its author.
    pub fix: Option<Fix>,
    /// The reason for which its brief allows it; it is not reported then.
    pub allowed: Option<String>,
}

impl Diagnostic {
    /// A finding of a rule, as yet without a place; it weighs what the rule says.
    pub fn new(rule: &'static Rule, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.severity,
            message: message.into(),
            primary: None,
            related: Vec::new(),
            help: Vec::new(),
            fix: None,
            allowed: None,
        }
    }

    /// Sets the main place.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.primary = Some(Label { location, text: String::new() });
        self
    }

    /// Sets the words at the main place's caret.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        if let Some(primary) = &mut self.primary {
            primary.text = text.into();
        }
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, location: Location, text: impl Into<String>) -> Self {
        self.related.push(Label { location, text: text.into() });
        self
    }

    /// Adds a way out.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help.push(text.into());
        self
    }

    /// Lets `written`, the word at the main place, be replaced by the one that was probably meant.
    #[must_use]
    pub fn replacing(mut self, written: &str, meant: &str) -> Self {
        self.fix = self.primary.as_ref().and_then(|label| Fix::word(&label.location, written, meant));
        self
    }

    /// Whether it counts, its brief not allowing it, and weighs at least that much.
    pub fn weighs(&self, least: Severity) -> bool {
        self.allowed.is_none() && self.severity >= least
    }

    /// The order of a report: by file, then by place, then by rule.
    pub fn order(&self) -> (&str, usize, usize, &'static str) {
        match &self.primary {
            Some(Label { location, .. }) => {
                (location.source.name(), location.span.start, location.span.end, self.rule.name)
            }
            None => ("", 0, 0, self.rule.name),
        }
    }
}
