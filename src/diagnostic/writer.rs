use std::io::{self, Write};

use super::{Checkout, Diagnostic, Severity, Summary};

/// Findings of one rule and severity in one file that are counted, not listed.
pub(super) struct More<'a> {
    /// The file; empty where the findings have no place.
    pub(super) file: &'a str,
    /// The rule.
    pub(super) rule: &'static str,
    /// How much each of them weighs.
    pub(super) severity: Severity,
    /// How many there are.
    pub(super) number: usize,
}

/// What writes a report in one format.
pub(super) trait ReportWriter {
    /// What comes before the first finding.
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let _ = out;
        Ok(())
    }

    /// One finding.
    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()>;

    /// Whether every finding is listed, because programs read the report.
    fn lists_all(&self) -> bool {
        false
    }

    /// The number of findings that are not listed.
    fn more(&mut self, more: &More<'_>, out: &mut dyn Write) -> io::Result<()> {
        let place = if more.file.is_empty() { String::new() } else { format!("{}: ", more.file) };
        writeln!(out, "{place}{}[{}]: and {} more", more.severity, more.rule, more.number)
    }

    /// One finding that its brief allows, for formats that tell of those as well.
    fn allowed(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let _ = (diagnostic, out);
        Ok(())
    }

    /// From where the paths of files are to be seen, for formats that a service reads.
    fn seen_from(&mut self, checkout: Checkout) {
        let _ = checkout;
    }

    /// Something that has happened, for formats that tell of it at once.
    fn event(
        &mut self,
        name: &'static str,
        members: serde_json::Map<String, serde_json::Value>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let _ = (name, members, out);
        Ok(())
    }

    /// Why something could not be done, for formats that have room for it.
    fn failure(&mut self, why: &str, out: &mut dyn Write) -> io::Result<()> {
        let _ = (why, out);
        Ok(())
    }

    /// A further member of the report, for formats that have members.
    fn attach(&mut self, name: &'static str, value: serde_json::Value) {
        let _ = (name, value);
    }

    /// What comes after the last finding.
    fn end(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let _ = (summary, out);
        Ok(())
    }
}

/// A path as it is seen from the root of a repository, where there is one.
pub(super) fn seen_from(checkout: Option<&Checkout>, path: &str) -> String {
    checkout.map_or_else(|| path.replace('\\', "/"), |checkout| checkout.path(path))
}
