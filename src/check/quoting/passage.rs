use std::ops::Range;

use crate::check::prose::{ProseLine, Whole, runs, text_of};
use crate::source::Origin;
use crate::statement::Statement;
use crate::text::InlineKind;

/// The words of a paragraph, with where it cites and links something.
pub(in crate::check) struct Passage<'a> {
    whole: Whole<'a>,
    /// Whether something is cited or noted in it.
    pub(in crate::check) cites: bool,
    /// Where its links begin.
    links: Vec<usize>,
}

impl<'a> Passage<'a> {
    /// Of a paragraph.
    pub(in crate::check) fn of(line: ProseLine<'a>) -> Self {
        let (mut words, mut links, mut cites, mut length) = (Vec::new(), Vec::new(), false, 0);
        for run in runs(line) {
            match &run.kind {
                InlineKind::Reference(_) => cites = true,
                InlineKind::Link { .. } => links.push(length),
                _ => {}
            }
            if let Some((origin, text)) = text_of(run) {
                length += text.len();
                words.push((origin, text));
            }
        }
        Self { whole: Whole::of(words.into_iter()), cites, links }
    }

    /// Its words.
    pub(in crate::check) fn text(&self) -> &str {
        &self.whole.text
    }

    /// Where a part of it is in its file.
    pub(in crate::check) fn place(&self, statement: &Statement, range: Range<usize>) -> Option<Origin> {
        self.whole.place(statement, range)
    }

    /// The text before and after a quotation that can say whose words it is: two sentences before it and one after, without what
    /// is quoted there.
    pub(in crate::check) fn beside(
        &self,
        quoted: &Range<usize>,
        all: &[Range<usize>],
    ) -> (Range<usize>, Range<usize>) {
        let start = all.iter().filter(|other| other.end <= quoted.start).map(|other| other.end).next_back();
        let end = all.iter().filter(|other| other.start >= quoted.end).map(|other| other.start).next();
        let text = self.text();
        let (start, end) = (start.unwrap_or(0), end.unwrap_or(text.len()));
        let before = &text[start..quoted.start];
        let stops: Vec<usize> = sentence_ends(before).collect();
        let from = if stops.len() >= 3 { stops[stops.len() - 3] } else { 0 };
        let ends_before = before.trim_end().len();
        // The last stop may be that of the sentence right before the quotation.
        let from = if stops.last().is_some_and(|&last| last >= ends_before) || stops.len() < 3 {
            from
        } else {
            stops[stops.len() - 2]
        };
        let after = &text[quoted.end..end];
        let until =
            sentence_ends(after).find(|&at| after[..at].contains(char::is_alphabetic)).unwrap_or(after.len());
        (start + from..quoted.start, quoted.end..quoted.end + until)
    }

    /// Whether a link begins in that part of the text.
    pub(in crate::check) fn links_in(&self, range: &Range<usize>) -> bool {
        self.links.iter().any(|at| range.contains(at))
    }
}

/// Where the sentences of a text end: after a stop that a space or the end of the text follows, but not after an initial.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '؟')).filter_map(
        |(at, c)| {
            let end = at + c.len_utf8();
            let letters = text[..at].chars().rev().take_while(|c| c.is_alphanumeric()).count();
            let next = text[end..].chars().next();
            (letters != 1 && next.is_none_or(|c| c.is_whitespace() || !c.is_ascii())).then_some(end)
        },
    )
}
