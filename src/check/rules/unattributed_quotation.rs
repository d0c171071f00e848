//! A quotation does not say whose words it is.
//!
//! All quotations need a source (United Nations Editorial Manual). A source is a citation, a note, a link, a document symbol in
//! brackets, a name from the directory, someone who says it (`said Asha Example`, `the report states`), `according to`, a name
//! before a colon, or a line with a dash and a name. It must be in the sentences next to the quotation. A quotation may
//! continue in the next paragraph. The rule checks block quotations and whole sentences between quotation marks, in English,
//! French, Spanish, German, Portuguese, Russian, Arabic and Chinese; titles, terms and slogans are not reported.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! It has been said before: “We do the work that makes all other work possible.”
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
//! It has been said before: “We do the work that makes all other work possible.” [@leduc]
//!
//! “Nobody pays us for the nights that we stay awake,” said Asha Example, a carer.
//!
//! The “Care Blocks” of Bogota, and the event “Caring Territories for the Future: Feminist Municipalism for Equality”, show how.
//! """
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```

use unicode_segmentation::UnicodeSegmentation;

use crate::check::context::CheckContext;
use crate::check::prose::{self, bodies};
use crate::check::quoting::{
    Passage, ends_in_author, is_author_line, names_sayer, names_sayer_within, quotations,
};
use crate::check::writing::Writing;
use crate::locale::Pace;
use crate::source::Origin;
use crate::statement::Statement;
use crate::text::{Block, BlockKind, Inline, InlineKind, Reference, plain, plain_blocks};

/// The fewest words that a quoted sentence has; half as many characters again in Chinese.
const FEWEST_WORDS: usize = 6;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing() else { return };
    for body in bodies(statement) {
        siblings(cx, statement, writing, body);
    }
}

fn siblings(
    cx: &mut CheckContext<'_>,
    statement: &Statement,
    writing: &Writing,
    blocks: &[Block<Reference>],
) {
    let mut attributed = false;
    for (index, block) in blocks.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| &blocks[index]);
        let after = blocks.get(index + 1);
        match &block.kind {
            BlockKind::Quote { content, attribution }
                if attribution.is_empty()
                    && !is_remark(content)
                    && !is_attributed_block(statement, writing, content, before, after) =>
            {
                report(cx, block.origin);
            }
            BlockKind::Paragraph(content) => {
                let passage = Passage::of(content);
                attributed = paragraph(cx, statement, writing, &passage, [before, after], attributed);
                continue;
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    siblings(cx, statement, writing, &item.content);
                }
            }
            _ => {}
        }
        attributed = false;
    }
}

/// Looks at the quotations of a paragraph; says whether it ends in one whose author is named, which may go on in the next paragraph.
fn paragraph(
    cx: &mut CheckContext<'_>,
    statement: &Statement,
    writing: &Writing,
    passage: &Passage<'_>,
    [before, after]: [Option<&Block<Reference>>; 2],
    continues: bool,
) -> bool {
    let text = passage.text();
    let found = quotations(text, Pace::equal_to(FEWEST_WORDS, &statement.language), writing);
    if found.is_empty() {
        // A quotation that is not closed goes on in the next paragraph.
        return text.trim_start().starts_with(['“', '«', '„', '"']);
    }
    if passage.cites || statement.directory.is_named_in(text) {
        return true;
    }
    let quoting = &writing.quoting;
    let mut named = false;
    for quoted in &found {
        let first = !text[..quoted.start].contains(char::is_alphanumeric);
        let last = !text[quoted.end..].contains(char::is_alphanumeric);
        let (lead, tail) = passage.beside(quoted, &found);
        named = names_sayer(&text[lead.clone()], quoting)
            || names_sayer(&text[tail.clone()], quoting)
            || names_sayer_within(&text[quoted.clone()], quoting)
            || passage.links_in(&lead)
            || passage.links_in(&tail)
            || is_author_line(&text[tail.clone()])
            || first && (continues || before.is_some_and(|before| leads(before, writing)))
            || last && after.is_some_and(|after| is_author_line(&words_of(after)));
        if !named && let Some(place) = passage.place(statement, quoted.clone()) {
            report(cx, place);
        }
    }
    named
}

fn report(cx: &mut CheckContext<'_>, origin: Origin) {
    cx.report(origin, "this quotation does not say whose words it is")
        .help("cite the speaker or the source after it, such as `[@leduc at caring-territories]`");
}

/// Whether a quotation set off from the text says whose words it is, or a paragraph beside it does.
/// Whether a block in the form of a quotation is a remark: it begins with a label, as `**Note:**` or `[!INFO]` is.
fn is_remark(content: &[Block<Reference>]) -> bool {
    let Some(Block { kind: BlockKind::Paragraph(runs), .. }) = content.first() else { return false };
    match runs.as_slice() {
        [Inline { kind: InlineKind::Strong(label), .. }, rest @ ..] => {
            let after = rest.first().map(|run| plain(std::slice::from_ref(run))).unwrap_or_default();
            plain(label).trim_end().ends_with(':') || after.starts_with(':')
        }
        runs => plain(runs).starts_with("[!"),
    }
}

fn is_attributed_block(
    statement: &Statement,
    writing: &Writing,
    content: &[Block<Reference>],
    before: Option<&Block<Reference>>,
    after: Option<&Block<Reference>>,
) -> bool {
    let cites = |block: &Block<Reference>| {
        let blocks = std::slice::from_ref(block);
        prose::has_reference(blocks) || statement.directory.is_named_in(&plain_blocks(blocks))
    };
    let paragraphs: Vec<String> = content.iter().map(words_of).collect();
    let own = prose::has_reference(content)
        || paragraphs.iter().any(|words| {
            is_author_line(words) || ends_in_author(words) || statement.directory.is_named_in(words)
        });
    let after_words = after.filter(|block| matches!(block.kind, BlockKind::Paragraph(_))).map(words_of);
    let first_sentence =
        after_words.as_deref().map(|words| words.unicode_sentences().next().unwrap_or_default());
    own || before.into_iter().chain(after).any(cites)
        || before.is_some_and(|before| leads(before, writing))
        || first_sentence
            .is_some_and(|sentence| is_author_line(sentence) || names_sayer(sentence, &writing.quoting))
}

/// Whether a paragraph before a quotation says in its last sentence who speaks.
fn leads(block: &Block<Reference>, writing: &Writing) -> bool {
    let BlockKind::Paragraph(content) = &block.kind else { return false };
    let passage = Passage::of(content);
    let text = passage.text();
    let last = text.unicode_sentences().last().unwrap_or_default();
    let quotes = text.contains(['“', '«', '„']) && text.trim_end().ends_with(['”', '»', '“']);
    !quotes
        && (names_sayer(last, &writing.quoting)
            || text.trim_end().ends_with(':') && passage.links_in(&(0..text.len())))
}

fn words_of(block: &Block<Reference>) -> String {
    plain_blocks(std::slice::from_ref(block))
}
