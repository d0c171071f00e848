//! Citation styles in CSL files.

use crate::harness::Folder;

const NOTES: &str = include_str!("../fixtures/styles/notes.csl");
const AUTHOR_DATE: &str = include_str!("../fixtures/styles/author-date.csl");
const NUMERIC: &str = include_str!("../fixtures/styles/numeric.csl");
const DEPENDENT: &str = include_str!("../fixtures/styles/dependent.csl");

const ENTRIES: &str = r#"
[speakers.leduc]
name = "Jacqueline Leduc"
role = "President"

[events.hearing]
title = "Hearing on unpaid care"
place = "Geneva"
date = { from = 2026-03-02, to = 2026-03-06 }

[sources.hours]
kind = "book"
title = "The unpaid hour"
authors = ["Okoye, Ada"]
publisher = "Hearth Press"
date = 2019

[sources.nights]
kind = "book"
title = "Nights and days"
authors = ["Okoye, Ada"]
publisher = "Hearth Press"
date = 2019
"#;

fn brief(head: &str, body: &str) -> String {
    format!(
        "title = \"Care\"\nprofile = \"free-form\"\n{head}\n[sections.context]\nbody = \"\"\"\n{body}\n\"\"\"\n{ENTRIES}"
    )
}

fn folder() -> Folder {
    Folder::new()
        .file("styles/notes.csl", NOTES)
        .file("styles/author-date.csl", AUTHOR_DATE)
        .file("styles/numeric.csl", NUMERIC)
        .file("styles/dependent.csl", DEPENDENT)
}

/// The statement as Markdown, without its front matter.
fn printed(style: &str, language: &str, body: &str) -> String {
    let head = format!("citation-style = \"styles/{style}.csl\"\nlanguage = \"{language}\"");
    let folder = folder().file("a.toml", brief(&head, body));
    folder.run(&["export", "a.toml", "--to", "md", "--allow", "all", "-q"]).exits(0);
    folder.text("out/a.md").split("\n# Care\n").nth(1).unwrap().trim().to_owned()
}

#[test]
fn a_style_with_notes_prints_footnotes() {
    insta::assert_snapshot!(printed(
        "notes",
        "en",
        "First [@hours, p. 4]. Again [see @hours, annex II]. Said [@leduc at hearing], twice [@leduc at hearing]. \
         She has it [-@hours]. A note[^n]. Both [@hours; @nights]. Who [@leduc].\n\n[^n]: As in [@hours, pp. 3-4] and more."
    ));
}

#[test]
fn a_style_with_authors_and_years_prints_brackets_and_a_list() {
    insta::assert_snapshot!(printed(
        "author-date",
        "fr",
        "First [@hours, p. 4]. Both [see @hours; @nights, chap. 2]. As @hours [p. 3] has it. Said [@leduc at hearing]. \
         Who [@leduc]."
    ));
}

#[test]
fn a_style_with_numbers_prints_them_in_brackets_and_in_its_list() {
    insta::assert_snapshot!(printed(
        "numeric",
        "es",
        "First [@nights]. Then [@hours]. All [@leduc at hearing; @hours; @nights]."
    ));
}

#[test]
fn what_cannot_be_used_is_found_where_it_is_named() {
    let check = |style: &str, head: &str| {
        let head = format!("citation-style = \"{style}\"\n{head}");
        let folder = folder()
            .file("styles/text.csl", "no style")
            .file("styles/page.csl", "<html></html>")
            .file("a.toml", brief(&head, "Care [@hours]."));
        folder.run(&["check", "a.toml", "--no-pages", "--allow", "all", "--format", "short"])
    };
    let at = "a.toml:3:18: error";
    check("styles/none.csl", "")
        .exits(1)
        .says(&format!("{at}[unreadable-file]: cannot read the citation style"));
    let outside = brief("citation-style = \"../styles/notes.csl\"", "Care [@hours].");
    let run =
        folder().file("w/a.toml", outside).run(&["check", "w/a.toml", "--no-pages", "--format", "short"]);
    run.exits(1).says("w/a.toml:3:18: error[path-outside-workspace]");
    let unusable = |name: &str| format!("{at}[invalid-value]: `{name}` cannot be used as a citation style");
    for (name, why) in [
        ("styles/text.csl", "it is not a style of CSL"),
        ("styles/page.csl", "it is not a style of CSL"),
        ("styles/dependent.csl", "it is a dependent style"),
    ] {
        check(name, "").exits(1).says(&unusable(name)).says(why);
    }
    check("styles/notes.csl", "").exits(0);
    let folder = folder().file(
        "a.toml",
        brief("citation-style = \"styles/numeric.csl\"\ncitations = \"notes\"", "Care [@hours]."),
    );
    let run = folder.run(&["check", "a.toml", "--no-pages"]).exits(1);
    run.says("the citation style `styles/numeric.csl` has no form `notes`").says("it has `author-date`");
}

