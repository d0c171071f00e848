use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::in_turn;
use crate::diagnostic::{Diagnostic, Location};
use crate::emit::Format;
use crate::engine::{Brief, BriefRef};
use crate::profile::Kind;
use crate::rule;
use crate::source::Span;

/// What is asked of every brief.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The kinds to make; none stands for each brief's own.
    pub kinds: Vec<Kind>,
    /// The formats to make; none stands for the one that the profile of the command line takes, else for PDF and Markdown.
    pub formats: Vec<Format>,
    /// The folder to write to; none stands for that of each brief's workspace.
    pub out: Option<PathBuf>,
}

/// One file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// What is made.
    pub kind: Option<Kind>,
    /// How it is stored.
    pub format: Format,
    /// Where it goes.
    pub path: PathBuf,
}

/// What is to be written, brief by brief. It holds names only: no brief is kept in memory for it.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    names: Vec<OutputNames>,
    request: Request,
}

/// What the names of one brief's outputs depend on.
#[derive(Debug, Clone)]
struct OutputNames {
    name: String,
    stem: String,
    out: PathBuf,
    formats: Vec<Format>,
    /// Its own kind, where the names depend on it.
    kind: Option<Kind>,
    collision: Option<Collision>,
}

/// Another brief that would be written to the same file.
#[derive(Debug, Clone)]
struct Collision {
    other: usize,
    path: PathBuf,
}

/// Names every output of every brief. Two outputs of one name are reported at both briefs, as are names that some systems
/// reserve: the result does not depend on the system it runs on. The briefs are read only where kinds are asked for: a kind
/// has its name in that of a file unless it is the brief's own.
pub fn plan(briefs: &[BriefRef<'_>], request: &Request, jobs: usize) -> Plan {
    let kinds = if request.kinds.is_empty() { vec![None; briefs.len()] } else { own_kinds(briefs, jobs) };
    let names = briefs.iter().zip(kinds).map(|(brief, kind)| OutputNames {
        name: brief.name(),
        stem: named(brief),
        formats: formats(brief, &request.formats),
        out: request.out.clone().unwrap_or_else(|| brief.project().workspace().out.clone()),
        kind,
        collision: None,
    });
    let mut plan = Plan { names: names.collect(), request: request.clone() };
    let mut takers: BTreeMap<String, usize> = BTreeMap::new();
    for index in 0..plan.names.len() {
        for Output { path, .. } in plan.outputs(index) {
            let first = *takers.entry(folded(&path)).or_insert(index);
            if first != index {
                plan.names[first]
                    .collision
                    .get_or_insert_with(|| Collision { other: index, path: path.clone() });
                plan.names[index].collision.get_or_insert(Collision { other: first, path });
            }
        }
    }
    plan
}

/// The formats of a brief for which the command line names none, where no profile asks for another.
const FORMATS: [Format; 2] = [Format::PDF, Format::MARKDOWN];

/// What the names of the outputs of a brief begin with: its own name, and the profile that the command line asks for.
fn named(brief: &BriefRef<'_>) -> String {
    match brief.project().asked_profile() {
        Some(profile) => format!("{}.{}", brief.stem(), profile.name),
        None => brief.stem(),
    }
}

/// The formats that a brief is exported in.
fn formats(brief: &BriefRef<'_>, asked: &[Format]) -> Vec<Format> {
    if !asked.is_empty() {
        return asked.to_vec();
    }
    let forms = brief.project().asked_profile().map(|profile| profile.formats.as_slice()).unwrap_or_default();
    Format::for_venue(forms).map_or_else(|| FORMATS.to_vec(), |format| vec![format])
}

/// The kinds that the profiles of the briefs make; none of one that cannot be read.
fn own_kinds(briefs: &[BriefRef<'_>], jobs: usize) -> Vec<Option<Kind>> {
    let mut kinds = Vec::with_capacity(briefs.len());
    let job = |brief: &BriefRef<'_>| brief.open().ok().map(|brief| brief.profile().kind);
    let take = |kind| {
        kinds.push(kind);
        Ok::<(), Infallible>(())
    };
    let Ok(()) = in_turn(jobs, briefs.iter().collect(), |brief| brief.name(), job, |_, _| None, take);
    kinds
}

impl Plan {
    /// How many files are to be written.
    pub fn files(&self) -> usize {
        let kinds = self.request.kinds.len().max(1);
        self.names.iter().map(|names| kinds * names.formats.len()).sum()
    }

    /// The folders that are written to.
    pub fn folders(&self) -> BTreeSet<&Path> {
        self.names.iter().map(|names| names.out.as_path()).collect()
    }

    /// The outputs of the brief of that index.
    pub fn outputs(&self, index: usize) -> Vec<Output> {
        let OutputNames { stem, out, formats, kind: own, .. } = &self.names[index];
        let own_alone = [None];
        let wanted: Vec<_> = self.request.kinds.iter().copied().map(Some).collect();
        let kinds = if wanted.is_empty() { own_alone.as_slice() } else { &wanted };
        let each = |&kind: &Option<Kind>| {
            formats.iter().map(move |&format| {
                let extension = format.extension();
                let name = match kind.filter(|kind| Some(*kind) != *own) {
                    None => format!("{stem}.{extension}"),
                    Some(kind) => format!("{stem}.{}.{extension}", kind.name()),
                };
                Output { kind, format, path: out.join(name) }
            })
        };
        kinds.iter().flat_map(each).collect()
    }

    /// Why the brief of that index must not be exported, if it must not.
    pub fn refusal(&self, index: usize, brief: &Brief<'_>) -> Option<Diagnostic> {
        let names = &self.names[index];
        let refusal = match &names.collision {
            Some(Collision { other, path }) => {
                let (name, other, path) = (&names.name, &self.names[*other].name, path.display());
                let message = format!("`{name}` and `{other}` would both be written to `{path}`");
                Diagnostic::new(rule::OUTPUT_COLLISION, message)
                    .help("rename one of the two briefs, or export them to different folders with `--out`")
            }
            None if is_reserved(&names.stem) => {
                let message = format!("Windows reserves the file name `{}` for a device", names.stem);
                Diagnostic::new(rule::RESERVED_NAME, message)
                    .help("rename the brief, so that its statements can be opened everywhere")
            }
            None => return None,
        };
        Some(refusal.at(Location::new(brief.source(), Span::default())))
    }
}

/// Two paths that any common file system takes for one are the same here: macOS composes accents and, like Windows,
/// does not tell capitals from small letters.
fn folded(path: &Path) -> String {
    path.to_string_lossy().nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// Names that Windows keeps for devices, with any extension.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

fn is_reserved(stem: &str) -> bool {
    let stem = stem.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let device =
        numbered.is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()));
    device || RESERVED.contains(&stem.as_str())
}
