use std::fmt::Write;

use super::Rule;

impl Rule {
    /// The first paragraph: what the rule finds.
    pub fn summary(&self) -> &'static str {
        self.text.split("\n\n").next().unwrap_or_default().trim()
    }

    /// The examples in it: the files after the line that ends in `fails:`, and those after the one that ends in
    /// `passes:`. Files before both belong to either. A file whose first line is a comment with a path, such as
    /// `# venue.toml`, is of that name; any other is the brief.
    pub fn examples(&self) -> Examples<'static> {
        let mut examples = Examples::default();
        let mut pieces = self.text.split("```");
        let (mut fails, mut passes) = (false, false);
        while let (Some(prose), Some(fenced)) = (pieces.next(), pieces.next()) {
            passes |= prose.trim_end().ends_with("passes:");
            fails |= prose.trim_end().ends_with("fails:");
            let file = ExampleFile::of(fenced);
            if !passes {
                examples.fails.push(file);
            }
            if passes || !fails {
                examples.passes.push(file);
            }
        }
        examples
    }

    /// Its name, facts and documentation, in Markdown, ending in a newline.
    pub fn explain(&self) -> String {
        let level = if self.fixed { "always" } else { "by default" };
        let (severity, runs_on, since) = (self.severity, self.stage.name(), self.since);
        let facts = format!("{severity} {level} · runs on the {runs_on} · since {since}");
        format!("# {}\n\n{facts}\n\n{}", self.name, self.text)
    }
}

/// What shows the fault of a rule, and the same without it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Examples<'m> {
    /// The files in which the rule finds its fault.
    pub fails: Vec<ExampleFile<'m>>,
    /// Those in which nothing is found.
    pub passes: Vec<ExampleFile<'m>>,
}

/// A file of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExampleFile<'m> {
    /// Its path, seen from the folder of the example.
    pub path: &'m str,
    /// Its text.
    pub text: &'m str,
}

impl<'m> ExampleFile<'m> {
    /// The file between two marks of a fence; the rest of the first line says the language.
    fn of(fenced: &'m str) -> Self {
        let text = fenced.split_once('\n').map_or("", |(_, text)| text);
        let first = text.lines().next().unwrap_or_default();
        let comment = first.strip_prefix("# ");
        let comment = comment.or_else(|| first.strip_prefix("<!-- ")?.strip_suffix(" -->"));
        let path = comment.filter(|path| path.contains(['.', '/']) && !path.contains(' '));
        Self { path: path.unwrap_or("brief.toml"), text }
    }
}

/// The page of all rules, in Markdown, ending in a newline.
pub fn page() -> String {
    let mut text = String::from(
        "# Rules\n\nWhat `demarche check` reports, made from the rules themselves. `demarche explain RULE` says the same.\n\n\
         | rule | severity | runs on | finds |\n|---|---|---|---|\n",
    );
    for rule in super::all() {
        let summary = rule.summary().replace('\n', " ");
        let (name, severity, runs_on) = (rule.name, rule.severity, rule.stage.name());
        let _ = writeln!(text, "| [{name}](#{name}) | {severity} | {runs_on} | {summary} |");
    }
    for rule in super::all() {
        text.push_str("\n#");
        text.push_str(&rule.explain());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_both_examples_belongs_to_either() {
        let text = "Finds.\n\n```toml\n# venue.toml\na = 1\n```\n\nThis fails:\n\n```toml\nb = 1\n```\n\n\
                    This one passes:\n\n```toml\nb = 2\n```\n";
        let Examples { fails, passes } = Rule { text, ..*super::super::INVALID_TOML }.examples();
        let venue = ExampleFile { path: "venue.toml", text: "# venue.toml\na = 1\n" };
        assert_eq!(fails, [venue, ExampleFile { path: "brief.toml", text: "b = 1\n" }]);
        assert_eq!(passes, [venue, ExampleFile { path: "brief.toml", text: "b = 2\n" }]);
    }
}
