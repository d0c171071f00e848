use std::collections::BTreeSet;
use std::sync::Arc;

use super::Brief;
use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::rule;
use crate::source::Span;

/// How often a brief is read again; every time at least one of its findings is gone or given up.
const MOST_ROUNDS: usize = 200;

/// A brief after its findings were fixed as far as they could be.
#[derive(Debug)]
pub struct Fixed<'p> {
    /// The brief as it is now.
    pub brief: Brief<'p>,
    /// How many findings were fixed.
    pub fixed: usize,
}

/// What a finding is known by from one round to the next: its place changes with what is before it.
type FindingKey = (&'static str, String);

/// Applies the fixes of a brief's findings, up to that safety, until none is left. After each round the brief is read
/// again: what did not make its finding go away, or left no valid TOML, is taken back. Only the text of the brief is
/// changed, and no fix depends on pages.
pub fn fix(brief: Brief<'_>, most: Safety) -> Fixed<'_> {
    let mut now = Fixed { brief, fixed: 0 };
    let mut refused = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let chosen = chosen(&now.brief, most, &refused);
        let number = chosen.len();
        let singly = || chosen.iter().find_map(|one| Some((1, attempt(&now.brief, &[one])?)));
        let together = attempt(&now.brief, &chosen).map(|brief| (number, brief));
        match together.or_else(|| if number > 1 { singly() } else { None }) {
            Some((number, brief)) => now = Fixed { brief, fixed: now.fixed + number },
            None if chosen.is_empty() => break,
            None => refused.extend(chosen.into_iter().map(key)),
        }
    }
    now
}

fn key(finding: &Diagnostic) -> FindingKey {
    (finding.rule.name, finding.message.clone())
}

/// The edits of a finding, where all of them lie in the brief of that name.
fn edits<'f>(finding: &'f Diagnostic, brief: &str) -> Option<&'f [Edit]> {
    let edits = finding.fix.as_ref()?.edits.as_slice();
    edits.iter().all(|edit| edit.location.source.name() == brief).then_some(edits)
}

/// The findings that can be fixed at once: of those whose edits meet, the first.
fn chosen<'b>(brief: &'b Brief<'_>, most: Safety, refused: &BTreeSet<FindingKey>) -> Vec<&'b Diagnostic> {
    let mut chosen = Vec::new();
    let mut taken = Vec::new();
    for finding in brief.findings_without_pages() {
        let safe = finding.fix.as_ref().is_some_and(|fix| fix.safety <= most);
        let Some(edits) = edits(finding, brief.name()).filter(|_| safe && finding.allowed.is_none()) else {
            continue;
        };
        let spans: Vec<_> = edits.iter().map(|edit| edit.location.span).collect();
        let meets = spans
            .iter()
            .any(|span| taken.iter().any(|other: &Span| span.start <= other.end && other.start <= span.end));
        if !meets && !refused.contains(&key(finding)) {
            taken.extend(spans);
            chosen.push(finding);
        }
    }
    chosen
}

/// The brief with these findings fixed; nothing where one of them is still there, or where it is no longer valid TOML.
fn attempt<'p>(brief: &Brief<'p>, chosen: &[&Diagnostic]) -> Option<Brief<'p>> {
    let mut edits: Vec<&Edit> =
        chosen.iter().filter_map(|finding| edits(finding, brief.name())).flatten().collect();
    edits.sort_by_key(|edit| edit.location.span);
    let mut text = edits.first()?.location.source.text().to_owned();
    if text.as_bytes() != brief.bytes().as_ref() {
        return None;
    }
    for edit in edits.iter().rev() {
        let span = edit.location.span;
        text.get(span.start..span.end)?;
        text.replace_range(span.start..span.end, &edit.replacement);
    }
    let after = brief.project().brief_of(brief.path(), Arc::from(text.into_bytes()));
    let (before, now) = (brief.findings_without_pages(), after.findings_without_pages());
    let number = |findings: &[Diagnostic], key: &FindingKey| {
        findings.iter().filter(|finding| finding.rule.name == key.0 && finding.message == key.1).count()
    };
    let gone = chosen.iter().map(|finding| key(finding)).all(|key| {
        let fixed = chosen.iter().filter(|finding| finding.rule.name == key.0 && finding.message == key.1);
        number(now, &key) + fixed.count() <= number(before, &key)
    });
    let broken =
        |findings: &[Diagnostic]| findings.iter().filter(|one| one.rule == rule::INVALID_TOML).count();
    (gone && broken(now) <= broken(before)).then_some(after)
}
