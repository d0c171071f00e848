//! SARIF 2.1.0 (OASIS), which code scanning takes; written as the findings come, one a line.
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::fmt::Write as _;
use std::io::{self, Write};

use serde_json::{Value, json};

use super::writer::{ReportWriter, seen_from};
use super::{Checkout, Diagnostic, Fix, Label, Location, Severity, Summary};
use crate::rule::{self, Rule};
use crate::visible::escaped_json;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Default)]
pub(super) struct Sarif {
    begun: bool,
    checkout: Option<Checkout>,
    failures: Vec<String>,
}

/// A rule as SARIF describes it.
fn described(rule: &Rule) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.summary() },
        "help": { "text": rule.text, "markdown": rule.text },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

impl Sarif {
    fn result(&self, diagnostic: &Diagnostic) -> Value {
        let checkout = self.checkout.as_ref();
        let mut text = diagnostic.message.clone();
        for help in &diagnostic.help {
            let _ = write!(text, "\nhelp: {help}");
        }
        let mut result = json!({
            "ruleId": diagnostic.rule.name,
            "level": level(diagnostic.severity),
            "message": { "text": text },
        });
        if let Some(index) = rule::all().iter().position(|rule| *rule == diagnostic.rule) {
            result["ruleIndex"] = index.into();
        }
        if let Some(primary) = &diagnostic.primary {
            result["locations"] = json!([location(primary, None, checkout)]);
        }
        if !diagnostic.related.is_empty() {
            let related = diagnostic.related.iter().enumerate();
            result["relatedLocations"] =
                related.map(|(id, label)| location(label, Some(id), checkout)).collect();
        }
        if let Some(reason) = &diagnostic.allowed {
            result["suppressions"] = json!([{ "kind": "inSource", "justification": reason }]);
        }
        if let Some(fix) = &diagnostic.fix {
            result["fixes"] = json!([fixed(diagnostic, fix, checkout)]);
        }
        result
    }
}

impl ReportWriter for Sarif {
    fn seen_from(&mut self, checkout: Checkout) {
        self.checkout = Some(checkout);
    }

    fn failure(&mut self, why: &str, _: &mut dyn Write) -> io::Result<()> {
        self.failures.push(why.to_owned());
        Ok(())
    }

    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        let driver = json!({
            "name": env!("CARGO_PKG_NAME"),
            "version": env!("CARGO_PKG_VERSION"),
            "rules": rule::all().iter().map(|rule| described(rule)).collect::<Vec<_>>(),
        });
        write!(out, "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{\"driver\":")?;
        serde_json::to_writer(&mut *out, &driver)?;
        write!(out, "}},\"columnKind\":\"unicodeCodePoints\",\"results\":[")
    }

    fn lists_all(&self) -> bool {
        true
    }

    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        out.write_all(escaped_json(&self.result(diagnostic).to_string()).as_bytes())
    }

    fn allowed(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        self.finding(diagnostic, out)
    }

    fn end(&mut self, _: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let notify = |why: &String| json!({ "level": "error", "message": { "text": why } });
        let invocation = json!([{
            "executionSuccessful": self.failures.is_empty(),
            "toolExecutionNotifications": self.failures.iter().map(notify).collect::<Vec<_>>(),
        }]);
        writeln!(out, "\n],\"invocations\":{}}}]}}", escaped_json(&invocation.to_string()))
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A fix: its edits file by file.
fn fixed(diagnostic: &Diagnostic, fix: &Fix, checkout: Option<&Checkout>) -> Value {
    let mut changes: Vec<(&str, Vec<Value>)> = Vec::new();
    for edit in &fix.edits {
        let name = edit.location.source.name();
        let replacement = json!({
            "deletedRegion": region(&edit.location),
            "insertedContent": { "text": edit.replacement },
        });
        match changes.iter_mut().find(|(known, _)| *known == name) {
            Some((_, replacements)) => replacements.push(replacement),
            None => changes.push((name, vec![replacement])),
        }
    }
    let changes: Vec<Value> = changes
        .into_iter()
        .map(|(name, replacements)| json!({ "artifactLocation": { "uri": uri(&seen_from(checkout, name)) }, "replacements": replacements }))
        .collect();
    let way_out = diagnostic.help.first().unwrap_or(&diagnostic.message);
    json!({ "description": { "text": way_out }, "artifactChanges": changes })
}

fn region(place: &Location) -> Value {
    let (start, end) = (place.start(), place.end());
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "byteOffset": place.span.start,
        "byteLength": place.span.end - place.span.start,
    })
}

fn location(label: &Label, id: Option<usize>, checkout: Option<&Checkout>) -> Value {
    let Label { location: place, text } = label;
    let mut value = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&seen_from(checkout, place.source.name())) },
            "region": region(place),
        },
    });
    if let Some(field) = Location::field(place) {
        value["logicalLocations"] = json!([{ "fullyQualifiedName": field }]);
    }
    if !text.is_empty() {
        value["message"] = json!({ "text": text });
    }
    if let Some(id) = id {
        value["id"] = id.into();
    }
    value
}

/// A path as a relative reference (RFC 3986): segments keep their slashes, all else that is not unreserved is escaped.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
