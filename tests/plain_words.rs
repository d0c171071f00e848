//! What people read is in plain words: messages, help, rules, documentation and comments hold none of these phrases.
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::fs;
use std::path::{Path, PathBuf};

/// Each phrase with what to write instead.
const BANNED: &[(&str, &str)] = &[
    (" mend", "fix"),
    ("'s to say", "decides"),
    ("is there already", "already exists"),
    ("writes over it", "overwrites it"),
    ("stands behind both", "is given to both"),
    ("stands with `", "requires"),
    ("What stands", "what comes, or the noun itself"),
    ("what stands", "what comes, or the noun itself"),
    ("where nothing is said", "by default"),
    ("such as are", "a relative clause"),
    ("Looked at are", "the rule checks"),
    ("Looked for are", "the rule finds"),
    ("Counted are", "the rule counts"),
    ("Held against", "is compared with"),
    ("held against it", "is compared with"),
    ("that nothing answers to", "unknown"),
    ("passed over in silence", "silently ignored"),
    ("could be seen to be done", "no one could tell whether it was done"),
    ("all the same,", "still"),
    ("more than were looked for", "too many"),
];

/// The files that people read, below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "md") {
            found.push(path);
        }
    }
}

#[test]
fn no_banned_phrase_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = vec![root.join("README.md"), root.join("CHANGELOG.md"), root.join("CONTRIBUTING.md")];
    for folder in ["src", "docs", "examples", "assets/rules"] {
        files(&root.join(folder), &mut found);
    }
    assert!(found.len() > 400, "{}", found.len());
    let mut wrong = Vec::new();
    for file in found {
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            let faults = BANNED.iter().filter(|(phrase, _)| line.contains(phrase));
            wrong.extend(faults.map(|(phrase, instead)| {
                let file = file.strip_prefix(root).unwrap().display();
                format!("{file}:{}: `{phrase}`: write `{instead}`", number + 1)
            }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
