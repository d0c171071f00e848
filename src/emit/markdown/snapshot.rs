use super::tests::{block, document, inline, notes, paragraph, words};
use super::{MarkdownOptions, write};
use crate::document::{Document, Note, NoteReference, Part, PartRole, SourceLine};
use crate::reader::Date;
use crate::source::Origin;
use crate::text::{BlockKind, Cell, CellAlignment, InlineKind, ListItem};

fn line(text: &str) -> SourceLine {
    SourceLine { text: text.into(), origin: Origin::default() }
}

fn call(number: u32) -> crate::document::Inline {
    inline(InlineKind::Reference(NoteReference { number, call: 1 }))
}

fn statement() -> Document {
    let item =
        |text: &str| ListItem { content: vec![paragraph(vec![words(text)])], origin: Origin::default() };
    let cell = |text: &str| Cell { content: vec![words(text)], origin: Origin::default() };
    let mut document = document(
        vec![
            paragraph(vec![
                words("Unpaid care work "),
                inline(InlineKind::Strong(vec![words("IS")])),
                words(" work – 2 * 3 hours_a_day, at $5 [sic]"),
                call(1),
                words(" & more: <see> “Care Blocks”."),
            ]),
            paragraph(vec![words("1. not a list"), inline(InlineKind::LineBreak), words("- nor this")]),
            block(BlockKind::Heading { level: 3, id: None, content: vec![words("They can")] }),
            block(BlockKind::List {
                start: None,
                mark: None,
                tight: true,
                items: vec![item("push companies"), item("men/fathers")],
            }),
            block(BlockKind::List {
                start: None,
                mark: None,
                tight: true,
                items: vec![item("another list")],
            }),
            block(BlockKind::List {
                start: Some(9),
                mark: None,
                tight: false,
                items: vec![item("nine"), item("ten")],
            }),
            block(BlockKind::Quote {
                content: vec![paragraph(vec![words("Care is"), call(2)]), paragraph(vec![words("work.")])],
                attribution: vec![words("— A mother")],
            }),
            block(BlockKind::Table {
                alignments: vec![CellAlignment::Start, CellAlignment::End],
                head: vec![cell("who"), cell("hours")],
                rows: vec![vec![cell("mothers | others"), cell("4,2")], vec![cell(""), cell("3")]],
            }),
            block(BlockKind::Verbatim { language: None, text: "a ``` b\n\nc".into() }),
            block(BlockKind::Break),
            paragraph(vec![inline(InlineKind::Link {
                url: "https://makemothersmatter.org".into(),
                content: vec![words("https://makemothersmatter.org")],
            })]),
        ],
        notes(1),
    );
    let list =
        block(BlockKind::List { start: None, mark: None, tight: true, items: vec![item("a"), item("b")] });
    let second = vec![paragraph(vec![words("Said in New York.")]), list];
    document.notes.push(Note { content: second, origin: Origin::default() });
    document.parts[0].heading = vec![words("Why care matters")];
    document.parts.push(Part {
        passage: None,
        role: PartRole::Sources,
        id: "sources".into(),
        heading: vec![words("Sources")],
        blocks: vec![paragraph(vec![words("E/CN.5/2026/NGO/1.")])],
        as_table: None,
        origin: Origin::default(),
    });
    let head = &mut document.head;
    head.title = vec![words("Local governments, key players in promoting a “caring” society")];
    head.subtitle = vec![words("A new social contract")];
    head.mark = Some("Check against delivery".into());
    head.organisation = Some(line("Make Mothers Matter"));
    head.standing = Some(line("General consultative status with ECOSOC"));
    head.event = vec![line("Caring Territories for the Future: Feminist Municipalism")];
    head.dateline = Some(line("New York, 20 September 2024"));
    head.speaker = Some(line("Jacqueline Leduc, main representative to the UN in New York"));
    head.date = Some(Date::day(2024, 9, 20));
    head.author = Some("Make Mothers Matter".into());
    head.speaker_name = Some("Jacqueline Leduc".into());
    head.event_title = Some("Caring Territories for the Future: \"Feminist\" \\ Municipalism".into());
    head.keywords = vec!["unpaid care".into(), "yes".into()];
    head.description = Some("Care\u{2028}work: # 'matters'\u{7}".into());
    document
}

#[test]
fn a_statement_is_readable_as_it_stands() {
    insta::assert_snapshot!(write(&statement(), &MarkdownOptions::default()));
}
