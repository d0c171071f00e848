//! One line a finding: `path:line:column: error[code]: message`.

use std::io::{self, Write};

use super::Diagnostic;
use super::printer::Output;

pub(super) struct Short;

impl Output for Short {
    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        if let Some(primary) = &diagnostic.primary {
            let start = primary.location.start();
            write!(out, "{}:{}:{}: ", primary.location.source.name(), start.line, start.column)?;
        }
        let message = diagnostic.message.replace(['\r', '\n'], " ");
        writeln!(out, "{}[{}]: {message}", diagnostic.severity, diagnostic.rule.name)
    }
}
