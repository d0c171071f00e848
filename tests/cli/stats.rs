//! What `stats` counts, by one profile and by all.

use crate::harness::{CARE, Folder, Run};

fn by(profile: &str) -> String {
    CARE.replace("\"statement\"", &format!("\"{profile}\""))
}

fn measures(run: &Run, profile: &str) -> Vec<serde_json::Value> {
    let report = run.json();
    let profiles = report["statements"][0]["profiles"].as_array().unwrap();
    let found = profiles.iter().find(|measured| measured["profile"] == profile).unwrap();
    found["measures"].as_array().unwrap().clone()
}

#[test]
fn words_are_counted_by_section_and_with_what_the_venue_adds() {
    let brief = by("csw-written").replace("short = \"MMM\"", "short = \"MMM\"\nstatus = \"general\"");
    let folder = Folder::new().file("care.toml", brief);
    let run = folder.run(&["stats", "care.toml"]).exits(0);
    insta::assert_snapshot!(run.stdout);
    assert_eq!(run.stderr, "");
}

#[test]
fn the_time_is_held_against_the_limit() {
    let folder = Folder::new().file("care.toml", by("ep-oral"));
    let run = folder.run(&["stats", "care.toml"]).exits(0);
    run.says("1:00  0:41 left at 120 words a minute");
}

#[test]
fn chinese_is_counted_and_spoken_by_characters() {
    let brief = "title = \"照护\"\nprofile = \"ep-oral\"\nlanguage = \"zh\"\n[sections.a]\nbody = \"无偿照护工作是工作，2030年。\"\n";
    let folder = Folder::new().file("care.toml", brief);
    let run = folder.run(&["stats", "care.toml"]).exits(0).says("26  words, each character one");
    run.says("0:08  at 180 characters a minute").says("1:00  0:52 left at 180 characters a minute");
}

#[test]
fn every_profile_counts_in_its_own_way() {
    let special = CARE.replace("short = \"MMM\"", "short = \"MMM\"\nstatus = \"special\"");
    let folder = Folder::new().file("unknown.toml", CARE).file("special.toml", special);
    folder
        .run(&["stats", "--all-profiles", "special.toml"])
        .exits(0)
        .says("times are reckoned at 120 words a minute");

    let run = folder.run(&["stats", "--all-profiles", "--format", "json", "special.toml"]).exits(0);
    let [csw] = &measures(&run, "csw-written")[..] else { panic!("{}", run.stdout) };
    let statement = &measures(&run, "statement")[0];
    assert_eq!((csw["limit"].as_u64(), csw["limit-for"].as_str()), (Some(1500), Some("special status")));
    assert_eq!(csw["counted"].as_u64().unwrap(), statement["counted"].as_u64().unwrap() + 100);
    assert_eq!(statement["limit"], serde_json::Value::Null);
    assert_eq!(measures(&run, "csocd-oral")[0]["unit"], "seconds");
    assert_eq!(measures(&run, "upr-factsheet")[0]["unit"], "pages");

    let run = folder.run(&["stats", "--all-profiles", "--format", "json", "unknown.toml"]).exits(0);
    let limits: Vec<_> =
        measures(&run, "ecosoc-hls-written").iter().map(|m| m["limit"].as_u64().unwrap()).collect();
    assert_eq!(limits, [2000, 500, 500]);
}

#[test]
fn a_joint_statement_has_the_limit_of_joint_statements() {
    let joint = CARE
        .replace(
            "short = \"MMM\"",
            "status = \"special\"\n[organisations.other]\nname = \"Other\"\nstatus = \"special\"",
        )
        .replace("speaker = \"leduc\"\nevent", "co-signers = [\"other\"]\nspeaker = \"leduc\"\nevent");
    let folder = Folder::new().file("joint.toml", joint);
    let run = folder.run(&["stats", "--all-profiles", "--format", "json", "joint.toml"]).exits(0);
    assert_eq!(measures(&run, "csocd-written")[0]["limit"], 1400);
    assert_eq!(measures(&run, "upr-submission")[0]["limit"], 5630);
}

#[test]
fn what_is_not_open_to_a_status_is_said() {
    let roster = CARE.replace("short = \"MMM\"", "status = \"roster\"");
    let folder = Folder::new().file("care.toml", roster);
    folder.run(&["stats", "--all-profiles", "care.toml"]).exits(0).says("not open to roster status");
}

#[test]
fn standard_input_and_several_briefs_are_counted_and_checked() {
    let folder = Folder::new().file("a.toml", CARE).file("b.toml", by("hrc-oral"));
    let run = folder.feed(&["stats", "--format", "short", "-"], CARE).exits(0);
    assert!(run.stdout.starts_with("<stdin>: "), "{}", run.stdout);
    let run = folder.feed(&["stats", "--format", "short", "b.toml", "-", "a.toml"], CARE).exits(0);
    let names: Vec<_> = run.stdout.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(names, ["b.toml", "<stdin>", "a.toml"]);
    let report = folder.run(&["stats", "--format", "json", "a.toml", "b.toml"]).exits(0).json();
    assert_eq!(report["statements"].as_array().unwrap().len(), 2);

    let wrong = CARE.replace("Care is work", "Care is the the work");
    folder
        .feed(&["check", "--format", "short", "-"], &wrong)
        .exits(0)
        .says("<stdin>:2:")
        .says("repeated-word");
    let run = folder.feed(&["check", "--format", "short", "a.toml", "-"], &wrong).exits(0);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
}

#[test]
fn a_brief_that_cannot_be_read_does_not_hide_the_others() {
    let folder = Folder::new().file("a.toml", CARE);
    let run = folder.run(&["stats", "gone.toml", "a.toml"]).exits(2).says("a.toml, as `statement` counts");
    run.complains("cannot read `gone.toml`");
    Folder::new().run(&["stats"]).exits(3).complains("no brief found");
}

/// The published statement, read out in the Commission for Social Development.
#[test]
fn the_source_statement_is_too_long_for_three_minutes() {
    let brief = include_str!("../../briefs/caring-local-governments.toml");
    // Every word of it, without the shorter words to say.
    let mut parts = brief.split("say = \"\"\"");
    let first = parts.next().unwrap_or_default().to_owned();
    let brief =
        parts.fold(first, |text, part| text + part.split_once("\"\"\"").map_or(part, |(_, rest)| rest));
    let lines = brief.lines().filter(|line| !line.starts_with("say = "));
    let brief = lines.collect::<Vec<_>>().join("\n") + "\n";
    let folder = Folder::new()
        .file("demarche.toml", include_str!("../../briefs/demarche.toml"))
        .file("shared/people.toml", include_str!("../../briefs/shared/people.toml"))
        .file("shared/events.toml", include_str!("../../briefs/shared/events.toml"))
        .file("shared/sources.toml", include_str!("../../briefs/shared/sources.toml"))
        .file("shared/coalition.toml", include_str!("../../briefs/shared/coalition.toml"))
        .file("care.toml", brief.replace("profile = \"statement\"", "profile = \"csocd-oral\""));
    let run = folder.run(&["check", "care.toml"]).exits(1);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn a_pace_that_nobody_speaks_at_is_no_end_of_the_program() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["stats", "care.toml", "--pace", "0"]).exits(0).says("to speak");
    folder.run(&["check", "care.toml", "--pace", "0"]).exits(1).says("nobody speaks 0 words a minute");
}
