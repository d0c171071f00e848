use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::{Format, Loaded};
use crate::diagnostic::{Diagnostic, Location};
use crate::profile::Kind;
use crate::rule;
use crate::source::Span;

/// What is asked of every brief.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The kinds to make; none stands for each brief's own.
    pub kinds: Vec<Kind>,
    /// The formats to make.
    pub formats: Vec<Format>,
    /// The folder to write to; none stands for that of each brief's workspace.
    pub out: Option<PathBuf>,
}

/// One file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// What is made.
    pub kind: Kind,
    /// How it is stored.
    pub format: Format,
    /// Where it goes.
    pub path: PathBuf,
}

/// What is to be written, brief by brief.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The outputs of each brief, in the order of the briefs.
    pub outputs: Vec<Vec<Output>>,
    /// Why a brief must not be exported, in the order of the briefs.
    pub collisions: Vec<Vec<Diagnostic>>,
}

/// Names every output of every brief. Two outputs of one name are reported at both briefs, as are names that some
/// systems keep for themselves: nothing of it depends on the system that it runs on.
pub fn plan(briefs: &[Loaded], request: &Request) -> Plan {
    let outputs: Vec<_> = briefs.iter().map(|brief| outputs(brief, request)).collect();
    let mut takers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, brief) in outputs.iter().enumerate() {
        for output in brief {
            let takers = takers.entry(folded(&output.path)).or_default();
            if takers.last() != Some(&index) {
                takers.push(index);
            }
        }
    }
    let collisions = briefs.iter().enumerate().map(|(index, brief)| {
        let of_output = outputs[index].iter().find_map(|output| {
            let other = takers[&folded(&output.path)].iter().find(|&&other| other != index)?;
            Some(collision(brief, &briefs[*other], output))
        });
        of_output.or_else(|| reserved(brief)).into_iter().collect()
    });
    Plan { collisions: collisions.collect(), outputs }
}

fn outputs(brief: &Loaded, request: &Request) -> Vec<Output> {
    let out = request.out.as_deref().unwrap_or(&brief.shared.workspace.out);
    let own = [brief.profile.kind];
    let kinds = if request.kinds.is_empty() { &own } else { request.kinds.as_slice() };
    let each = |kind: Kind| {
        request.formats.iter().map(move |&format| {
            let extension = format.extension();
            let name = if kind == brief.profile.kind {
                format!("{}.{extension}", brief.stem)
            } else {
                format!("{}.{}.{extension}", brief.stem, kind.name())
            };
            Output { kind, format, path: out.join(name) }
        })
    };
    kinds.iter().copied().flat_map(each).collect()
}

/// Two paths that any common file system takes for one are the same here: macOS composes accents and, like Windows,
/// does not tell capitals from small letters.
fn folded(path: &Path) -> String {
    path.to_string_lossy().nfc().flat_map(char::to_lowercase).nfc().collect()
}

fn collision(brief: &Loaded, other: &Loaded, output: &Output) -> Diagnostic {
    let path = output.path.display();
    Diagnostic::new(
        rule::OUTPUT_COLLISION,
        format!("`{}` and `{}` would both be written to `{path}`", brief.name, other.name),
    )
    .at(Location::new(&brief.brief.source, Span::default()))
    .help("rename one of the two briefs, or export them to different folders with `--out`")
}

/// Names that Windows keeps for devices, with any extension.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

fn reserved(brief: &Loaded) -> Option<Diagnostic> {
    let stem = brief.stem.split('.').next().unwrap_or_default().to_lowercase();
    let numbered = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let device =
        numbered.is_some_and(|number| number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit()));
    (device || RESERVED.contains(&stem.as_str())).then(|| {
        let message = format!("Windows keeps the file name `{}` for a device", brief.stem);
        Diagnostic::new(rule::RESERVED_NAME, message)
            .at(Location::new(&brief.brief.source, Span::default()))
            .help("rename the brief, so that its statements can be opened everywhere")
    })
}
