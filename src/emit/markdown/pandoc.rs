use std::io::Write;
use std::process::{Command, Stdio};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

use super::tests::{body, hostile, paragraph, words};

/// What pandoc reads in Markdown of that kind, as its own tree.
fn read(format: &str, markdown: &str) -> Value {
    let mut pandoc = Command::new("pandoc")
        .args(["--from", format, "--to", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    pandoc.stdin.take().unwrap().write_all(markdown.as_bytes()).unwrap();
    let output = pandoc.wait_with_output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The words of a paragraph, and the names of whatever else there is.
fn shown(block: &Value) -> String {
    let Some(content) = block["c"].as_array().filter(|_| block["t"] == "Para") else {
        return block.to_string();
    };
    let run = |run: &Value| match run["t"].as_str() {
        Some("Str") => run["c"].as_str().unwrap().to_owned(),
        Some("Space" | "SoftBreak") => " ".to_owned(),
        _ => run.to_string(),
    };
    content.iter().map(run).collect()
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
#[ignore = "needs pandoc"]
fn pandoc_reads_any_words_as_themselves() {
    let mut runner = TestRunner::deterministic();
    let texts: Vec<String> = std::iter::repeat_with(|| hostile().new_tree(&mut runner).unwrap().current())
        .filter(|text| !spaced(text).is_empty())
        .take(2_000)
        .collect();
    let markdown = body(texts.iter().map(|text| paragraph(vec![words(text)])).collect(), Vec::new());
    let mut wrong = Vec::new();
    for format in ["gfm", "markdown-smart", "commonmark_x-smart"] {
        let tree = read(format, &markdown);
        let blocks = tree["blocks"].as_array().unwrap();
        for (text, block) in texts.iter().zip(blocks) {
            if spaced(&shown(block)) != spaced(text) {
                wrong.push(format!("{format}: {text:?} became {}", shown(block)));
            }
        }
        if blocks.len() != texts.len() {
            wrong.push(format!("{format}: {} paragraphs became {}", texts.len(), blocks.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
