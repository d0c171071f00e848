use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::NameFacts;
use super::refusal::Refusal;
use super::reserved::refused_by_windows;
use crate::diagnostic::{Diagnostic, Location};
use crate::emit::Format;
use crate::engine::{Brief, BriefRef};
use crate::profile::Kind;
use crate::workspace::{NameField, NamePattern};

/// What is asked of every brief.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The kinds to make; none stands for each brief's own.
    pub kinds: Vec<Kind>,
    /// The formats to make; none stands for the one that the profile of the command line takes, else for PDF and Markdown.
    pub formats: Vec<Format>,
    /// The folder to write to; none stands for that of each brief's workspace.
    pub out: Option<PathBuf>,
    /// How outputs are named; none stands for the pattern of each brief's workspace.
    pub name: Option<NamePattern>,
    /// The names in the folder of outputs that no statement may have.
    pub taken: Vec<&'static str>,
}

impl Request {
    fn out_of<'a>(&'a self, brief: &BriefRef<'a>) -> &'a Path {
        self.out.as_deref().unwrap_or_else(|| &brief.project().workspace().out)
    }

    /// The folders that these briefs are exported to.
    pub fn outs(&self, briefs: &[BriefRef<'_>]) -> BTreeSet<PathBuf> {
        let mut outs = BTreeSet::new();
        for brief in briefs {
            let out = self.out_of(brief);
            if !outs.contains(out) {
                outs.insert(out.to_path_buf());
            }
        }
        outs
    }
}

/// One file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// What is made; none stands for the brief's own kind.
    pub kind: Option<Kind>,
    /// How it is stored.
    pub format: Format,
    /// Where it goes.
    pub path: PathBuf,
}

/// What is to be written, brief by brief. It holds names only: no brief is kept in memory for it.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    briefs: Vec<PlannedBrief>,
    /// The folders of outputs, each once.
    outs: Vec<PathBuf>,
}

#[derive(Debug, Clone)]
struct PlannedBrief {
    /// The index of its folder.
    out: usize,
    outputs: Box<[Output]>,
    refusal: Option<Box<Refusal>>,
}

