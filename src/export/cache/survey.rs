use std::convert::Infallible;
use std::sync::Arc;
use std::time::SystemTime;

use super::entry::CacheCheck;
use super::shared::SharedState;
use super::{Cache, CachedBrief};
use crate::engine::{Brief, BriefRef, Project};
use crate::export::{Exported, NameFacts, Output, in_turn};

/// What is taken for proof that a file has not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Its length and the time when it was last written.
    Stamps,
    /// Its content.
    Content,
}

/// Which of the briefs of a run an earlier one has exported as they are now.
#[derive(Debug, Default)]
pub struct Survey {
    /// What is known of each brief that has not changed.
    fresh: Vec<Option<Arc<CachedBrief>>>,
    /// The place of each brief's project among the shared states.
    projects: Vec<usize>,
    shared: Vec<SharedState>,
    begun: Option<SystemTime>,
}

impl Survey {
    /// Compares the briefs with what the cache knows of them.
    pub fn of(cache: &mut Cache, briefs: &[BriefRef<'_>], freshness: Freshness, jobs: usize) -> Self {
        let mut survey = Self { begun: cache.begun(), ..Self::default() };
        let mut known: Vec<&Project<'_>> = Vec::new();
        for brief in briefs {
            let index = known.iter().position(|project| std::ptr::eq(*project, brief.project()));
            survey.projects.push(index.unwrap_or(known.len()));
            if index.is_none() {
                known.push(brief.project());
                survey.shared.push(SharedState::of(brief.project()));
            }
        }
        let verify = freshness == Freshness::Content;
        let job = |(brief, project): (&BriefRef<'_>, usize)| {
            let Some(cached) = key(brief).and_then(|key| cache.get(&key)) else { return (None, None) };
            let world = brief.project().world();
            match cached.check(world, &survey.shared[project], survey.begun, verify) {
                CacheCheck::Fresh => (Some(Arc::clone(cached)), None),
                CacheCheck::Restamped(changed) => (Some(Arc::new((*changed).clone())), Some(changed)),
                CacheCheck::Stale => (None, None),
            }
        };
        let mut restamped = Vec::new();
        let mut fresh = Vec::with_capacity(briefs.len());
        let items = briefs.iter().zip(survey.projects.iter().copied()).collect();
        let take = |(brief, changed): (Option<Arc<CachedBrief>>, Option<Box<CachedBrief>>)| {
            fresh.push(brief);
            restamped.extend(changed);
            Ok::<(), Infallible>(())
        };
        let Ok(()) = in_turn(jobs, items, |(brief, _)| brief.name(), job, |_, _| (None, None), take);
        survey.fresh = fresh;
        for changed in restamped {
            cache.keep(&changed);
        }
        survey
    }

    /// What the names of the outputs of the brief of that index depend on, if it has not changed.
    pub fn names(&self, index: usize) -> Option<NameFacts> {
        Some(self.fresh.get(index)?.as_ref()?.names().clone())
    }

    /// What an export of the brief of that index to these files would give, if nothing has changed.
    pub(in crate::export) fn replay(
        &self,
        index: usize,
        brief: &BriefRef<'_>,
        planned: Option<&[Output]>,
    ) -> Option<Exported> {
        let planned = planned?;
        let cached = self.fresh.get(index)?.as_ref().filter(|cached| cached.is_exported_to(planned))?;
        let project = brief.project();
        let mut exported = cached.replay(project.world(), brief.name(), brief.path())?;
        let shared = project.files().iter().filter(|file| file.stamp.is_some()).map(|file| file.path.clone());
        exported.read.extend(shared);
        exported.read.sort();
        exported.read.dedup();
        Some(exported)
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
