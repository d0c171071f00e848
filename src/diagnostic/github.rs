//! Workflow commands of GitHub Actions, which show findings beside the lines of a pull request.
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>

use std::io::{self, Write};

use super::writer::{More, ReportWriter, seen_from};
use super::{Checkout, Diagnostic, Severity};
use crate::visible::visible;

#[derive(Default)]
pub(super) struct Github {
    checkout: Option<Checkout>,
}

impl ReportWriter for Github {
    fn seen_from(&mut self, checkout: Checkout) {
        self.checkout = Some(checkout);
    }

    fn failure(&mut self, why: &str, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "::error title=failed::{}", data(why))
    }

    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "::{} title={}", command(diagnostic.severity), property(diagnostic.rule.name))?;
        if let Some(primary) =
            diagnostic.primary.as_ref().filter(|label| label.location.source.lies_in_file())
        {
            let (start, end) = (primary.location.start(), primary.location.end());
            let file = property(&seen_from(self.checkout.as_ref(), primary.location.source.name()));
            write!(out, ",file={file},line={},endLine={}", start.line, end.line)?;
            // Columns of a command hold for one line only.
            if start.line == end.line {
                write!(out, ",col={},endColumn={}", start.column, end.column)?;
            }
        }
        let mut message = visible(&diagnostic.message).into_owned();
        for help in &diagnostic.help {
            message.push_str("\nhelp: ");
            message.push_str(&visible(help));
        }
        writeln!(out, "::{}", data(&message))
    }

    fn more(&mut self, more: &More<'_>, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "::{} title={}", command(more.severity), property(more.rule))?;
        if !more.file.is_empty() {
            write!(out, ",file={}", property(&more.file.replace('\\', "/")))?;
        }
        writeln!(out, "::and {} more", more.number)
    }
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    visible(&text).into_owned()
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
