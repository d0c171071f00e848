use std::sync::LazyLock;

use super::context::Context;
use super::manual::Manual;
use super::rules;
use crate::diagnostic::{RuleFacts, Severity};
use crate::document::Document;
use crate::statement::Statement;

/// What a rule looks at, and how it is called.
#[derive(Clone, Copy)]
pub enum RunsOn {
    /// A file while it is read: the reader itself reports it.
    File,
    /// A brief joined with its directory and profile.
    Statement(fn(&mut Context<'_>, &Statement)),
    /// A composed document.
    Document(fn(&mut Context<'_>, &Document)),
}

impl RunsOn {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Statement(_) => "statement",
            Self::Document(_) => "document",
        }
    }
}

/// One rule.
pub struct Rule {
    /// Its name, which is the code of its findings and says the fault.
    pub name: &'static str,
    /// What it looks at.
    pub runs_on: RunsOn,
    /// How much its findings weigh where nothing else is asked for.
    pub severity: Severity,
    /// The version that brought it.
    pub since: &'static str,
    /// Its file, whose module documentation is the rule's.
    file: &'static str,
}

impl Rule {
    /// What it does, why, and an example that fails and one that passes.
    pub fn manual(&self) -> Manual {
        Manual::of(self.file)
    }
}

macro_rules! runs_on {
    (File, $module:ident) => {
        RunsOn::File
    };
    ($stage:ident, $module:ident) => {
        RunsOn::$stage(rules::$module::check)
    };
}

macro_rules! table {
    ($($name:literal $module:ident $stage:ident $severity:ident $since:literal)*) => {
        &[$(Rule {
            name: $name,
            runs_on: runs_on!($stage, $module),
            severity: Severity::$severity,
            since: $since,
            file: include_str!(concat!("rules/", stringify!($module), ".rs")),
        }),*]
    };
}

/// Every rule. A finding of a rule that runs on files is reported where the file is read; all others are in `rules`.
#[rustfmt::skip]
static RULES: &[Rule] = table! {
//  name                   module                 runs on    severity since
    "missing-section"      missing_section        Statement  Error    "0.1.0"
    "empty-section"        empty_section          Statement  Error    "0.1.0"
    "unknown-section"      unknown_section        Statement  Error    "0.1.0"
    "misordered-section"   misordered_section     Statement  Warning  "0.1.0"
    "missing-field"        missing_field          Statement  Error    "0.1.0"
    "too-many-words"       too_many_words         Document   Error    "0.1.0"
    "too-long-to-speak"    too_long_to_speak      Document   Error    "0.1.0"
    "unknown-citation"     unknown_citation       Statement  Error    "0.1.0"
};

static FACTS: LazyLock<Vec<RuleFacts>> = LazyLock::new(|| {
    let facts = RULES.iter().map(|rule| {
        let manual = rule.manual();
        RuleFacts {
            code: rule.name,
            severity: rule.severity,
            summary: manual.summary().to_owned(),
            help: manual.text,
        }
    });
    facts.collect()
});

/// Every rule, in the order of the table.
pub fn all() -> &'static [Rule] {
    RULES
}

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// What report formats tell about the rules.
pub fn facts() -> &'static [RuleFacts] {
    &FACTS
}
