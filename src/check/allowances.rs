use std::sync::Arc;

use super::levels::{Levels, Unsettable, settable};
use crate::brief::{Allow, BriefFile};
use crate::diagnostic::{Diagnostic, Fix, Location, Safety};
use crate::reader::{Located, Read};
use crate::rule::{self, Rule};
use crate::source::{Source, Span};

/// What a brief allows, for the reasons that it gives.
pub(super) struct Allowances<'b> {
    source: &'b Arc<Source>,
    entries: Vec<Allowance<'b>>,
}

struct Allowance<'b> {
    /// Its place in the list, from zero.
    index: usize,
    written: &'b Located<Allow>,
    rule: &'static Rule,
    /// Empty where none is given: what is allowed is still not reported, but that there is no reason.
    reason: &'b str,
    used: bool,
}

impl<'b> Allowances<'b> {
    /// Those of a brief, with what is wrong in them.
    pub(super) fn of(brief: &'b Read<Arc<BriefFile>>) -> (Self, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let source = &brief.source;
        let mut entries = Vec::new();
        for (index, written) in brief.value.allow.iter().enumerate() {
            match allowance(source, index, written) {
                Ok(entry) => {
                    found.extend(entry.unreasoned(source));
                    entries.push(entry);
                }
                Err(diagnostic) => found.push(*diagnostic),
            }
        }
        (Self { source, entries }, found)
    }

    /// Marks the findings that the brief allows.
    pub(super) fn mark(&mut self, findings: &mut [Diagnostic]) {
        for finding in findings {
            for entry in &mut self.entries {
                if entry.rule == finding.rule && entry.covers(finding, self.source) {
                    entry.used = true;
                    finding.allowed = Some(entry.reason.to_owned());
                }
            }
        }
    }

    /// What is allowed, although no such thing was found. Of what is found on pages nothing can be said: they are not
    /// always set.
    pub(super) fn unused(&self, levels: &Levels) -> Vec<Diagnostic> {
        let idle = self.entries.iter().filter(|entry| {
            let off = levels.get(entry.rule).is_some_and(|level| level.severity().is_none());
            !entry.used && !entry.rule.stage.needs_pages() && !off && !entry.reason.is_empty()
        });
        idle.map(|entry| self.describe(entry)).collect()
    }

    fn describe(&self, entry: &Allowance<'_>) -> Diagnostic {
        let Allow { rule, field, .. } = &entry.written.value;
        let place = rule.as_ref().map_or(entry.written.span, |rule| rule.span);
        let message = match field {
            Some(field) => format!("`{}` finds nothing in `{}`", entry.rule.name, field.as_str()),
            None => format!("`{}` finds nothing in this brief", entry.rule.name),
        };
        let mut diagnostic = Diagnostic::new(rule::UNUSED_ALLOW, message)
            .at(Location::new(self.source, place))
            .help("remove it, so that it cannot hide a new finding");
        if let Some(field) = field.as_ref().filter(|field| self.source.field(field).is_none()) {
            let location = Location::new(self.source, field.span);
            diagnostic = diagnostic.related(location, "the brief has no such field");
        }
        diagnostic.fix = table(self.source, entry.index)
            .map(|span| Fix::new(Safety::Safe, Location::new(self.source, span), ""));
        diagnostic
    }
}

impl Allowance<'_> {
    fn unreasoned(&self, source: &Arc<Source>) -> Option<Diagnostic> {
        let Allow { rule, .. } = &self.written.value;
        let place = Location::new(source, rule.as_ref().map_or(self.written.span, |rule| rule.span));
        let message = format!("`{}` is allowed without a reason", self.rule.name);
        let diagnostic = Diagnostic::new(rule::ALLOW_WITHOUT_REASON, message).at(place);
        self.reason.is_empty().then(|| diagnostic.help("say why it is right, as `reason = \"…\"`"))
    }

    fn covers(&self, finding: &Diagnostic, brief: &Arc<Source>) -> bool {
        let Some(field) = &self.written.value.field else { return true };
        let location = finding.primary.as_ref().map(|label| &label.location);
        let path = location.filter(|at| Arc::ptr_eq(&at.source, brief)).and_then(Location::field);
        let rest = path.and_then(|path| path.strip_prefix(field.as_str()));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }
}

fn allowance<'b>(
    source: &'b Arc<Source>,
    index: usize,
    written: &'b Located<Allow>,
) -> Result<Allowance<'b>, Box<Diagnostic>> {
    let Allow { rule, reason, .. } = &written.value;
    let place = Location::new(source, rule.as_ref().map_or(written.span, |rule| rule.span));
    let Some(name) = rule else {
        let diagnostic = Diagnostic::new(rule::UNKNOWN_RULE, "`allow` names no rule").at(place);
        return Err(Box::new(diagnostic.help("add it, such as `rule = \"repeated-word\"`")));
    };
    let rule = settable(name).map_err(|why| {
        let message = match why {
            Unsettable::Fixed => format!("`{}` cannot be allowed", name.as_str()),
            Unsettable::Unknown(_) => why.message(name),
        };
        let diagnostic = Diagnostic::new(rule::UNKNOWN_RULE, message).at(place.clone()).help(why.to_string());
        Box::new(match why {
            Unsettable::Unknown(Some(meant)) => diagnostic.replacing(name, meant),
            _ => diagnostic,
        })
    })?;
    let reason = reason.as_ref().map_or("", |reason| reason.trim());
    Ok(Allowance { index, written, rule, reason, used: false })
}

/// The lines of an entry of the list that has a `[[header]]`, with the empty lines before it.
fn table(source: &Source, index: usize) -> Option<Span> {
    let text = source.text();
    let entry = source.field(&format!("allow[{}]", index + 1))?.value;
    let before = text[..entry.start].trim_end_matches(['\n', '\r', ' ', '\t']).len();
    let start = text[before..entry.start].find('\n').map_or(entry.start, |at| before + at + 1);
    let end = text[entry.end..].find('\n').map_or(text.len(), |at| entry.end + at + 1);
    text[entry.start..].starts_with("[[").then(|| Span::new(start, end))
}
