use proptest::prelude::*;

use super::leaves::{Styled, leaves};
use super::line::BETWEEN_CALLS;
use super::{MarkdownOptions, write};
use crate::document::{Block, Document, Head, Inline, Note, NoteReference, Part, PartRole};
use crate::locale::Language;
use crate::reader::Located;
use crate::source::{Origin, Source, Sources, Span};
use crate::text::{self, BlockKind, Cell, CellAlignment, InlineKind, ListItem, Reference};

pub(super) fn inline(kind: InlineKind<NoteReference>) -> Inline {
    Inline { kind, origin: Origin::default() }
}

pub(super) fn words(text: &str) -> Inline {
    inline(InlineKind::Text(text.into()))
}

pub(super) fn block(kind: BlockKind<NoteReference>) -> Block {
    Block { kind, origin: Origin::default() }
}

pub(super) fn paragraph(content: Vec<Inline>) -> Block {
    block(BlockKind::Paragraph(content))
}

/// A note that says nothing of interest, for calls to lead to.
pub(super) fn notes(count: usize) -> Vec<Note> {
    let note =
        |i| Note { content: vec![paragraph(vec![words(&format!("note {i}"))])], origin: Origin::default() };
    (1..=count).map(note).collect()
}

pub(super) fn document(blocks: Vec<Block>, notes: Vec<Note>) -> Document {
    let part = Part {
        passage: None,
        role: PartRole::Section,
        id: "part".into(),
        heading: Vec::new(),
        blocks,
        as_table: None,
        origin: Origin::default(),
    };
    Document {
        speech: None,
        facts: crate::document::DocumentFacts::default(),
        kind: "statement".into(),
        language: Language::english(),
        locales: crate::locale::Locales::default(),
        head: Head::default(),
        parts: vec![part],
        notes,
        sources: Sources::default(),
    }
}

/// What is written for these blocks, without the front matter.
pub(super) fn body(blocks: Vec<Block>, notes: Vec<Note>) -> String {
    let written = write(&document(blocks, notes), &MarkdownOptions::default());
    written.strip_prefix("---\nlang: \"en\"\n---\n\n").unwrap().to_owned()
}

/// Reads Markdown back; addresses that comrak finds in plain words are words again.
fn read_back(markdown: &str) -> Vec<Block> {
    let markdown = &markdown.replace(BETWEEN_CALLS, "");
    let text = format!("body = {}\n", serde_json::to_string(markdown).unwrap());
    let span = Span::new("body = ".len(), text.len() - 1);
    let source = std::sync::Arc::new(Source::new("brief.toml", text));
    let mut sources = Sources::default();
    let id = sources.add(&source);
    let field = Located { value: markdown.clone(), span };
    let (blocks, diagnostics) = text::blocks(&field, id, &sources);
    let unused = |code| matches!(code, "unused-footnote" | "leftover-markup");
    assert!(diagnostics.iter().all(|d| unused(d.rule.name)), "{markdown}\n{diagnostics:#?}");
    text::map_references(&blocks, &mut |reference, origin| match reference {
        Reference::Footnote { label, .. } => {
            let number = label.parse().unwrap();
            vec![Inline { kind: InlineKind::Reference(NoteReference { number, call: 1 }), origin }]
        }
        Reference::Citation(_) => panic!("words became a citation: {markdown}"),
    })
}

/// The blocks of a text without notes.
fn text_of(markdown: &str) -> Vec<Block> {
    read_back(markdown)
}

/// The leaves of a line; how a space is set apart cannot be seen.
fn seen(content: &[Inline]) -> Vec<Styled> {
    let mut leaves = leaves(content);
    for styled in leaves.iter_mut().filter(|styled| styled.is_space()) {
        *styled = Styled::plain(styled.leaf.clone());
    }
    leaves
}

/// Blocks as far as Markdown can tell them apart, as an outline.
fn outline(blocks: &[Block]) -> String {
    let indented = |text: String| text.lines().map(|line| format!("  {line}\n")).collect::<Vec<_>>().concat();
    let cells = |cells: &[Cell<NoteReference>]| {
        cells.iter().map(|cell| format!("cell {:?}\n", seen(&cell.content))).collect::<Vec<_>>().concat()
    };
    let outline = |Block { kind, .. }: &Block| match kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } if seen(content).is_empty() => {
            String::new()
        }
        BlockKind::Paragraph(content) => format!("paragraph {:?}\n", seen(content)),
        BlockKind::Heading { level, content, .. } => format!("heading {level} {:?}\n", seen(content)),
        BlockKind::List { start, items, .. } => {
            let item = |item: &ListItem<NoteReference>| format!("item\n{}", indented(outline(&item.content)));
            format!("list {start:?}\n{}", indented(items.iter().map(item).collect()))
        }
        BlockKind::Quote { content, .. } => match outline(content) {
            content if content.is_empty() => content,
            content => format!("quote\n{}", indented(content)),
        },
        BlockKind::Figure(figure) => outline(&figure.content),
        BlockKind::Aside { content, .. } => format!("quote\n{}", indented(outline(content))),
        BlockKind::Table { alignments, head, rows } => {
            let rows = rows.iter().map(|row| format!("row\n{}", cells(row))).collect::<Vec<_>>().concat();
            format!("table {alignments:?}\n{}{rows}", cells(head))
        }
        BlockKind::Verbatim { text, .. } => format!("verbatim {text:?}\n"),
        BlockKind::Break => "break\n".to_owned(),
    };
    blocks.iter().map(outline).collect()
}

