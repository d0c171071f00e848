//! Each sentence of a speech begins on a line of its own, so that the eye finds it again and no page divides it.

use unicode_segmentation::UnicodeSegmentation;

use crate::document::{Block, Inline};
use crate::locale::Locale;
use crate::text::{BlockKind, InlineKind, plain};

/// Begins each sentence of the paragraphs on a line of its own.
pub(super) fn part_sentences(blocks: &mut [Block], locale: &Locale) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(content) => {
                let starts = starts(&plain(content), locale);
                let mut parting = Parting { starts: &starts, at: 0 };
                *content = parting.parted(std::mem::take(content));
            }
            BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => {
                part_sentences(content, locale);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    part_sentences(&mut item.content, locale);
                }
            }
            BlockKind::Heading { .. }
            | BlockKind::Table { .. }
            | BlockKind::Figure(_)
            | BlockKind::Verbatim { .. }
            | BlockKind::Break => {}
        }
    }
}

/// Where sentences begin but for the first, in bytes (Unicode Standard Annex 29); none does behind an abbreviation.
fn starts(text: &str, locale: &Locale) -> Vec<usize> {
    let begins = |&(at, _): &(usize, &str)| {
        let before = text[..at].trim_end();
        let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        !before.is_empty() && !locale.is_abbreviation(last.trim_start_matches(['(', '«', '“', '‘']))
    };
    text.split_sentence_bound_indices().filter(begins).map(|(at, _)| at).collect()
}

/// Runs that are parted at places of their plain text.
struct Parting<'a> {
    /// What is left of the places.
    starts: &'a [usize],
    /// How much of the text has been passed, in bytes.
    at: usize,
}

impl Parting<'_> {
    fn parted(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let mut out: Vec<Inline> = Vec::with_capacity(content.len());
        for Inline { kind, origin } in content {
            // A sentence that begins with what is set apart begins before its mark.
            if self.next_is(self.at) && !matches!(kind, InlineKind::LineBreak) {
                self.part(&mut out, origin);
            }
            let kind = match kind {
                InlineKind::Text(words) => {
                    self.text(&mut out, &words, origin);
                    continue;
                }
                InlineKind::Code(words) => {
                    self.at += words.len();
                    self.pass();
                    InlineKind::Code(words)
                }
                InlineKind::Emphasis(content) => InlineKind::Emphasis(self.parted(content)),
                InlineKind::Strong(content) => InlineKind::Strong(self.parted(content)),
                InlineKind::Decorated { decoration, content } => {
                    InlineKind::Decorated { decoration, content: self.parted(content) }
                }
                InlineKind::Link { url, content } => InlineKind::Link { url, content: self.parted(content) },
                InlineKind::Passage { language, content } => {
                    InlineKind::Passage { language, content: self.parted(content) }
                }
                InlineKind::LineBreak => {
                    self.at += 1;
                    if self.next_is(self.at) {
                        self.starts = &self.starts[1..];
                    }
                    InlineKind::LineBreak
                }
                kind @ (InlineKind::Image { .. } | InlineKind::Reference(_)) => kind,
            };
            out.push(Inline { kind, origin });
        }
        out
    }

    fn text(&mut self, out: &mut Vec<Inline>, words: &str, origin: crate::source::Origin) {
        let end = self.at + words.len();
        let mut rest = words;
        while let Some(&start) = self.starts.first().filter(|&&start| start < end) {
            let (before, after) = rest.split_at(start - self.at);
            push(out, before.trim_end(), origin);
            self.at = start;
            self.part(out, origin);
            rest = after;
        }
        push(out, rest, origin);
        self.at = end;
    }

    fn next_is(&self, at: usize) -> bool {
        self.starts.first() == Some(&at)
    }

    /// Passes over what begins within words that are kept as they are.
    fn pass(&mut self) {
        while self.starts.first().is_some_and(|&start| start < self.at) {
            self.starts = &self.starts[1..];
        }
    }

    fn part(&mut self, out: &mut Vec<Inline>, origin: crate::source::Origin) {
        self.starts = &self.starts[1..];
        if let Some(Inline { kind: InlineKind::Text(words), .. }) = out.last_mut() {
            words.truncate(words.trim_end().len());
        }
        if !out.is_empty() {
            out.push(Inline { kind: InlineKind::LineBreak, origin });
        }
    }
}

fn push(out: &mut Vec<Inline>, words: &str, origin: crate::source::Origin) {
    if !words.is_empty() {
        out.push(Inline { kind: InlineKind::Text(words.to_owned()), origin });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::source::Origin;

    fn parted(text: &str, tag: &str) -> Vec<String> {
        let locale = Locale::built_in(&Language::parse(tag).unwrap());
        let starts = starts(text, locale);
        let origin = Origin::default();
        let run = Inline { kind: InlineKind::Text(text.to_owned()), origin };
        let strong = Inline { kind: InlineKind::Strong(vec![run.clone()]), origin };
        let lines = |content: Vec<Inline>| {
            let lines = content.split(|run| run.kind == InlineKind::LineBreak);
            lines.map(plain).collect::<Vec<_>>()
        };
        let of = |run: Inline| Parting { starts: &starts, at: 0 }.parted(vec![run]);
        let InlineKind::Strong(within) = of(strong).swap_remove(0).kind else { unreachable!() };
        assert_eq!(lines(within), lines(of(run.clone())));
        lines(of(run))
    }

    #[test]
    fn sentences_begin_on_lines_of_their_own() {
        assert_eq!(
            parted("Care is work. It counts! Does it?", "en"),
            ["Care is work.", "It counts!", "Does it?"]
        );
        assert_eq!(
            parted("As Ms. Diaz said, Art. 5 holds. So be it.", "en"),
            ["As Ms. Diaz said, Art. 5 holds.", "So be it."]
        );
        assert_eq!(
            parted("M. le Président, merci. Voici 3.5 points.", "fr"),
            ["M. le Président, merci.", "Voici 3.5 points."]
        );
        assert_eq!(parted("¿Quién cuida? ¡Las madres!", "es"), ["¿Quién cuida?", "¡Las madres!"]);
        assert_eq!(parted("照护是工作。谁来做？", "zh"), ["照护是工作。", "谁来做？"]);
    }
}
