use std::fs;

use crate::harness::{CARE, Folder};

#[test]
fn a_lone_brief_becomes_a_pdf_and_markdown() {
    let folder = Folder::new().file("care.toml", CARE);
    folder
        .run(&["export", "care.toml"])
        .exits(0)
        .says("wrote out/care.pdf (1 page)")
        .says("wrote out/care.md");
    assert!(folder.read("out/care.pdf").starts_with(b"%PDF-"));
    assert!(folder.text("out/care.md").contains("Unpaid care work *is* work"));
    assert_eq!(folder.names("out"), ["care.md", "care.pdf"]);
}

#[test]
fn what_is_unchanged_is_left_alone() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export"]).exits(0);
    let before = fs::metadata(folder.path("out/care.pdf")).unwrap().modified().unwrap();
    folder.run(&["export"]).exits(0).says("unchanged out/care.pdf").says("unchanged out/care.md");
    assert_eq!(fs::metadata(folder.path("out/care.pdf")).unwrap().modified().unwrap(), before);
}

#[test]
fn another_kind_has_its_name_in_the_file() {
    let folder = Folder::new().file("care.toml", CARE);
    let arguments = ["export", "--as", "talking-points,statement", "--to", "md", "--out", "geneva"];
    folder.run(&arguments).exits(0);
    assert_eq!(folder.names("geneva"), ["care.md", "care.talking-points.md"]);
    assert_ne!(folder.text("geneva/care.md"), folder.text("geneva/care.talking-points.md"));
}

#[test]
fn paper_and_theme_are_those_asked_for() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export", "--to", "pdf", "--out", "a4"]).exits(0);
    folder.run(&["export", "--to", "pdf", "--out", "letter", "--page-size", "letter"]).exits(0);
    folder.run(&["export", "--to", "pdf", "--out", "formal", "--theme", "formal"]).exits(0);
    let pdf = folder.read("a4/care.pdf");
    assert_ne!(pdf, folder.read("letter/care.pdf"));
    assert_ne!(pdf, folder.read("formal/care.pdf"));
    folder.run(&["export", "--theme", "baroque"]).exits(2).complains("unknown theme `baroque`");
}

#[test]
fn a_theme_of_ones_own_is_taken_by_its_path() {
    let folder = Folder::new()
        .file("briefs/care.toml", CARE)
        .file("house.toml", "name = \"house\"\n[colours]\naccent = \"#7a1f3d\"\n");
    folder.run(&["export", "briefs", "--out", "plain"]).exits(0);
    folder.run(&["export", "briefs", "--out", "house", "--theme", "house.toml"]).exits(0);
    assert_ne!(folder.read("plain/care.pdf"), folder.read("house/care.pdf"));
}

#[test]
fn a_brief_with_errors_is_not_exported_and_the_others_are() {
    let folder = Folder::new().file("good.toml", CARE).file("bad.toml", "titel = \"x\"\n");
    let run = folder.run(&["export", "good.toml", "bad.toml"]).exits(1);
    run.says("wrote out/good.pdf").complains("did not export bad.toml").complains("unknown key `titel`");
    assert_eq!(folder.names("out"), ["good.md", "good.pdf"]);
}

#[test]
fn the_json_report_lists_what_was_written() {
    let folder = Folder::new().file("good.toml", CARE).file("bad.toml", "titel = \"x\"\n");
    let report = folder.run(&["export", "--format", "json", "good.toml", "bad.toml"]).exits(1).json();
    let outputs = report["outputs"].as_array().unwrap();
    assert_eq!(outputs.len(), 2);
    assert_eq!(outputs[0]["path"], "out/good.pdf");
    assert_eq!(outputs[0]["brief"], "good.toml");
    assert_eq!(outputs[0]["pages"], 1);
    assert_eq!(outputs[0]["bytes"], folder.read("out/good.pdf").len());
    assert!(report["summary"]["errors"].as_u64().unwrap() > 0);
}

