//! Quotations with the line below them that says whose they are.

use crate::harness::Folder;

const DIRECTORY: &str = r#"
[organisations.smn]
name = "Sample Mothers Network"
short = "SMN"
[speakers.moreau]
name = "Claire Moreau"
role = "president"
organisation = "smn"
[events.care]
title = "Care Counts"
date = 2024-09-20
place = "New York"
[sources.pact]
title = "The Pact for the Future"
authors = ["General Assembly"]
symbol = "A/RES/79/1"
"#;

fn brief(language: &str, body: &str, quotes: &str) -> String {
    format!(
        "title = \"Care\"\nprofile = \"free-form\"\nlanguage = \"{language}\"\n[sections.context]\nbody = '''\n{body}\n'''\n\
         [sections.end]\nbody = \"Text.\"\n{quotes}\n{DIRECTORY}"
    )
}

fn exported(text: String, format: &str) -> String {
    let folder = Folder::new().file("a.toml", text);
    let run =
        folder.run(&["export", "a.toml", "--allow", "all", "--to", format, "--out", "-", "-q"]).exits(0);
    run.stdout.clone()
}

const TRANSLATED: &str = r#"
[[quotes]]
id = "night"
speaker = "moreau"
event = "care"
language = "fr"
original = "Le soin est un « travail » de nuit."
translation = "Care is “work” by night."
"#;

#[test]
fn a_translation_and_its_original_are_told_apart() {
    let line =
        "> — Claire Moreau, SMN president, *Care Counts*, New York, 20 September 2024 (our translation)";
    let both = format!(
        "> Care is “work” by night.\n>\n{line}\n\n> <span lang=\"fr\">Le soin est un « travail » de nuit.</span>\n>\n> — Original in French\n"
    );
    // Where a paragraph names it, else at the end of the last section.
    let named = exported(brief("en", "Before.\n\n[@night]\n\nAfter.", TRANSLATED), "md");
    assert!(named.contains(&format!("Before.\n\n{both}\nAfter.")), "{named}");
    let unnamed = exported(brief("en", "Before.", TRANSLATED), "md");
    assert!(unnamed.contains(&format!("Text.\n\n{both}")), "{unnamed}");
    // In plain text each has the marks of its language, and those within them alternate.
    let text = exported(brief("en", "Before.", TRANSLATED), "txt");
    assert!(text.contains("“Care is ‘work’ by night.”\n— Claire Moreau"), "{text}");
    assert!(text.contains("«\u{a0}Le soin est un “travail” de nuit.\u{a0}»\n— Original in French"), "{text}");
    let html = exported(brief("en", "Before.", TRANSLATED), "html");
    assert!(html.contains("</blockquote>\n<figcaption>— Claire Moreau"), "{html}");
    assert!(
        html.contains(r#""creator":{"@type":"Person","description":"SMN president","name":"Claire Moreau"}"#),
        "{html}"
    );
}

#[test]
fn the_line_is_in_the_language_of_the_statement() {
    let quote = |own: &str| TRANSLATED.replace("\"fr\"", own).replace("Care is “work” by night.", "…");
    for (language, own, line) in [
        ("fr", "\"en\"", "20 septembre 2024 (notre traduction)"),
        ("es", "\"en\"", "20 de septiembre de 2024 (traducción nuestra)"),
        ("zh", "\"en\"", "2024年9月20日（我们的翻译）"),
        ("ar", "\"en\"", "(ترجمتنا)"),
    ] {
        let text = exported(brief(language, "Text.", &quote(own)), "txt");
        assert!(text.contains(line), "{language}: {text}");
    }
    let named = TRANSLATED.replace("id =", "translator = \"Ann Sample\"\nid =");
    assert!(exported(brief("en", "Text.", &named), "txt").contains("(translated by Ann Sample)"));
    // What was said in the language of the statement is not translated.
    let own = "[[quotes]]\nspeaker = \"Asha Example, carer\"\ndate = 2025-05-02\noriginal = \"We count.\"\n";
    let text = exported(brief("en", "Text.", own), "txt");
    assert!(text.contains("“We count.”\n— Asha Example, carer, 2 May 2025\n"), "{text}");
}

#[test]
fn a_block_quotation_has_its_speaker_below_it() {
    let quoted = |body: &str| {
        let text = exported(brief("en", body, ""), "md");
        text.split("# Care\n").nth(1).unwrap().split("\nText.").next().unwrap().trim().to_owned()
    };
    let line = "> — Claire Moreau, SMN president, *Care Counts*, New York, 20 September 2024";
    let block = format!("> Care is work.\n>\n{line}");
    for body in [
        "> Care is work. [@moreau at care]",
        "> Care is work [@moreau at care].",
        "> Care is work.\n>\n> [@moreau at care]",
        "> Care is work.\n> — [@moreau at care]",
    ] {
        assert_eq!(quoted(body), block, "{body}");
    }
    // A line that its author wrote is that line, and what it cites stays a note of it.
    assert_eq!(
        quoted("> Care is work.\n> — Asha Example, mayor"),
        "> Care is work.\n>\n> — Asha Example, mayor"
    );
    let noted = quoted("> Care is work.\n> — Claire Moreau [@moreau at care]");
    assert_eq!(noted, "> Care is work.\n>\n> — Claire Moreau[^1]");
    // A document is cited at the end of its words, and a dash within a sentence begins no line.
    assert_eq!(quoted("> Care is work. [@pact, para. 4]"), "> Care is work.[^1]");
    assert_eq!(quoted("> Care – Unpaid care – is work."), "> Care – Unpaid care – is work.");
}

#[test]
fn a_quotation_is_sound() {
    let check = |quotes: &str| {
        let folder = Folder::new().file("a.toml", brief("en", "Text.", quotes));
        folder.run(&["check", "a.toml", "--no-pages", "--format", "short", "--allow", "unused-allow"])
    };
    check("[[quotes]]\nspeaker = \"moreua\"\noriginal = \"We count.\"")
        .exits(1)
        .says("error[unknown-citation]");
    let said = |quotes: &str, words: &str| {
        check(quotes).says(words);
    };
    said("[[quotes]]\nspeaker = \"moreau\"", "warning[incomplete-quotation]: the quotation has no words");
    said("[[quotes]]\noriginal = \"We count the hours of the night.\"", "warning[unattributed-quotation]");
    said(
        "[[quotes]]\nid = \"care\"\nspeaker = \"moreau\"\noriginal = \"We count.\"",
        "error[duplicate-id]: the id `care` is used for more than one thing",
    );
    said(
        "[[quotes]]\nsection = \"ende\"\nspeaker = \"moreau\"\noriginal = \"We count.\"",
        "no section has the id `ende`",
    );
}
