use super::blocks::PlainTextWriter;
use crate::document::{Inline, NoteReference};
use crate::profile::NoteStyle;
use crate::text::{Decoration, InlineKind, plain};

impl PlainTextWriter<'_> {
    /// Runs as words, on one line but for the line ends that the author asked for.
    pub(super) fn line(&mut self, content: &[Inline]) -> String {
        let mut line = String::new();
        self.push(&mut line, content);
        line.lines().map(str::trim).collect::<Vec<_>>().join("\n")
    }

    fn push(&mut self, line: &mut String, content: &[Inline]) {
        for Inline { kind, .. } in content {
            match kind {
                InlineKind::Text(words) | InlineKind::Code(words) => line.push_str(words),
                InlineKind::Emphasis(content)
                | InlineKind::Strong(content)
                | InlineKind::Passage { content, .. } => self.push(line, content),
                InlineKind::Decorated { decoration, content } => {
                    let mut words = String::new();
                    self.push(&mut words, content);
                    line.push_str(&decorated(*decoration, &words));
                }
                InlineKind::Link { url, content } if url.starts_with('#') => self.push(line, content),
                InlineKind::Link { url, content } => {
                    self.push(line, content);
                    self.address(line, url, &plain(content));
                }
                InlineKind::Image { alt, .. } => line.push_str(alt.trim()),
                InlineKind::LineBreak => line.push('\n'),
                InlineKind::Reference(reference) => self.note(line, *reference),
            }
        }
    }

    /// The address of a link after its words, where the words are not the address.
    fn address(&self, line: &mut String, url: &str, words: &str) {
        let bare = |address: &str| {
            let address = address.trim().trim_start_matches("mailto:");
            address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/').to_owned()
        };
        if !self.options.without_addresses && bare(url) != bare(words) {
            line.extend([" (", url.trim_start_matches("mailto:"), ")"]);
        }
    }

    /// The text of a note where it is called first. A note that is called more than once has a number, which stands for it at the
    /// later calls.
    fn note(&mut self, line: &mut String, reference: NoteReference) {
        if self.options.notes == NoteStyle::Omitted {
            return;
        }
        let Some(note) = self.document.notes.get(reference.number as usize - 1) else { return };
        let numbered = self.is_called_again(reference.number);
        let mut text =
            if numbered { self.document.locale().number(reference.number as usize) } else { String::new() };
        if reference.call == 1 {
            let content = self.blocks(&note.content, true).split_whitespace().collect::<Vec<_>>().join(" ");
            text = if numbered { format!("{text}: {content}") } else { content };
        }
        if !line.is_empty() && !line.ends_with(char::is_whitespace) {
            line.push(' ');
        }
        line.extend(["[", &text, "]"]);
    }
}

/// Words with the signs that Unicode has for raised and lowered figures, else with the marks of Markdown.
fn decorated(decoration: Decoration, words: &str) -> String {
    let (plain, signs, mark) = match decoration {
        Decoration::Deleted => return format!("~~{words}~~"),
        Decoration::Superscript => ("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ", '^'),
        Decoration::Subscript => ("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎", '~'),
    };
    let sign = |c: char| plain.chars().position(|known| known == c).and_then(|at| signs.chars().nth(at));
    words.chars().map(sign).collect::<Option<String>>().unwrap_or_else(|| format!("{mark}{words}{mark}"))
}
