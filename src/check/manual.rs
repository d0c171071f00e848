use std::fmt::Write;

use super::Rule;

/// The documentation of a rule: the module documentation of its file, in Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manual {
    /// The whole text, ending in a newline.
    pub text: String,
}

impl Manual {
    /// That of a file of Rust.
    pub(super) fn of(file: &str) -> Self {
        let mut text = String::new();
        for line in file.lines().map_while(|line| line.strip_prefix("//!")) {
            text.push_str(line.strip_prefix(' ').unwrap_or(line));
            text.push('\n');
        }
        Self { text }
    }

    /// The first paragraph: what the rule finds.
    pub fn summary(&self) -> &str {
        self.text.split("\n\n").next().unwrap_or_default().trim()
    }

    /// The briefs in it: the first fails, the second passes; none where a brief alone cannot show the fault.
    pub fn examples(&self) -> Vec<&str> {
        self.text
            .split("```toml\n")
            .skip(1)
            .map(|rest| rest.split("```").next().unwrap_or_default())
            .collect()
    }
}

impl Rule {
    /// Its name, facts and documentation, in Markdown, ending in a newline.
    pub fn explain(&self) -> String {
        let level = if self.is_fixed() { "always" } else { "by default" };
        let (severity, runs_on, since) = (self.severity, self.runs_on.name(), self.since);
        let facts = format!("{severity} {level} · runs on the {runs_on} · since {since}");
        format!("# {}\n\n{facts}\n\n{}", self.name, self.manual().text)
    }
}

/// The page of all rules, in Markdown, ending in a newline.
pub fn page() -> String {
    let mut text = String::from(
        "# Rules\n\nWhat `demarche check` reports, made from the rules themselves. `demarche explain RULE` says the same.\n\n\
         | rule | severity | runs on | finds |\n|---|---|---|---|\n",
    );
    for rule in super::all() {
        let manual = rule.manual();
        let summary = manual.summary().replace('\n', " ");
        let (name, severity, runs_on) = (rule.name, rule.severity, rule.runs_on.name());
        let _ = writeln!(text, "| [{name}](#{name}) | {severity} | {runs_on} | {summary} |");
    }
    for rule in super::all() {
        text.push_str("\n#");
        text.push_str(&rule.explain());
    }
    text
}
