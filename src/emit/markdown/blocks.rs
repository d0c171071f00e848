use super::address;
use super::anchors;
use super::character::LinePlace;
use super::line::{self, longest_run};
use super::table;
use crate::document::{Block, Inline, NoteReference};
use crate::text::{AsideRole, BlockKind, Figure, InlineKind, ListItem};

type ListKind = BlockKind<NoteReference>;

/// A number of more than nine digits does not mark a list (CommonMark 0.31, section 5.2).
const HIGHEST_NUMBER: u32 = 999_999_999;

/// Blocks as Markdown, without a line end after the last. Where they are `tight`, blank lines are only where they must.
pub(super) fn write(blocks: &[Block], tight: bool) -> String {
    let mut text = String::new();
    let mut last: Option<(&ListKind, Option<char>)> = None;
    for Block { kind, .. } in blocks {
        let (block, mark) = write_block(kind, last.and_then(|(_, mark)| mark));
        if block.is_empty() {
            continue;
        }
        if let Some((last, _)) = last {
            text.push_str(if tight && may_touch(last, kind) { "\n" } else { "\n\n" });
        }
        text.push_str(&block);
        last = Some((kind, mark));
    }
    text
}

/// The block, and the mark of its items if it is a list; `before` is the mark of the list before it.
fn write_block(kind: &ListKind, before: Option<char>) -> (String, Option<char>) {
    let text = match kind {
        ListKind::Paragraph(content) => line::write(content, LinePlace::Paragraph),
        ListKind::Heading { level, id, content } => match line::write(content, LinePlace::Heading) {
            words if words.is_empty() => words,
            words => {
                let anchor = id.as_deref().map(anchors::element).unwrap_or_default();
                format!("{} {anchor}{words}", "#".repeat(usize::from(*level).clamp(1, 6)))
            }
        },
        ListKind::List { start: Some(start), mark: Some(mark), items, .. } => {
            let item = |(i, item): (usize, &ListItem<NoteReference>)| {
                format!("{} {}", mark.label(start.saturating_add(i as u32)), write(&item.content, false))
            };
            // No program but pandoc knows such marks: each item is a paragraph that begins with its own.
            items.iter().enumerate().map(item).collect::<Vec<_>>().join("\n\n")
        }
        ListKind::List { start, tight, items, .. } => {
            let contents: Vec<String> = items.iter().map(|item| write(&item.content, *tight)).collect();
            let mark = match start {
                None => bullet(&contents, before),
                Some(_) => other(&['.', ')'], before),
            };
            return (list(*start, *tight, &contents, mark), Some(mark));
        }
        ListKind::Figure(figure) => captioned(figure),
        ListKind::Aside { role, title, content } => aside(*role, title, content),
        ListKind::Quote { content, attribution } => {
            let pieces = [write(content, false), line::write(attribution, LinePlace::Paragraph)];
            let pieces: Vec<String> = pieces.into_iter().filter(|piece| !piece.is_empty()).collect();
            quote(&pieces.join("\n\n"))
        }
        ListKind::Table { alignments, head, rows } => table::write(alignments, head, rows),
        ListKind::Verbatim { language, text } => verbatim(language.as_deref(), text),
        ListKind::Break => "***".to_owned(),
    };
    (text, None)
}

/// A fence with the language of what is in it; HTML where a program that fills in templates would run the text.
fn verbatim(language: Option<&str>, text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if address::is_template(&text) {
        let text =
            text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('{', "&#123;");
        return format!("<pre><code>{text}\n</code></pre>");
    }
    let fence = "`".repeat(longest_run(&text, '`').max(2) + 1);
    let plain =
        |name: &&str| name.chars().all(|c| c.is_alphanumeric() || matches!(c, '+' | '-' | '#' | '.' | '_'));
    let language = language.filter(plain).unwrap_or_default();
    if text.is_empty() {
        format!("{fence}{language}\n{fence}")
    } else {
        format!("{fence}{language}\n{text}\n{fence}")
    }
}

/// The first mark that parts a list from the one before it: two lists that follow each other are one unless their marks differ.
fn other(marks: &[char], before: Option<char>) -> char {
    marks.iter().copied().find(|&mark| Some(mark) != before).unwrap_or('-')
}

