use std::path::Path;

use crate::world::{Content, World};

/// The keys by which a brief is known, even one with mistakes of syntax in it.
const KEYS: [&str; 5] = ["title", "subtitle", "profile", "summary", "keywords"];

/// The headers by which a brief is known.
const HEADERS: [&str; 2] = ["[sections", "[[recommendations"];

/// Whether a TOML file is likely a brief, rather than the settings of some other program.
pub(super) fn is_brief(world: &dyn World, path: &Path) -> bool {
    let read = world.read(path, Content::Text);
    read.is_ok_and(|bytes| looks_like_brief(&String::from_utf8_lossy(&bytes)))
}

fn looks_like_brief(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_start);
    let (mut top, mut known) = (true, false);
    lines.any(|line| {
        top &= !line.starts_with('[');
        let key = line.split_once('=').map_or("", |(key, _)| key.trim());
        known |= top && KEYS.contains(&key);
        known || HEADERS.iter().any(|header| line.starts_with(header))
    })
}

#[cfg(test)]
mod tests {
    use super::looks_like_brief;

    #[test]
    fn briefs_and_others() {
        assert!(looks_like_brief("# a comment\ntitle = \"A\"\n"));
        assert!(looks_like_brief("[sections.a]\nbody = \"A\"\n"));
        assert!(looks_like_brief("titel = \"A\"\n[[recommendations]]\n"));
        assert!(!looks_like_brief("[package]\nname = \"a\"\ntitle = \"b\"\n"));
        assert!(!looks_like_brief("briefs = [\"*.toml\"]\n"));
        assert!(!looks_like_brief(""));
    }
}
