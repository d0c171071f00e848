//! Documents as an outline in text, one for each kind.

use std::fmt::Write as _;
use std::sync::Arc;

use super::{Block, Document, Inline, PartRole, compose};
use crate::brief;
use crate::profile::{self, Kind};
use crate::statement::resolve;
use crate::text::{BlockKind, InlineKind, ListItem, Visitor, plain, plain_blocks, walk_blocks};
use crate::workspace::Workspace;

const BRIEF: &str = r#"
title = "Care is work"
date = 2024-09-21
organisation = "mmm"
speaker = "leduc"
event = "caring"
summary = "Care sustains us all [@leduc at caring]."

[sections.context]
body = """
Care is counted nowhere[^count], and it is work [@report, para. 4; @unknown].

### Why it matters

Nobody knows [@nobody]."""

[sections.free]
heading = "Voices"
body = "> We do the work. [@leduc at caring]"

[sections.key-messages]
body = """
First point, with a list:

- time
- money

Second point [@report].

# Then

Third point.[^count]

[^count]: See [@report, para. 4]."""

[sections.evidence]
body = "A note of its own.[^count]\n\n[^count]: Another text."

[sections.conclusion]
heading = ""
body = "Thank you."

[[recommendations]]
to = "local governments"
action = "Produce data"
note = "every year"
by = 2030-12-31
sources = ["report", "caring"]

[[recommendations]]
to = "mmm"
action = "Listen."

[[recommendations]]
to = "local governments"
action = "Support mothers"

[organisations.mmm]
name = "Make Mothers Matter"
short = "MMM"
status = "general"

[speakers.leduc]
name = "Jacqueline Leduc"
role = "main representative"
organisation = "mmm"

[events.caring]
title = "Caring Territories"
session = "A new contract"
date = 2024-09-20
place = "New York"

[sources.report]
title = "Care counts"
symbol = "E/2024/1"
"#;

fn document(brief: &str, kind: Kind) -> Document {
    let read = brief::load("brief.toml", brief);
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    let profile = profile::built_in(kind.name()).unwrap();
    let (statement, _) = resolve(&read, &Workspace::default(), &Arc::clone(&profile));
    compose(&statement, kind, &profile)
}

fn runs(content: &[Inline]) -> String {
    let shown = content.iter().map(|run| match &run.kind {
        InlineKind::Text(text) => text.clone(),
        InlineKind::Emphasis(content) => format!("*{}*", runs(content)),
        InlineKind::Strong(content) => format!("**{}**", runs(content)),
        InlineKind::Reference(reference) if reference.call == 1 => format!("[{}]", reference.number),
        InlineKind::Reference(reference) => format!("[{}, call {}]", reference.number, reference.call),
        other => format!("{other:?}"),
    });
    shown.collect()
}

fn write_blocks(out: &mut String, blocks: &[Block], depth: usize) {
    let indent = "  ".repeat(depth);
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(content) => writeln!(out, "{indent}{}", runs(content)).unwrap(),
            BlockKind::Heading { level, content, .. } => {
                writeln!(out, "{indent}h{level} {}", runs(content)).unwrap();
            }
            BlockKind::List { start, items, .. } => {
                for (index, ListItem { content, .. }) in items.iter().enumerate() {
                    let mark = start.map_or("-".to_owned(), |start| format!("{}.", start as usize + index));
                    writeln!(out, "{indent}{mark}").unwrap();
                    write_blocks(out, content, depth + 1);
                }
            }
            BlockKind::Quote { content, attribution } => {
                writeln!(out, "{indent}>").unwrap();
                write_blocks(out, content, depth + 1);
                if !attribution.is_empty() {
                    writeln!(out, "{indent}  {}", runs(attribution)).unwrap();
                }
            }
            other => writeln!(out, "{indent}{other:?}").unwrap(),
        }
    }
}

fn outline(document: &Document) -> String {
    let mut out = String::new();
    let head = &document.head;
    writeln!(out, "title: {}", runs(&head.title)).unwrap();
    let lines = [&head.organisation, &head.standing, &head.dateline, &head.speaker];
    for line in head.event.iter().chain(lines.into_iter().flatten()).chain(&head.facts) {
        writeln!(out, "line: {}", line.text).unwrap();
    }
    writeln!(out, "mark: {:?}, date: {:?}", head.mark, head.date.map(|date| date.to_string())).unwrap();
    for part in &document.parts {
        writeln!(out, "{:?} #{} “{}”", part.role, part.id, runs(&part.heading)).unwrap();
        write_blocks(&mut out, &part.blocks, 1);
    }
    for (index, note) in document.notes.iter().enumerate() {
        writeln!(out, "note {}", index + 1).unwrap();
        write_blocks(&mut out, &note.content, 1);
    }
    out
}

#[test]
fn each_kind_has_its_own_outline() {
    let footnoted = BRIEF.replace("nowhere[^count]", "nowhere");
    for kind in Kind::ALL {
        insta::assert_snapshot!(kind.name(), outline(&document(&footnoted, kind)));
    }
}