/// The mark of a list of bullets. Nested empty items of one mark, as in `- - -`, would be a break.
fn bullet(contents: &[String], before: Option<char>) -> char {
    let is_break = |mark: char, content: &str| {
        let line = content.lines().next().unwrap_or_default();
        line.chars().all(|c| c == mark || c == ' ') && line.matches(mark).count() >= 2
    };
    let sound = |mark: &char| !contents.iter().any(|content| is_break(*mark, content));
    let marks: Vec<char> = ['-', '+', '*'].into_iter().filter(sound).collect();
    other(&marks, before)
}

/// Whether the second block is read as such without a blank line before it.
fn may_touch(last: &ListKind, next: &ListKind) -> bool {
    let opens = match next {
        ListKind::Heading { .. }
        | ListKind::Quote { .. }
        | ListKind::Aside { .. }
        | ListKind::Verbatim { .. }
        | ListKind::Break => true,
        // Only these interrupt a paragraph (CommonMark 0.31, section 5.3).
        ListKind::List { start, mark, items, .. } => {
            mark.is_none()
                && start.is_none_or(|start| start == 1)
                && items.first().is_some_and(|item| !write(&item.content, true).is_empty())
        }
        ListKind::Paragraph(_) | ListKind::Table { .. } | ListKind::Figure(_) => false,
    };
    let closed = matches!(last, ListKind::Heading { .. } | ListKind::Verbatim { .. } | ListKind::Break);
    let paragraph = matches!(last, ListKind::Paragraph(_));
    closed && !matches!(next, ListKind::Table { .. } | ListKind::Figure(_)) || paragraph && opens
}

fn list(start: Option<u32>, tight: bool, contents: &[String], mark: char) -> String {
    let highest = HIGHEST_NUMBER - (contents.len() as u32).min(HIGHEST_NUMBER);
    let item = |(i, content): (usize, &String)| {
        let mark = match start {
            None => format!("{mark} "),
            Some(start) => format!("{}{mark} ", start.min(highest) + i as u32),
        };
        prefixed(content, &mark, &" ".repeat(mark.len()))
    };
    let items: Vec<String> = contents.iter().enumerate().map(item).collect();
    items.join(if tight { "\n" } else { "\n\n" })
}

pub(super) fn quote(text: &str) -> String {
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

/// A picture above its caption or a table below it, and the credits, a paragraph each.
fn captioned(figure: &Figure<NoteReference>) -> String {
    let mut pieces = vec![write(&figure.content, false)];
    let table = matches!(figure.content.as_slice(), [Block { kind: BlockKind::Table { .. }, .. }]);
    pieces.insert(usize::from(!table), caption(figure));
    pieces.extend(figure.credits.iter().map(|line| line::write(line, LinePlace::Paragraph)));
    pieces.retain(|piece| !piece.is_empty());
    pieces.join("\n\n")
}

/// The number in bold, and the words.
fn caption(figure: &Figure<NoteReference>) -> String {
    let mut words = Vec::new();
    if !figure.label.is_empty() {
        let origin = figure.caption.first().map_or_else(Default::default, |first| first.origin);
        let text = |text: &str| Inline { kind: InlineKind::Text(text.to_owned()), origin };
        words.push(Inline { kind: InlineKind::Strong(vec![text(&figure.label)]), origin });
        words.push(text(" "));
    }
    words.extend(figure.caption.iter().cloned());
    let anchor = figure.id.as_deref().map(anchors::element).unwrap_or_default();
    anchor + &line::write(&words, LinePlace::Paragraph)
}

/// A remark as a quotation under its title, which every reader of Markdown shows. Words that are shown large have been read in the text.
fn aside(role: AsideRole, title: &[Inline], content: &[Block]) -> String {
    let AsideRole::Callout(_) = role else { return String::new() };
    let title: Vec<Inline> = match title.first() {
        None => Vec::new(),
        Some(first) => vec![Inline { kind: InlineKind::Strong(title.to_vec()), origin: first.origin }],
    };
    let mut pieces = vec![line::write(&title, LinePlace::Paragraph), write(content, false)];
    pieces.retain(|piece| !piece.is_empty());
    quote(&pieces.join("\n\n"))
}
