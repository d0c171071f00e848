//! One JSON document a line, each written as soon as it is known: what is found, what became of each brief, and the end.
//!
//! ```json
//! {"event":"finding","finding":{…}}
//! {"event":"brief","brief":"care.toml",…}
//! {"event":"end","version":1,"summary":{…},…}
//! ```

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::report::{Finding, VERSION};
use super::report_line::ReportLine;
use super::writer::ReportWriter;
use super::{Diagnostic, Summary};
use crate::visible::escaped_json;

#[derive(Default)]
pub(super) struct JsonLines {
    members: Map<String, Value>,
}

fn line(value: &Value, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(escaped_json(&value.to_string()).as_bytes())?;
    out.write_all(b"\n")?;
    // Whoever waits for a line gets it now.
    out.flush()
}

impl ReportWriter for JsonLines {
    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        let finding = ReportLine::Finding { finding: Finding::new(diagnostic) };
        line(&serde_json::to_value(finding)?, out)
    }

    fn event(
        &mut self,
        name: &'static str,
        mut members: Map<String, Value>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        members.insert("event".to_owned(), name.into());
        line(&Value::Object(members), out)
    }

    fn attach(&mut self, name: &'static str, value: Value) {
        self.members.insert(name.to_owned(), value);
    }

    fn end(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let mut members = std::mem::take(&mut self.members);
        // Each file was a line of its own already.
        members.remove("outputs");
        members.insert("event".to_owned(), "end".into());
        members.insert("version".to_owned(), VERSION.into());
        members.insert("summary".to_owned(), serde_json::to_value(summary)?);
        line(&Value::Object(members), out)
    }
}
