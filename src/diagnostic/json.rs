//! One JSON document, version 1. It is written as the findings come, one a line:
//!
//! ```json
//! {"version":1,"diagnostics":[
//! {"code":"…","severity":"error","message":"…","path":"…","field":"…","span":{…},"label":"…","related":[…],"help":[…]}
//! ],"summary":{"errors":1,"warnings":0,"notes":0,"briefs":1}}
//! ```

use std::io::{self, Write};

use serde::Serialize;

use super::printer::Output;
use super::{Diagnostic, Edit, Fix, Label, Location, Safety, Severity, Summary};

/// The version of the document; it grows when a field changes its meaning or goes, not when one is added.
const VERSION: u32 = 1;

#[derive(Default)]
pub(super) struct Json {
    begun: bool,
    members: Vec<(&'static str, serde_json::Value)>,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: Severity,
    message: &'a str,
    path: Option<&'a str>,
    field: Option<&'a str>,
    span: Option<SpanShape>,
    label: Option<&'a str>,
    related: Vec<Related<'a>>,
    help: &'a [String],
    fix: Option<FixShape<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    path: &'a str,
    field: Option<&'a str>,
    span: SpanShape,
    label: &'a str,
}

#[derive(Serialize)]
struct SpanShape {
    start: Point,
    end: Point,
}

/// How the finding can be mended without its author.
#[derive(Serialize)]
struct FixShape<'a> {
    safety: Safety,
    edits: Vec<EditShape<'a>>,
}

/// What is to stand in place of a stretch of a file.
#[derive(Serialize)]
struct EditShape<'a> {
    path: &'a str,
    span: SpanShape,
    replacement: &'a str,
}

/// Line and column count from one, columns in characters; the offset counts bytes from zero.
#[derive(Serialize)]
struct Point {
    line: usize,
    column: usize,
    offset: usize,
}

impl SpanShape {
    fn new(location: &Location) -> Self {
        let (start, end) = (location.start(), location.end());
        Self {
            start: Point { line: start.line, column: start.column, offset: location.span.start },
            end: Point { line: end.line, column: end.column, offset: location.span.end },
        }
    }
}

impl<'a> FixShape<'a> {
    fn new(fix: &'a Fix) -> Self {
        let edit = |edit: &'a Edit| EditShape {
            path: edit.location.source.name(),
            span: SpanShape::new(&edit.location),
            replacement: &edit.replacement,
        };
        Self { safety: fix.safety, edits: fix.edits.iter().map(edit).collect() }
    }
}

impl<'a> Finding<'a> {
    fn new(diagnostic: &'a Diagnostic) -> Self {
        let primary = diagnostic.primary.as_ref();
        let location = primary.map(|label| &label.location);
        let related = |Label { location, text }: &'a Label| Related {
            path: location.source.name(),
            field: location.field(),
            span: SpanShape::new(location),
            label: text,
        };
        Self {
            code: diagnostic.code,
            severity: diagnostic.severity,
            message: &diagnostic.message,
            path: location.map(|location| location.source.name()),
            field: location.and_then(Location::field),
            span: location.map(SpanShape::new),
            label: primary.map(|label| label.text.as_str()).filter(|text| !text.is_empty()),
            related: diagnostic.related.iter().map(related).collect(),
            help: &diagnostic.help,
            fix: diagnostic.fix.as_ref().map(FixShape::new),
        }
    }
}

impl Output for Json {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        write!(out, "{{\"version\":{VERSION},\"diagnostics\":[")
    }

    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        serde_json::to_writer(&mut *out, &Finding::new(diagnostic))?;
        Ok(())
    }

    fn attach(&mut self, name: &'static str, value: serde_json::Value) {
        self.members.push((name, value));
    }

    fn end(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(b"\n]")?;
        for (name, value) in &self.members {
            write!(out, ",\"{name}\":{value}")?;
        }
        out.write_all(b",\"summary\":")?;
        serde_json::to_writer(&mut *out, summary)?;
        out.write_all(b"}\n")
    }
}