#[test]
fn findings_below_the_barrier_do_not_stop_an_export() {
    let brief = CARE.replace("sustains families", "sustains the the families");
    let folder = Folder::new().file("care.toml", brief);
    let report = folder.run(&["check", "--format", "json", "care.toml"]).json();
    let warnings = report["summary"]["warnings"].as_u64().unwrap();
    let errors = report["summary"]["errors"].as_u64().unwrap();
    assert!(warnings > 0 && errors == 0, "{report}");
    folder.run(&["check", "care.toml"]).exits(0);
    folder.run(&["check", "--fail-on", "warning", "care.toml"]).exits(1);
    folder.run(&["export", "--fail-on", "warning", "care.toml"]).exits(1);
    assert_eq!(folder.names("out").len(), 0);
}

#[test]
fn outputs_never_share_a_name() {
    let folder = Folder::new().file("a/care.toml", CARE).file("b/Care.toml", CARE).file("b/other.toml", CARE);
    let run = folder.run(&["export", "a", "b", "--out", "out"]).exits(1);
    run.complains("error[output-collision]").complains("a/care.toml").complains("b/Care.toml");
    assert_eq!(folder.names("out"), ["other.md", "other.pdf"]);
}

#[test]
fn a_kind_in_a_stem_can_collide_as_well() {
    let folder = Folder::new().file("care.toml", CARE).file(
        "care.talking-points.toml",
        CARE.replace("profile = \"statement\"", "profile = \"talking-points\""),
    );
    folder.run(&["export", "--as", "talking-points", "--to", "md"]).exits(1).complains("output-collision");
    assert_eq!(folder.names("out").len(), 0);
}

#[test]
fn names_that_windows_keeps_are_refused() {
    let folder = Folder::new().file("aux.toml", CARE);
    folder.run(&["export", "aux.toml"]).exits(1).complains("error[reserved-name]");
}

#[test]
fn runs_and_threads_give_the_same_bytes() {
    let mut folder = Folder::new();
    for index in 0..6 {
        folder = folder.file(
            &format!("briefs/brief-{index}.toml"),
            CARE.replace("Care is work", &format!("Care {index}")),
        );
    }
    let mut reports = Vec::new();
    for jobs in ["1", "2", "8"] {
        let report =
            folder.run(&["export", "briefs", "--jobs", jobs, "--out", jobs, "--format", "json"]).exits(0);
        reports.push(report.stdout.replace(&format!("\"{jobs}/"), "\"out/"));
    }
    assert_eq!(reports[0], reports[1]);
    assert_eq!(reports[0], reports[2]);
    let names = folder.names("1");
    assert_eq!(names.len(), 12);
    for name in names {
        let first = folder.read(&format!("1/{name}"));
        assert_eq!(first, folder.read(&format!("2/{name}")), "{name}");
        assert_eq!(first, folder.read(&format!("8/{name}")), "{name}");
    }
}

