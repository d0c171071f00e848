//! A quotation does not say whose words it is.
//!
//! All quotations need a source (United Nations Editorial Manual). A block quotation, or a whole sentence between
//! quotation marks, needs a citation in it or beside it, or the name of a speaker or an organisation of the directory. Titles
//! and single words between quotation marks are left alone.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! As one mother put it: “We do the work that makes all other work possible.”
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! As one mother put it: “We do the work that makes all other work possible.” [@leduc]
//!
//! The “Care Blocks” of Bogota, and the event “Caring Territories for the Future: Feminist Municipalism for Equality”, show how.
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```

use crate::check::context::Context;
use crate::check::prose::{self, bodies, part};
use crate::locale::Pace;
use crate::source::Origin;
use crate::statement::Statement;
use crate::text::{Block, BlockKind, InlineKind, Reference, count_spoken_words, plain_blocks};

/// The fewest words that a quoted sentence has; half as many characters again in Chinese.
const FEWEST_WORDS: usize = 6;

/// Quotation marks that open, and those that close them.
const MARKS: [(char, char); 6] = [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"'), ('「', '」'), ('『', '』')];

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    for body in bodies(statement) {
        siblings(cx, statement, body);
    }
}

fn siblings(cx: &mut Context<'_>, statement: &Statement, blocks: &[Block<Reference>]) {
    let fewest = Pace::equal_to(FEWEST_WORDS, &statement.language);
    for (index, block) in blocks.iter().enumerate() {
        let beside = &blocks[index.saturating_sub(1)..(index + 2).min(blocks.len())];
        match &block.kind {
            BlockKind::Quote(_) if !is_attributed(statement, beside) => {
                report(cx, block.origin);
            }
            BlockKind::Paragraph(content) => {
                let quoted = |(origin, text)| Some((origin, text, quoted_sentence(text, fewest)?));
                let quoted: Vec<_> = prose::texts(content).filter_map(quoted).collect();
                if !quoted.is_empty() && !is_attributed(statement, std::slice::from_ref(block)) {
                    for (origin, text, quoted) in quoted {
                        report(cx, part(statement, origin, text, quoted));
                    }
                }
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    siblings(cx, statement, &item.content);
                }
            }
            _ => {}
        }
    }
}

fn report(cx: &mut Context<'_>, origin: Origin) {
    cx.report(origin, "this quotation does not say whose words it is")
        .help("cite the speaker or the source after it, such as `[@leduc at caring-territories]`");
}

fn is_attributed(statement: &Statement, blocks: &[Block<Reference>]) -> bool {
    let mut lines = Vec::new();
    prose::push_lines(blocks, &mut lines);
    let referred = lines
        .iter()
        .flat_map(|line| prose::runs(line))
        .any(|run| matches!(run.kind, InlineKind::Reference(_)));
    let words = plain_blocks(blocks);
    referred || statement.directory.is_named_in(&words)
}

/// Whether nearly all longer words begin with a capital, as in English titles.
fn is_title(quoted: &str) -> bool {
    let longer =
        quoted.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let (capitals, small): (Vec<_>, Vec<_>) = longer.partition(|word| word.starts_with(char::is_uppercase));
    capitals.len() > 2 && capitals.len() >= 4 * small.len()
}

/// The first whole sentence between quotation marks: it begins with a capital or after a colon, and ends in a full stop.
fn quoted_sentence(text: &str, fewest: usize) -> Option<std::ops::Range<usize>> {
    let mut from = 0;
    while let Some((start, open)) =
        text[from..].char_indices().find(|(_, c)| MARKS.iter().any(|(open, _)| open == c))
    {
        let start = from + start;
        let inner = start + open.len_utf8();
        let close = MARKS.iter().find(|(mark, _)| *mark == open).map_or('”', |(_, close)| *close);
        let length = text[inner..].find(close)?;
        let quoted = text[inner..inner + length].trim();
        from = inner + length + close.len_utf8();
        let after_colon = text[..start].trim_end().ends_with([':', '：']);
        let begins = after_colon || quoted.chars().next().is_some_and(char::is_uppercase);
        let ends = quoted.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟']);
        if begins && ends && !is_title(quoted) && count_spoken_words(quoted) >= fewest {
            return Some(start..from);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_that_ask_are_no_quotations() {
        assert!(is_title("Who Cares for the Carers of Tomorrow’s Children?"));
        assert!(!is_title("Nobody asks a minister whether roads are productive."));
        assert!(!is_title("Ich hatte nie eine Stelle, und ich hatte nie einen freien Tag."));
        assert_eq!(quoted_sentence("At “Who Cares for the Carers of Tomorrow’s Children?” we met.", 6), None);
        assert!(
            quoted_sentence("She asked: “Who cares for the carers of tomorrow’s children?”", 6).is_some()
        );
        assert_eq!(quoted_sentence("她说：“谁来照顾照顾者？”", 9), None);
        assert!(quoted_sentence("她说：“没有人问部长道路有没有用。”", 9).is_some());
    }
}
