//! What is typed as in other programs, and what cannot be written, is answered with what to do.

use crate::harness::{CARE, Folder};

fn folder() -> Folder {
    Folder::new().file("care.toml", CARE)
}

#[test]
fn formats_of_other_programs_get_a_tip() {
    let folder = folder();
    let tip = |args: &[&str], tip: &str| {
        folder.run(&[&["export", "care.toml"], args].concat()).exits(2).complains(tip);
    };
    for (word, extension) in [("md", "md"), ("PDF", "pdf"), ("markdown", "md"), ("word", "docx")] {
        tip(&["--format", word], &format!("did you mean `--to {extension}`?"));
    }
    tip(&["-f", "pdf"], "`--to pdf` chooses the format that is written");
    folder.run(&["care.toml"]).exits(2).complains("did you mean `demarche check care.toml`");
    folder.run(&["chek", "care.toml"]).exits(2).complains("'check'");
    folder
        .run(&["export", "care.toml", "--to", "Markdown", "--as", "Statement", "--page-size", "A5"])
        .exits(0);
}

#[test]
fn a_file_is_no_folder_to_write_to() {
    let folder = folder().file("report.txt", "x").file("sub/file", "x");
    let out = |out: &str, says: &str| {
        folder.run(&["export", "care.toml", "--to", "md", "--out", out]).exits(2).complains(says);
    };
    out("out.pdf", "`out.pdf` looks like a file; use `--to pdf` with `--out DIR`");
    out("report.txt", "`--out` takes a folder, and `report.txt` is a file");
    out("sub/file/deep", "cannot write `sub/file/deep/care.md`: a folder of its path is a file");
    folder.run(&["export", "care.toml", "--pages", "0"]).exits(2).complains("write a number of pages from 1");
}

#[test]
fn mistakes_in_a_theme_of_the_command_line_have_their_lines() {
    let folder = folder().file("ours.toml", "name = \"ours\"\n[margins]\ntop = \"wide\"\n");
    let run = folder.run(&["export", "care.toml", "--theme", "ours.toml"]).exits(1);
    run.complains("error[wrong-type]: `margins.top` must be a number").complains("ours.toml:3:7");
    assert_eq!(folder.names("out"), [""; 0]);
}

#[test]
fn a_report_for_programs_is_whole_when_nothing_can_be_done() {
    let folder = folder();
    let theme = ["export", "care.toml", "--theme", "letterhed", "--format"];
    let report = folder.run(&[&theme[..], &["json"]].concat()).exits(2).json();
    assert_eq!(report["failures"][0], "unknown theme `letterhed`; did you mean `letterhead`?");
    assert_eq!(report["diagnostics"], serde_json::json!([]));
    for run in [&[&theme[..], &["sarif"]].concat()[..], &["check", "gone.toml", "--format", "sarif"]] {
        let report = folder.run(run).exits(2).json();
        let invocation = &report["runs"][0]["invocations"][0];
        assert_eq!(invocation["executionSuccessful"], false);
        assert!(invocation["toolExecutionNotifications"][0]["message"]["text"].is_string());
    }
    folder
        .run(&["check", "gone.toml", "--format", "github"])
        .says("::error title=failed::cannot read `gone.toml`");
}

#[test]
fn what_is_unknown_of_a_venue_is_said_once_to_people() {
    let brief = CARE.replace("\"statement\"", "\"hrc-written\"");
    let folder = Folder::new().file("a.toml", &brief).file("b.toml", &brief);
    let times = |format: &str| {
        let run = folder.run(&["check", "a.toml", "b.toml", "--format", format]);
        run.stdout.matches("unverified-rule").count()
    };
    assert_eq!((times("short"), times("human")), (1, 1));
    let report = folder.run(&["check", "a.toml", "b.toml", "--format", "json"]).json();
    let findings = report["diagnostics"].as_array().unwrap();
    assert_eq!(findings.iter().filter(|finding| finding["code"] == "unverified-rule").count(), 2);
}

#[test]
fn clean_takes_the_folder_that_was_exported_to() {
    let folder = folder();
    folder.run(&["export", "care.toml", "--to", "md", "--out", "site"]).exits(0);
    folder.run(&["export", "care.toml", "--to", "md"]).exits(0);
    folder.run(&["clean", "site"]).exits(0).says("removed 2 files");
    assert_eq!(folder.names("out"), ["care.md"]);
    folder.run(&["clean", "out"]).exits(0);
    std::fs::create_dir(folder.path("empty")).unwrap();
    folder.run(&["clean", "empty"]).exits(3).complains("nothing to clean in `empty`");
}
