use std::collections::BTreeSet;
use std::io::{self, Write};

use super::look::Look;
use super::writer::ReportWriter;
use super::{Checkout, Diagnostic, Summary, github, human, json, sarif, short};

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
    shared: BTreeSet<(String, usize, &'static str, String)>,
}

impl<'w> Printer<'w> {
    /// A printer of that format.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn new(format: ReportFormat, look: Look, out: &'w mut (dyn Write + Send)) -> io::Result<Self> {
        let mut output: Box<dyn ReportWriter + Send> = match format {
            ReportFormat::Human => Box::new(human::Human::new(look)),
            ReportFormat::Short => Box::new(short::Short),
            ReportFormat::Json => Box::new(json::Json::default()),
            ReportFormat::Sarif => Box::new(sarif::Sarif::default()),
            ReportFormat::Github => Box::new(github::Github::default()),
        };
        output.begin(out)?;
        Ok(Self { output, out, summary: Summary::default(), shared: BTreeSet::new() })
    }

    /// Prints what was found in the brief of that name, and in what it shares with others; an empty name stands for
    /// what is shared alone.
    ///
    /// # Errors
    /// When the output cannot be written to.
    pub fn print(&mut self, brief: &str, diagnostics: &[Diagnostic]) -> io::Result<()> {
        let mut own = false;
        for diagnostic in diagnostics {
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
            own = true;
            self.summary.add(diagnostic);
            self.output.finding(diagnostic, self.out)?;
        }
        self.summary.briefs += usize::from(own && !brief.is_empty());
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
    pub fn failure(&mut self, why: &str) -> io::Result<()> {
        self.output.failure(why, self.out)
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
