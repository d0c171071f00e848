use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, bail};
use similar::TextDiff;

use super::gather::STDIN;
use crate::diagnostic::Safety;
use crate::world::{Content, World, write};

/// What `check` does about what it finds.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Fixes")]
pub(super) struct Fixes {
    /// Fix what can be fixed without changing how statements read
    #[arg(long)]
    fix: bool,
    /// Show what `--fix` would change, without changing it
    #[arg(long)]
    pub(super) diff: bool,
    /// With `--fix` or `--diff`: also make fixes that change printed words or are guesses
    #[arg(long = "unsafe-fixes")]
    guess: bool,
}

impl Fixes {
    /// What may be fixed, if anything is to be.
    pub(super) fn wanted(&self, paths: &[std::path::PathBuf]) -> anyhow::Result<Option<Safety>> {
        if self.fix && !self.diff && paths.iter().any(|path| path == Path::new(STDIN)) {
            bail!("standard input cannot be fixed; `--diff` shows what would be changed");
        }
        if self.guess && !self.fix && !self.diff {
            bail!("`--unsafe-fixes` requires `--fix` or `--diff`");
        }
        let most = if self.guess { Safety::Unsafe } else { Safety::Safe };
        Ok((self.fix || self.diff).then_some(most))
    }
}

/// Writes a fixed brief over the one that was read, wherever a link leads.
pub(super) fn replace(world: &dyn World, path: &str, before: &[u8], after: &[u8]) -> anyhow::Result<()> {
    let real = world.real(Path::new(path))?;
    if *world.read(&real, Content::Text)? != *before {
        bail!("`{path}` was changed in the meantime; run the command again");
    }
    write(&real, after).with_context(|| format!("cannot write `{path}`"))?;
    Ok(())
}

/// What changed, as a unified diff.
pub(super) fn diff(name: &str, before: &[u8], after: &[u8]) -> String {
    let (before, after) = (String::from_utf8_lossy(before), String::from_utf8_lossy(after));
    let diff = TextDiff::from_lines(before.as_ref(), after.as_ref());
    let mut text = String::new();
    // Writing to a `String` cannot fail.
    let _ = write!(text, "{}", diff.unified_diff().header(name, name));
    text
}
