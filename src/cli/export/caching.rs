use super::args::ExportArgs;
use crate::cli::session::Session;
use crate::diagnostic::ReportFormat;
use crate::engine::{Appearance, BriefRef, Settings};
use crate::export::{Cache, CacheKey, Freshness, Request, Survey, cache_folder};
use crate::world::{Disk, World as _};

/// Opens the cache of exports with these options, where one is kept.
pub(super) fn open(
    args: &ExportArgs,
    briefs: &[BriefRef<'_>],
    request: &Request,
    settings: &Settings,
    appearance: &Appearance,
) -> Option<Cache> {
    let world = Disk::new();
    // What the system has for fonts is not known file by file, and what was cut for a time is told every time.
    if args.no_cache || settings.fonts.system || settings.speech.fit.is_some() {
        return None;
    }
    let workspace = briefs.first()?.project().workspace();
    let folder = args.cache_dir.clone().unwrap_or_else(|| cache_folder(&workspace.root));
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
    cache: Option<&Cache>,
    briefs: &[BriefRef<'_>],
    session: Session,
) -> std::io::Result<Survey> {
    let Some(cache) = cache else { return Ok(Survey::default()) };
    say(cache.note(), session)?;
    let freshness = if args.verify { Freshness::Content } else { Freshness::Stamps };
    Ok(Survey::of(cache, briefs, freshness))
}

/// Says what could not be kept.
pub(super) fn close(cache: Option<&Cache>, session: Session) -> std::io::Result<()> {
    say(cache.and_then(Cache::failure), session)
}

fn say(note: Option<&str>, session: Session) -> std::io::Result<()> {
    match note {
        Some(note) if !session.quiet && session.format == ReportFormat::Human => {
            session.say(&format!("{note}\n"))
        }
        _ => Ok(()),
    }
}

/// The version of this program, and the length of its file: one that was built anew may export otherwise. While it is being developed
/// the time of its file counts as well.
fn program(world: &Disk) -> String {
    let stamp = std::env::current_exe().ok().and_then(|file| world.stamp(&file));
    let bytes = stamp.map(|stamp| stamp.bytes);
    let built = stamp.and_then(|stamp| stamp.modified).filter(|_| cfg!(debug_assertions));
    format!("{} {bytes:?} {built:?}", env!("CARGO_PKG_VERSION"))
}
