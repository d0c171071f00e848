use std::collections::BTreeSet;

use super::{File, Loaded, load};
use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::rule;

/// How often a brief is read again; every time at least one of its findings is gone or given up.
const MOST_ROUNDS: usize = 200;

/// A brief after its findings were mended as far as they could be.
#[derive(Debug, Clone)]
pub struct Mended {
    /// The brief as it is now.
    pub file: File,
    /// How many findings were mended.
    pub fixed: usize,
    /// What is still found.
    pub findings: Vec<Diagnostic>,
}

/// What a finding is known by from one round to the next: its place changes with what stands before it.
type Key = (&'static str, String);

/// Applies the fixes of a brief's findings, up to that safety, until none is left. After each round the brief is read
/// again: what did not make its finding go away, or left no valid TOML, is taken back. Only the brief itself is changed.
pub fn mend(file: File, most: Safety, examine: impl Fn(&Loaded) -> Vec<Diagnostic>) -> Mended {
    let findings = examine(&load(file.clone()));
    let mut mended = Mended { file, fixed: 0, findings };
    let mut refused = BTreeSet::new();
    for _ in 0..MOST_ROUNDS {
        let chosen = chosen(&mended, most, &refused);
        let fixed = chosen.len();
        let singly = || chosen.iter().find_map(|one| Some((1, attempt(&mended, &[one], &examine)?)));
        let together = attempt(&mended, &chosen, &examine).map(|(file, findings)| (fixed, (file, findings)));
        match together.or_else(|| if fixed > 1 { singly() } else { None }) {
            Some((fixed, (file, findings))) => {
                mended = Mended { file, fixed: mended.fixed + fixed, findings };
            }
            None if chosen.is_empty() => break,
            None => refused.extend(chosen.into_iter().map(key)),
        }
    }
    mended
}

fn key(finding: &Diagnostic) -> Key {
    (finding.rule.name, finding.message.clone())
}

/// The edits of a finding, where all of them lie in the brief of that name.
fn edits<'f>(finding: &'f Diagnostic, brief: &str) -> Option<&'f [Edit]> {
    let edits = finding.fix.as_ref()?.edits.as_slice();
    edits.iter().all(|edit| edit.location.source.name() == brief).then_some(edits)
}

/// The findings that can be mended at once: of those whose edits meet, the first.
fn chosen<'m>(mended: &'m Mended, most: Safety, refused: &BTreeSet<Key>) -> Vec<&'m Diagnostic> {
    let mut chosen = Vec::new();
    let mut taken = Vec::new();
    for finding in &mended.findings {
        let safe = finding.fix.as_ref().is_some_and(|fix| fix.safety <= most);
        let Some(edits) = edits(finding, &mended.file.name).filter(|_| safe && finding.allowed.is_none())
        else {
            continue;
        };
        let spans: Vec<_> = edits.iter().map(|edit| edit.location.span).collect();
        let meets = spans.iter().any(|span| {
            taken.iter().any(|other: &crate::source::Span| span.start <= other.end && other.start <= span.end)
        });
        if !meets && !refused.contains(&key(finding)) {
            taken.extend(spans);
            chosen.push(finding);
        }
    }
    chosen
}

/// The brief with these findings mended and what is found in it then; nothing where one of them is still there, or where
/// it is no longer valid TOML.
fn attempt(
    mended: &Mended,
    chosen: &[&Diagnostic],
    examine: impl Fn(&Loaded) -> Vec<Diagnostic>,
) -> Option<(File, Vec<Diagnostic>)> {
    let mut edits: Vec<&Edit> =
        chosen.iter().filter_map(|finding| edits(finding, &mended.file.name)).flatten().collect();
    edits.sort_by_key(|edit| edit.location.span);
    let mut text = edits.first()?.location.source.text().to_owned();
    if text.as_bytes() != mended.file.bytes {
        return None;
    }
    for edit in edits.iter().rev() {
        let span = edit.location.span;
        text.get(span.start..span.end)?;
        text.replace_range(span.start..span.end, &edit.replacement);
    }
    let file = File { bytes: text.into_bytes(), ..mended.file.clone() };
    let after = examine(&load(file.clone()));
    let number = |findings: &[Diagnostic], key: &Key| {
        findings.iter().filter(|finding| finding.rule.name == key.0 && finding.message == key.1).count()
    };
    let gone = chosen.iter().map(|finding| key(finding)).all(|key| {
        let mended_now =
            chosen.iter().filter(|finding| finding.rule.name == key.0 && finding.message == key.1);
        number(&after, &key) + mended_now.count() <= number(&mended.findings, &key)
    });
    let broken =
        |findings: &[Diagnostic]| findings.iter().filter(|one| one.rule == rule::INVALID_TOML).count();
    (gone && broken(&after) <= broken(&mended.findings)).then_some((file, after))
}
