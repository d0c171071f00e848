use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Location};
use crate::rule;
use crate::source::Source;

/// Takes out what is only an echo of a mistake of syntax in the same file: what stands on its line, what seems to be
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
                || finding.rule == rule::UNKNOWN_KEY && astray(line))
    });
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
