use std::ops::Range;
use std::sync::Arc;

use super::CachedBrief;
use crate::export::digest::hex;

/// The lines of a file of the cache, one a brief. Only their keys are looked at before a brief is asked for, so that of a large cache
/// little more is held than its text.
#[derive(Debug, Default)]
pub(super) struct CachedLines {
    text: Arc<[u8]>,
    /// The last line of each brief, sorted by key.
    lines: Vec<CachedLine>,
    /// How many lines later ones replace.
    pub(super) superseded: usize,
}

/// Where the parts of a line are in the text.
#[derive(Debug)]
struct CachedLine {
    /// The key of the brief, as JSON.
    key: Range<usize>,
    /// What is known of it, as JSON.
    entry: Range<usize>,
    /// All of the line, with its end.
    whole: Range<usize>,
}

/// Why a file of the cache is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnusableCache {
    Foreign,
    OtherProgram,
    Damaged,
}

impl UnusableCache {
    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Foreign => "it is not a cache of demarche",
            Self::OtherProgram => "it is of another version of demarche",
            Self::Damaged => "it is damaged",
        }
    }
}

impl CachedLines {
    /// The lines below a header. A line without an end was being written when a run was killed, and does not count.
    pub(super) fn parse(text: Arc<[u8]>, header: &str) -> Result<Self, UnusableCache> {
        let end = |from: usize| text[from..].iter().position(|byte| *byte == b'\n').map(|at| from + at);
        let mut start = match end(0) {
            Some(end) if text[..end] == *header.as_bytes() => end + 1,
            _ if text.starts_with(b"demarche-cache ") => return Err(UnusableCache::OtherProgram),
            _ => return Err(UnusableCache::Foreign),
        };
        let mut lines = Vec::new();
        while let Some(end) = end(start) {
            lines.push(CachedLine::parse(&text, start..end).ok_or(UnusableCache::Damaged)?);
            start = end + 1;
        }
        let all = lines.len();
        lines.reverse();
        lines.sort_by(|a, b| text[a.key.clone()].cmp(&text[b.key.clone()]));
        lines.dedup_by(|later, kept| text[later.key.clone()] == text[kept.key.clone()]);
        let superseded = all - lines.len();
        Ok(Self { text, lines, superseded })
    }

    /// A line about a brief.
    pub(super) fn line(brief: &CachedBrief) -> serde_json::Result<String> {
        let said = format!("{}\t{}", serde_json::to_string(&brief.key)?, serde_json::to_string(brief)?);
        Ok(format!("{}\t{said}\n", check_sum(said.as_bytes())))
    }

    /// What is known of a brief.
    pub(super) fn get(&self, key: &str) -> Option<CachedBrief> {
        let wanted = serde_json::to_string(key).ok()?;
        let at = self.lines.binary_search_by(|line| self.text[line.key.clone()].cmp(wanted.as_bytes()));
        let entry = &self.text[self.lines[at.ok()?].entry.clone()];
        let mut brief: CachedBrief = serde_json::from_slice(entry).ok()?;
        key.clone_into(&mut brief.key);
        Some(brief)
    }

    /// The lines that no later ones replace.
    pub(super) fn current(&self) -> impl Iterator<Item = &[u8]> {
        self.lines.iter().map(|line| &self.text[line.whole.clone()])
    }
}

impl CachedLine {
    fn parse(text: &[u8], line: Range<usize>) -> Option<Self> {
        let tab =
            |from: usize| text[from..line.end].iter().position(|byte| *byte == b'\t').map(|at| from + at);
        let sum = tab(line.start)?;
        let key = tab(sum + 1)?;
        let is_whole = text[line.start..sum] == *check_sum(&text[sum + 1..line.end]).as_bytes();
        is_whole.then_some(Self {
            key: sum + 1..key,
            entry: key + 1..line.end,
            whole: line.start..line.end + 1,
        })
    }
}

fn check_sum(said: &[u8]) -> String {
    hex(said)[..8].to_owned()
}
