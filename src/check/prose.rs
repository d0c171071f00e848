use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::source::{Origin, Span};
use crate::statement::Statement;
use crate::text::{Block, BlockKind, CitedPart, Inline, InlineKind, Reference};

/// The runs of a paragraph, heading, cell or field of one line.
pub(super) type ProseLine<'a> = &'a [Inline<Reference>];

/// The fields of several paragraphs of a statement: the summary, then the sections.
pub(super) fn bodies(statement: &Statement) -> Vec<&[Block<Reference>]> {
    let sections = statement.sections.iter().map(|section| section.body.as_slice());
    std::iter::once(statement.summary.as_slice()).chain(sections).collect()
}

/// Whether a speech is written out as one text, and not in points: it has one section of some paragraphs, and no list of messages.
pub(super) fn is_written_out(statement: &Statement) -> bool {
    const FEWEST_PARAGRAPHS: usize = 4;
    match statement.sections.as_slice() {
        [only] if only.id != "key-messages" => {
            let is_paragraph = |block: &&Block<Reference>| matches!(block.kind, BlockKind::Paragraph(_));
            only.body.iter().filter(is_paragraph).count() >= FEWEST_PARAGRAPHS
        }
        _ => false,
    }
}

/// Every line of the fields of a statement, without its footnotes.
pub(super) fn lines(statement: &Statement) -> Vec<ProseLine<'_>> {
    let mut lines: Vec<ProseLine<'_>> = vec![&statement.title, &statement.subtitle];
    lines.extend(statement.sections.iter().filter_map(|section| section.heading.as_deref()));
    for recommendation in &statement.recommendations {
        lines.extend([recommendation.action.as_slice(), recommendation.note.as_slice()]);
    }
    for body in bodies(statement) {
        push_lines(body, &mut lines);
    }
    lines
}

/// Every line of a statement, each of its footnotes once.
pub(super) fn lines_and_notes(statement: &Statement) -> Vec<ProseLine<'_>> {
    let mut lines = lines(statement);
    let mut seen = BTreeSet::new();
    let mut next = 0;
    while next < lines.len() {
        for run in runs(lines[next]) {
            if let InlineKind::Reference(Reference::Footnote { note, content, .. }) = &run.kind
                && seen.insert(*note)
            {
                push_lines(content, &mut lines);
            }
        }
        next += 1;
    }
    lines
}

/// Every line of a statement, footnotes included, in the order of the file.
pub(super) fn in_order(statement: &Statement) -> Vec<ProseLine<'_>> {
    let mut lines = lines_and_notes(statement);
    lines.sort_by_key(|line| line.first().map(|run| run.origin));
    lines
}

/// The sentences of a line, each with where it begins.
pub(super) fn sentences(statement: &Statement, line: ProseLine<'_>) -> Vec<(Origin, String)> {
    let whole = Whole::of(texts(line));
    let sentences = whole.text.unicode_sentences().filter_map(|sentence| {
        let at = sentence.as_ptr() as usize - whole.text.as_ptr() as usize;
        Some((whole.place(statement, at..whole.text.len())?, sentence.trim().to_owned()))
    });
    sentences.collect()
}

/// The words of a line as one text, so that what is set in bold is seen beside what is not.
pub(super) struct Whole<'a> {
    pub(super) text: String,
    /// Where each run begins in the text, where it came from, and its words.
    runs: Vec<(usize, Origin, &'a str)>,
}

impl<'a> Whole<'a> {
    /// Of these runs.
    pub(super) fn of(runs: impl Iterator<Item = (Origin, &'a str)>) -> Self {
        let mut whole = Self { text: String::new(), runs: Vec::new() };
        for (origin, words) in runs {
            whole.runs.push((whole.text.len(), origin, words));
            whole.text.push_str(words);
        }
        whole
    }

    /// Where a part of the text is in its file, as far as the run goes in which it begins.
    pub(super) fn place(&self, statement: &Statement, range: Range<usize>) -> Option<Origin> {
        let (start, origin, words) = self.runs.iter().rev().find(|(start, ..)| *start <= range.start)?;
        let end = (range.end - start).min(words.len());
        Some(part(statement, *origin, words, range.start - start..end))
    }
}

/// Everything that the text of a statement cites, footnotes included.
pub(super) fn citations(statement: &Statement) -> Vec<&CitedPart> {
    let runs = lines_and_notes(statement).into_iter().flat_map(runs);
    runs.filter_map(|run| match &run.kind {
        InlineKind::Reference(Reference::Citation(citation)) => Some(&citation.parts),
        _ => None,
    })
    .flatten()
    .collect()
}

/// The lines of these blocks, in the order of the text.
pub(super) fn push_lines<'a>(blocks: &'a [Block<Reference>], lines: &mut Vec<ProseLine<'a>>) {
    for block in all_blocks(blocks) {
        match &block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => lines.push(content),
            BlockKind::Table { head, rows, .. } => {
                lines.extend(head.iter().chain(rows.iter().flatten()).map(|cell| cell.content.as_slice()));
            }
            BlockKind::Figure(figure) => {
                lines.push(&figure.caption);
                lines.extend(figure.credits.iter().map(Vec::as_slice));
            }
            BlockKind::Aside { title, .. } => lines.push(title),
            BlockKind::Quote { attribution, .. } => lines.push(attribution),
            BlockKind::List { .. } | BlockKind::Verbatim { .. } | BlockKind::Break => {}
        }
    }
}

