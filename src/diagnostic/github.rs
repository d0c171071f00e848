//! Workflow commands of GitHub Actions, which show findings beside the lines of a pull request.
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>

use std::io::{self, Write};

use super::writer::ReportWriter;
use super::{Diagnostic, Severity};

pub(super) struct Github;

impl ReportWriter for Github {
    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        write!(out, "::{command} title={}", property(diagnostic.rule.name))?;
        if let Some(primary) = &diagnostic.primary {
            let (start, end) = (primary.location.start(), primary.location.end());
            let file = property(&primary.location.source.name().replace('\\', "/"));
            write!(out, ",file={file},line={},endLine={}", start.line, end.line)?;
            // Columns of a command hold for one line only.
            if start.line == end.line {
                write!(out, ",col={},endColumn={}", start.column, end.column)?;
            }
        }
        let mut message = diagnostic.message.clone();
        for help in &diagnostic.help {
            message.push_str("\nhelp: ");
            message.push_str(help);
        }
        writeln!(out, "::{}", data(&message))
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
