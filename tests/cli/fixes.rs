//! What is fixed: the finding goes, the author's layout stays, and nothing is written that was not looked at.

use crate::harness::{CARE, Folder};

/// What can be fixed safely.
const UNTIDY: &str = r#"title = "Care is work"
profile = "policy-brief"
date = 2024-09-24
organisation = "mmm"
summary = "Unpaid care work is work."

# The figures are those of the ILO.
[sections.evidence]
body = """
It sustains families.

[this is no header]
"""

# Where it was said.
[sections.context] # in short
body = "Local governments meet in New York."
# For the web.
heading = "Where"

[[recommendations]]
to = "local governments"
action = "Produce data on unpaid care work"

[organisations.mmm]
name = "Make Mothers Matter"

# It was fixed long ago.
[[allow]]
rule = "bare-url"
reason = "we like it"
"#;

/// Every sort of fix, among comments and in a layout of its own.
const MESSY: &str = r#"# Ours.
titel   =   'Care is work'   # a remark
profile = "statment"
organisation = "mmm"
date = 2024-09-21
speaker = "leduk"
summary = "Local governments can do more."

[organisations.mmm]
name = "Make Mothers Matter"

[speakers.leduc]
name = "Jacqueline Leduc"
role = "main representative to the UN in New York"

[sections.key-messages]
body = """
Unpaid care work sustains the
communities and the the economy [@leducc].
"""

# Where it was said.
[sections.context]
body = "Local governments meet in New York." # briefly

[[recommendations]]
to = "local governments"
action = "Produce data on the needs of unpaid caregivers"

# It was fixed long ago.
[[allow]]
rule = "bare-url"
reason = "we like it"
"#;

#[test]
fn safe_fixes_move_and_take_out_what_is_not_printed() {
    let folder = Folder::new().file("untidy.toml", UNTIDY);
    let run = folder.run(&["check", "untidy.toml"]).exits(0);
    run.says("warning[misordered-section]")
        .says("warning[unused-allow]")
        .complains("2 can be fixed with `--fix`");
    folder.run(&["export", "--out", "before", "untidy.toml"]).exits(0);
    folder.run(&["check", "--fix", "untidy.toml"]).exits(0).complains("fixed 2 findings in 1 brief");
    insta::assert_snapshot!(folder.text("untidy.toml"));
    folder.run(&["export", "--out", "after", "untidy.toml"]).exits(0);
    for name in ["untidy.md", "untidy.pdf"] {
        let (before, after) = (folder.read(&format!("before/{name}")), folder.read(&format!("after/{name}")));
        assert!(before == after, "{name} differs");
    }
}

#[test]
fn straight_marks_become_those_of_the_language() {
    let straight = r#"# It's "ours".
title = "L'avis \"du jour\""   # 'one' of many
profile = 'free-form'
language = "fr"

[sections.context]
body = """
L'accord dit \"oui\", et "non
plus"; elle a dit.[^a]

- elle a dit "oui

[^a]: Sur 6' de "large".
"""
"#;
    let folder = Folder::new().file("avis.toml", straight);
    folder.run(&["check", "--fix", "avis.toml"]).exits(0).complains("fixed 1 finding in 1 brief");
    insta::assert_snapshot!(folder.text("avis.toml"));
}

#[test]
fn unsafe_fixes_take_the_word_that_was_meant() {
    let folder = Folder::new().file("messy.toml", MESSY);
    let run = folder.run(&["check", "--fix", "--unsafe-fixes", "messy.toml"]);
    run.exits(0).complains("fixed 7 findings in 1 brief");
    insta::assert_snapshot!(folder.text("messy.toml"));
    let run = folder.run(&["check", "--fix", "--unsafe-fixes", "messy.toml"]).exits(0);
    assert!(!run.stderr.contains("fixed"), "{}", run.stderr);
}

#[test]
fn a_diff_shows_and_changes_nothing() {
    let folder = Folder::new().file("messy.toml", MESSY).file("care.toml", CARE);
    let run = folder.run(&["check", "--diff", "--unsafe-fixes", "messy.toml", "care.toml"]).exits(1);
    assert_eq!(folder.text("messy.toml"), MESSY);
    assert!(run.stdout.starts_with("--- messy.toml\n+++ messy.toml\n@@ "), "{}", run.stdout);
    run.says("-titel   =   'Care is work'   # a remark\n").complains("would fix 7 findings in 1 brief");
    folder.run(&["check", "--diff", "care.toml"]).exits(0);
    let run = folder.feed(&["check", "--diff", "--unsafe-fixes", "-"], MESSY).exits(1);
    run.says("--- <stdin>");
}

#[test]
fn a_fix_that_would_break_the_brief_is_not_made() {
    let brief = CARE.replace(
        "[sections.key-messages]",
        "[sections.key-message]\nbody = \"Care is work.\"\n\n[sections.key-messages]",
    );
    let folder = Folder::new().file("care.toml", &brief);
    let run = folder.run(&["check", "--fix", "--unsafe-fixes", "care.toml"]).exits(1);
    run.says("error[unknown-section]");
    assert_eq!(folder.text("care.toml"), brief);
}

#[test]
fn shared_files_are_left_alone() {
    let people = "[speakers.leduc]\nnam = \"Jacqueline Leduc\"\n";
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\n")
        .file("people.toml", people)
        .file("briefs/care.toml", CARE);
    folder.run(&["check", "--fix", "--unsafe-fixes"]).exits(1).says("error[unknown-key]: unknown key `nam`");
    assert_eq!(folder.text("people.toml"), people);
}

#[test]
fn standard_input_cannot_be_fixed() {
    let folder = Folder::new();
    folder.feed(&["check", "--fix", "-"], CARE).exits(2).complains("standard input cannot be fixed");
    folder.run(&["check", "--unsafe-fixes"]).exits(2).complains("requires `--fix` or `--diff`");
}

#[cfg(unix)]
#[test]
fn a_link_and_the_permissions_stay() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new().file("real/messy.toml", UNTIDY);
    let real = folder.path("real/messy.toml");
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&real, folder.path("messy.toml")).unwrap();
    folder.run(&["check", "--fix", "messy.toml"]);
    assert!(std::fs::symlink_metadata(folder.path("messy.toml")).unwrap().is_symlink());
    assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(!folder.text("real/messy.toml").contains("[[allow]]"));
}
