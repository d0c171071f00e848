//! The guide: its examples are sound, and its pages work when they are followed to the letter.

use std::fmt::Write as _;

use comrak::nodes::NodeValue;

use crate::docs::{read, repository};
use crate::harness::Folder;

/// A fenced block: its information string, and its text.
struct Block {
    info: String,
    text: String,
    /// The page and the line of the block.
    place: String,
}

impl Block {
    /// Whether it is of that kind, as `toml part`.
    fn is(&self, kind: &str) -> bool {
        self.info == kind || self.info.starts_with(&format!("{kind} "))
    }

    /// The file that the reader is asked to write.
    fn file(&self) -> Option<&str> {
        self.info.split(' ').find_map(|word| word.strip_prefix("file="))
    }
}

/// The pages of the guide, by their paths in the repository, in order.
pub(crate) fn pages() -> Vec<String> {
    let mut found: Vec<String> = ["docs/guide", "docs/guide/tasks"]
        .into_iter()
        .flat_map(|folder| std::fs::read_dir(repository(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| {
            let path = path.strip_prefix(repository("")).unwrap().to_owned();
            path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
        })
        .collect();
    found.sort();
    found
}

fn blocks(page: &str) -> Vec<Block> {
    let arena = comrak::Arena::new();
    let text = read(page);
    let root = comrak::parse_document(&arena, &text, &comrak::Options::default());
    let found = root.descendants().filter_map(|node| {
        let data = node.data();
        let NodeValue::CodeBlock(block) = &data.value else { return None };
        let place = format!("{page}:{}", data.sourcepos.start.line);
        Some(Block { info: block.info.clone(), text: block.literal.clone(), place })
    });
    found.collect()
}

fn all_blocks() -> Vec<Block> {
    pages().iter().flat_map(|page| blocks(page)).collect()
}

/// The only block of that kind.
fn one(kind: &str) -> String {
    let mut found: Vec<_> = all_blocks().into_iter().filter(|block| block.is(kind)).collect();
    assert_eq!(found.len(), 1, "{kind}");
    found.remove(0).text
}

#[test]
fn every_example_is_sound() {
    let folder = Folder::new()
        .file("demarche.toml", one("toml workspace"))
        .file("people.toml", one("toml directory"))
        .file("profiles/appeal.toml", one("toml profile"))
        .file("themes/house.toml", one("toml theme"))
        .file("brief.schema.json", "{}");
    std::fs::create_dir_all(folder.path("briefs")).unwrap();
    let mut count = 0;
    for block in all_blocks() {
        let name = block.place.replace(['/', ':'], "-");
        if block.is("toml part") {
            let mut text = String::new();
            for (field, value) in
                [("title", "A part of the guide"), ("profile", "free-form"), ("theme", "house")]
            {
                if !block.text.lines().any(|line| line.starts_with(&format!("{field} = "))) {
                    let _ = writeln!(text, "{field} = \"{value}\"");
                }
            }
            std::fs::write(folder.path(format!("briefs/{name}.toml")), text + &block.text).unwrap();
            count += 1;
        } else if block.is("toml brief") {
            std::fs::write(folder.path(format!("briefs/{name}.toml")), &block.text).unwrap();
            let appeal =
                block.text.replace("\"statement\"", "\"appeal\"").replace("summary = ", "# summary = ");
            std::fs::write(folder.path(format!("briefs/{name}-appeal.toml")), appeal).unwrap();
        }
    }
    assert!(count >= 8);
    let run = folder.run(&["export", "--quiet"]).exits(0);
    assert!(!run.stderr.contains("error") && !run.stderr.contains("warning"), "{}", run.stderr);
    assert!(folder.names("out").len() >= 2 * count);
}

#[test]
fn parts_of_a_workspace_are_sound() {
    for block in all_blocks().iter().filter(|block| block.is("toml part-of-workspace")) {
        let folder = Folder::new().file("demarche.toml", &block.text).file("fonts/none", "");
        let run = folder.run(&["check"]);
        assert!(!run.stderr.contains("unknown-key") && !run.stderr.contains("invalid"), "{}", block.place);
    }
}

/// Each page in a clean folder: files are written, commands are run, and their output is what the page shows.
#[test]
fn every_page_works_to_the_letter() {
    let mut commands = 0;
    for page in pages() {
        let folder = Folder::new();
        for block in blocks(&page) {
            if let Some(file) = block.file() {
                let path = folder.path(file);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, &block.text).unwrap();
            } else if block.is("console") {
                commands += follow(&folder, &block);
            }
        }
    }
    assert!(commands >= 10);
}

/// Runs the commands of a block; returns how many they were.
fn follow(folder: &Folder, block: &Block) -> usize {
    let mut count = 0;
    for step in format!("\n{}", block.text).split("\n$ ").skip(1) {
        let (command, expected) = step.split_once('\n').unwrap_or((step, ""));
        let bare = |word: &str| word.trim_matches('\'').to_owned();
        let mut words = command.split(' ').map(bare).collect::<Vec<_>>();
        assert_eq!(words.remove(0), "demarche", "{}: only `demarche` is run", block.place);
        let into = words.iter().position(|word| word == ">").map(|at| words.split_off(at).remove(1));
        let arguments: Vec<&str> = words.iter().map(String::as_str).collect();
        let run = folder.run(&arguments);
        let mut expected: Vec<&str> = expected.lines().collect();
        let code =
            expected.pop_if(|line| line.starts_with("? ")).map_or(0, |line| line[2..].parse().unwrap());
        assert_eq!(run.code, Some(code), "{}: {command}\n{}{}", block.place, run.stdout, run.stderr);
        let shown = match into {
            Some(file) => {
                std::fs::write(folder.path(file), &run.stdout).unwrap();
                run.stderr.clone()
            }
            None => run.stdout.clone() + &run.stderr,
        };
        let shown: Vec<&str> = shown.trim_end().lines().collect();
        assert!(matches(&expected, &shown), "{}: {command}\n{}", block.place, shown.join("\n"));
        count += 1;
    }
    count
}

/// Whether the lines are as expected; the line `...` stands for any lines, `[..]` in a line for any words.
fn matches(expected: &[&str], shown: &[&str]) -> bool {
    match (expected.split_first(), shown.split_first()) {
        (None, None) => true,
        (Some((&"...", rest)), _) => (0..=shown.len()).any(|skipped| matches(rest, &shown[skipped..])),
        (Some((first, rest)), Some((line, lines))) => line_matches(first, line) && matches(rest, lines),
        _ => false,
    }
}

fn line_matches(expected: &str, line: &str) -> bool {
    let mut parts = expected.split("[..]");
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = line.strip_prefix(first) else { return false };
    let mut open = false;
    for part in parts {
        let Some(at) = rest.rfind(part).filter(|_| part.is_empty()).or_else(|| rest.find(part)) else {
            return false;
        };
        rest = &rest[at + part.len()..];
        open = part.is_empty();
    }
    rest.is_empty() || open
}

#[test]
fn wildcards_stand_for_what_they_say() {
    assert!(matches(&["a", "...", "z"], &["a", "b", "c", "z"]));
    assert!(!matches(&["a", "z"], &["a", "b", "z"]));
    assert!(line_matches("demarche [..]", "demarche 0.1.0"));
    assert!(line_matches("error: [..]`x`", "error: no `x`"));
    assert!(!line_matches("error: [..]`x`", "error: no `y`"));
}
