use std::io::{self, Write};

use super::{Checkout, Diagnostic, Summary};

/// What writes a report in one format.
pub(super) trait ReportWriter {
    /// What comes before the first finding.
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let _ = out;
        Ok(())
    }

    /// One finding.
    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()>;

    /// One finding that its brief allows, for formats that tell of those as well.
    fn allowed(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let _ = (diagnostic, out);
        Ok(())
    }

    /// From where the paths of files are to be seen, for formats that a service reads.
    fn seen_from(&mut self, checkout: Checkout) {
        let _ = checkout;
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
