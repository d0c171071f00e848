use std::fmt;

use super::count::{count, listed};
use super::{Diagnostic, Safety, Severity};

/// How many findings can be fixed without their author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, schemars::JsonSchema)]
pub struct Fixable {
    /// By safe fixes.
    pub safe: usize,
    /// By fixes that have to be looked at.
    pub r#unsafe: usize,
}

/// How much was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Summary {
    /// Findings that keep a brief from being exported.
    pub errors: usize,
    /// Probable mistakes.
    pub warnings: usize,
    /// Things worth knowing.
    pub notes: usize,
    /// The briefs that were looked at.
    pub briefs: usize,
    /// Those of them that something was found in.
    pub with_findings: usize,
    /// Findings that their briefs allow; none of them is counted above.
    pub allowed: usize,
    /// Findings that can be fixed without their author, by what that takes; counted above as well.
    pub fixable: Fixable,
}

impl Summary {
    /// Counts one finding.
    pub fn add(&mut self, finding: &Diagnostic) {
        match finding.fix.as_ref().map(|fix| fix.safety) {
            Some(Safety::Safe) => self.fixable.safe += 1,
            Some(Safety::Unsafe) => self.fixable.r#unsafe += 1,
            None => {}
        }
        match finding.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Note => self.notes += 1,
        }
    }

    /// The gravest severity that was found.
    pub fn worst(&self) -> Option<Severity> {
        let found = [
            (self.errors, Severity::Error),
            (self.warnings, Severity::Warning),
            (self.notes, Severity::Note),
        ];
        found.into_iter().find(|(number, _)| *number > 0).map(|(_, severity)| severity)
    }
}

/// One line such as `3 errors and 1 warning in 2 briefs`.
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let said: Vec<String> =
            parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, noun)| count(n, noun)).collect();
        if said.is_empty() {
            return f.write_str("nothing found");
        }
        f.write_str(&listed(&said, "and"))?;
        if self.with_findings > 0 { write!(f, " in {}", count(self.with_findings, "brief")) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_there_is() {
        let summary =
            Summary { errors: 3, warnings: 1, notes: 0, briefs: 9, with_findings: 2, ..Summary::default() };
        assert_eq!(summary.to_string(), "3 errors and 1 warning in 2 briefs");
        assert_eq!(summary.worst(), Some(Severity::Error));
        assert_eq!(Summary::default().to_string(), "nothing found");
        assert_eq!(Summary::default().worst(), None);
    }
}
