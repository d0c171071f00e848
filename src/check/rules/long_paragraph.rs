//! A paragraph has more than 200 words.
//!
//! Read aloud it takes two minutes without a pause; on a page, readers skip it. In Chinese and Japanese the limit is 300
//! characters, which take as long to read. Quotations and lists are not counted.

use crate::check::context::CheckContext;
use crate::check::prose::bodies;
use crate::diagnostic::count;
use crate::locale::Pace;
use crate::statement::Statement;
use crate::text::{BlockKind, count_plain_words, plain};

/// The most words of a paragraph: two minutes at the slower pace that interpreters follow well.
const MOST_WORDS: usize = 200;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    // Of a text that is not what it says, nobody can tell where its subject changes.
    if cx.mismatch().is_some() {
        return;
    }
    let unit = Pace::deciding(&statement.language).unit;
    let most = Pace::equal_to(MOST_WORDS, &statement.language);
    for block in bodies(statement).into_iter().flatten() {
        let BlockKind::Paragraph(content) = &block.kind else { continue };
        let words = count_plain_words(&plain(content));
        if words > most {
            let first = content.first().map_or(block.origin, |run| run.origin);
            cx.report(first, format!("a paragraph of {}", count(words, unit)))
                .help("start a new paragraph where the subject changes");
        }
    }
}
