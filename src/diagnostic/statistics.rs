//! How much each rule found, in place of the findings: a line a rule, or a member of the JSON report.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use super::json::Json;
use super::report::RuleCount;
use super::writer::ReportWriter;
use super::{Diagnostic, Summary};

pub(super) struct Statistics {
    rules: BTreeMap<&'static str, Summary>,
    json: Option<Json>,
}

impl Statistics {
    pub(super) fn new(json: Option<Json>) -> Self {
        Self { rules: BTreeMap::new(), json }
    }
}

impl ReportWriter for Statistics {
    fn begin(&mut self, out: &mut dyn Write) -> io::Result<()> {
        self.json.as_mut().map_or(Ok(()), |json| json.begin(out))
    }

    fn lists_all(&self) -> bool {
        true
    }

    fn finding(&mut self, diagnostic: &Diagnostic, _: &mut dyn Write) -> io::Result<()> {
        self.rules.entry(diagnostic.rule.name).or_default().add(diagnostic);
        Ok(())
    }

    fn attach(&mut self, name: &'static str, value: serde_json::Value) {
        if let Some(json) = &mut self.json {
            json.attach(name, value);
        }
    }

    fn end(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        let count = |(code, found): (&&'static str, &Summary)| RuleCount {
            code,
            count: found.errors + found.warnings + found.notes,
            fixable: found.fixable,
        };
        let mut rules: Vec<RuleCount<'_>> = self.rules.iter().map(count).collect();
        rules.sort_by_key(|rule| (Reverse(rule.count), rule.code));
        if let Some(json) = &mut self.json {
            json.attach("statistics", serde_json::to_value(rules)?);
            return json.end(summary, out);
        }
        let width = rules.first().map_or(0, |rule| rule.count.to_string().len());
        for RuleCount { code, count, fixable } in &rules {
            let fixes = [(fixable.safe, ""), (fixable.r#unsafe, " with `--unsafe-fixes`")];
            let said: Vec<String> = fixes
                .into_iter()
                .filter(|(number, _)| *number > 0)
                .map(|(number, how)| format!("{number} fixable{how}"))
                .collect();
            let said = if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) };
            writeln!(out, "{count:>width$} {code}{said}")?;
        }
        if rules.is_empty() { Ok(()) } else { writeln!(out, "\n{summary}") }
    }
}
