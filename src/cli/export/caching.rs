use std::path::{Path, PathBuf};

use super::args::ExportArgs;
use crate::cli::session::Session;
use crate::diagnostic::ReportFormat;
use crate::engine::{Appearance, BriefRef, Settings};
use crate::export::{Cache, CacheKey, Freshness, Request, Survey};
use crate::world::{Disk, World as _};

/// The folder of the cache in that of the workspace.
const FOLDER: &str = ".demarche-cache";

/// Opens the cache of exports with these options, where one is kept.
pub(super) fn open(
    args: &ExportArgs,
    briefs: &[BriefRef<'_>],
    request: &Request,
    settings: &Settings,
    appearance: &Appearance,
) -> Option<Cache> {
    let world = Disk::new();
    // What the system has for fonts is not known file by file.
    if args.no_cache || settings.fonts.system {
        return None;
    }
    let workspace = briefs.first()?.project().workspace();
    let folder = args.cache_dir.clone().unwrap_or_else(|| workspace.root.join(FOLDER));
    let here = world.here().ok()?;
    // The debugging text of a value has all that is in it.
    let options = format!(
        "{} {request:?} {appearance:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        here.display(),
        settings.levels,
        settings.fonts,
        settings.as_of,
        settings.overrides,
        args.profile,
        args.rules.fail_on
    );
    let mut cache = Cache::open(&world, &folder, &CacheKey { program: program(&world), options });
    if args.force {
        cache.forget();
    }
    Some(cache)
}

/// What a cache holds of these briefs, with a word on a cache that is not used.
pub(super) fn survey(
    args: &ExportArgs,
    cache: Option<&mut Cache>,
    briefs: &[BriefRef<'_>],
    session: Session,
) -> std::io::Result<Survey> {
    let Some(cache) = cache else { return Ok(Survey::default()) };
    say(cache.note(), session)?;
    let freshness = if args.verify { Freshness::Content } else { Freshness::Stamps };
    Ok(Survey::of(cache, briefs, freshness, args.jobs))
}

/// Ends the cache.
pub(super) fn close(cache: Option<Cache>, session: Session) -> std::io::Result<()> {
    let Some(cache) = cache else { return Ok(()) };
    let told = cache.note().map(str::to_owned);
    let note = cache.close();
    if note == told { Ok(()) } else { say(note.as_deref(), session) }
}

fn say(note: Option<&str>, session: Session) -> std::io::Result<()> {
    match note {
        Some(note) if !session.quiet && session.format == ReportFormat::Human => {
            session.say(&format!("{note}\n"))
        }
        _ => Ok(()),
    }
}

/// The version of this program, and the stamp of its file: a program that was built anew may export otherwise.
fn program(world: &Disk) -> String {
    let file: Option<PathBuf> = std::env::current_exe().ok();
    let stamp = file.as_deref().and_then(|file: &Path| world.stamp(file));
    format!("{} {stamp:?}", env!("CARGO_PKG_VERSION"))
}
