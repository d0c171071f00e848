use super::line::{self, Place, longest_run};
use super::table;
use crate::document::{Block, NoteReference};
use crate::text::{BlockKind, ListItem};

type Kind = BlockKind<NoteReference>;

/// A number of more than nine digits does not mark a list (CommonMark 0.31, section 5.2).
const HIGHEST_NUMBER: u32 = 999_999_999;

/// Blocks as Markdown, without a line end after the last. Where they are `tight`, blank lines stand only where they must.
pub(super) fn write(blocks: &[Block], tight: bool) -> String {
    let mut text = String::new();
    let mut last: Option<&Kind> = None;
    let mut second_marks = false;
    for Block { kind, .. } in blocks {
        let marks = !second_marks && last.is_some_and(|last| is_same_list(last, kind));
        let block = write_block(kind, marks);
        if block.is_empty() {
            continue;
        }
        if let Some(last) = last {
            text.push_str(if tight && may_touch(last, kind) { "\n" } else { "\n\n" });
        }
        text.push_str(&block);
        last = Some(kind);
        second_marks = marks;
    }
    text
}

fn write_block(kind: &Kind, second_marks: bool) -> String {
    match kind {
        Kind::Paragraph(content) => line::write(content, Place::Paragraph),
        Kind::Heading { level, content } => match line::write(content, Place::Heading) {
            words if words.is_empty() => words,
            words => format!("{} {words}", "#".repeat(usize::from(*level).clamp(1, 6))),
        },
        Kind::List { start, tight, items } => list(*start, *tight, items, second_marks),
        Kind::Quote(content) => quote(&write(content, false)),
        Kind::Table { alignments, head, rows } => table::write(alignments, head, rows),
        Kind::Verbatim(text) => {
            let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            if text.is_empty() { format!("{fence}\n{fence}") } else { format!("{fence}\n{text}\n{fence}") }
        }
        Kind::Break => "***".to_owned(),
    }
}

/// Two lists of the same kind that follow each other are one list, unless their marks differ.
fn is_same_list(last: &Kind, next: &Kind) -> bool {
    match (last, next) {
        (Kind::List { start: last, .. }, Kind::List { start: next, .. }) => last.is_some() == next.is_some(),
        _ => false,
    }
}

/// Whether the second block is read as such without a blank line before it.
fn may_touch(last: &Kind, next: &Kind) -> bool {
    let opens = match next {
        Kind::Heading { .. } | Kind::Quote(_) | Kind::Verbatim(_) | Kind::Break => true,
        // Only these interrupt a paragraph (CommonMark 0.31, section 5.3).
        Kind::List { start, items, .. } => {
            start.is_none_or(|start| start == 1)
                && items.first().is_some_and(|item| !write(&item.content, true).is_empty())
        }
        Kind::Paragraph(_) | Kind::Table { .. } => false,
    };
    let closed = matches!(last, Kind::Heading { .. } | Kind::Verbatim(_) | Kind::Break);
    let paragraph = matches!(last, Kind::Paragraph(_));
    closed && !matches!(next, Kind::Table { .. }) || paragraph && opens
}

fn list(start: Option<u32>, tight: bool, items: &[ListItem<NoteReference>], second_marks: bool) -> String {
    let highest = HIGHEST_NUMBER - (items.len() as u32).min(HIGHEST_NUMBER);
    let mark = |i: usize| match (start, second_marks) {
        (None, false) => "- ".to_owned(),
        (None, true) => "+ ".to_owned(),
        (Some(start), _) => {
            let end = if second_marks { ')' } else { '.' };
            format!("{}{end} ", start.min(highest) + i as u32)
        }
    };
    let items: Vec<String> = items
        .iter()
        .enumerate()
        .map(|(i, item)| {
            let mark = mark(i);
            prefixed(&write(&item.content, tight), &mark, &" ".repeat(mark.len()))
        })
        .collect();
    items.join(if tight { "\n" } else { "\n\n" })
}

fn quote(text: &str) -> String {
    if text.is_empty() { String::new() } else { prefixed(text, "> ", "> ") }
}

/// Sets `first` before the first line and `others` before the others; no line ends in a space for it.
pub(super) fn prefixed(text: &str, first: &str, others: &str) -> String {
    let mut prefix = first;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        lines.push(if line.is_empty() { prefix.trim_end().to_owned() } else { format!("{prefix}{line}") });
        prefix = others;
    }
    lines.join("\n")
}
