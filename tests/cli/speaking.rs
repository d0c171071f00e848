//! `--fit` and `--cuts`, and the pages and files of a speech.

use crate::harness::{CARE, Folder};

/// A speech with something to cut of each number.
fn speech() -> String {
    let brief = CARE.replace("profile = \"statement\"", "profile = \"talking-points\"\npace = 110");
    brief.replace("[sections.key-messages]", "[sections.context]\ncut = 1\nbody = \"We have met here for ten years. Nobody has counted the hours.\"\n\n[sections.key-messages]")
        + "cut = 3\n\n[[recommendations]]\nto = \"governments\"\naction = \"Fund childcare in every district of the country\"\ncut = 2\n"
}

#[test]
fn what_is_cut_to_fit_is_named_and_gone() {
    let folder = Folder::new().file("care.toml", speech());
    let fit = |time| folder.run(&["export", "care.toml", "--to", "md", "--fit", time]);
    fit("3:00").exits(0).says("nothing cut: 0:33 of 3:00");
    assert!(folder.text("out/care.md").contains("We have met here"));

    fit("0:30").exits(0).says("cut `sections.context` (0:07, cut = 1): 0:27 of 0:30");
    let text = folder.text("out/care.md");
    assert!(!text.contains("We have met here") && text.contains("Fund childcare"), "{text}");
    assert!(text.contains("0:27 of 0:30, at 110 words a minute"), "{text}");

    let told = "cut `sections.context` (0:07, cut = 1), `recommendations[2]` (0:05, cut = 2)";
    fit("0:25").exits(0).says(told);
    let text = folder.text("out/care.md");
    assert!(!text.contains("Fund childcare") && text.contains("Produce data"), "{text}");
}

#[test]
fn what_does_not_fit_with_every_cut_is_refused_and_says_by_how_much() {
    let folder = Folder::new().file("care.toml", speech());
    let run = folder.run(&["export", "care.toml", "--to", "md", "--fit", "0:10"]).exits(1);
    run.complains("error[too-long-to-speak]").complains("over the limit of 0:10");
    assert_eq!(folder.names("out"), [""; 0]);
}

#[test]
fn cuts_can_be_shown_struck() {
    let folder = Folder::new().file("care.toml", speech());
    let fit = ["export", "care.toml", "--to", "md", "--fit", "0:25", "--cuts", "show"];
    folder.run(&fit).exits(0);
    let text = folder.text("out/care.md");
    assert!(text.contains("<del>Nobody has counted the hours.</del>"), "{text}");
    assert!(text.contains("~~Fund childcare in every district of the country~~"), "{text}");
    assert!(text.contains("May be cut: 3 (Produce data\u{a0}…)\n"), "{text}");
    folder.run(&["export", "care.toml", "--cuts", "show"]).exits(2).complains("--fit");
}

#[test]
fn a_time_for_what_is_not_spoken_is_refused() {
    let folder = Folder::new().file("care.toml", CARE).file("speech.toml", speech());
    let refused = "`--fit` requires a kind that is spoken, such as `--as talking-points`";
    folder.run(&["export", "care.toml", "--fit", "2:00"]).exits(2).complains(refused);
    folder.run(&["export", "speech.toml", "--as", "statement", "--fit", "2:00"]).exits(2).complains(refused);
    folder
        .run(&["export", "speech.toml", "--profile", "statement", "--fit", "2:00"])
        .exits(2)
        .complains(refused);
    assert_eq!(folder.names("out"), [""; 0]);
    folder.run(&["export", "care.toml", "speech.toml", "--to", "md", "--fit", "2:00"]).exits(0);
}

#[test]
fn interpreters_see_when_each_paragraph_begins_and_what_may_be_cut() {
    let folder = Folder::new().file("care.toml", speech());
    folder.run(&["export", "care.toml", "--as", "interpreters-copy", "--to", "txt"]).exits(0);
    insta::assert_snapshot!(folder.text("out/care.interpreters-copy.txt"));
}
