//! The library without its command line: from files in memory to findings, Markdown and a PDF file.

use demarche::engine::Project;
use demarche::rule::Severity;
use demarche::world::Memory;

const DIRECTORY: &str = r#"
[organisations.mmm]
name = "Make Mothers Matter"

[speakers.leduc]
name = "Jacqueline Leduc"
role = "main representative to the UN in New York"
organisation = "mmm"
"#;

const BRIEF: &str = r#"
title = "Care is work"
profile = "free-form"
date = 2024-09-21
speaker = "leduc"

[sections.key-messages]
body = "Unpaid care work *is* work, and it benefits us all [@leduc]."
"#;

fn folder(brief: &str) -> Memory {
    Memory::new()
        .file("ours/demarche.toml", "briefs = [\"briefs/*.toml\"]\ndirectory = [\"people.toml\"]\n")
        .file("ours/people.toml", DIRECTORY)
        .file("ours/briefs/care.toml", brief)
}

#[test]
fn a_brief_in_memory_becomes_a_statement() -> Result<(), Box<dyn std::error::Error>> {
    let world = folder(BRIEF);
    let project = Project::open(&world, "ours")?;
    let brief = project.brief("briefs/care.toml")?;
    assert!(brief.findings().is_empty(), "{:?}", brief.findings());
    let markdown = brief.markdown()?;
    assert!(markdown.contains("Unpaid care work *is* work") && markdown.contains("Jacqueline Leduc"));
    assert!(brief.pdf()?.starts_with(b"%PDF-1.7"));
    let read: Vec<_> = brief.files().iter().map(|file| file.path.display().to_string()).collect();
    assert!(read.iter().any(|path| path.ends_with("care.toml")), "{read:?}");
    Ok(())
}

#[test]
fn a_brief_with_an_error_says_so_and_becomes_nothing() -> Result<(), Box<dyn std::error::Error>> {
    let world = folder(&BRIEF.replace("[@leduc]", "[@leducc]"));
    let project = Project::open(&world, "ours")?;
    let brief = project.brief("briefs/care.toml")?;
    let errors: Vec<_> =
        brief.findings().iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].rule.name, "unknown-citation");
    let error = brief.pdf().expect_err("a brief with an error");
    assert!(error.to_string().contains("leducc"), "{error}");
    Ok(())
}
