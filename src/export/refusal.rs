use std::path::PathBuf;

use crate::diagnostic::Diagnostic;
use crate::rule;
use crate::workspace::NameField;

/// Why the outputs of a brief must not be written, which is known before any is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Another brief would be written to the same file.
    Collision {
        /// The name of the other brief.
        other: String,
        /// The file.
        path: PathBuf,
    },
    /// Two outputs of this brief would be written to the same file.
    Twice(PathBuf),
    /// A file that this run reads, or makes besides its statements, would be overwritten.
    Taken(PathBuf),
    /// Windows refuses the name.
    Reserved {
        /// The name.
        name: String,
        /// Why.
        reason: &'static str,
    },
    /// The pattern of names asks for a field that the brief lacks.
    Lacking(NameField),
}

impl Refusal {
    /// What to tell the author of the brief of that name.
    pub(super) fn finding(&self, name: &str) -> Diagnostic {
        match self {
            Self::Collision { other, path } => {
                let message = format!("`{name}` and `{other}` would both be written to `{}`", path.display());
                Diagnostic::new(rule::OUTPUT_COLLISION, message)
                    .help("rename one of the two briefs, or export them to different folders with `--out`")
                    .help(
                        "`--name` puts a field of the brief into the name, such as `{language}/{stem}.{ext}`",
                    )
            }
            Self::Twice(path) => {
                let message =
                    format!("two statements of `{name}` would both be written to `{}`", path.display());
                Diagnostic::new(rule::OUTPUT_COLLISION, message)
                    .help("put `{kind}` or `{profile}` into the name pattern")
            }
            Self::Taken(path) => {
                let message = format!(
                    "`{name}` would be written to `{}`, which is a file of this workspace or of its export",
                    path.display()
                );
                Diagnostic::new(rule::OUTPUT_COLLISION, message)
                    .help("rename the brief, or export it to a different folder with `--out`")
            }
            Self::Reserved { name, reason } => {
                let message = format!("Windows refuses the name `{name}`: {reason}");
                Diagnostic::new(rule::RESERVED_NAME, message)
                    .help("rename the brief, so that its statements can be opened everywhere")
            }
            Self::Lacking(field) => {
                let (field, key) = (field.name(), field.key());
                let message =
                    format!("this brief has no `{key}`, which the name pattern uses as `{{{field}}}`");
                Diagnostic::new(rule::UNNAMED_OUTPUT, message)
                    .help(format!("add a `{key}` to the brief, or use another pattern"))
            }
        }
    }
}
