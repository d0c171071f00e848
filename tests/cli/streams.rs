use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use crate::harness::{CARE, Folder};

#[test]
fn a_brief_is_read_from_standard_input() {
    let folder = Folder::new();
    folder.feed(&["check", "-"], CARE).exits(0);
    folder.feed(&["check", "-"], "titel = \"x\"\n").exits(1).says("<stdin>");
    folder.feed(&["export", "-"], CARE).exits(0);
    assert_eq!(folder.names("out"), ["stdin.md", "stdin.pdf"]);
}

#[test]
fn one_statement_goes_to_standard_output() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export", "--to", "md"]).exits(0);
    let run = folder.feed(&["export", "-", "--to", "md", "--out", "-"], CARE).exits(0);
    assert_eq!(run.stdout, folder.text("out/care.md"));
    assert_eq!(run.stderr, "");
    let run = folder.run(&["export", "care.toml", "--to", "pdf", "--out", "-"]).exits(0);
    assert!(run.bytes.starts_with(b"%PDF-"));
    let run = folder.feed(&["export", "-", "--to", "md", "--out", "-"], "titel = \"x\"\n").exits(1);
    assert_eq!(run.stdout, "");
    run.complains("unknown key `titel`");
}

#[test]
fn standard_output_takes_one_statement_only() {
    let folder = Folder::new().file("a.toml", CARE).file("b.toml", CARE);
    folder.run(&["export", "a.toml", "--out", "-"]).exits(2).complains("one brief in one format");
    folder.run(&["export", "a.toml", "b.toml", "--to", "md", "--out", "-"]).exits(2).complains("one brief");
}

/// Whoever reads the results may stop at any point, as `head` does.
#[test]
fn a_closed_pipe_ends_quietly() {
    let bad = "[[recommendations]]\naction = \"<b>\"\n".repeat(20_000);
    let folder = Folder::new().file("bad.toml", bad);
    let mut child = folder
        .command(&["check", "--format", "json", "bad.toml"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

/// A brief in which ten words stand twice.
fn ten_findings() -> String {
    "title = \"Care\"\nprofile = \"free-form\"\n[sections.text]\nbody = \"\"\"\n".to_owned()
        + &"Care is the the work of mothers.\n\n".repeat(10)
        + "\"\"\"\n"
}

/// The report begins before the last brief is read: here that is a pipe into which nobody has written yet.
#[cfg(unix)]
#[test]
fn a_report_begins_before_the_last_brief_is_read() {
    let mut folder = Folder::new().file("demarche.toml", "");
    for index in 0..100 {
        folder = folder.file(&format!("briefs/{index:03}.toml"), ten_findings());
    }
    let last = folder.path("last.toml");
    assert!(std::process::Command::new("mkfifo").arg(&last).status().unwrap().success());
    for format in ["human", "short", "json", "sarif", "github"] {
        let mut child = folder
            .command(&[
                "check",
                "--quiet",
                "--no-pages",
                "--jobs",
                "2",
                "--format",
                format,
                "briefs",
                "last.toml",
            ])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut results = BufReader::new(child.stdout.take().unwrap());
        let mut report = String::new();
        while !report.contains("repeated-word") || !report.contains("001.toml") {
            assert!(results.read_line(&mut report).unwrap() > 0, "{format}: {report}");
        }
        let last = last.clone();
        let writer = std::thread::spawn(move || std::fs::write(last, ten_findings()));
        results.read_to_string(&mut report).unwrap();
        writer.join().unwrap().unwrap();
        assert!(report.contains("last.toml"), "{format}");
        assert_eq!(child.wait().unwrap().code(), Some(0), "{format}");
    }
}

/// From the thousandth finding to the eight thousandth the program needs no more memory, whatever the format. What is
/// not read stands in the pipe and keeps the program from its end.
#[cfg(target_os = "linux")]
#[test]
fn a_long_report_takes_no_more_memory_than_a_short_one() {
    let mut folder = Folder::new();
    for index in 0..1000 {
        folder = folder.file(&format!("{index:04}.toml"), ten_findings());
    }
    for format in ["human", "short", "json", "sarif", "github"] {
        let mut child = folder
            .command(&["check", "--quiet", "--no-pages", "--jobs", "2", "--format", format])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let memory = |pid: u32| -> u64 {
            let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
            let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
            peak.trim().trim_end_matches(" kB").parse().unwrap()
        };
        let results = BufReader::new(child.stdout.take().unwrap());
        let mut findings = results.lines().filter(|line| {
            let line = line.as_ref().unwrap();
            line.contains("repeated-word") && !line.starts_with("{\"$schema\"")
        });
        assert!(findings.nth(999).is_some(), "{format}");
        let early = memory(child.id());
        assert!(findings.nth(6_999).is_some(), "{format}");
        let late = memory(child.id());
        assert!(late < early + 500, "{format}: from {early} to {late} kB");
        assert_eq!(findings.count(), 2_000, "{format}");
        assert_eq!(child.wait().unwrap().code(), Some(0), "{format}");
    }
}

/// Ctrl-C lets what is being written be finished, and leaves no temporary file behind.
#[cfg(unix)]
#[test]
fn an_interrupt_leaves_no_half_of_a_file() {
    let mut folder = Folder::new();
    for index in 0..400 {
        folder = folder.file(&format!("briefs/{index:04}.toml"), CARE);
    }
    let child = folder
        .command(&["export", "briefs", "--jobs", "2"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = std::time::Instant::now();
    while folder.names("out").len() < 4 {
        assert!(begun.elapsed().as_secs() < 60, "nothing was written");
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    let killed = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("of 400 briefs"), "{said}");
    let names = folder.names("out");
    assert!(names.len() < 800);
    for name in names {
        let file = folder.read(&format!("out/{name}"));
        let whole = match name.rsplit('.').next() {
            Some("pdf") => file.trim_ascii_end().ends_with(b"%%EOF"),
            Some("md") => file.ends_with(b"\n"),
            _ => false,
        };
        assert!(whole, "{name}");
    }
}

#[test]
fn more_is_said_when_asked_for() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["check", "-v", "care.toml"]).exits(0).complains("checking care.toml");
    folder
        .run(&["export", "--verbose", "care.toml"])
        .exits(0)
        .complains("exporting care.toml as `statement`");
    folder.run(&["export", "-q", "-v", "care.toml"]).exits(2);
}
