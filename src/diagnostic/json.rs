//! One JSON document, version 1. It is written as the findings come, one a line:
//!
//! ```json
//! {"version":1,"diagnostics":[
//! {"code":"…","severity":"error","message":"…","path":"…","field":"…","span":{…},"label":"…","related":[…],"help":[…]}
//! ],"summary":{"errors":1,"warnings":0,"notes":0,"briefs":9,"with-findings":1,…}}
//! ```

use std::io::{self, Write};

use super::report::{Finding, VERSION};
use super::writer::ReportWriter;
use super::{Diagnostic, Summary};
use crate::visible::escaped_json;

#[derive(Default)]
pub(super) struct Json {
    begun: bool,
    members: Vec<(&'static str, serde_json::Value)>,
}

impl ReportWriter for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\"version\":{VERSION},\"diagnostics\":[")
    }

    fn lists_all(&self) -> bool {
        true
    }

    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        out.write_all(escaped_json(&serde_json::to_string(&Finding::new(diagnostic))?).as_bytes())
    }

    fn attach(&mut self, name: &'static str, value: serde_json::Value) {
        self.members.push((name, value));
    }

    fn end(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"\n]")?;
        for (name, value) in &self.members {
            write!(out, ",\"{name}\":{}", escaped_json(&value.to_string()))?;
        }
        out.write_all(b",\"summary\":")?;
        serde_json::to_writer(&mut *out, summary)?;
        out.write_all(b"}\n")
    }
}
