use anyhow::bail;
use serde_json::json;

use super::complete;
use super::outcome::Outcome;
use super::session::Session;
use crate::diagnostic::ReportFormat;
use crate::reader::suggest;
use crate::rule::{self, Rule};

const EXAMPLES: &str = "\
Examples:
  demarche explain missing-section
  demarche explain                   lists the rules";

/// Explain a rule: what it finds, why it matters, what to do
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ExplainArgs {
    /// The rule of a finding, such as `missing-section` [default: list all rules]
    #[arg(value_name = "CODE", add = complete::rules())]
    code: Option<String>,
}

pub(super) fn run(args: &ExplainArgs, session: Session) -> anyhow::Result<Outcome> {
    let json = session.format == ReportFormat::Json;
    let text = match &args.code {
        None if json => {
            let rules: Vec<_> = rule::all().iter().map(|rule| facts(rule)).collect();
            format!("{}\n", json!({ "version": 1, "rules": rules }))
        }
        None => list(),
        Some(code) => {
            let rule = find(code)?;
            if json {
                let mut facts = facts(rule);
                facts["version"] = 1.into();
                facts["text"] = rule.text.into();
                format!("{facts}\n")
            } else {
                rule.explain()
            }
        }
    };
    session.print(&text)?;
    Ok(Outcome::Clean)
}

fn find(code: &str) -> anyhow::Result<&'static Rule> {
    if let Some(rule) = rule::find(code) {
        return Ok(rule);
    }
    match suggest(code, rule::all().iter().map(|rule| rule.name)) {
        Some(near) => bail!("unknown rule `{code}`; did you mean `{near}`?"),
        None => bail!("unknown rule `{code}`; `demarche explain` lists the rules"),
    }
}

fn facts(rule: &Rule) -> serde_json::Value {
    json!({
        "code": rule.name,
        "severity": rule.severity,
        "runs-on": rule.stage.name(),
        "since": rule.since,
        "summary": rule.summary(),
    })
}

fn list() -> String {
    let width = rule::all().iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let line = |rule: &Rule| {
        let severity = rule.severity.to_string();
        let summary = rule.summary().replace('\n', " ");
        format!("{:width$}  {severity:7}  {summary}\n", rule.name)
    };
    rule::all().iter().map(|rule| line(rule)).collect()
}
