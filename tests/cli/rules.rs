//! What becomes of findings: levels, and what a brief allows.

use crate::harness::{CARE, Folder};

/// A brief with one warning.
fn repeated() -> String {
    CARE.replace("sustains families", "sustains the the families")
}

const REASON: &str = "\n[[allow]]\nrule = \"repeated-word\"\nreason = \"as published\"\n";

#[test]
fn the_command_line_overrules_the_workspace_and_that_the_rule() {
    let folder = Folder::new().file("briefs/care.toml", repeated()).file("demarche.toml", "");
    folder.run(&["check"]).exits(0).says("warning[repeated-word]");
    folder.run(&["check", "--deny", "repeated-word"]).exits(1).says("error[repeated-word]");
    let folder = folder.file("demarche.toml", "[rules]\nrepeated-word = \"deny\"\n");
    folder.run(&["check"]).exits(1).says("error[repeated-word]");
    folder.run(&["export"]).exits(1);
    folder.run(&["check", "--note", "repeated-word"]).exits(0).says("note[repeated-word]");
    let run = folder.run(&["check", "--allow", "bare-url,repeated-word"]).exits(0);
    assert_eq!(run.stdout, "");
    let run = folder.run(&["check", "--allow", "all"]).exits(0);
    assert_eq!(run.stdout, "");
    folder
        .run(&["check", "--allow", "all", "--warn", "repeated-word"])
        .exits(0)
        .says("warning[repeated-word]");
}

#[test]
fn the_least_severity_that_fails_can_be_chosen() {
    let folder = Folder::new().file("care.toml", repeated());
    folder.run(&["check", "--fail-on", "error", "care.toml"]).exits(0);
    folder.run(&["check", "--fail-on", "warning", "care.toml"]).exits(1);
    folder.run(&["check", "--note", "repeated-word", "--fail-on", "warning", "care.toml"]).exits(0);
    folder.run(&["check", "--note", "repeated-word", "--fail-on", "note", "care.toml"]).exits(1);
}

#[test]
fn a_brief_is_held_against_another_profile_than_its_own() {
    let reasoned = format!("{CARE}\n[[allow]]\nrule = \"bare-url\"\nreason = \"as published\"\n");
    let folder = Folder::new()
        .file("care.toml", reasoned)
        .file("own.toml", "kind = \"statement\"\nlimits.words = 3\n");
    folder.run(&["check", "care.toml"]).exits(0).says("warning[unused-allow]");
    let run = folder.run(&["check", "--profile", "upr-submission", "care.toml"]);
    assert!(!run.stdout.contains("unused-allow"), "{}", run.stdout);
    folder.run(&["check", "--profile", "own.toml", "care.toml"]).exits(1).says("error[too-many-words]");
    folder
        .run(&["check", "--profile", "csocd-orall", "care.toml"])
        .exits(2)
        .complains("unknown profile `csocd-orall`; did you mean `csocd-oral`?");
}

#[test]
fn rules_that_cannot_be_set_are_said() {
    let folder = Folder::new().file("care.toml", CARE);
    folder
        .run(&["check", "--deny", "repeated-words", "care.toml"])
        .exits(2)
        .complains("unknown rule `repeated-words`; did you mean `repeated-word`?");
    folder
        .run(&["check", "--allow", "invalid-toml", "care.toml"])
        .exits(2)
        .complains("the level of `invalid-toml` cannot be set");
    folder
        .run(&["check", "--allow", "bare-url", "--deny", "bare-url", "care.toml"])
        .exits(2)
        .complains("`bare-url` is given to both `--deny` and `--allow`");
    let folder = folder.file(
        "demarche.toml",
        "briefs = [\"*.toml\"]\n[rules]\nrepeated-words = \"deny\"\nwrong-type = \"allow\"\nbare-url = \"wran\"\n",
    );
    folder
        .run(&["check"])
        .exits(1)
        .says("error[unknown-rule]: unknown rule `repeated-words`")
        .says("error[unknown-rule]: the level of `wrong-type` cannot be set")
        .says("did you mean `warn`?");
}

#[test]
fn what_a_brief_allows_is_not_printed_but_counted() {
    let folder = Folder::new().file("care.toml", repeated() + REASON);
    let run = folder.run(&["check", "--verbose", "--fail-on", "note", "care.toml"]).exits(0);
    assert_eq!(run.stdout, "");
    run.complains("the briefs allow 1 finding");
    let report = folder.run(&["check", "--format", "json", "care.toml"]).exits(0).json();
    assert_eq!(report["summary"]["allowed"], 1);
    assert_eq!(report["diagnostics"].as_array().unwrap().len(), 0);
    let report = folder.run(&["check", "--format", "sarif", "care.toml"]).exits(0).json();
    let result = &report["runs"][0]["results"][0];
    assert_eq!(result["suppressions"][0]["justification"], "as published");
    folder.run(&["export", "--deny", "repeated-word", "care.toml"]).exits(0);
}

#[test]
fn an_allow_holds_in_its_field_only() {
    let here = REASON.replace("reason", "field = \"sections.key-messages.body\"\nreason");
    let folder = Folder::new().file("care.toml", repeated() + &here);
    folder.run(&["check", "--fail-on", "note", "care.toml"]).exits(0);
    let elsewhere = REASON.replace("reason", "field = \"sections.key-message\"\nreason");
    let folder = Folder::new().file("care.toml", repeated() + &elsewhere);
    let run = folder.run(&["check", "--fail-on", "note", "care.toml"]).exits(1);
    run.says("warning[repeated-word]")
        .says("warning[unused-allow]: `repeated-word` finds nothing in `sections.key-message`")
        .says("the brief has no such field");
}

#[test]
fn an_allow_says_why_and_names_a_rule_that_can_be_allowed() {
    let allow = |rule: &str, reason: &str| format!("{CARE}\n[[allow]]\n{rule}\nreason = \"{reason}\"\n");
    let folder = Folder::new()
        .file("silent.toml", repeated() + &REASON.replace("as published", " "))
        .file("fixed.toml", allow("rule = \"invalid-toml\"", "it is"))
        .file("unnamed.toml", allow("", "it is"))
        .file("misspelt.toml", allow("rule = \"repeeted-word\"", "it is"));
    let silent = folder
        .run(&["check", "silent.toml"])
        .exits(1)
        .says("error[allow-without-reason]: `repeated-word` is allowed without a reason");
    assert!(!silent.stdout.contains("warning[repeated-word]"), "{}", silent.stdout);
    folder
        .run(&["check", "fixed.toml"])
        .exits(1)
        .says("error[unknown-rule]: `invalid-toml` cannot be allowed");
    folder.run(&["check", "unnamed.toml"]).exits(1).says("error[unknown-rule]: `allow` names no rule");
    folder.run(&["check", "misspelt.toml"]).exits(1).says("did you mean `repeated-word`?");
}

#[test]
fn an_allow_of_a_rule_that_is_off_is_not_idle() {
    let folder = Folder::new().file("care.toml", repeated() + REASON);
    folder.run(&["check", "--allow", "repeated-word", "--fail-on", "note", "care.toml"]).exits(0);
}
