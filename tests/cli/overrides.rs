//! `--set` and `--pace`: fields of the head from the command line.

use crate::harness::{CARE, Folder};

const SECOND: &str = "\n[speakers.ruiz]\nname = \"Ana Ruiz\"\nrole = \"director\"\norganisation = \"mmm\"\n";

fn folder() -> Folder {
    Folder::new().file("care.toml", format!("{CARE}{SECOND}"))
}

#[test]
fn what_is_set_reaches_everything_that_names_the_field() {
    let folder = folder();
    let set = ["--set", "speaker=ruiz,date=2025-03-10"];
    let run = folder.run(&[&["export", "care.toml", "--to", "md"], &set[..]].concat());
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let text = folder.text("out/care.md");
    assert!(text.contains("speaker: \"Ana Ruiz\"") && text.contains("10 March 2025"), "{text}");
    assert!(text.contains("date: 2025-03-10"), "{text}");
    assert!(!text.contains("2024-09-21"), "{text}");
    assert!(folder.text("care.toml").contains("speaker = \"leduc\""));
}

#[test]
fn it_is_checked_like_the_file_and_named() {
    let folder = folder();
    let run = folder.run(&["check", "care.toml", "--format", "short", "--set", "date=soon"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stdout.contains("<command line>:1:8: error[invalid-value]: `soon` is not a date"),
        "{}",
        run.stdout
    );
    let run = folder.run(&["check", "care.toml", "--format", "short", "--set", "speaker=nobody"]);
    assert!(run.stdout.contains("<command line>:1:11: error[unknown-citation]"), "{}", run.stdout);
    let run = folder.run(&["check", "care.toml", "--format", "short", "--set", "speeker=ruiz"]);
    assert!(run.stdout.contains("<command line>:1:1: error[unknown-key]"), "{}", run.stdout);
}

#[test]
fn mistakes_in_the_file_keep_their_lines() {
    let folder =
        Folder::new().file("care.toml", format!("{CARE}\n[sections.b]\nbody = \"See [@nobody].\"\n"));
    let run = folder.run(&["check", "care.toml", "--format", "short", "--set", "title=Care counts"]);
    let line = CARE.lines().count() + 3;
    assert!(run.stdout.contains(&format!("care.toml:{line}:")), "{}", run.stdout);
}

#[test]
fn only_fields_of_the_head_and_no_fixes() {
    let folder = folder();
    let run = folder.run(&["check", "care.toml", "--set", "sections.a.body=x"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("`sections.a.body` is not a field at the head of a brief"), "{}", run.stderr);
    let run = folder.run(&["check", "care.toml", "--set", "speaker=ruiz", "--fix"]);
    assert_eq!(run.code, Some(2));
}

#[test]
fn a_pace_decides_how_long_a_speech_is() {
    let words = "care ".repeat(290);
    let brief = format!(
        "title = \"Care\"\nprofile = \"hrc-oral\"\norganisation = \"a\"\n[organisations.a]\nname = \"A\"\n[sections.key-messages]\nbody = \"{words}\"\n"
    );
    let folder = Folder::new().file("a.toml", brief);
    let speech = |more: &[&str]| {
        let run = folder
            .run(&[&["check", "a.toml", "--format", "short", "--allow", "repeated-word"], more].concat());
        let line = run.stdout.lines().find(|line| line.contains("too-long-to-speak")).unwrap_or_default();
        line.split(": ").nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(speech(&[]), "warning[too-long-to-speak]");
    assert_eq!(speech(&["--pace", "150"]), "");
    assert_eq!(speech(&["--pace", "100"]), "error[too-long-to-speak]");
    assert_eq!(speech(&["--profile", "csocd-oral"]), "");
}