#[test]
fn the_workspace_names_the_folder() {
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/*.toml\"]\nout = \"statements\"\n")
        .file("briefs/care.toml", CARE);
    folder.run(&["export"]).exits(0);
    assert_eq!(folder.names("statements"), ["care.md", "care.pdf"]);
    let below = folder.path("briefs");
    let status = folder.command(&["export"]).current_dir(below).output().unwrap().status;
    assert!(status.success());
    assert_eq!(folder.names("briefs"), ["care.toml"]);
}

#[test]
fn files_declare_the_standards_that_are_asked_for() {
    let folder = Folder::new().file("care.toml", CARE);
    let declared = |arguments: &[&str]| {
        let mut all = vec!["export", "--to", "pdf", "--quiet"];
        all.extend_from_slice(arguments);
        folder.run(&all).exits(0);
        let file = folder.read("out/care.pdf");
        let has = |words: &str| file.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(has("<x:xmpmeta"), "its metadata can be read");
        ["<pdfuaid:part>1<", "<pdfaid:conformance>A<", "<pdfaid:conformance>U<"].map(has)
    };
    assert_eq!(declared(&[]), [true, true, false]);
    assert_eq!(declared(&["--pdf-standard", "ua-1"]), [true, false, false]);
    assert_eq!(declared(&["--pdf-standard", "a-2u", "--pdf-standard", "ua-1"]), [true, false, true]);
    assert_eq!(declared(&["--pdf-standard", "a-2u,a-2a"]), [false, true, false]);
    assert_eq!(declared(&["--pdf-standard", "none"]), [false, false, false]);
    folder.run(&["export", "--pdf-standard", "none,ua-1"]).exits(2).complains("cannot be joined");
}

#[test]
fn what_a_standard_asks_for_is_said_before_a_file_is_written() {
    let untitled = CARE.replacen("title = \"", "title = \"—\" # ", 1);
    assert_ne!(untitled, CARE);
    let folder = Folder::new().file("care.toml", &untitled);
    folder.run(&["check"]).exits(1).says("error[unmet-pdf-standard]").says("ISO 14289-1, 7.1");
    folder.run(&["export"]).exits(1).complains("--> care.toml:");
    assert!(!folder.path("out/care.pdf").exists());
    folder.run(&["export", "--pdf-standard", "a-2a"]).exits(0);
}

#[test]
fn names_follow_a_pattern() {
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"*/*.toml\"]\nname = \"{language}/{date}-{stem}.{ext}\"\n")
        .file("a/care.toml", CARE)
        .file("b/care.toml", CARE.replace("language = \"en\"", "language = \"fr\""));
    folder.run(&["export", "--to", "md", "--allow", "all"]).exits(0);
    assert_eq!(folder.names("out/en"), ["2024-09-21-care.md"]);
    assert_eq!(folder.names("out/fr"), ["2024-09-21-care.md"]);
    let by_option =
        ["export", "--to", "md", "--allow", "all", "--out", "flat", "--name", "{stem}-{language}.{ext}"];
    folder.run(&by_option).exits(0);
    assert_eq!(folder.names("flat"), ["care-en.md", "care-fr.md"]);
}

#[test]
fn a_pattern_that_cannot_be_used_is_refused() {
    let folder = Folder::new().file("care.toml", CARE);
    let wrong =
        |pattern: &str, words: &str| folder.run(&["export", "--name", pattern]).exits(2).complains(words);
    wrong("{titel}.{ext}", "unknown field `{titel}`");
    wrong("{stem}", "it has no `{ext}`");
    wrong("../{stem}.{ext}", "it leads out of the folder");
    assert_eq!(folder.names("out").len(), 0);
    let folder = folder.file("demarche.toml", "briefs = [\"*.toml\"]\nname = \"{stem}\"\n");
    folder
        .run(&["export"])
        .exits(1)
        .complains("is not a pattern of names")
        .complains("--> demarche.toml:2:8");
}

#[test]
fn a_brief_without_what_the_pattern_asks_for_is_refused_and_the_others_are_written() {
    let folder =
        Folder::new().file("care.toml", CARE).file("undated.toml", CARE.replace("date = 2024-09-21\n", ""));
    let run =
        folder.run(&["export", "--to", "md", "--allow", "all", "--name", "{year}/{stem}.{ext}"]).exits(1);
    run.complains("error[unnamed-output]").complains("has no `date`");
    assert_eq!(folder.names("out"), ["2024"]);
}

#[test]
fn an_input_is_never_overwritten() {
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"*.toml\"]\nsources = [\"care.json\"]\n")
        .file("care.json", "[]")
        .file("care.toml", CARE);
    let run = folder.run(&["export", "--to", "json", "--out", "."]).exits(1);
    run.complains("error[output-collision]").complains("a file of this workspace");
    assert_eq!(folder.text("care.json"), "[]");
}