/// Words that hold as many characters with a meaning in Markdown as real ones.
pub(super) fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zé界」“ ]{1,4}",
        2 => "[-+*_#>|~`!\\\\\\[\\](){}<&;:.=^$@%\"' 0-9]{1,4}",
        1 => prop::sample::select(vec![
            "1. ", "- ", "+ ", "# ", "> ", "---", "===", "&amp;", "&#35;", "http://a.org", "www.a.org", "a@b.org",
            "[^1]", "[a](b)", "![a](b)", "<b>", "<!-- x -->", ":smile:", "[@a]", "(a) ", "iv. ", "```", "\\", "| a |",
            ":-:", "[a]: b", "$x$", "**", "__", "~~a~~", "\u{a0}", "\u{3000}", "\t",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

#[test]
fn what_markdown_does_not_know_is_html() {
    for (read, written) in [
        (
            "As they say, [le *travail* de soin]{lang=fr}.",
            "As they say, <span lang=\"fr\">le *travail* de soin</span>.",
        ),
        (
            "[العمل]{lang=ar} [нет]{lang=uk}",
            "<span lang=\"ar\" dir=\"rtl\">العمل</span> <span lang=\"uk\">нет</span>",
        ),
        ("H~2~O and 2^10^, ~~old *and*~~ new", "H<sub>2</sub>O and 2<sup>10</sup>, ~~old *and*~~ new"),
        (
            "We write {% include x.html %} and {{ y }} {# z #}",
            "We write {\\% include x.html %} and \\{\\{ y }} {\\# z #}",
        ),
        ("`{{ y }}` and `{x}`", "<code>&#123;&#123; y &#125;&#125;</code> and `{x}`"),
        ("```liquid\n{% if <a> %}\n```", "<pre><code>&#123;% if &lt;a&gt; %}\n</code></pre>"),
        ("```toml\na = 1\n```", "```toml\na = 1\n```"),
        ("(a) count;\n(b) pay;\n\n    (i) well", "(a) count;\n\n(b) pay;\n\n\\(i) well"),
        ("(a) count;\n(b) pay.", "(a) count;\n\n(b) pay."),
    ] {
        let read = text_of(read);
        assert_eq!(body(read, Vec::new()).trim_end(), written);
    }
}

/// Neighbours are written as numbers, since CommonMark has no emphasis between a letter and a mark of punctuation.
#[test]
fn emphasis_in_chinese_needs_no_spaces() {
    let blocks = read_back("**注意：**请各城市采取行动。她说**“照护”**是工作。");
    let written = body(blocks.clone(), Vec::new());
    assert_eq!(written, "**注意：**&#35831;各城市采取行动。她&#35828;**“照护”**&#26159;工作。\n");
    assert_eq!(outline(&read_back(&written)), outline(&blocks));
}

#[test]
fn empty_items_in_empty_items_are_no_break() {
    let list = |content| {
        let items = vec![ListItem { content, origin: Origin::default() }];
        block(BlockKind::List { start: None, mark: None, tight: true, items })
    };
    let nested = list(vec![list(vec![list(Vec::new())])]);
    let blocks = vec![nested.clone(), nested];
    let written = body(blocks.clone(), Vec::new());
    assert_eq!(written, "+ - -\n\n* - -\n");
    assert_eq!(outline(&read_back(&written)), outline(&blocks));
}

#[test]
fn words_of_a_link_behind_a_note_are_no_citation() {
    let note = inline(InlineKind::Reference(NoteReference { number: 1, call: 1 }));
    let link = InlineKind::Link { url: "https://a.org".into(), content: vec![words("meet @ noon")] };
    let blocks = vec![paragraph(vec![words("We"), note, inline(link)])];
    let written = body(blocks.clone(), notes(1));
    assert_eq!(outline(&read_back(&written)), outline(&blocks), "{written}");
}

#[test]
fn a_figure_written_as_a_number_lets_no_underscore_close() {
    let strong = inline(InlineKind::Strong(vec![words("界“")]));
    let blocks = vec![paragraph(vec![inline(InlineKind::Emphasis(vec![strong, words("0_0")]))])];
    let written = body(blocks.clone(), Vec::new());
    assert_eq!(outline(&read_back(&written)), outline(&blocks), "{written}");
}

fn runs(breaks: bool) -> impl Strategy<Value = Vec<Inline>> {
    let broken = if breaks { InlineKind::LineBreak } else { InlineKind::Text("x".into()) };
    // Code with a bar after a backslash is words in a table.
    let code = if breaks { "[a-z` |\\\\*]{1,5}" } else { "[a-z` |*]{1,5}" };
    let leaf = prop_oneof![
        6 => hostile().prop_map(InlineKind::Text),
        1 => code.prop_map(InlineKind::Code),
        1 => (1..3_u32).prop_map(|number| InlineKind::Reference(NoteReference { number, call: 1 })),
        1 => hostile().prop_map(|alt| InlineKind::Image { path: "a/b (1).png".replace(' ', "_"), alt, width: None }),
        1 => Just(broken),
    ];
    let run = leaf.prop_recursive(3, 12, 4, |run| {
        let content = prop::collection::vec(run.prop_map(inline), 0..4);
        let url = prop::sample::select(vec![
            "https://a.org/b_c*d*(e)?f&amp;g=h",
            "https://a.org",
            "mailto:a@b.org",
            "https://a.org/)(",
            "http://[::1]/",
        ]);
        prop_oneof![
            content.clone().prop_map(InlineKind::Emphasis),
            (url, content).prop_map(|(url, content)| InlineKind::Link { url: url.into(), content }),
        ]
    });
    prop::collection::vec(run.prop_map(inline), 0..5)
}

fn table() -> impl Strategy<Value = Block> {
    let alignment =
        prop::sample::select(vec![CellAlignment::Start, CellAlignment::Centre, CellAlignment::End]);
    prop::collection::vec(alignment, 1..4)
        .prop_flat_map(|alignments| {
            let cell = runs(false).prop_map(|content| Cell { content, origin: Origin::default() });
            let row = prop::collection::vec(cell, alignments.len()).boxed();
            (Just(alignments), row.clone(), prop::collection::vec(row, 0..3))
        })
        .prop_map(|(alignments, head, rows)| block(BlockKind::Table { alignments, head, rows }))
}

fn tree() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        6 => runs(true).prop_map(paragraph),
        1 => (3..=6_u8, runs(false)).prop_map(|(level, content)| block(BlockKind::Heading { level, id: None, content })),
        1 => table(),
        1 => "[a-z`~ \n*-]{0,12}".prop_map(|text| block(BlockKind::Verbatim { language: None, text })),
        1 => Just(block(BlockKind::Break)),
    ];
    let block = leaf.prop_recursive(3, 16, 4, |inner| {
        let content = prop::collection::vec(inner, 0..4);
        let item = content.clone().prop_map(|content| ListItem { content, origin: Origin::default() });
        let start = prop::option::of(prop::sample::select(vec![0_u32, 1, 7, 99]));
        prop_oneof![
            content.prop_map(|content| block(BlockKind::Quote { content, attribution: Vec::new() })),
            (start, any::<bool>(), prop::collection::vec(item, 1..4))
                .prop_map(|(start, tight, items)| block(BlockKind::List { start, mark: None, tight, items })),
        ]
    });
    prop::collection::vec(block, 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_tree_reads_back_as_itself(blocks in tree()) {
        let written = body(blocks.clone(), notes(2));
        prop_assert_eq!(outline(&read_back(&written)), outline(&blocks), "{}", written);
    }

    #[test]
    fn any_words_read_back_as_themselves(text in prop_oneof![hostile(), any::<String>()]) {
        let blocks = vec![paragraph(vec![words(&text)])];
        let written = body(blocks.clone(), Vec::new());
        prop_assert_eq!(outline(&read_back(&written)), outline(&blocks), "{}", written);
    }
}

#[test]
fn what_a_body_says_of_a_document_is_a_line_below_its_title() {
    let mut document = document(vec![paragraph(vec![words("Care is work.")])], Vec::new());
    let line =
        |text: &str| Some(crate::document::SourceLine { text: text.into(), origin: Origin::default() });
    document.head.title = vec![words("Care")];
    document.head.organisation = line("Mothers");
    document.head.register.symbol = line("E/CN.6/2025/NGO/1");
    document.head.register.original = line("Original: French");
    let written = write(&document, &MarkdownOptions::default());
    assert!(written.contains("**Mothers**\\\nE/CN.6/2025/NGO/1 · Original: French\n\nCare"), "{written}");
}

#[test]
fn the_characters_of_a_link_share_its_address() {
    let content = vec![words("care "), inline(InlineKind::Strong(vec![words("work")]))];
    let leaves = leaves(&[inline(InlineKind::Link { url: "https://a.org".into(), content })]);
    let addresses: Vec<_> = leaves.iter().filter_map(|styled| styled.link.as_ref()).collect();
    assert_eq!(addresses.len(), "care work".len());
    assert!(addresses.iter().all(|address| std::sync::Arc::ptr_eq(address, addresses[0])));
}