/// These blocks and those in them, each before what it holds.
pub(super) fn all_blocks(blocks: &[Block<Reference>]) -> Vec<&Block<Reference>> {
    let mut all = Vec::new();
    for block in blocks {
        all.push(block);
        match &block.kind {
            BlockKind::List { items, .. } => {
                for item in items {
                    all.extend(all_blocks(&item.content));
                }
            }
            BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => {
                all.extend(all_blocks(content));
            }
            BlockKind::Figure(figure) => all.extend(all_blocks(&figure.content)),
            _ => {}
        }
    }
    all
}

/// The runs of a line and those in them, each before what it holds.
pub(super) fn runs(line: ProseLine<'_>) -> Vec<&Inline<Reference>> {
    let mut all = Vec::new();
    push_runs(line, &|_| true, &mut all);
    all
}

fn push_runs<'a>(
    line: ProseLine<'a>,
    enters: &impl Fn(&InlineKind<Reference>) -> bool,
    all: &mut Vec<&'a Inline<Reference>>,
) {
    for run in line {
        all.push(run);
        if let InlineKind::Emphasis(content)
        | InlineKind::Strong(content)
        | InlineKind::Decorated { content, .. }
        | InlineKind::Link { content, .. }
        | InlineKind::Passage { content, .. } = &run.kind
            && enters(&run.kind)
        {
            push_runs(content, enters, all);
        }
    }
}

/// Whether something is cited or noted in these blocks.
pub(super) fn has_reference(blocks: &[Block<Reference>]) -> bool {
    let mut lines = Vec::new();
    push_lines(blocks, &mut lines);
    lines.into_iter().flat_map(runs).any(|run| matches!(run.kind, InlineKind::Reference(_)))
}

/// The words of a line, run by run, with where each came from.
pub(super) fn texts(line: ProseLine<'_>) -> impl Iterator<Item = (Origin, &str)> {
    runs(line).into_iter().filter_map(text_of)
}

/// The same, with one sign in place of each citation, note, picture and piece of code, so that nothing ends up beside what was not
/// its neighbour.
pub(super) fn marked_texts(line: ProseLine<'_>) -> impl Iterator<Item = (Origin, &str)> {
    runs(line).into_iter().filter_map(|run| match &run.kind {
        InlineKind::Reference(_) | InlineKind::Image { .. } | InlineKind::Code(_) => {
            Some((run.origin, "\u{FFFC}"))
        }
        _ => text_of(run),
    })
}

/// The same as [`texts`] without passages that are said to be in another language than the brief.
pub(super) fn own_texts(line: ProseLine<'_>) -> impl Iterator<Item = (Origin, &str)> {
    let mut all = Vec::new();
    push_runs(line, &|kind| !matches!(kind, InlineKind::Passage { .. }), &mut all);
    all.into_iter().filter_map(text_of)
}

/// The words of a run that are its own, with where they came from.
pub(super) fn text_of(run: &Inline<Reference>) -> Option<(Origin, &str)> {
    match &run.kind {
        InlineKind::Text(text) => Some((run.origin, text.as_str())),
        InlineKind::LineBreak => Some((run.origin, " ")),
        _ => None,
    }
}

/// Where a part of a run of words is in its file; where the file writes the run otherwise than by escapes and line ends, the
/// place of the whole run.
pub(super) fn part(statement: &Statement, origin: Origin, text: &str, part: Range<usize>) -> Origin {
    let source = statement.sources.get(origin.source).text();
    let written = source.get(origin.span.start..origin.span.end).unwrap_or_default();
    let start = origin.span.start;
    let span = match aligned(written, text, &part) {
        Some(place) => Span::new(start + place.start, start + place.end),
        None => origin.span,
    };
    Origin { source: origin.source, span }
}

/// The bytes of what was written that stand for a part of the text, with the backslash before an escaped character. Between
/// two lines of the source may be white space and the marks of a quotation.
fn aligned(written: &str, text: &str, part: &Range<usize>) -> Option<Range<usize>> {
    if written == text {
        return Some(part.clone());
    }
    let (mut at, mut start, mut end) = (0, None, None);
    for (index, c) in text.char_indices() {
        let mut backslash = None;
        let length = loop {
            let rest = &written[at..];
            if rest.starts_with(c) {
                break c.len_utf8();
            }
            let next = rest.chars().next()?;
            if c == ' ' && (next.is_whitespace() || rest.starts_with("\\n")) {
                break if next == '\\' { 2 } else { next.len_utf8() };
            }
            if !(next.is_whitespace() || matches!(next, '\\' | '>')) {
                return None;
            }
            backslash = if next == '\\' { backslash.or(Some(at)) } else { None };
            at += next.len_utf8();
        };
        if index == part.start {
            start = Some(backslash.unwrap_or(at));
        }
        at += length;
        if index + c.len_utf8() == part.end {
            end = Some(at);
        }
    }
    Some(start?..end?)
}

#[cfg(test)]
mod tests {
    use super::aligned;

    #[test]
    fn a_part_is_found_where_the_file_escapes_it() {
        let found = |written: &'static str, text: &str, part: &str| {
            let start = text.find(part).unwrap();
            aligned(written, text, &(start..start + part.len())).map(|place| &written[place])
        };
        assert_eq!(found("the city", "the city", "city"), Some("city"));
        assert_eq!(found(r#"a \"b\" c"#, r#"a "b" c"#, "\""), Some(r#"\""#));
        assert_eq!(found(r#"a \"b\" c"#, r#"a "b" c"#, "b"), Some("b"));
        assert_eq!(found("one\n> two", "one two", "two"), Some("two"));
        assert_eq!(found("one\n> two", "one two", "one two"), Some("one\n> two"));
        assert_eq!(found("照护\n工作", "照护工作", "工作"), Some("工作"));
        assert_eq!(found(r"one\ntwo", "one two", "two"), Some("two"));
        assert_eq!(found("a &amp; b", "a & b", "b"), None);
    }
}
