use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::look::Look;
use super::writer::{More, ReportWriter};
use super::{
    Checkout, Diagnostic, Severity, Summary, github, human, json, json_lines, sarif, short, statistics,
};
use crate::rule;

/// How many findings of one rule, severity and file a format for reading lists before it counts the rest.
const LISTED: usize = 10;

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReportFormat {
    /// For people: the line of the brief with carets under it.
    #[default]
    Human,
    /// One line a finding, as editors and `grep` take it.
    Short,
    /// One JSON document, version 1.
    Json,
    /// One JSON document a line, each as soon as it is known.
    JsonLines,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
}

/// Prints findings as they come; holds no finding that it has printed.
///
/// A finding in a file that briefs share is printed once, whichever briefs it was met in.
pub struct Printer<'w> {
    output: Box<dyn ReportWriter + Send>,
    out: &'w mut (dyn Write + Send),
    summary: Summary,
    /// What was said of profiles, which is the same for each brief; programs get it with each.
    of_profiles: BTreeSet<String>,
    shared: BTreeSet<(String, usize, &'static str, String)>,
    least: Severity,
}

impl<'w> Printer<'w> {
    /// A printer of that format.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn new(format: ReportFormat, look: Look, out: &'w mut (dyn Write + Send)) -> io::Result<Self> {
        let output: Box<dyn ReportWriter + Send> = match format {
            ReportFormat::Human => Box::new(human::Human::new(look)),
            ReportFormat::Short => Box::new(short::Short),
            ReportFormat::Json => Box::new(json::Json::default()),
            ReportFormat::JsonLines => Box::new(json_lines::JsonLines::default()),
            ReportFormat::Sarif => Box::new(sarif::Sarif::default()),
            ReportFormat::Github => Box::new(github::Github::default()),
        };
        Self::writing(output, out)
    }

    /// A printer that counts what each rule found and lists no finding: as lines, or as one JSON document.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn of_statistics(json: bool, out: &'w mut (dyn Write + Send)) -> io::Result<Self> {
        Self::writing(Box::new(statistics::Statistics::new(json.then(json::Json::default))), out)
    }

    fn writing(
        mut output: Box<dyn ReportWriter + Send>,
        out: &'w mut (dyn Write + Send),
    ) -> io::Result<Self> {
        output.begin(out)?;
        Ok(Self {
            output,
            out,
            summary: Summary::default(),
            shared: BTreeSet::new(),
            of_profiles: BTreeSet::new(),
            least: Severity::Note,
        })
    }

    /// Leaves out what weighs less, as if it had not been found.
    #[must_use]
    pub fn from_severity(self, least: Severity) -> Self {
        Self { least, ..self }
    }

    /// Prints what was found in the brief of that name, and in what it shares with others; an empty name stands for
    /// what is shared alone.
    ///
    /// # Errors
    /// When the output cannot be written to.
    pub fn print(&mut self, brief: &str, diagnostics: &[Diagnostic]) -> io::Result<()> {
        let mut own = false;
        let mut met: BTreeMap<(&str, &'static str, Severity), usize> = BTreeMap::new();
        for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.severity >= self.least) {
            if diagnostic.allowed.is_some() {
                self.summary.allowed += 1;
                self.output.allowed(diagnostic, self.out)?;
                continue;
            }
            let elsewhere = diagnostic
                .primary
                .as_ref()
                .map(|label| &label.location)
                .filter(|at| at.source.name() != brief);
            if let Some(at) = elsewhere {
                let key = (
                    at.source.name().to_owned(),
                    at.span.start,
                    diagnostic.rule.name,
                    diagnostic.message.clone(),
                );
                if !self.shared.insert(key) {
                    continue;
                }
            }
            let is_of_profile = diagnostic.rule == rule::UNVERIFIED_RULE && !self.output.lists_all();
            if is_of_profile && !self.of_profiles.insert(diagnostic.message.clone()) {
                continue;
            }
            own = true;
            self.summary.add(diagnostic);
            let file = diagnostic.primary.as_ref().map_or("", |label| label.location.source.name());
            let number = met.entry((file, diagnostic.rule.name, diagnostic.severity)).or_default();
            *number += 1;
            if *number <= LISTED || self.output.lists_all() {
                self.output.finding(diagnostic, self.out)?;
            }
        }
        if !self.output.lists_all() {
            for ((file, rule, severity), number) in met {
                if let Some(number) = number.checked_sub(LISTED).filter(|number| *number > 0) {
                    self.output.more(&More { file, rule, severity, number }, self.out)?;
                }
            }
        }
        self.summary.briefs += usize::from(!brief.is_empty());
        self.summary.with_findings += usize::from(own && !brief.is_empty());
        Ok(())
    }

    /// Lets services that show findings beside files see paths from the root of a repository.
    #[must_use]
    pub fn seen_from(mut self, checkout: Option<Checkout>) -> Self {
        if let Some(checkout) = checkout {
            self.output.seen_from(checkout);
        }
        self
    }

    /// Says in the report why something could not be done, where its format has room for that.
    ///
    /// # Errors
    /// When the output cannot be written to.
    pub fn fail(&mut self, failures: &[String]) -> io::Result<()> {
        self.attach("failures", serde_json::json!(failures));
        failures.iter().try_for_each(|why| self.output.failure(why, self.out))
    }

    /// Tells of something that has happened; only JSON lines have room for it.
    ///
    /// # Errors
    /// When the output cannot be written to.
    pub fn event(
        &mut self,
        name: &'static str,
        members: serde_json::Map<String, serde_json::Value>,
    ) -> io::Result<()> {
        self.output.event(name, members, self.out)
    }

    /// Adds a further member to the report, such as the files that were written; only JSON has room for it.
    pub fn attach(&mut self, name: &'static str, value: serde_json::Value) {
        self.output.attach(name, value);
    }

    /// Ends the report and says how much was found.
    ///
    /// # Errors
    /// When the output cannot be written to.
    pub fn finish(mut self) -> io::Result<Summary> {
        self.output.end(&self.summary, self.out)?;
        self.out.flush()?;
        Ok(self.summary)
    }
}
