use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Location};
use crate::rule;
use crate::source::Source;

/// Takes out what is only an echo of a mistake of syntax in the same file: what is on its line, what seems to be
/// lacking because of it, and keys below the header of a table that could not be read.
pub(super) fn without_echoes(source: &Arc<Source>, findings: &mut Vec<Diagnostic>) {
    let own = |finding: &Diagnostic| {
        let place = finding.primary.as_ref().map(|label| &label.location);
        place.filter(|place| Arc::ptr_eq(&place.source, source)).map(lines)
    };
    let syntax = findings.iter().filter(|finding| finding.rule == rule::INVALID_TOML);
    let broken: BTreeSet<usize> = syntax.filter_map(own).flatten().collect();
    if broken.is_empty() {
        return;
    }
    let astray = |line: usize| {
        let above = broken.range(..line).next_back();
        let mut between =
            source.text().lines().take(line.saturating_sub(1)).skip(above.copied().unwrap_or(0));
        above.is_some() && !between.any(|line| line.trim_start().starts_with('['))
    };
    findings.retain(|finding| {
        let Some([line, _]) = own(finding) else { return true };
        finding.rule == rule::INVALID_TOML
            || !(broken.contains(&line)
                || finding.rule.lacking
                || finding.rule == rule::UNKNOWN_CITATION
                || finding.rule == rule::UNKNOWN_KEY && astray(line))
    });
}

/// Takes out what another finding explains: a section that seems empty because its text could not be read, a field that seems to be
/// missing because its key is misspelt, and a note without a call whose call is in another field, to which the call's finding then
/// points.
pub(super) fn without_followers(source: &Arc<Source>, findings: &mut Vec<Diagnostic>) {
    let field = |finding: &Diagnostic| {
        let place = finding.primary.as_ref().map(|label| &label.location);
        place.filter(|place| Arc::ptr_eq(&place.source, source)).and_then(Location::field).map(str::to_owned)
    };
    let unread: Vec<String> = findings
        .iter()
        .filter(|finding| finding.rule.fixed && finding.rule != rule::UNKNOWN_CITATION)
        .filter_map(field)
        .collect();
    findings.retain(|finding| {
        finding.rule != rule::EMPTY_SECTION || !field(finding).is_some_and(|path| holds_any(&path, &unread))
    });
    let label = |finding: &Diagnostic| finding.message.split('`').nth(1).map(str::to_owned);
    // Marks and signs that came from a wrong encoding are none.
    let garbled: Vec<Location> = findings
        .iter()
        .filter(|finding| finding.rule == rule::MOJIBAKE)
        .filter_map(|finding| finding.primary.as_ref().map(|label| label.location.clone()))
        .collect();
    let signs = [rule::UNCLOSED_MARK, rule::STRAIGHT_QUOTES, rule::STRAY_PUNCTUATION];
    findings.retain(|finding| {
        let place = finding.primary.as_ref().map(|label| &label.location);
        let overlaps = |other: &Location| {
            place.is_some_and(|place| {
                Arc::ptr_eq(&place.source, &other.source)
                    && place.span.start < other.span.end
                    && other.span.start < place.span.end
            })
        };
        !(signs.contains(&finding.rule) && garbled.iter().any(overlaps))
    });
    // What a misspelt key of the file was meant to be is not lacking.
    let meant: BTreeSet<String> = findings
        .iter()
        .filter(|finding| {
            finding.rule == rule::UNKNOWN_KEY && field(finding).is_some_and(|path| !path.contains('.'))
        })
        .filter_map(|finding| Some(finding.fix.as_ref()?.edits.first()?.replacement.clone()))
        .collect();
    findings.retain(|finding| {
        let is_lacking = finding.rule == rule::MISSING_FIELD || finding.rule == rule::MISSING_SECTION;
        !(is_lacking && label(finding).is_some_and(|name| meant.contains(&name)))
    });
    let mut calls: Vec<usize> =
        (0..findings.len()).filter(|&at| findings[at].rule == rule::UNKNOWN_FOOTNOTE).collect();
    let notes: Vec<usize> =
        (0..findings.len()).filter(|&at| findings[at].rule == rule::UNUSED_FOOTNOTE).collect();
    let mut explained = Vec::new();
    for note in notes {
        let Some(index) = calls.iter().position(|&call| {
            label(&findings[call]).is_some() && label(&findings[call]) == label(&findings[note])
        }) else {
            continue;
        };
        let call = calls.remove(index);
        if let Some(at) = findings[note].primary.clone() {
            let path = at.location.field().unwrap_or_default().to_owned();
            let told = std::mem::replace(
                &mut findings[call],
                Diagnostic::new(rule::UNKNOWN_FOOTNOTE, String::new()),
            );
            findings[call] = told
                .related(at.location, "its text is in another field")
                .help(format!("move the text of the note from `{path}` to the field that calls it"));
            explained.push(note);
        }
    }
    let mut at = 0;
    findings.retain(|_| {
        at += 1;
        !explained.contains(&(at - 1))
    });
}

/// Takes out that an entry lacks fields whose values could not be read: it has them once those are right.
pub(super) fn without_unread_fields(findings: &mut Vec<Diagnostic>) {
    let field = |finding: &Diagnostic| finding.primary.as_ref()?.location.field().map(str::to_owned);
    let unread: Vec<String> =
        findings.iter().filter(|finding| finding.rule.fixed).filter_map(field).collect();
    findings.retain(|finding| {
        let mut named = finding.message.split('`').skip(1).step_by(2);
        let id = named.next().unwrap_or_default();
        if finding.rule == rule::EVENT_WITHOUT_DATE {
            !holds_any(&format!("events.{id}.date"), &unread)
        } else if finding.rule == rule::INCOMPLETE_SOURCE {
            !named.all(|lacking| holds_any(&format!("sources.{id}.{lacking}"), &unread))
        } else if finding.rule == rule::NOT_ELIGIBLE {
            !holds_any(&format!("organisations.{id}.status"), &unread)
        } else {
            true
        }
    });
}

/// Whether one of the fields is that of a path, or in it.
fn holds_any(path: &str, fields: &[String]) -> bool {
    fields
        .iter()
        .any(|inner| inner.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

/// The first and the last line of a place, from one.
fn lines(place: &Location) -> [usize; 2] {
    [place.start().line, place.end().line]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::Rule;
    use crate::source::Span;

    #[test]
    fn one_slip_is_one_finding() {
        let text = "title = \"A\"\nprofile = statement\"\n\nsections.a]\nbody = \"B\"\n\n[events.c]\ntitel = \"C\"\n";
        let source = Arc::new(Source::new("a.toml", text));
        let at = |rule: &'static Rule, words: &str| {
            let start = text.find(words).unwrap();
            Diagnostic::new(rule, "").at(Location::new(&source, Span::new(start, start + words.len())))
        };
        let mut findings = vec![
            at(rule::MISSING_FIELD, "title"),
            at(rule::REPEATED_WORD, "title"),
            at(rule::INVALID_TOML, "statement\""),
            at(rule::UNKNOWN_PROFILE, "statement\""),
            at(rule::INVALID_TOML, "sections.a]"),
            at(rule::UNKNOWN_KEY, "body"),
            at(rule::UNKNOWN_KEY, "titel"),
        ];
        without_echoes(&source, &mut findings);
        let codes: Vec<_> = findings.iter().map(|finding| finding.rule.name).collect();
        assert_eq!(codes, ["repeated-word", "invalid-toml", "invalid-toml", "unknown-key"]);
        assert_eq!(findings[3].primary.as_ref().unwrap().location.start().line, 8);
    }
}
