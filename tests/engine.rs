//! One engine: the library finds and writes what the command does, over any view of the files.

use std::path::{Path, PathBuf};
use std::process::Command;

use demarche::emit::Format;
use demarche::engine::{Appearance, Project, RenderError};
use demarche::statement::{Lookup, LookupScope};
use demarche::world::{Disk, Memory, Unsaved};

const BRIEF: &str = "title = \"Care is work\"\nprofile = \"free-form\"\ndate = 2024-09-21\n\n\
    [sections.key-messages]\nbody = \"Unpaid care work *is* work [@leduc].\"\n";

const PEOPLE: &str = "[speakers.leduc]\nname = \"Jacqueline Leduc\"\nrole = \"representative\"\n\n\
    [speakers.other]\nname = \"Somebody Else\"\nrole = \"adviser\"\n";

fn memory() -> Memory {
    Memory::new()
        .file("ours/demarche.toml", "directory = [\"people.toml\"]\n")
        .file("ours/people.toml", PEOPLE)
        .file("ours/briefs/care.toml", BRIEF)
}

#[test]
fn a_brief_in_memory_becomes_a_statement() {
    let world = memory();
    let project = Project::open(&world, "ours").unwrap();
    assert_eq!(project.workspace().briefs, [Path::new("ours/briefs/care.toml")]);
    let brief = project.brief("briefs/care.toml").unwrap();
    assert!(project.findings().is_empty() && brief.findings().is_empty(), "{:?}", brief.findings());
    assert!(brief.markdown().unwrap().contains("Unpaid care work *is* work"));
    assert!(brief.pdf().unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn what_a_brief_read_is_known() {
    let world = memory();
    let project = Project::open(&world, "ours").unwrap();
    let brief = project.brief("briefs/care.toml").unwrap();
    brief.findings();
    let paths = |files: &[demarche::world::FileRecord]| -> Vec<PathBuf> {
        files.iter().map(|file| file.path.clone()).collect()
    };
    assert_eq!(paths(&brief.files()), [Path::new("ours/briefs/care.toml")]);
    assert!(brief.files()[0].digest().is_some());
    let shared = paths(project.files());
    for file in ["ours/demarche.toml", "ours/people.toml"] {
        assert!(shared.contains(&PathBuf::from(file)), "{shared:?}");
    }
    let lookups = brief.statement().directory.lookups();
    let of = |table, id: &str| {
        lookups.iter().find(|known| known.table == table && known.scope == LookupScope::Entry(id.to_owned()))
    };
    assert!(of("speakers", "leduc").is_some());
    assert_eq!(of("speakers", "other"), None, "only what was asked for");
    assert!(
        lookups.iter().all(|Lookup { scope, .. }| matches!(scope, LookupScope::Entry(_))),
        "no table was gone through: {lookups:?}"
    );
}

#[test]
fn errors_come_with_what_is_found() {
    let world = memory();
    let project = Project::open(&world, "ours").unwrap();
    let brief = project
        .brief_of(Path::new("ours/briefs/new.toml"), BRIEF.replace("leduc", "leduk").into_bytes().into());
    match brief.pdf() {
        Err(RenderError::Findings(findings)) => {
            assert!(findings[0].to_string().starts_with("ours/briefs/new.toml:6:"), "{}", findings[0]);
        }
        other => panic!("{other:?}"),
    }
    assert!(project.brief("briefs/none.toml").unwrap_err().is_missing());
}

#[test]
fn unsaved_text_lies_over_the_files() {
    let world = memory();
    let world = Unsaved::over(&world)
        .text("ours/briefs/care.toml", BRIEF.replace("Care is work", "Care counts"))
        .unwrap()
        .text("ours/briefs/draft.toml", BRIEF)
        .unwrap();
    let project = Project::open(&world, "ours").unwrap();
    assert_eq!(project.workspace().briefs.len(), 2);
    assert!(project.brief("briefs/care.toml").unwrap().markdown().unwrap().contains("Care counts"));
}

/// Every brief of the repository: the same findings and the same bytes by the command and by the library.
#[test]
fn the_command_and_the_library_agree() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out = tempfile::tempdir().unwrap();
    let world = Disk::new();
    for folder in ["briefs", "tests/conformance/briefs"] {
        let program = env!("CARGO_BIN_EXE_demarche");
        let checked = Command::new(program)
            .args(["check", "--format", "short", folder])
            .current_dir(root)
            .output()
            .unwrap();
        let project = Project::open(&world, folder).unwrap();
        let mut found: Vec<String> = project.findings().iter().map(ToString::to_string).collect();
        let folder_out = out.path().join(folder);
        let status = Command::new(program)
            .args(["export", folder, "--to", "pdf,md", "--quiet", "--out"])
            .arg(&folder_out)
            .current_dir(root)
            .output()
            .unwrap();
        assert!(status.status.code().is_some_and(|code| code < 2), "{status:?}");
        assert!(!project.workspace().briefs.is_empty());
        for path in &project.workspace().briefs {
            let brief = project.brief_at(path).unwrap();
            let reported = brief.findings().iter().filter(|finding| finding.allowed.is_none());
            found.extend(reported.map(ToString::to_string));
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let written = |extension| std::fs::read(folder_out.join(format!("{stem}.{extension}"))).ok();
            assert_eq!(brief.pdf().ok(), written("pdf"), "{}", path.display());
            let sound = brief.markdown().is_ok();
            let rendered = brief.render(brief.profile().kind, Format::MARKDOWN, &Appearance::default());
            let markdown = rendered.ok().filter(|_| sound).map(|rendered| rendered.bytes);
            assert_eq!(markdown, written("md"), "{}", path.display());
        }
        let printed = String::from_utf8(checked.stdout).unwrap();
        assert_eq!(printed.lines().collect::<Vec<_>>(), found);
    }
}

/// Only `world` opens files, and only `engine` runs the stages one after the other.
#[test]
fn one_module_opens_files_and_one_runs_the_stages() {
    const OPENS: [&str; 8] = [
        "fs::",
        "File::open",
        "OpenOptions",
        "WalkDir",
        "canonicalize(",
        "io::stdin",
        "load_system_fonts",
        ".is_file()",
    ];
    const RUNS: [&str; 6] = [
        "statement::resolve(",
        "document::compose_with(",
        "check::check(",
        "layout::set_with(",
        "markdown::write(",
        "pdf::write(",
    ];
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for entry in walkdir::WalkDir::new(&src).into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(&src).unwrap().to_str().unwrap().replace('\\', "/");
        let is_test = path.ends_with("tests.rs")
            || path.ends_with("fixture.rs")
            || path.ends_with("snapshot.rs")
            || path.ends_with("pandoc.rs");
        if entry.path().extension().is_none_or(|extension| extension != "rs") || is_test {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let code: Vec<_> = text.split("#[cfg(test)]\nmod tests {").next().unwrap().lines().collect();
        let code = code.iter().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            let opens = !path.starts_with("world/") && OPENS.iter().any(|call| line.contains(call));
            let runs = !path.starts_with("engine/") && RUNS.iter().any(|call| line.contains(call));
            if opens || runs {
                wrong.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
