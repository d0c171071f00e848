//! What a shell offers for a value: the rules, profiles, themes and ids of the workspace of the current folder.

use std::ffi::OsStr;
use std::path::Path;

use clap_complete::engine::{
    ArgValueCandidates, ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter as _,
};

use crate::engine::Project;
use crate::rule;
use crate::world::Disk;

/// The variable by which the script of a shell asks this program, with the name of the shell.
pub(super) const VARIABLE: &str = "DEMARCHE_COMPLETE";

/// The rules, each with the first line of its explanation.
pub(super) fn rules() -> ArgValueCandidates {
    let candidate = |rule: &rule::Rule| {
        let help = rule.summary().replace('\n', " ");
        CompletionCandidate::new(rule.name).help(Some(help.into()))
    };
    ArgValueCandidates::new(move || rule::all().iter().map(|rule| candidate(rule)).collect::<Vec<_>>())
}

/// The profiles, built in and of the workspace.
pub(super) fn profiles() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        in_project(|project| {
            let profiles = project.profile_names().into_iter();
            let described = profiles.map(|name| {
                let help = project.profile(name).map(|profile| profile.description.clone().into());
                CompletionCandidate::new(name).help(help)
            });
            described.collect()
        })
    })
}

/// The themes, built in and of the workspace, and files.
pub(super) fn themes() -> ArgValueCompleter {
    ArgValueCompleter::new(|written: &OsStr| {
        let begun = written.to_string_lossy();
        let mut offered = in_project(|project| {
            let names = project.theme_names().into_iter().filter(|name| name.starts_with(&*begun));
            names.map(CompletionCandidate::new).collect()
        });
        offered.extend(PathCompleter::file().complete(written));
        offered
    })
}

/// The ids of the shared directory.
pub(super) fn ids() -> ArgValueCandidates {
    ArgValueCandidates::new(|| {
        in_project(|project| {
            let brief = project.brief_of(&project.workspace().root.join("brief.toml"), [].into());
            brief.statement().directory.ids().map(CompletionCandidate::new).collect()
        })
    })
}

/// What the workspace of the current folder offers; nothing where it cannot be read, as nobody could be told.
fn in_project(offer: impl FnOnce(&Project<'_>) -> Vec<CompletionCandidate>) -> Vec<CompletionCandidate> {
    let world = Disk::new();
    Project::open(&world, Path::new(".")).map(|project| offer(&project)).unwrap_or_default()
}