#[test]
fn a_profile_and_a_workspace_may_name_a_style_too() {
    let say = |folder: &Folder| {
        folder.run(&["export", "--to", "md", "--allow", "all", "-q"]).exits(0);
        assert!(folder.text("out/a.md").contains("Care (Okoye 2019)"));
    };
    let brief = brief("", "Care [@hours].").replace("profile = \"free-form\"\n", "");
    let workspace = "briefs = [\"a.toml\"]\n[defaults]\nprofile = \"free-form\"\ncitation-style = \"styles/author-date.csl\"\n";
    say(&folder().file("demarche.toml", workspace).file("a.toml", brief.clone()));
    let workspace =
        "briefs = [\"a.toml\"]\nprofiles = [\"profiles/*.toml\"]\n[defaults]\nprofile = \"house\"\n";
    let profile = "extends = \"free-form\"\ncitation-style = \"../styles/author-date.csl\"\n";
    say(&folder()
        .file("demarche.toml", workspace)
        .file("profiles/house.toml", profile)
        .file("a.toml", brief));
}

#[test]
fn a_style_is_an_input_of_the_briefs_that_name_it() {
    let folder = folder().file("a.toml", brief("citation-style = \"styles/notes.csl\"", "Care [@hours]."));
    let export = ["export", "a.toml", "--to", "md", "--allow", "all", "--deps", "deps.mk"];
    folder.run(&export).exits(0);
    assert!(folder.text("deps.mk").contains("styles/notes.csl"));
    assert!(folder.text("out/a.md").contains("Hearth Press, 2019."));
    let folder =
        folder.file("styles/notes.csl", NOTES.replace("suffix=\".\" delimiter=\"; \"", "suffix=\" #\""));
    folder.run(&export).exits(0);
    assert!(folder.text("out/a.md").contains("Hearth Press, 2019 #"), "{}", folder.text("out/a.md"));
}

#[test]
fn cite_shows_an_entry_in_a_style() {
    let folder = folder().file("a.toml", brief("", "Care [@hours]."));
    let run = folder.run(&["cite", "hours", "--brief", "a.toml", "--style", "styles/notes.csl"]).exits(0);
    run.says("notes note").says("Ada Okoye, *The unpaid hour*, Hearth Press, 2019.").says("Okoye, note 1.");
    let run = folder.run(&["cite", "hours", "--brief", "a.toml", "--style", "apa"]).exits(0);
    let text = run.says("Okoye, A. (2019)").stdout;
    assert!(!text.contains("chicago"), "{text}");
    let run = folder.run(&["cite", "hours", "--brief", "a.toml", "--style", "chicgo"]).exits(2);
    run.complains("there is no citation style `chicgo`; did you mean `chicago`?");
    folder
        .run(&["cite", "hours", "--brief", "a.toml", "--style", "styles/dependent.csl"])
        .exits(2)
        .complains("it is a dependent style");
}

#[test]
fn a_brief_is_cited_in_the_style_that_it_cites_in() {
    let about = "date = 2026-03-10\nplace = \"Geneva\"\norganisation = \"hearth\"\nhow-to-cite = true";
    for (style, reference) in [
        ("notes", "Hearth. *Care*. Geneva. March 10, 2026."),
        ("author-date", "Hearth (2026). *Care*. March 10, 2026."),
        ("numeric", "Hearth, Care, March 2026."),
    ] {
        let head = format!("citation-style = \"styles/{style}.csl\"\nprofile = \"policy-brief\"\n{about}");
        let brief = brief(&head, "First [@hours].").replace("profile = \"free-form\"\n", "");
        let folder = folder().file("a.toml", brief + "[organisations.hearth]\nname = \"Hearth\"\n");
        folder.run(&["export", "a.toml", "--to", "md", "--allow", "all", "--force", "-q"]);
        let text = folder.text("out/a.md");
        assert!(text.contains(&format!("\n{reference}\n")), "{style}: {text}");
    }
}
