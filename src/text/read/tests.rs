use std::sync::Arc;

use super::{blocks, inlines};
use crate::diagnostic::Diagnostic;
use crate::reader::Located;
use crate::source::{Source, Sources, Span};
use crate::text::{Block, BlockKind, Inline, InlineKind, Reference, Visitor, plain, walk_blocks};

pub(super) struct Read {
    pub(super) source: Arc<Source>,
    blocks: Vec<Block<Reference>>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads Markdown as the only field of a file.
pub(super) fn read(markdown: &str) -> Read {
    let (source, sources, field) = field(markdown);
    let (blocks, diagnostics) = blocks(&field, sources.1, &sources.0);
    Read { source, blocks, diagnostics }
}

fn read_line(markdown: &str) -> (Vec<Inline<Reference>>, Vec<Diagnostic>) {
    let (_, sources, field) = field(markdown);
    inlines(&field, sources.1, &sources.0)
}

fn field(markdown: &str) -> (Arc<Source>, (Sources, crate::source::SourceId), Located<String>) {
    let text = format!("body = '''\n{markdown}'''\n");
    let span = Span::new("body = ".len(), text.len() - 1);
    let source = Arc::new(Source::new("brief.toml", text));
    let mut sources = Sources::default();
    let id = sources.add(&source);
    (source, (sources, id), Located { value: markdown.to_owned(), span })
}

/// Each finding as its place in the source, its code and its message.
pub(super) fn found(read: &Read) -> Vec<String> {
    let text = read.source.text();
    read.diagnostics
        .iter()
        .map(|d| {
            let span = d.primary.as_ref().unwrap().location.span;
            format!("{:?} {}: {}", &text[span.start..span.end], d.rule.name, d.message)
        })
        .collect()
}

/// The tree as an outline, each node with the text that it came from.
fn outline(read: &Read) -> String {
    struct Outline<'a>(&'a str, Vec<String>);
    impl Outline<'_> {
        fn line(&mut self, name: &str, span: Span) {
            self.1.push(format!("{name} ← {:?}", &self.0[span.start..span.end]));
        }
    }
    impl Visitor<Reference> for Outline<'_> {
        fn block(&mut self, block: &Block<Reference>) {
            let name = match &block.kind {
                BlockKind::Paragraph(_) => "paragraph".to_owned(),
                BlockKind::Heading { level, .. } => format!("heading {level}"),
                BlockKind::List { start, mark, tight, items } => {
                    let mark = mark.map(|mark| mark.label(start.unwrap_or_default())).unwrap_or_default();
                    format!("list {start:?} {mark}{tight} {}", items.len())
                }
                BlockKind::Figure(_) => "figure".to_owned(),
                BlockKind::Aside { role, .. } => format!("aside {role:?}"),
                BlockKind::Quote { .. } => "quote".to_owned(),
                BlockKind::Table { alignments, rows, .. } => format!("table {alignments:?} {}", rows.len()),
                BlockKind::Verbatim { text, .. } => format!("verbatim {text:?}"),
                BlockKind::Break => "break".to_owned(),
            };
            self.line(&name, block.origin.span);
        }

        fn inline(&mut self, inline: &Inline<Reference>) {
            let name = match &inline.kind {
                InlineKind::Text(text) => format!("  text {text:?}"),
                InlineKind::Emphasis(_) => "  emphasis".to_owned(),
                InlineKind::Strong(_) => "  strong".to_owned(),
                InlineKind::Decorated { decoration, .. } => format!("  {decoration:?}"),
                InlineKind::Code(text) => format!("  code {text:?}"),
                InlineKind::Link { url, .. } => format!("  link {url}"),
                InlineKind::Passage { language, .. } => format!("  passage {language}"),
                InlineKind::Image { path, alt, width } => match width {
                    None => format!("  image {path} {alt:?}"),
                    Some(width) => format!("  image {path} {alt:?} {width:?}"),
                },
                InlineKind::LineBreak => "  line break".to_owned(),
                InlineKind::Reference(Reference::Footnote { label, content, .. }) => {
                    let words = crate::text::plain_blocks(content);
                    format!("  footnote {label}: {words:?}")
                }
                InlineKind::Reference(Reference::Citation(citation)) => {
                    let parts: Vec<String> = citation
                        .parts
                        .iter()
                        .map(|part| {
                            let at = |span: Span| &self.0[span.start..span.end];
                            let event = part.event.as_ref().map(|(id, at_)| (id, at(at_.span)));
                            format!("{}={} {event:?} {:?}", part.id, at(part.origin.span), part.locator)
                        })
                        .collect();
                    format!("  citation {}", parts.join(" | "))
                }
            };
            self.line(&name, inline.origin.span);
        }
    }
    let mut outline = Outline(read.source.text(), Vec::new());
    walk_blocks(&read.blocks, &mut outline);
    outline.1.join("\n")
}

