//! The shapes of the JSON report, from which its schema is made.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Diagnostic, Edit, Fix, Fixable, Label, Location, Safety, Severity, Summary};

/// The version of the report; it grows when a field changes its meaning or goes, not when one is added.
pub(super) const VERSION: u32 = 1;

/// What `check` and `export` print with `--format json`, version 1. Fields may be added; none changes its meaning or goes
/// within a version.
#[derive(Serialize, JsonSchema)]
pub struct Report<'a> {
    /// The version of the report, which is 1.
    version: u32,
    /// What was found, in the order of the briefs and of each file.
    diagnostics: Vec<Finding<'a>>,
    /// The files that `export` made; not in other reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    outputs: Option<Vec<OutputShape<'a>>>,
    /// How many briefs `export` did what with; not in other reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    briefs: Option<BriefCounts>,
    /// The files that `export --plan` would write; not in other reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<Vec<PlannedShape<'a>>>,
    /// What could not be read or written, and what was not exported.
    #[serde(skip_serializing_if = "Option::is_none")]
    failures: Option<Vec<&'a str>>,
    /// How much each rule found, with `--statistics`; `diagnostics` is empty then.
    #[serde(skip_serializing_if = "Option::is_none")]
    statistics: Option<Vec<RuleCount<'a>>>,
    /// How much was found.
    summary: Summary,
}

/// How much one rule found.
#[derive(Serialize, JsonSchema)]
pub(super) struct RuleCount<'a> {
    /// The rule, such as `missing-section`.
    pub(super) code: &'a str,
    /// How many findings it has.
    pub(super) count: usize,
    /// How many of them can be fixed without their author.
    pub(super) fixable: Fixable,
}

/// A file that was made.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Output")]
pub struct OutputShape<'a> {
    /// The brief.
    brief: &'a str,
    /// The file.
    path: &'a str,
    /// The kind of statement, such as `talking-points`.
    kind: &'a str,
    /// How it is stored, such as `pdf`.
    format: &'a str,
    /// Its length in bytes.
    bytes: usize,
    /// How many pages it has, in formats that have pages.
    pages: Option<usize>,
    /// The pictures that were copied for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pictures: Vec<&'a str>,
    /// Whether it is `written`, or was `unchanged` and left alone.
    change: &'a str,
    /// How long it takes to speak, if it is a speech.
    #[serde(skip_serializing_if = "Option::is_none")]
    speech: Option<SpeechShape<'a>>,
}

/// How long a speech is.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Speech")]
struct SpeechShape<'a> {
    /// How many words are spoken; in Chinese, characters.
    words: usize,
    /// The seconds that it takes.
    seconds: usize,
    /// The seconds that it may take, if they are limited.
    limit: Option<usize>,
    /// What was cut from it, with `--fit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    cut: Option<Vec<CutShape<'a>>>,
}

/// A passage that was cut from a speech.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Cut")]
struct CutShape<'a> {
    /// The field, as a dotted path such as `recommendations[1]`.
    field: &'a str,
    /// Its place in the order of cuts, from 1 to 3, as `cut` in the brief says.
    cut: u8,
    /// How many words it has.
    words: usize,
}

/// How many briefs became of what. Each is counted once, so that the others add up to the first.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct BriefCounts {
    /// All briefs.
    looked_at: usize,
    /// Those of which a file was written.
    exported: usize,
    /// Those whose files were as they should be.
    unchanged: usize,
    /// Those that findings kept from being exported, or from being exported in every format.
    with_findings: usize,
    /// Those that could not be read or written.
    failed: usize,
    /// Those that the run was stopped before.
    not_begun: usize,
}

/// A file that would be written.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Planned")]
pub struct PlannedShape<'a> {
    /// The file.
    path: &'a str,
    /// The brief.
    brief: &'a str,
    /// The kind of statement, such as `talking-points`.
    kind: &'a str,
    /// How it is stored, such as `pdf`.
    format: &'a str,
    /// The pictures that would be copied for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pictures: Vec<&'a str>,
    /// The files that it would be made of, sorted.
    inputs: Vec<&'a str>,
}

/// One finding.
#[derive(Serialize, JsonSchema)]
pub struct Finding<'a> {
    /// The rule, such as `missing-section`.
    code: &'a str,
    /// How much it weighs.
    severity: Severity,
    /// What is wrong.
    message: &'a str,
    /// The file; null only where none could be read.
    path: Option<&'a str>,
    /// The field, as a dotted path such as `recommendations[1].to`.
    field: Option<&'a str>,
    /// The place in the file.
    span: Option<SpanShape>,
    /// A few words about the place.
    label: Option<&'a str>,
    /// Other places that explain it.
    related: Vec<Related<'a>>,
    /// Ways out.
    help: &'a [String],
    /// How it can be fixed without its author.
    fix: Option<FixShape<'a>>,
}

/// Another place.
#[derive(Serialize, JsonSchema)]
struct Related<'a> {
    /// The file.
    path: &'a str,
    /// The field, as a dotted path such as `recommendations[1].to`.
    field: Option<&'a str>,
    /// The place in the file.
    span: SpanShape,
    /// What is to be seen there.
    label: &'a str,
}

/// A stretch of a file.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Span")]
struct SpanShape {
    /// The first character.
    start: Point,
    /// The place after the last character.
    end: Point,
}

/// How the finding can be fixed without its author.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Fix")]
struct FixShape<'a> {
    /// Whether it may be applied unseen.
    safety: Safety,
    /// The edits, all of them together; none overlaps another.
    edits: Vec<EditShape<'a>>,
}

/// What to write in place of a stretch of a file.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Edit")]
struct EditShape<'a> {
    /// The file.
    path: &'a str,
    /// The place in the file.
    span: SpanShape,
    /// What to write there.
    replacement: &'a str,
}

/// Line and column count from one, columns in characters; the offset counts bytes from zero.
#[derive(Serialize, JsonSchema)]
struct Point {
    /// The line, from one.
    line: usize,
    /// The column in characters, from one.
    column: usize,
    /// The byte, from zero.
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
    /// What is reported of a finding.
    pub fn new(diagnostic: &'a Diagnostic) -> Self {
        let primary = diagnostic.primary.as_ref();
        let location = primary.map(|label| &label.location);
        let related = |Label { location, text }: &'a Label| Related {
            path: location.source.name(),
            field: location.field(),
            span: SpanShape::new(location),
            label: text,
        };
        Self {
            code: diagnostic.rule.name,
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