#[test]
fn kinds_under_one_name_are_refused() {
    let folder = Folder::new().file("care.toml", CARE);
    let kinds = ["export", "--to", "md", "--as", "statement,talking-points", "--name", "{stem}.{ext}"];
    folder.run(&kinds).exits(1).complains("two statements of `care.toml`").complains("`{kind}`");
    assert_eq!(folder.names("out").len(), 0);
}

#[test]
fn a_plan_lists_outputs_with_inputs_and_writes_nothing() {
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\n")
        .file("people.toml", "")
        .file("briefs/care.toml", CARE);
    let run = folder.run(&["export", "--plan"]).exits(0).complains("would write 2 files of 1 brief");
    assert_eq!(
        run.stdout.replace('\\', "/"),
        "out/care.pdf\n  briefs/care.toml\n  demarche.toml\n  people.toml\nout/care.md\n  briefs/care.toml\n  demarche.toml\n  people.toml\n"
    );
    assert!(!folder.path("out").exists());
    let report =
        folder.run(&["export", "--plan", "--format", "json", "--as", "talking-points"]).exits(0).json();
    assert_eq!(report["plan"][0]["path"], "out/care.talking-points.pdf");
    assert_eq!(report["plan"][0]["kind"], "talking-points");
    assert_eq!(report["plan"][1]["inputs"][2], "people.toml");
}

#[test]
fn a_plan_reports_clashes() {
    let folder = Folder::new().file("a/care.toml", CARE).file("b/care.toml", CARE);
    let run = folder.run(&["export", "a", "b", "--plan", "--out", "out"]).exits(1);
    run.complains("error[output-collision]").complains("would write 0 files of 2 briefs");
}

#[test]
fn paths_come_from_standard_input() {
    let folder = Folder::new().file("a.toml", CARE).file("b c.toml", CARE).file("d.toml", CARE);
    folder.feed(&["export", "--to", "md", "--from-stdin"], "a.toml\nb c.toml\n").exits(0);
    assert_eq!(folder.names("out"), ["a.md", "b c.md"]);
    folder.feed(&["export", "--to", "md", "--from-stdin", "--out", "nul"], "d.toml\0b c.toml\0").exits(0);
    assert_eq!(folder.names("nul"), ["b c.md", "d.md"]);
    folder.feed(&["export", "--from-stdin"], "").exits(3);
    folder.feed(&["check", "--from-stdin"], "a.toml\nmissing.toml\n").exits(2).complains("missing.toml");
    folder
        .feed(&["export", "--from-stdin", "-"], "")
        .exits(2)
        .complains("cannot be used with `--from-stdin`");
}

#[test]
fn the_tree_of_the_briefs_is_kept() {
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"briefs/**/*.toml\"]\n")
        .file("briefs/care.toml", CARE)
        .file("briefs/en/care.toml", CARE)
        .file("briefs/fr/2024/care.toml", CARE);
    folder.run(&["export", "--to", "md", "--out", "out"]).exits(0);
    assert_eq!(folder.names("out"), ["care.md", "en", "fr"]);
    assert_eq!(folder.names("out/fr/2024"), ["care.md"]);
    let whole = folder.path("briefs/en/care.toml");
    folder.run(&["export", "--to", "md", "--out", "absolute", whole.to_str().unwrap()]).exits(0);
    assert_eq!(folder.names("absolute/en"), ["care.md"]);
    folder.run(&["export", "--to", "md", "briefs/fr/2024"]).exits(0).says("unchanged");
    // Seen from below, and with a pattern that begins in the workspace itself.
    let folder = folder.file("demarche.toml", "briefs = [\"**/*.toml\"]\n").file("else/x.txt", "");
    let mut command = folder.command(&["export", "--to", "md", "--out", "here", "../briefs/en/care.toml"]);
    assert!(command.current_dir(folder.path("else")).status().unwrap().success());
    assert_eq!(folder.names("else/here/briefs/en"), ["care.md"]);
}
