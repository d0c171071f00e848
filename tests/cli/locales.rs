//! Languages that a workspace brings, and dates and numbers of those that nobody wrote words for.

use crate::harness::Folder;

/// The words of Italian, whole.
const ITALIAN: &str = include_str!("../fixtures/it.toml");
const WORKSPACE: &str = "briefs = [\"*.toml\"]\nlocales = [\"locales/*.toml\"]\n";

/// A brief that prints most kinds of phrases.
fn brief(language: &str) -> String {
    format!(
        r#"
title = "La cura è lavoro"
profile = "policy-brief"
language = "{language}"
date = 2026-03-01
organisation = "asha"
summary = "La cura è lavoro, e nessuno lo paga."
co-signers = ["rete"]

[organisations.asha]
name = "Asha"
status = "special"
[organisations.rete]
name = "Rete delle Madri"

[speakers.bianchi]
name = "Maria Bianchi"
role = "presidente"
organisation = "asha"

[events.giornata]
title = "Giornata della cura"
date = {{ from = 2026-02-20, to = 2026-02-22 }}
place = "Torino"

[sources.ore]
kind = "report"
title = "Le ore della cura"
authors = ["Istituto del Lavoro"]
date = "2024-05"
publisher = "Istituto del Lavoro"
url = "https://example.org/ore"
accessed = 2026-02-01

[sections.context]
body = "La cura è lavoro [@ore, p. 4], come si è detto [@bianchi at giornata]."
[sections.evidence]
body = "Le ore sono molte [@ore, pp. 5–6]."
[sections.conclusion]
body = "Si può fare."

[[recommendations]]
to = "gli Stati membri"
action = "Finanziare gli asili nido pubblici in ogni comune"
by = 2027-05-01
sources = ["ore"]
"#
    )
}

fn with_italian() -> Folder {
    Folder::new().file("demarche.toml", WORKSPACE).file("locales/it.toml", ITALIAN)
}

/// English words that would be among Italian ones.
const ENGLISH: [&str; 15] = [
    "Recommendations",
    "Sources",
    "accessed",
    "available at",
    "intervention",
    "March",
    "May",
    "by 1",
    "together",
    "Policy brief",
    "page 1",
    "consultative",
    "Context",
    "Evidence",
    "summary",
];

#[test]
fn a_whole_language_gives_a_statement_without_english() {
    let folder = with_italian().file("a.toml", brief("it"));
    let run = folder.run(&["check"]);
    assert!(
        !run.stdout.contains("no-words-for-language") && !run.stdout.contains("locale"),
        "{}",
        run.stdout
    );
    folder.run(&["check", "locales/it.toml"]).exits(0);
    folder.run(&["export", "--allow", "all", "--to", "md,txt,html,docx,pdf", "-q"]).exits(0);
    let text = folder.text("out/a.txt");
    for word in ENGLISH {
        assert!(!text.to_lowercase().contains(&word.to_lowercase()), "{word}:\n{text}");
    }
    for words in [
        "Raccomandazioni",
        "Fonti",
        "entro 1º maggio 2027",
        "20–22 febbraio 2026",
        "consultato il 1º febbraio 2026",
    ] {
        assert!(text.contains(words), "{words}:\n{text}");
    }
    assert!(folder.text("out/a.md").contains("## Raccomandazioni"));
    // Regions share the words of their language.
    let folder = with_italian().file("a.toml", brief("it-CH"));
    assert!(!folder.run(&["check"]).stdout.contains("no-words-for-language"));
}

#[test]
fn what_a_language_lacks_is_named_and_english() {
    let partial = "[words]\nsources = \"Fonti\"\n";
    let folder = Folder::new().file("demarche.toml", WORKSPACE).file("locales/it.toml", partial);
    let folder = folder.file("a.toml", brief("it"));
    let run = folder.run(&["check"]);
    assert!(run.stdout.contains("warning[incomplete-locale]"), "{}", run.stdout);
    assert!(run.stdout.contains("`Conclusion` and `Recommendations` are in English"), "{}", run.stdout);
    folder.run(&["export", "--allow", "all", "--to", "txt", "-q"]).exits(0);
    let text = folder.text("out/a.txt");
    assert!(
        text.contains("Fonti") && text.contains("Recommendations") && text.contains("1 marzo 2026"),
        "{text}"
    );
}

