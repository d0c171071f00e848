//! A quotation that ends in the citation of a person, or in a dash and a name, has that person in a line below it.

use super::{Directory, Target};
use crate::text::{Attribution, Block, BlockKind, Citation, Inline, InlineKind, ListItem, Reference};

/// The blocks, the citation of a person at the end of a quotation made the line below it.
pub(super) fn attributed(blocks: Vec<Block<Reference>>, directory: &Directory) -> Vec<Block<Reference>> {
    let mut out: Vec<Block<Reference>> = Vec::with_capacity(blocks.len());
    for Block { kind, origin } in blocks {
        let kind = match kind {
            BlockKind::Quote { mut content, mut attribution } => {
                if attribution.is_empty() {
                    attribution = take_last(&mut content, directory);
                }
                BlockKind::Quote { content, attribution }
            }
            BlockKind::List { start, mark, tight, items } => {
                let item = |item: ListItem<Reference>| ListItem {
                    content: attributed(item.content, directory),
                    origin: item.origin,
                };
                BlockKind::List { start, mark, tight, items: items.into_iter().map(item).collect() }
            }
            BlockKind::Aside { role, title, content } => {
                BlockKind::Aside { role, title, content: attributed(content, directory) }
            }
            kind => kind,
        };
        out.push(Block { kind, origin });
    }
    out
}

/// Cuts the line that says whose words they are off the end of a quotation: a dash and a name with what follows it, or the
/// citation of a person.
fn take_last(content: &mut Vec<Block<Reference>>, directory: &Directory) -> Vec<Inline<Reference>> {
    let Some(Block { kind: BlockKind::Paragraph(runs), .. }) = content.last_mut() else { return Vec::new() };
    let line = match author_line(runs) {
        Some((index, at)) => cut(runs, index, at),
        None => take_person(runs, directory).into_iter().collect(),
    };
    if runs.iter().all(is_blank) {
        content.pop();
    }
    line
}

/// The run and the byte in it where a dash and a name begin, behind a sentence or at the start: `— Asha Example, mayor`.
fn author_line(runs: &[Inline<Reference>]) -> Option<(usize, usize)> {
    let ends = |text: &str| text.ends_with(['.', '!', '?', '…', '”', '»', '“', '"', '。', '」', '؟']);
    let (index, text) = runs.iter().enumerate().rev().find_map(|(index, run)| match &run.kind {
        InlineKind::Text(text) if text.contains(DASHES) => Some((index, text)),
        _ => None,
    })?;
    let mut at = text.rfind(DASHES)?;
    while let Some(dash) = text[..at].chars().next_back().filter(|c| DASHES.contains(c)) {
        at -= dash.len_utf8();
    }
    let before = text[..at].trim_end();
    let begins = before.is_empty() && runs[..index].iter().all(is_blank);
    let name = text[at..].trim_start_matches(DASHES).trim_start();
    let named = name.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    (named && (begins || ends(before))).then_some((index, at))
}

const DASHES: [char; 3] = ['—', '–', '―'];

/// Cuts the runs in two at a byte of one of them, and gives back the second part.
fn cut(runs: &mut Vec<Inline<Reference>>, index: usize, at: usize) -> Vec<Inline<Reference>> {
    let mut line = runs.split_off(index);
    if let Some(Inline { kind: InlineKind::Text(text), origin }) = line.first_mut() {
        let name = text.split_off(at);
        let before = std::mem::replace(text, name);
        let before = before.trim_end().to_owned();
        runs.push(Inline { kind: InlineKind::Text(before), origin: *origin });
    }
    line
}

fn take_person(runs: &mut Vec<Inline<Reference>>, directory: &Directory) -> Option<Inline<Reference>> {
    let index = runs.iter().rposition(|run| !is_stop(run))?;
    if !cites_person(&runs[index], directory) {
        return None;
    }
    let mut run = runs.remove(index);
    if let InlineKind::Reference(Reference::Citation(citation)) = &mut run.kind {
        citation.attribution = Some(Attribution::default());
    }
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = runs[..index].last_mut() {
        let words = text.trim_end().trim_end_matches(DASHES).trim_end();
        // The stop behind the citation ends the sentence if nothing before it does.
        let ended = words.is_empty() || words.ends_with(['.', '!', '?', '…', '。', '！', '？', '۔', '؟']);
        text.truncate(words.len());
        if ended {
            runs.truncate(index);
        }
    }
    Some(run)
}

/// Whether a run is a full stop and nothing else.
fn is_stop(run: &Inline<Reference>) -> bool {
    let InlineKind::Text(text) = &run.kind else { return false };
    text.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '。' | '۔'))
}

fn is_blank(run: &Inline<Reference>) -> bool {
    matches!(&run.kind, InlineKind::Text(text) if text.trim().is_empty())
}

fn cites_person(run: &Inline<Reference>, directory: &Directory) -> bool {
    let InlineKind::Reference(Reference::Citation(Citation { parts, mention: None, .. })) = &run.kind else {
        return false;
    };
    let [part] = parts.as_slice() else { return false };
    part.prefix.is_none()
        && !part.without_author
        && matches!(directory.target(&part.id), Some(Target::Speaker(_)))
}