/// Names every output of every brief. Two outputs of one name are reported at both briefs, as are names that some systems
/// reserve and files that the run reads: the result does not depend on the system it runs on. The briefs are read only where
/// their names depend on them: a kind has its name in that of a file unless it is the brief's own, and a pattern may ask for more.
/// `known` is what earlier runs know of the brief of an index.
pub fn plan(
    briefs: &[BriefRef<'_>],
    request: &Request,
    jobs: usize,
    known: impl Fn(usize) -> Option<NameFacts> + Sync,
) -> Plan {
    let pattern =
        |brief: &BriefRef<'_>| request.name.clone().or_else(|| brief.project().workspace().name.clone());
    let needs_brief = |brief| pattern(brief).is_some_and(|pattern| pattern.needs_brief());
    let facts = if request.kinds.is_empty() && !briefs.iter().any(needs_brief) {
        vec![None; briefs.len()]
    } else {
        NameFacts::of_all(briefs, jobs, known)
    };
    let mut plan = Plan { briefs: Vec::with_capacity(briefs.len()), outs: Vec::new() };
    for (brief, facts) in briefs.iter().zip(facts) {
        let out = request.out_of(brief);
        let pattern = pattern(brief);
        let named = Naming { brief, facts, pattern, out }.outputs(request);
        let (outputs, refusal) = match named {
            Ok(outputs) => (outputs.into(), None),
            Err(refusal) => (Box::default(), Some(refusal.into())),
        };
        let known = plan.outs.iter().position(|known| known == out);
        let out = known.unwrap_or_else(|| {
            plan.outs.push(out.to_path_buf());
            plan.outs.len() - 1
        });
        plan.briefs.push(PlannedBrief { out, outputs, refusal });
    }
    plan.refuse_taken(briefs, &request.taken);
    plan.refuse_shared(briefs);
    plan
}

/// What the outputs of one brief are named by.
struct Naming<'a, 'p> {
    brief: &'a BriefRef<'p>,
    facts: Option<NameFacts>,
    pattern: Option<NamePattern>,
    out: &'a Path,
}

impl Naming<'_, '_> {
    fn outputs(&self, request: &Request) -> Result<Vec<Output>, Refusal> {
        let own_alone = [None];
        let wanted: Vec<_> = request.kinds.iter().copied().map(Some).collect();
        let kinds = if wanted.is_empty() { own_alone.as_slice() } else { &wanted };
        let formats = formats(self.brief, &request.formats);
        let mut outputs = Vec::with_capacity(kinds.len() * formats.len());
        for &kind in kinds {
            for &format in &formats {
                let path = match &self.pattern {
                    None => self.usual(kind, format),
                    Some(pattern) => match self.by_pattern(pattern, kind, format) {
                        Err(_) if self.facts.is_none() && pattern.needs_brief() => return Ok(Vec::new()),
                        path => path.map_err(Refusal::Lacking)?,
                    },
                };
                for name in path.components().map(|name| name.as_os_str().to_string_lossy()) {
                    if let Some(reason) = refused_by_windows(&name) {
                        return Err(Refusal::Reserved { name: name.into_owned(), reason });
                    }
                }
                outputs.push(Output { kind, format, path: self.out.join(path) });
            }
        }
        Ok(outputs)
    }

    /// The folder of the brief and the name of its file; the profile that the command line asks for and another kind than its own follow it.
    fn usual(&self, kind: Option<Kind>, format: Format) -> PathBuf {
        let stem = self.brief.stem();
        let asked = self.brief.project().asked_profile().map(|profile| profile.name.as_str());
        let own = self.facts.as_ref().map(|facts| facts.kind.as_str());
        let other = kind.map(Kind::name).filter(|kind| Some(*kind) != own);
        let parts = [Some(stem.as_str()), asked, other, Some(format.extension())];
        self.brief.folder().join(parts.into_iter().flatten().collect::<Vec<_>>().join("."))
    }

    fn by_pattern(
        &self,
        pattern: &NamePattern,
        kind: Option<Kind>,
        format: Format,
    ) -> Result<PathBuf, NameField> {
        pattern.path(|field| match field {
            NameField::Stem => Some(self.brief.stem()),
            NameField::Ext => Some(format.extension().to_owned()),
            NameField::Kind if kind.is_some() => kind.map(|kind| kind.name().to_owned()),
            field => self.facts.as_ref().and_then(|facts| facts.value(field)),
        })
    }
}

/// The formats of a brief for which the command line names none, where no profile asks for another.
const FORMATS: [Format; 2] = [Format::PDF, Format::MARKDOWN];

/// The formats that a brief is exported in.
fn formats(brief: &BriefRef<'_>, asked: &[Format]) -> Vec<Format> {
    if !asked.is_empty() {
        return asked.to_vec();
    }
    let forms = brief.project().asked_profile().map(|profile| profile.formats.as_slice()).unwrap_or_default();
    Format::for_venue(forms).map_or_else(|| FORMATS.to_vec(), |format| vec![format])
}

impl Plan {
    /// How many files are to be written.
    pub fn files(&self) -> usize {
        self.briefs.iter().map(|brief| brief.outputs.len()).sum()
    }

    /// The folders of outputs.
    pub fn outs(&self) -> BTreeSet<&Path> {
        self.outs.iter().map(PathBuf::as_path).collect()
    }

    /// The folders that are written to.
    pub fn folders(&self) -> BTreeSet<&Path> {
        let paths = self.briefs.iter().flat_map(|brief| &*brief.outputs);
        self.outs().into_iter().chain(paths.filter_map(|output| output.path.parent())).collect()
    }

    /// The folder of outputs of the brief of that index.
    pub fn out(&self, index: usize) -> &Path {
        &self.outs[self.briefs[index].out]
    }

    /// The outputs of the brief of that index.
    pub fn outputs(&self, index: usize) -> &[Output] {
        &self.briefs[index].outputs
    }

    /// The outputs of the brief of that index; none where they must not be written.
    pub(super) fn exported(&self, index: usize) -> Option<&[Output]> {
        let brief = &self.briefs[index];
        brief.refusal.is_none().then_some(&*brief.outputs)
    }

    /// Why the brief of that index must not be exported, if it must not.
    pub fn refusal(&self, index: usize, brief: &Brief<'_>) -> Option<Diagnostic> {
        let refusal = self.briefs[index].refusal.as_ref()?;
        let source = brief.source();
        Some(refusal.finding(brief.name()).at(Location::new(source, source.first_line())))
    }

    /// Refuses outputs that would overwrite a file which this run reads or makes otherwise.
    fn refuse_taken(&mut self, briefs: &[BriefRef<'_>], names: &[&str]) {
        let mut taken: BTreeSet<String> = self
            .outs()
            .into_iter()
            .flat_map(|out| names.iter().map(|name| folded(&out.join(name))))
            .collect();
        let mut known: Vec<*const _> = Vec::new();
        for brief in briefs {
            taken.insert(folded(brief.path()));
            let project = std::ptr::from_ref(brief.project());
            if !known.contains(&project) {
                known.push(project);
                taken.extend(brief.project().files().iter().map(|file| folded(&file.path)));
            }
        }
        for brief in &mut self.briefs {
            let found = brief.outputs.iter().find(|output| taken.contains(&folded(&output.path)));
            if let Some(output) = found {
                brief.refusal.get_or_insert_with(|| Refusal::Taken(output.path.clone()).into());
            }
        }
    }

    /// Refuses outputs that would have the same name.
    fn refuse_shared(&mut self, briefs: &[BriefRef<'_>]) {
        let mut takers: BTreeMap<String, usize> = BTreeMap::new();
        for index in 0..self.briefs.len() {
            let mut own = BTreeSet::new();
            for output in 0..self.briefs[index].outputs.len() {
                let path = self.briefs[index].outputs[output].path.clone();
                let key = folded(&path);
                if !own.insert(key.clone()) {
                    self.briefs[index].refusal.get_or_insert_with(|| Refusal::Twice(path).into());
                    continue;
                }
                let first = *takers.entry(key).or_insert(index);
                if first == index {
                    continue;
                }
                let mut refuse = |index: usize, other: usize| {
                    let (name, other) = (briefs[index].name(), briefs[other].name());
                    let path = path.clone();
                    self.briefs[index].refusal.get_or_insert_with(|| {
                        let refusal = if name == other {
                            Refusal::Twice(path)
                        } else {
                            Refusal::Collision { other, path }
                        };
                        refusal.into()
                    });
                };
                refuse(first, index);
                refuse(index, first);
            }
        }
    }
}

/// Two paths that any common file system takes for one are the same here: macOS composes accents and, like Windows,
/// does not tell capitals from small letters.
fn folded(path: &Path) -> String {
    let path: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
    let text = path.to_string_lossy();
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}