#[test]
fn mistakes_of_a_language_are_at_their_lines() {
    let wrong = ITALIAN
        .replace("by = \"entro {date}\"", "by = \"entro {data}\"")
        .replace("ibid = ", "ibido = ")
        .replace("[binding]", "[numbers]\ndigits = \"01\"\n[binding]")
        .replace("first = \"1º\"", "first = 1\nday = \"{day} {month}\"");
    let folder = Folder::new().file("demarche.toml", WORKSPACE).file("locales/it.toml", wrong);
    let run = folder.file("a.toml", brief("it")).run(&["check", "--format", "short"]);
    for finding in [
        "locales/it.toml:3:9: error[wrong-type]",
        "locales/it.toml:4:7: error[invalid-value]: `date.day` lacks `{year}`",
        "error[invalid-value]: `digits` are ten characters, from zero to nine",
        "error[invalid-value]: nothing fills `{data}` in `by`",
        "error[unknown-key]: no statement has the word `ibido`",
    ] {
        assert!(run.stdout.contains(finding), "{finding}\n{}", run.stdout);
    }
    // The brief itself is not to blame.
    assert!(!run.stdout.contains("a.toml"), "{}", run.stdout);
    let folder = Folder::new().file("demarche.toml", WORKSPACE).file("locales/italian.toml", ITALIAN);
    let run = folder.run(&["check", "locales/italian.toml"]).exits(1);
    assert!(run.stdout.contains("name the file `it.toml`"), "{}", run.stdout);
}

#[test]
fn a_language_of_the_program_can_be_changed_in_part() {
    let brief = "title = \"Le soin\"\nprofile = \"free-form\"\nlanguage = \"fr\"\n[sections.context]\nbody = \"\"\"\nTable: Les heures\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\"\"\"\n";
    let folder = Folder::new().file("demarche.toml", WORKSPACE).file("a.toml", brief);
    let folder = folder.file("locales/fr.toml", "[words]\ntable-label = \"Tab. {number}\"\n");
    assert!(!folder.run(&["check"]).stdout.contains("locale"));
    folder.run(&["export", "--allow", "all", "--to", "pdf,md", "-q"]).exits(0);
    assert!(folder.text("out/a.md").contains("Tab. 1"), "{}", folder.text("out/a.md"));
    // Another word is another statement: nothing is taken from the cache.
    let folder = folder.file("locales/fr.toml", "[words]\ntable-label = \"Tabl. {number}\"\n");
    folder.run(&["export", "--allow", "all", "--to", "pdf,md", "-q"]).exits(0);
    assert!(folder.text("out/a.md").contains("Tabl. 1"));
    let run = folder.run(&["export", "--allow", "all", "--to", "md", "-q", "--deps", "deps"]).exits(0);
    assert!(folder.text("deps").contains("locales/fr.toml"), "{}", run.stderr);
}

#[test]
fn traditional_characters_have_headings_of_their_own() {
    let brief = "title = \"照護\"\nprofile = \"policy-brief\"\nlanguage = \"zh-TW\"\nsummary = \"照護是工作。\"\n\
                 [[recommendations]]\nto = \"地方政府\"\naction = \"收集數據\"\n";
    let folder = Folder::new().file("a.toml", brief);
    let run = folder.run(&["export", "a.toml", "--allow", "all", "--to", "md", "--out", "-", "-q"]).exits(0);
    assert!(run.stdout.contains("## 內容提要") && run.stdout.contains("## 建議"), "{}", run.stdout);
}

#[test]
fn dates_and_numbers_of_languages_without_words() {
    for (language, date) in
        [("it", "1 marzo 2026"), ("fa", "۱ مارس ۲۰۲۶"), ("ja", "2026年3月1日"), ("sw", "1 Machi 2026")]
    {
        let brief = format!(
            "title = \"A\"\nprofile = \"free-form\"\nlanguage = \"{language}\"\ndate = 2026-03-01\n\
             [sections.context]\nbody = \"B[^1].\\n\\n[^1]: C.\"\n"
        );
        let folder = Folder::new().file("a.toml", brief);
        let run = folder.run(&["check", "a.toml"]);
        assert!(!run.stdout.contains("no-words-for-language"), "{language}: {}", run.stdout);
        let text = folder
            .run(&["export", "a.toml", "--allow", "all", "--to", "txt", "--out", "-", "-q"])
            .exits(0)
            .stdout
            .clone();
        assert!(text.contains(date), "{language}: {text}");
    }
}