#[test]
fn an_introduction_that_ends_in_a_colon_leads_to_asks_of_one_addressee() {
    let brief = "
[sections.recommendations]
body = 'They can:'

[[recommendations]]
to = 'cities'
action = 'Listen'
";
    let with = |brief: &str| outline(&document(brief, Kind::Statement));
    assert!(!with(brief).contains("To cities"));
    assert!(with(&brief.replace("They can:", "They can do much.")).contains("**To cities:**"));
    let two = format!("{brief}\n[[recommendations]]\nto = 'States'\naction = 'Act'\n");
    assert!(with(&two).contains("**To cities:**") && with(&two).contains("**To States:**"));
}

#[test]
fn an_empty_brief_makes_an_empty_document() {
    for kind in Kind::ALL {
        let document = document("", kind);
        assert!(document.parts.is_empty() && document.notes.is_empty() && document.head.facts.is_empty());
    }
}

#[test]
fn a_statement_is_handed_in_under_the_paragraphs_of_its_body() {
    let submission = |symbol: &str, signers: &str| {
        let text = format!(
            "title = \"Care\"\nsymbol = \"{symbol}\"\norganisation = \"mmm\"\nco-signers = [{signers}]\n\
             [organisations.mmm]\nname = \"Make Mothers Matter\"\nstatus = \"general\"\n\
             [organisations.centres]\nname = \"Mother Centres\"\nstatus = \"special\"\n\
             [organisations.local]\nname = \"Local Care\"\n"
        );
        let file = brief::load("brief.toml", &text);
        let profile = profile::built_in("free-form").unwrap();
        let (statement, _) = resolve(&file, &Workspace::default(), &profile);
        compose(&statement, Kind::Statement, &profile).head.register.submission.unwrap()
    };
    let alone = submission("E/CN.5/2026/NGO/1", "");
    assert!(alone.title.text.starts_with("Statement submitted by Make Mothers Matter, a non-governmental"));
    assert!(alone.circulation.text.contains("paragraphs 36 and 37"), "{}", alone.circulation.text);
    let joint = submission("E/2026/NGO/1", "\"centres\", \"local\"");
    assert!(
        joint.title.text.contains("Make Mothers Matter and Mother Centres, non-governmental organizations")
    );
    assert!(joint.circulation.text.contains("paragraphs 30 and 31"));
    assert_eq!(joint.supporters.unwrap().text, "Without consultative status: Local Care");
    let council = submission("A/HRC/61/NGO/1", "");
    assert!(council.circulation.text.ends_with("Economic and Social Council resolution 1996/31."));
    assert!(!council.circulation.text.contains("paragraph"));
}

#[test]
fn paragraphs_are_numbered_where_the_profile_asks_for_it() {
    let outline = |body: &str| {
        let text = format!(
            "title = \"A\"\n[sections.a]\nbody = \"\"\"\n{body}\n\"\"\"\n[sections.b]\nbody = \"Last.\"\n"
        );
        let file = brief::load("brief.toml", &text);
        let profile = profile::Profile {
            numbering: Some(profile::Numbering::Required),
            ..profile::Profile::undemanding("p")
        };
        let profile = Arc::new(profile);
        let (statement, _) = resolve(&file, &Workspace::default(), &profile);
        let document = compose(&statement, Kind::Statement, &profile);
        let starts = document.parts.iter().flat_map(|part| &part.blocks).map(|block| match &block.kind {
            BlockKind::List { start, items, .. } => (*start, items.len()),
            _ => (None, 0),
        });
        starts.collect::<Vec<_>>()
    };
    assert_eq!(
        outline("One.\n\nTwo.\n\n- with a list\n\n## Heading\n\nThree."),
        [(Some(1), 2), (None, 0), (Some(3), 1), (Some(4), 1)]
    );
    assert_eq!(outline("1. One."), [(Some(1), 1), (None, 0)]);
}

/// The labels of figures and tables, in the order of the text.
#[derive(Default)]
struct FigureLabels(Vec<String>);

impl<R> Visitor<R> for FigureLabels {
    fn block(&mut self, block: &crate::text::Block<R>) {
        if let BlockKind::Figure(figure) = &block.kind {
            self.0.push(figure.label.clone());
        }
    }
}

