//! What every target asks of the program: no panic, no hang, and no output that contradicts its findings.

use demarche::engine::Project;
use demarche::rule::Severity;
use demarche::world::Memory;

/// The brief that pictures and fonts are tried in.
const BRIEF: &str = r#"
title = "Care is work"
profile = "free-form"
date = 2024-09-21

[sections.context]
body = """
Words of the statement.

PICTURE
"""
"#;

/// A brief of this text, as PDF and Markdown; errors must keep both from being made.
///
/// # Panics
/// When a brief with errors gives a PDF file, or when two runs give different bytes.
pub fn export(world: &Memory) {
    let Ok(project) = Project::open(world, "ours") else { return };
    let Ok(brief) = project.brief("brief.toml") else { return };
    let pdf = brief.pdf();
    let markdown = brief.markdown();
    let has_errors = brief.findings().iter().any(|finding| finding.severity == Severity::Error);
    assert!(!(has_errors && pdf.is_ok()), "a brief with errors is exported");
    if let (Ok(pdf), Ok(_)) = (&pdf, &markdown) {
        assert!(pdf.starts_with(b"%PDF-1.7"));
        let again = project.brief("brief.toml").ok().and_then(|brief| brief.pdf().ok());
        assert!(again.as_ref() == Some(pdf), "two runs give different bytes");
    }
}

/// A folder with this brief.
pub fn with_brief(text: impl AsRef<[u8]>) -> Memory {
    Memory::new().file("ours/brief.toml", text)
}

/// A folder with a brief that shows this picture.
pub fn with_picture(name: &str, bytes: &[u8]) -> Memory {
    with_brief(BRIEF.replace("PICTURE", &format!("![What it shows]({name})")))
        .file(format!("ours/{name}"), bytes)
}

/// A folder with a brief whose words are set in this font where the bundled ones lack a letter.
pub fn with_font(bytes: &[u8]) -> Memory {
    with_brief(BRIEF.replace("PICTURE", "돌봄"))
        .file("ours/demarche.toml", "briefs = [\"brief.toml\"]\nfonts = [\"font.otf\"]\n")
        .file("ours/font.otf", bytes)
}

/// A brief whose section has this body, as TOML of one line.
pub fn with_body(text: &str) -> Memory {
    let mut body = String::new();
    for char in text.chars() {
        match char {
            '"' | '\\' => body.extend(['\\', char]),
            c if c.is_control() => body.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => body.push(c),
        }
    }
    with_brief(format!("title = \"T\"\nprofile = \"free-form\"\n[sections.context]\nbody = \"{body}\"\n"))
}
