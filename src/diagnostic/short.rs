//! One line a finding: `path:line:column: error[code]: message`.

use std::fmt;
use std::io::{self, Write};

use super::Diagnostic;
use super::writer::ReportWriter;
use crate::visible::visible;

pub(super) struct Short;

impl ReportWriter for Short {
    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{diagnostic}")
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(primary) = &self.primary {
            let start = primary.location.start();
            write!(f, "{}:{}:{}: ", visible(primary.location.source.name()), start.line, start.column)?;
        }
        write!(f, "{}[{}]: {}", self.severity, self.rule.name, visible(&self.message))
    }
}
