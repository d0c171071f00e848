use anyhow::bail;

use super::complete;
use super::outcome::Outcome;
use super::session::Session;
use crate::diagnostic::ReportFormat;
use crate::printed::{ListedRule, RuleList, ShownRule};
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
            let rules = rule::all().iter().map(|rule| ListedRule::of(rule)).collect();
            format!("{}\n", serde_json::to_string(&RuleList { version: 1, rules })?)
        }
        None => list(),
        Some(code) => {
            let rule = find(code)?;
            if json {
                let shown = ShownRule { version: 1, rule: ListedRule::of(rule), text: rule.text };
                format!("{}\n", serde_json::to_string(&shown)?)
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

fn list() -> String {
    let width = rule::all().iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let line = |rule: &Rule| {
        let severity = rule.severity.to_string();
        let summary = rule.summary().replace('\n', " ");
        format!("{:width$}  {severity:7}  {summary}\n", rule.name)
    };
    rule::all().iter().map(|rule| line(rule)).collect()
}