#[test]
fn reads_every_kind_of_block_and_run() {
    let read = read(
        "\
# Why *care* matters

Unpaid care **IS** [work](https://example.org/a_b), see <https://example.org> and
www.example.org or a@example.org.\\
`code` \\*plain\\* &amp; café[^n].

> A quote – with
> *two* lines.

3. three
   - nested
     deeper
4. four

* loose

* items

| a | b |
|:-:|--:|
| x *y* | `z` |
| a \\| *b* \\| [@c][@d] | é\\|`x\\|` |

```text
kept
```

---

![A map](maps/a.png)

[^n]: The note [@who].
",
    );
    insta::assert_snapshot!(outline(&read));
    assert!(read.diagnostics.is_empty(), "{:?}", found(&read));
}

#[test]
fn citations_that_lost_their_id_are_found() {
    for lost in
        ["[@]", "[ @ ]", "[-@]", "[see @]", "[@a; @]", "[@, p. 3]", "[@-1]", "[@(p)]", "[@—p. 3]", "[@ p. 3]"]
    {
        let read = read(&format!("A claim {lost}."));
        assert!(
            found(&read).iter().any(|found| found.contains("malformed-citation")),
            "{lost}: {:?}",
            found(&read)
        );
    }
    for other in ["[home @ work]", "[3 @ 5]", "\\[@]", "`[@]`", "[@](https://example.org/a)", "[a@b.org]"] {
        let read = read(&format!("A claim {other}."));
        assert!(found(&read).is_empty(), "{other}: {:?}", found(&read));
    }
}

#[test]
fn reads_citations() {
    let read = read(
        "\
First [@leduc]. Then [@leduc at caring-territories], [@leduc at @b, minute 3].

Say![@a][@b] [@e-cn5-2026-ngo-1, para. 4; @who.int/report:x] [words][@c] [@d][] `[@code]` \\[@not]

[@a, paras. 4; 7; @b] [@un_women_2024, *Official Records*, p. 3] [@bogotá] [@b at a] | [@a
at b]
",
    );
    insta::assert_snapshot!(outline(&read));
    assert!(read.diagnostics.is_empty(), "{:?}", found(&read));
}

#[test]
fn reads_the_width_of_a_picture() {
    let text =
        "![A map](map.png){width=50%}\n\n![A map](map.png){width=8cm}, and ![one](a.png) {see below}\n";
    let read = read(text);
    let lines = outline(&read);
    let pictures: Vec<_> =
        lines.lines().filter_map(|line| line.trim_start().strip_prefix("image ")).collect();
    assert_eq!(pictures.len(), 3, "{lines}");
    assert!(pictures[0].starts_with("map.png \"A map\" Share(500)"), "{lines}");
    assert!(pictures[1].starts_with("map.png \"A map\" Length(22677)"), "{lines}");
    assert!(pictures[2].starts_with("a.png \"one\" ←"), "{lines}");
    assert!(!lines.contains("text \"{width") && lines.contains("see below"), "{lines}");
    assert!(read.diagnostics.is_empty(), "{:?}", found(&read));
    let wrong = self::read("![A map](map.png){width=wide}\n\n![A map](map.png){height=3cm}\n");
    assert_eq!(
        found(&wrong),
        [
            "\"![A map](map.png)\" invalid-value: `wide` is no width of a picture",
            "\"![A map](map.png)\" invalid-value: of a picture only `width` can be said, not `height=3cm`"
        ]
    );
}

#[test]
fn reads_passages_in_other_languages() {
    let read = read(
        "\
As they say, [le *travail* de soin]{lang=fr}, [труд]{lang=\"ru\"}; *[cuidado]{lang=es-MX}*![oui]{lang=fr}

> [Le soin est un travail,
> et un droit.]{lang=fr} [@leduc]

| a | b |
|---|---|
| [soin \\| x]{lang=fr} | [sic]{x} and [sic] \\[not\\]\\{lang=fr} |
",
    );
    insta::assert_snapshot!(outline(&read));
    assert!(read.diagnostics.is_empty(), "{:?}", found(&read));
}

#[test]
fn passages_may_be_longer_than_the_label_of_a_link() {
    let words = "Nous comptons *chaque* heure de soin.\n> ".repeat(60);
    let read = read(&format!(
        "> [{words}Oui.]{{lang=fr}} [@leduc]\n\n[{}](https://example.org)\n",
        "a ".repeat(900)
    ));
    assert!(read.diagnostics.is_empty(), "{:?}", found(&read));
    assert_eq!(outline(&read).matches("passage fr").count(), 1, "{}", outline(&read));
}

#[test]
fn reports_passages_that_cannot_be_read() {
    let read = read(
        "\
[un]{lang=x} [deux]{lang=} [trois]{.mark} [quatre]{lang=fr .mark} [cinq]{lang=fr

six {lang=fr} [sept [@a]]{lang=fr} [huit](https://a.org){lang=fr} [neuf]{lang=français}

[ten]{lang=xx} [eleven]{lang=en-UK} [the [douze]{lang=fr} text](https://a.org)
",
    );
    insta::assert_snapshot!(found(&read).join("\n"));
}

#[test]
fn reports_what_cannot_be_printed() {
    let read = read("\
a <b>c</b> and a < b

<div>x</div>

[here](page.html) [x](javascript:alert(1)) [y]() [z](https://a.org \"t\") [w](http:a) [t](tel:+1) [m](mailto:a@b.org)

[gap](a b.pdf) *[see [@x]](https://a.org)* \\[no](x) a](b) [no] (x)

![x](https://a.org/b.png)

[^no] [@x](https://a.org) [see @x] [@x para 4] [@x; y] [@x at , 3] [@x,] [@x, art. [4]]

[^twice] [^nest]

[^twice]: one

[^twice]: two

[^unused]: three

[^nest]: [^twice]
");
    insta::assert_snapshot!(found(&read).join("\n"));
}

#[test]
fn a_line_holds_no_blocks() {
    let (line, diagnostics) = read_line("Caring *Territories*\nfor the Future [@x]");
    assert!(diagnostics.is_empty());
    assert_eq!(plain(&line), "Caring Territories for the Future ");
    for markdown in [
        "- a list",
        "1. a list\n2. of two",
        "# a heading",
        "> a quote",
        "two\n\nparagraphs",
        "---",
        "|a|\n|-|\n",
    ] {
        let (_, diagnostics) = read_line(markdown);
        assert_eq!(diagnostics.len(), 1, "{markdown}");
        assert_eq!(diagnostics[0].rule.name, "invalid-value");
    }
    for (markdown, words) in [
        ("1\\. a line", "1. a line"),
        ("1. Care *counts*", "1. Care counts"),
        ("2) Care", "2) Care"),
        ("1. 2. Care", "1. 2. Care"),
        ("(a) Care", "(a) Care"),
    ] {
        let (line, diagnostics) = read_line(markdown);
        assert_eq!(plain(&line), words);
        assert!(diagnostics.is_empty(), "{markdown}");
    }
}

/// The captions of a text, each with what it came from in the file.
fn captions(read: &Read) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for block in &read.blocks {
        if let BlockKind::Figure(figure) = &block.kind {
            let span = figure.caption[0].origin.span;
            found.push((plain(&figure.caption), read.source.text()[span.start..span.end].to_owned()));
        }
    }
    found
}

#[test]
fn the_title_of_a_picture_that_stands_alone_is_its_caption() {
    for picture in [
        "![a map](x.png \"Towns & care\")",
        "![Towns & care](x.png \"Towns & care\"){width=50%}",
        "![a map](x.png 'Towns & care')",
    ] {
        let read = read(picture);
        assert_eq!(found(&read), Vec::<String>::new(), "{picture}");
        assert_eq!(captions(&read), [("Towns & care".to_owned(), "Towns & care".to_owned())], "{picture}");
    }
}

#[test]
fn a_caption_can_cite() {
    let read = read("![a map](x.png \"Hours of care, counted by @leduc\")");
    let [Block { kind: BlockKind::Figure(figure), .. }] = read.blocks.as_slice() else { panic!() };
    let cites = |run: &Inline<Reference>| matches!(run.kind, InlineKind::Reference(Reference::Citation(_)));
    assert!(figure.caption.iter().any(cites), "{:?}", figure.caption);
    let read = self::read("![a map](x.png \"Hours of care [@leduc]\")");
    assert!(found(&read)[0].contains("malformed-citation"), "{:?}", found(&read));
}

#[test]
fn a_title_with_no_place_to_be_printed_is_reported() {
    for markdown in [
        "The map ![a map](x.png \"t\") shows it.",
        "![a map](x.png \"t\") shows it.",
        "## ![a map](x.png \"t\")",
        "| a |\n|---|\n| ![a map](x.png \"t\") |",
        "Care.[^1]\n\n[^1]: ![a map](x.png \"t\")",
    ] {
        let read = read(markdown);
        assert!(captions(&read).is_empty(), "{markdown}");
        assert!(found(&read).iter().any(|one| one.contains("unprinted-title")), "{markdown}");
    }
    let (_, diagnostics) = read_line("![a map](x.png \"t\")");
    assert_eq!(diagnostics[0].rule.name, "unprinted-title");
}
