use std::sync::Arc;
use std::time::SystemTime;

use super::entry::CacheCheck;
use super::lines::CachedLines;
use super::shared::SharedState;
use super::{Cache, CachedBrief};
use crate::engine::{Brief, BriefRef, Project};
use crate::export::{Exported, NameFacts, Output};

/// What is taken for proof that a file has not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Its length and the time when it was last written.
    Stamps,
    /// Its content.
    Content,
}

/// What an earlier run has exported, held against the briefs of this one as each is asked for.
#[derive(Debug, Default)]
pub struct Survey {
    known: Arc<CachedLines>,
    /// Whether the content of files is compared, whatever their times say.
    verify: bool,
    /// The place of each brief's project among the shared states.
    projects: Vec<usize>,
    shared: Vec<SharedState>,
    begun: Option<SystemTime>,
}

impl Survey {
    /// Looks at what the briefs share.
    pub fn of(cache: &Cache, briefs: &[BriefRef<'_>], freshness: Freshness) -> Self {
        let verify = freshness == Freshness::Content;
        let mut survey = Self { known: cache.known(), verify, begun: cache.begun(), ..Self::default() };
        let mut known: Vec<&Project<'_>> = Vec::new();
        for brief in briefs {
            let index = known.iter().position(|project| std::ptr::eq(*project, brief.project()));
            survey.projects.push(index.unwrap_or(known.len()));
            if index.is_none() {
                known.push(brief.project());
                survey.shared.push(SharedState::of(brief.project()));
            }
        }
        survey
    }

    /// What is known of the brief of that index, if it has not changed, and whether times have.
    fn fresh(&self, index: usize, brief: &BriefRef<'_>) -> Option<(CachedBrief, bool)> {
        let shared = self.shared.get(*self.projects.get(index)?)?;
        let cached = self.known.get(&key(brief)?)?;
        match cached.check(brief.project().world(), shared, self.begun, self.verify) {
            CacheCheck::Fresh => Some((cached, false)),
            CacheCheck::Restamped(changed) => Some((*changed, true)),
            CacheCheck::Stale => None,
        }
    }

    /// What the names of the outputs of the brief of that index depend on, if it has not changed.
    pub fn names(&self, index: usize, brief: &BriefRef<'_>) -> Option<NameFacts> {
        Some(self.fresh(index, brief)?.0.names().clone())
    }

    /// What an export of the brief of that index to these files would give, if nothing has changed, and what is worth keeping anew.
    pub(in crate::export) fn replay(
        &self,
        index: usize,
        brief: &BriefRef<'_>,
        planned: Option<&[Output]>,
    ) -> Option<(Exported, Option<CachedBrief>)> {
        let planned = planned?;
        let (cached, is_restamped) = self.fresh(index, brief)?;
        if !cached.is_exported_to(planned) {
            return None;
        }
        let project = brief.project();
        let mut exported = cached.replay(project.world(), brief.name(), brief.path())?;
        let shared = project.files().iter().filter(|file| file.stamp.is_some()).map(|file| file.path.clone());
        exported.read.extend(shared);
        exported.read.sort();
        exported.read.dedup();
        Some((exported, is_restamped.then_some(cached)))
    }

    /// What is worth keeping of a brief that was exported.
    pub(in crate::export) fn keep(
        &self,
        index: usize,
        brief: &BriefRef<'_>,
        opened: &Brief<'_>,
        exported: &Exported,
    ) -> Option<CachedBrief> {
        let shared = self.shared.get(*self.projects.get(index)?)?;
        CachedBrief::of(key(brief)?, opened, exported, shared, self.begun)
    }
}

/// By what a brief is known; standard input is not kept.
fn key(brief: &BriefRef<'_>) -> Option<String> {
    let path = brief.path().to_str().filter(|_| brief.lies_in_file())?;
    let asked = brief.project().asked_profile().map(|profile| profile.name.as_str());
    Some(format!("{}\n{path}", asked.unwrap_or_default()))
}
