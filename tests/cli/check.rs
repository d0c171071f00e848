use crate::harness::{CARE, Folder};

#[test]
fn a_sound_brief_is_clean() {
    let folder = Folder::new().file("care.toml", CARE);
    let run = folder.run(&["check", "care.toml"]).exits(0).complains("no problems found in 1 brief");
    assert_eq!(run.stdout, "");
    let run = folder.run(&["check", "-q", "care.toml"]).exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
}

/// Five mistakes of five sorts, each on a line of its own.
const FIVE: &str = r#"titel = "Care is work"
profile = "statement"
language = "en"
date = "last week"
organisation = "mmm"
speaker = "leduk"

[organisations.mmm]
name = "Make Mothers Matter"

[speakers.leduc]
name = "Jacqueline Leduc"

[sections.key-messages]
body = "Care is work [@leducc]."

[[recommendations]]
to = "local governments"
action = 5
"#;

#[test]
fn five_mistakes_are_reported_at_once_each_at_its_line() {
    let folder = Folder::new().file("five.toml", FIVE);
    let run = folder.run(&["check", "--format", "json", "five.toml"]).exits(1);
    let report = run.json();
    assert_eq!(report["version"], 1);
    let lines: Vec<_> = report["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["span"]["start"]["line"].as_u64().unwrap_or(0))
        .collect();
    for line in [1, 4, 6, 15, 19] {
        assert!(lines.contains(&line), "nothing at line {line}: {lines:?}\n{}", run.stdout);
    }
}

#[test]
fn short_reports_have_one_line_a_finding() {
    let folder = Folder::new().file("five.toml", FIVE);
    let run = folder.run(&["check", "--format", "short", "five.toml"]).exits(1);
    assert!(run.stdout.lines().count() >= 5, "{}", run.stdout);
    for line in run.stdout.lines() {
        assert!(line.starts_with("five.toml:"), "{line}");
    }
}

#[test]
fn the_other_formats_are_what_they_say() {
    let folder = Folder::new().file("five.toml", FIVE);
    let sarif = folder.run(&["check", "--format", "sarif", "five.toml"]).exits(1).json();
    assert_eq!(sarif["version"], "2.1.0");
    folder.run(&["check", "--format", "github", "five.toml"]).exits(1).says("::error ");
}

#[test]
fn colours_come_when_asked_for_only() {
    let folder = Folder::new().file("five.toml", FIVE);
    let plain = folder.run(&["check", "five.toml"]).exits(1);
    assert!(!plain.stdout.contains('\x1b'));
    let coloured = folder.run(&["check", "--color", "always", "five.toml"]).exits(1);
    assert!(coloured.stdout.contains("\x1b["));
}

#[test]
fn a_workspace_is_found_from_within() {
    let (head, directory) = CARE.split_once("[organisations.mmm]").unwrap();
    let (entries, rest) = directory.split_once("[sections.key-messages]").unwrap();
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\n")
        .file("people.toml", format!("[organisations.mmm]{entries}"))
        .file("briefs/care.toml", format!("{head}[sections.key-messages]{rest}"));
    folder.run(&["check"]).exits(0).complains("1 brief");
    folder.run(&["check", "briefs"]).exits(0).complains("1 brief");
    folder.run(&["check", "briefs/care.toml", "briefs"]).exits(0).complains("1 brief");
}

#[test]
fn a_mistake_in_a_shared_file_is_reported_once() {
    let brief = CARE.replace("Care is work", "Care is work, too");
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\n")
        .file("people.toml", "[speakers.x]\nnam = \"X\"\n")
        .file("briefs/a.toml", CARE)
        .file("briefs/b.toml", brief);
    let report = folder.run(&["check", "--format", "json"]).exits(1).json();
    let shared = report["diagnostics"].as_array().unwrap();
    let shared = shared.iter().filter(|finding| finding["path"].as_str().unwrap().ends_with("people.toml"));
    assert_eq!(shared.count(), 1, "{report}");
}

#[test]
fn a_field_that_cannot_be_read_is_not_missing_as_well() {
    let brief = "title = \"Care\"\nprofile = \"csw-written\"\norganisation = \"us\"\nevent = \"e\"\n\
        [organisations.us]\nname = \"Us\"\nstatus = \"generall\"\n[events.e]\ntitle = \"E\"\ndate = [2024-09-20, 2024-09-22]\n\
        [sections.a]\nbody = \"Care [@s].\"\n[sources.s]\ntitle = 9\n";
    let folder = Folder::new().file("care.toml", brief);
    let run = folder.run(&["check", "care.toml"]).exits(1);
    for lack in ["event-without-date", "incomplete-source", "not-eligible"] {
        assert!(!run.stdout.contains(lack), "{}", run.stdout);
    }
    run.says("write `{ from = 2024-09-20, to = 2024-09-22 }` for a first and a last day");
}

#[test]
fn a_value_of_the_wrong_type_is_told_what_it_may_be() {
    for (written, help) in [
        ("contents = \"yes\"", "help: write `true`, without quotes"),
        ("contents = \"False\"", "help: write `false`, without quotes"),
        ("contents = 1", "help: write `true`"),
        ("contents = True", "help: write true"),
        ("place = international", "help: write \"international\""),
        ("contents = no", "help: write false, or \"no\" for text"),
        ("pages = \"2\"", "help: write it without quotes"),
    ] {
        let folder = Folder::new().file("care.toml", format!("{written}\n{CARE}"));
        folder.run(&["check", "care.toml"]).exits(1).says(help);
    }
    let folder = Folder::new().file("care.toml", format!("pages = \"few\"\n{CARE}"));
    let run = folder.run(&["check", "care.toml"]).exits(1).says("must be a whole number");
    assert!(!run.stdout.contains("without quotes"), "{}", run.stdout);
}

#[test]
fn no_brief_is_nothing_to_do() {
    Folder::new().run(&["check"]).exits(3).complains("no brief found");
}

#[test]
fn a_workspace_without_a_brief_says_where_it_looked() {
    let folder = Folder::new().file("demarche.toml", "").file("care.toml", CARE);
    for command in ["check", "export", "list", "stats"] {
        folder.run(&[command, "."]).exits(3).complains(
            "no brief found in `briefs`, where `demarche.toml` looks for them; set `briefs` there, or name a file",
        );
    }
    let folder = Folder::new().file("demarche.toml", "briefs = [\"c*.toml\"]\n");
    folder.run(&["check"]).exits(3).complains("no brief found in this folder, where");
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_checked() {
    let folder = Folder::new().file("care.toml", CARE).file("latin.toml", b"title = \"caf\xe9\"\n");
    let run = folder.run(&["check", "gone.toml", "latin.toml", "care.toml"]).exits(2);
    run.complains("cannot read `gone.toml`").says("error[unreadable-file]");
}

#[test]
fn an_unknown_profile_or_theme_is_reported_with_a_way_out() {
    let brief = CARE.replace("profile = \"statement\"", "profile = \"statment\"\ntheme = \"formel\"");
    let folder = Folder::new().file("care.toml", brief);
    folder
        .run(&["check", "care.toml"])
        .exits(1)
        .says("error[unknown-profile]: unknown profile `statment`")
        .says("did you mean `statement`?")
        .says("error[unknown-theme]: unknown theme `formel`")
        .says("did you mean `formal`?");
}

#[test]
fn a_profile_outside_the_workspace_is_not_read() {
    let folder = Folder::new()
        .file("secret.toml", "name = \"secret\"\n")
        .file("work/care.toml", CARE.replace("\"statement\"", "\"../secret.toml\""));
    folder.run(&["check", "work/care.toml"]).exits(1).says("it is outside the workspace");
}

#[test]
fn a_profile_of_ones_own_is_found_by_its_path() {
    let profile = "name = \"house\"\nkind = \"statement\"\n[[sections]]\nid = \"key-messages\"\n[[sections]]\nid = \"manifesto\"\nrequired = true\n[[sections]]\nid = \"recommendations\"\n[[sections]]\nid = \"summary\"\n";
    let folder = Folder::new()
        .file("profiles/house.toml", profile)
        .file("care.toml", CARE.replace("\"statement\"", "\"profiles/house.toml\""));
    folder.run(&["check", "care.toml"]).exits(1).says("manifesto");
}

#[test]
fn years_are_held_against_the_day_that_is_given() {
    let folder = Folder::new().file("care.toml", CARE.replace("\"statement\"", "\"csw-written\""));
    let found = |day: &str| folder.run(&["check", "--format", "short", "--date", day, "care.toml"]).stdout;
    assert!(found("2031-01-01").contains("rule-out-of-date"), "{}", found("2031-01-01"));
    folder
        .run(&["check", "--date", "2024", "care.toml"])
        .exits(2)
        .complains("write a day such as `2024-09-20`");
}

#[test]
fn a_slip_of_syntax_is_one_finding() {
    let broken = CARE.replacen("[sections.key-messages]", "[sections.key-messages", 1);
    let folder = Folder::new().file("care.toml", broken);
    let report = folder.run(&["check", "--format", "json", "care.toml"]).exits(1).json();
    let found: Vec<_> = report["diagnostics"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert_eq!(found, ["invalid-toml"]);
}

#[test]
fn a_directory_that_cannot_be_read_is_one_finding() {
    let (head, directory) = CARE.split_once("[organisations.mmm]").unwrap();
    let (directory, rest) = directory.split_once("[sections").unwrap();
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"care.toml\"]\ndirectory = [\"people.toml\"]\n")
        .file("care.toml", format!("{head}[sections{rest}"))
        .file("people.toml", format!("[organisations.mmm{directory}"));
    let report = folder.run(&["check", "--format", "json"]).exits(1).json();
    let found: Vec<_> = report["diagnostics"].as_array().unwrap().iter().map(|one| &one["path"]).collect();
    assert_eq!(found, ["people.toml"], "{report:#}");
}

#[test]
fn findings_of_every_stage_stand_in_the_order_of_the_file() {
    let profile =
        "name = \"short\"\nkind = \"statement\"\nother-sections = true\n[limits]\npages = 1\nwords = 100\n";
    let paragraphs = "Unpaid care work sustains families and the whole economy, every day.\n\n".repeat(60);
    let brief = format!(
        "subtitle = \"On the the care of towns\"\ntitle = \"Care is work\"\nprofile = \"./short.toml\"\n\n\
         [sections.context]\nbody = \"\"\"\n# Towns\n\nText.\n\n# Towns\n\nThey say 'yes'.\n\n{paragraphs}\"\"\"\n"
    );
    let folder = Folder::new().file("short.toml", profile).file("care.toml", brief);
    let report = folder.run(&["check", "--format", "json", "care.toml"]).exits(1).json();
    let found: Vec<_> =
        report["diagnostics"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    // Statement, pages, twice document, statement; an error keeps no stage back.
    assert_eq!(
        found,
        ["repeated-word", "too-many-pages", "too-many-words", "duplicate-heading", "straight-quotes"]
    );
}

/// A note belongs to one field: its call and its text in two are one mistake, and the text of another note is none of it.
#[test]
fn a_note_that_is_written_in_another_field_is_one_finding_with_both_places() {
    let brief = r#"title = "Care is work"
profile = "free-form"

[sections.context]
body = "Care is work[^Née]."

[sections.asks]
body = """
We ask for time.

[^née]: As in 2024.

[^other]: Of no use.
"""
"#;
    let folder = Folder::new().file("care.toml", brief);
    let run = folder.run(&["check", "--format", "json", "care.toml"]).exits(1);
    let report = run.json();
    let found: Vec<_> = report["diagnostics"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| (it["code"].as_str().unwrap_or_default(), it["message"].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(
        found,
        [
            ("unknown-footnote", "footnote `née` is written in another field"),
            ("unused-footnote", "footnote `other` is never called"),
        ]
    );
}

#[test]
fn a_misspelt_key_is_no_missing_field_as_well() {
    let brief = "titel = \"A\"\nprofile = \"policy-brief\"\ndate = 2026-01-01\norganisaton = \"x\"\nsumary = \"S.\"\n\
                 [sections.context]\nbody = \"Text.\"\n[sections.evidence]\nbody = \"Text.\"\n[sections.conclusion]\nbody = \"Text.\"\n\
                 [[recomendations]]\nto = \"towns\"\naction = \"Build nurseries\"\n[organisations.x]\nname = \"X\"\n";
    let run =
        Folder::new().file("a.toml", brief).run(&["check", "a.toml", "--no-pages", "--format", "short"]);
    assert_eq!(run.stdout.matches("unknown-key").count(), 4, "{}", run.stdout);
    assert_eq!(run.stdout.lines().filter(|line| line.contains("error[")).count(), 4, "{}", run.stdout);
}

#[test]
fn a_key_of_another_table_is_shown_its_place() {
    let folder = Folder::new()
        .file("demarche.toml", "themes = [\"t.toml\"]\nprofiles = [\"p.toml\"]\nlanguage = \"en\"\n")
        .file("t.toml", "name = \"t\"\naccent = \"#123456\"\nheading = 14\nground = \"tint\"\n")
        .file("p.toml", "name = \"p\"\nkind = \"statement\"\nseconds = 60\n")
        .file("a.toml", "title = \"A\"\nprofile = \"free-form\"\naction = \"Act\"\nurl = \"https://a.example\"\n\n[sections.a]\nbody = \"Text.\"\n");
    let run = folder.run(&["check", "a.toml", "--no-pages"]).exits(1);
    for help in [
        "`language` belongs in `[defaults]`",
        "`accent` belongs in `[colours]`",
        "did you mean `headings`? `heading` belongs in `[sizes]`",
        "`ground` belongs in a table such as `[parts.summary]`, `[parts.key-messages]` or",
        "`seconds` belongs in `[limits]`",
        "`action` belongs in `[[recommendations]]`",
        "`url` belongs in a table such as `[organisations.ID]`, `[speakers.ID]` or `[events.ID]`",
    ] {
        let all = format!("{}{}", run.stdout, run.stderr);
        assert!(all.contains(help), "{help} in {all}");
    }
}
