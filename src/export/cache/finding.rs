use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Edit, Fix, Label, Location, Safety, Severity};
use crate::engine::Brief;
use crate::rule;
use crate::source::{FieldSpan, Source, Span};
use crate::world::{Content, World};

/// The findings of a brief, all of which lie in its own file.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct CachedFindings {
    findings: Vec<CachedFinding>,
    /// The fields that they lie in: path, key and value.
    fields: Vec<(String, Place, Place)>,
}

/// A stretch of the file.
type Place = (usize, usize);

#[derive(Debug, Clone, Serialize, Deserialize)]
struct CachedFinding {
    rule: String,
    severity: u8,
    message: String,
    primary: Option<(Place, String)>,
    related: Vec<(Place, String)>,
    help: Vec<String>,
    fix: Option<(bool, Vec<(Place, String)>)>,
    allowed: Option<String>,
}

const SEVERITIES: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];

impl CachedFindings {
    /// Those of a brief; nothing where one lies in another file, or the text of the brief is not that of its file.
    pub(super) fn of(brief: &Brief<'_>, findings: &[Diagnostic]) -> Option<Self> {
        if findings.is_empty() {
            return Some(Self::default());
        }
        let source = brief.source();
        if !source.text().as_bytes().starts_with(brief.bytes()) {
            return None;
        }
        let mut fields: Vec<&FieldSpan> = Vec::new();
        let mut place = |location: &Location| {
            if location.source.name() != source.name() || !location.source.lies_in_file() {
                return None;
            }
            if let Some(field) = source.field_at(location.span) {
                let holds = |holder: &&FieldSpan| field.path.starts_with(&holder.path);
                fields.extend(source.fields().iter().filter(holds));
            }
            Some((location.span.start, location.span.end))
        };
        let mut label = |label: &Label| Some((place(&label.location)?, label.text.clone()));
        let mut cached = Vec::new();
        for finding in findings {
            let primary = match &finding.primary {
                Some(primary) => Some(label(primary)?),
                None => None,
            };
            let related = finding.related.iter().map(&mut label).collect::<Option<Vec<_>>>()?;
            let fix = match &finding.fix {
                None => None,
                Some(fix) => {
                    let edit = |edit: &Edit| {
                        label(&Label { location: edit.location.clone(), text: edit.replacement.clone() })
                    };
                    let edits = fix.edits.iter().map(edit).collect::<Option<Vec<_>>>()?;
                    Some((fix.safety == Safety::Safe, edits))
                }
            };
            let severity = SEVERITIES.iter().position(|severity| *severity == finding.severity)?;
            cached.push(CachedFinding {
                rule: finding.rule.name.to_owned(),
                severity: severity as u8,
                message: finding.message.clone(),
                primary,
                related,
                help: finding.help.clone(),
                fix,
                allowed: finding.allowed.clone(),
            });
        }
        fields.sort_by(|a, b| a.path.cmp(&b.path));
        fields.dedup_by(|a, b| a.path == b.path);
        let span = |span: Span| (span.start, span.end);
        let fields =
            fields.iter().map(|field| (field.path.clone(), span(field.key), span(field.value))).collect();
        Some(Self { findings: cached, fields })
    }

    /// The findings again, in the text that the file has now.
    pub(super) fn replay(&self, world: &dyn World, name: &str, path: &Path) -> Option<Vec<Diagnostic>> {
        if self.findings.is_empty() {
            return Some(Vec::new());
        }
        let bytes = world.read_named(path, Content::Text).ok()?;
        let text = String::from_utf8(bytes.to_vec()).ok()?;
        let span = |&(start, end): &Place| Span::new(start, end);
        let field = |(path, key, value): &(String, Place, Place)| FieldSpan {
            path: path.clone(),
            key: span(key),
            value: span(value),
        };
        let source = Arc::new(Source::new(name, text).with_fields(self.fields.iter().map(field).collect()));
        let length = source.text().len();
        let location = |place: &Place| {
            (place.1 <= length).then(|| Location { source: Arc::clone(&source), span: span(place) })
        };
        let label =
            |(place, text): &(Place, String)| Some(Label { location: location(place)?, text: text.clone() });
        let mut findings = Vec::new();
        for cached in &self.findings {
            let primary = match &cached.primary {
                Some(primary) => Some(label(primary)?),
                None => None,
            };
            let fix = match &cached.fix {
                None => None,
                Some((safe, edits)) => {
                    let edit = |(place, replacement): &(Place, String)| {
                        Some(Edit { location: location(place)?, replacement: replacement.clone() })
                    };
                    let safety = if *safe { Safety::Safe } else { Safety::Unsafe };
                    Some(Fix { safety, edits: edits.iter().map(edit).collect::<Option<Vec<_>>>()? })
                }
            };
            findings.push(Diagnostic {
                rule: rule::find(&cached.rule)?,
                severity: *SEVERITIES.get(usize::from(cached.severity))?,
                message: cached.message.clone(),
                primary,
                related: cached.related.iter().map(label).collect::<Option<Vec<_>>>()?,
                help: cached.help.clone(),
                fix,
                allowed: cached.allowed.clone(),
            });
        }
        Some(findings)
    }
}