#[test]
fn tables_with_a_caption_are_numbered_apart_from_figures() {
    let text = r#"
[sections.a]
heading = "A"
body = """
: Hours

| A |
|---|
| 1 |

![](#map)

| Without a caption |
|---|
| 2 |

> - | A |
>   |---|
>   | 3 |
>
>   : Days
"""

[sections.b]
heading = "B"
body = """
| A |
|---|
| 4 |

: LABEL7. Years

| A |
|---|
| 5 |

: Weeks
"""

[[figures]]
id = "map"
image = "map.png"
alt = "A map"
caption = "Map"
"#;
    for (language, word, expected) in [
        ("en", "Table ", ["Table 1.", "Figure 1.", "Table 2.", "", "Table 4."]),
        ("fr", "Tableau ", ["Tableau 1.", "Figure 1.", "Tableau 2.", "", "Tableau 4."]),
        ("pt", "Quadro ", ["Quadro 1.", "Figura 1.", "Quadro 2.", "", "Quadro 4."]),
        ("zh", "表", ["表1", "图1", "表2", "", "表4"]),
    ] {
        let brief = format!("title = \"T\"\nlanguage = \"{language}\"\n{}", text.replace("LABEL", word));
        let document = document(&brief, Kind::PolicyBrief);
        let mut labels = FigureLabels::default();
        document.parts.iter().for_each(|part| walk_blocks(&part.blocks, &mut labels));
        assert_eq!(labels.0, expected, "{language}");
    }
}

#[test]
fn a_link_prints_the_number_of_a_table() {
    let table = "| A | B |\n|---|---|\n| 1 | 2 |\n";
    for (language, own, expected) in [
        ("en", "Table 7: ", "See Table 1 and Table 7."),
        ("fr", "Tableau 7 : ", "See tableau 1 and tableau 7."),
    ] {
        let body = format!(
            "See [](#costs) and [](#weeks).\n\n{table}\n: Costs {{#costs}}\n\nThen:\n\n{table}\n: {own}Weeks {{#weeks}}\n"
        );
        let brief =
            format!("title = \"T\"\nlanguage = \"{language}\"\n[sections.a]\nbody = \"\"\"\n{body}\"\"\"\n");
        let document = document(&brief, Kind::PolicyBrief);
        let part = document.parts.iter().find(|part| part.id == "a").unwrap();
        let BlockKind::Paragraph(content) = &part.blocks[0].kind else { panic!() };
        assert_eq!(plain(content), expected);
        let InlineKind::Link { url, .. } = &content[1].kind else { panic!("{content:?}") };
        let BlockKind::Figure(figure) = &part.blocks[1].kind else { panic!() };
        assert_eq!(url.strip_prefix('#'), figure.id.as_deref());
    }
}

#[test]
fn letters_and_press_releases_bear_the_day_on_which_they_were_written() {
    let brief = r#"
title = "Night care"
date = 2026-02-04
place = "Brussels"
event = "session"
recipient = ["The Mayor"]
summary = "The news."
[events.session]
title = "A session"
date = { from = 2026-02-02, to = 2026-02-10 }
place = "New York"
"#;
    let letter = document(brief, Kind::Letter);
    assert_eq!(letter.head.dateline.unwrap().text, "Brussels, 4 February 2026");
    assert!(letter.head.issued.is_none());
    // A letter begins with a paragraph like any other.
    assert_eq!(letter.parts[1].role, PartRole::Section);
    let release = document(brief, Kind::PressRelease);
    assert!(release.head.dateline.is_none() && release.head.issued.is_none());
    assert_eq!(plain_blocks(&release.parts[0].blocks), "BRUSSELS, 4 February 2026 – The news.");
    let undated = document(&brief.replace("\ndate = 2026", "\n# date = 2026"), Kind::Letter);
    assert_eq!(undated.head.dateline.unwrap().text, "Brussels, 2–10 February 2026");
}

#[test]
fn no_theme_leaves_out_what_a_text_begins_with() {
    let brief = "title = \"T\"\nsummary = \"The news.\"\n[sections.key-messages]\nbody = \"It is so.\"\n";
    let parts = &crate::theme::built_in("un-document").unwrap().parts;
    for (kind, expected) in [
        (Kind::Statement, false),
        (Kind::PolicyBrief, false),
        (Kind::Factsheet, false),
        (Kind::Letter, true),
        (Kind::PressRelease, true),
        (Kind::TalkingPoints, true),
        (Kind::InterpretersCopy, true),
    ] {
        let document = document(brief, kind);
        let part = document.parts.iter().find(|part| plain_blocks(&part.blocks).contains("The news."));
        assert_eq!(document.prints(part.unwrap(), parts), expected, "{kind:?}");
    }
}

#[test]
fn a_place_in_latin_letters_does_not_take_the_day_of_an_arabic_date() {
    let brief =
        "title = \"T\"\nlanguage = \"ar\"\ndate = 2026-02-04\nplace = \"Brussels\"\nsummary = \"خبر.\"\n";
    let statement = document(brief, Kind::Statement);
    let line = statement.head.dateline.unwrap().text;
    assert!(line.starts_with("\u{2068}Brussels\u{2069}،"), "{line:?}");
    let release = document(brief, Kind::PressRelease);
    let text = plain_blocks(&release.parts[0].blocks);
    assert!(text.starts_with("\u{2068}BRUSSELS\u{2069}،"), "{text:?}");
    let english = document(&brief.replace("\"ar\"", "\"en\""), Kind::Statement);
    assert_eq!(english.head.dateline.unwrap().text, "Brussels, 4 February 2026");
}
