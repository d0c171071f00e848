use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};

use super::gather::STDIN;
use super::outcome::Outcome;
use super::session::Session;
use crate::diagnostic::count;
use crate::export::Manifest;
use crate::world::{Disk, EntryKind, World as _, write};

const EXAMPLES: &str = "\
Examples:
  demarche merge-manifests out/manifest.*-of-8.json --out out/manifest.json";

/// Join the manifests of shards to that of the whole
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct MergeArgs {
    /// The manifests
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The file to write to, or `-` for standard output
    #[arg(short, long, value_name = "FILE", default_value = STDIN)]
    out: PathBuf,
}

pub(super) fn run(args: &MergeArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let mut whole = Manifest::default();
    for path in &args.files {
        let unusable = |error: &dyn std::fmt::Display| anyhow!("cannot use `{}`: {error}", path.display());
        if world.kind(path) != Some(EntryKind::File) {
            return Err(unusable(&"there is no such file"));
        }
        let part = Manifest::read(&world, path).map_err(|error| unusable(&error))?;
        whole.merge(part).map_err(|error| unusable(&error))?;
    }
    let bytes = whole.to_bytes()?;
    if args.out == Path::new(STDIN) {
        Session::print_bytes(&bytes)?;
        return Ok(Outcome::Clean);
    }
    write(&args.out, &bytes).with_context(|| format!("cannot write `{}`", args.out.display()))?;
    if !session.quiet {
        let files = count(whole.files().count(), "file");
        session.say(&format!("joined {} of {files}\n", count(args.files.len(), "manifest")))?;
    }
    Ok(Outcome::Clean)
}
