//! That programs which read PDF files find the same characters in a file: poppler and MuPDF on its pages, and poppler in
//! its tags.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// How often each character occurs; blanks and marks of direction do not count.
type Characters = BTreeMap<char, i64>;

/// What the programs disagree about.
pub fn complaints(path: &Path) -> Vec<String> {
    read(path).unwrap_or_else(|error| vec![error])
}

fn read(path: &Path) -> Result<Vec<String>, String> {
    let poppler = characters(&output("pdftotext", &["-enc", "UTF-8"], path, &["-"])?);
    let mupdf = characters(&output("mutool", &["draw", "-q", "-F", "txt"], path, &[])?);
    let tagged = characters(&quoted(&output("pdfinfo", &["-struct-text"], path, &[])?));
    let mut complaints = Vec::new();
    if mupdf.contains_key(&char::REPLACEMENT_CHARACTER) {
        complaints.push("a character cannot be copied".into());
    }
    for (left, right, what) in [
        (&poppler, &mupdf, "on its pages poppler reads what MuPDF does not"),
        (&mupdf, &poppler, "on its pages MuPDF reads what poppler does not"),
        (&tagged, &poppler, "its tags hold what its pages do not"),
    ] {
        let more: Vec<_> =
            left.iter().filter(|(c, count)| **count > right.get(c).copied().unwrap_or(0)).collect();
        let more: String = more.into_iter().map(|(c, _)| *c).filter(|c| !is_known(*c)).collect();
        if !more.is_empty() {
            complaints.push(format!("{what}: {more}"));
        }
    }
    if tagged.is_empty() {
        complaints.push("its tags hold no words".into());
    }
    Ok(complaints)
}

/// Whether the programs are known to disagree about a character: only `pdftotext` heeds the `ActualText` that says that a
/// line-end hyphen is none, and it takes the two lams of God's name, which overlap, for one that is printed twice.
fn is_known(c: char) -> bool {
    c == '-' || c == '\u{644}'
}

fn output(program: &str, before: &[&str], path: &Path, after: &[&str]) -> Result<String, String> {
    let run = Command::new(program).args(before).arg(path).args(after).output();
    let run = run.map_err(|error| format!("{program}: {error}"))?;
    if !run.status.success() {
        return Err(format!("{program}: {}", String::from_utf8_lossy(&run.stderr)));
    }
    Ok(String::from_utf8_lossy(&run.stdout).into_owned())
}

/// The words in a tree of tags, which stand in quotation marks on lines of their own.
fn quoted(tree: &str) -> String {
    let words = tree.lines().filter_map(|line| line.trim_start().strip_prefix('"')?.strip_suffix('"'));
    words.collect::<Vec<_>>().join("\n")
}

fn characters(text: &str) -> Characters {
    // MuPDF spells the ligatures out that are characters.
    let text = text.replace('\u{fb01}', "fi").replace('\u{fb02}', "fl");
    let mut characters = Characters::new();
    for c in text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !directs(*c)) {
        *characters.entry(c).or_default() += 1;
    }
    characters
}

fn directs(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
