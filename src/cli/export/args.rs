use std::path::{Path, PathBuf};

use anyhow::bail;

use super::report_file::report_path;
use crate::cli::complete;
use crate::cli::fonts::FontArgs;
use crate::cli::gather::STDIN;
use crate::cli::overrides::HeadArgs;
use crate::cli::path_args::PathArgs;
use crate::cli::rules::Rules;
use crate::cli::speech::SpeechArgs;
use crate::cli::values::Declared;
use crate::diagnostic::listed;
use crate::emit::Format;
use crate::engine::{BriefRef, Project};
use crate::export::{MANIFEST, Request, Shard};
use crate::profile::Kind;
use crate::theme::PageSize;
use crate::workspace::{ImageLinks, NamePattern, TitlePlace};
use crate::world::{Disk, EntryKind, World as _};

const EXAMPLES: &str = "\
Examples:
  demarche export                               every brief of the workspace, as PDF and Markdown
  demarche export my-brief.toml --to pdf
  demarche export drafts/ --as talking-points --out for-geneva
  demarche export my-brief.toml --profile hrc-written,csw-written
  demarche export my-brief.toml --as talking-points --fit 2:00
  demarche export - --to md --out - < my-brief.toml
  demarche export --name '{date}-{stem}.{language}.{ext}' --plan
  find . -name '*.toml' -newer stamp -print0 | demarche export --from-stdin

A brief `care.toml` gives `care.pdf` and `care.md`; as another kind than its own, `care.talking-points.pdf`.
A brief with errors is not exported; the others are.";

/// The name of the file in a folder of outputs that a run holds while it writes to it.
pub(super) const LOCK: &str = ".demarche.lock";

/// Export briefs as statements
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct ExportArgs {
    #[command(flatten)]
    pub(super) paths: PathArgs,
    /// The formats to write, comma-separated [default: what the venue accepts, else pdf,md]
    #[arg(long, value_enum, value_name = "FORMAT", value_delimiter = ',', ignore_case = true)]
    pub(super) to: Vec<Format>,
    /// The profiles to export for instead of each brief's own, comma-separated; file names carry them
    #[arg(short, long, value_name = "NAME", value_delimiter = ',', add = complete::profiles())]
    pub(super) profile: Vec<String>,
    /// The kinds of statement to write, comma-separated [default: the profile's kind]
    #[arg(long = "as", value_enum, value_name = "KIND", value_delimiter = ',', ignore_case = true)]
    pub(super) kinds: Vec<Kind>,
    /// The folder to write to, or `-` for standard output [default: the workspace's, else `out`]
    #[arg(short, long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// The names of the files below that folder, such as `{date}-{stem}.{language}.{ext}` [default: the workspace's, else that of the brief]
    #[arg(long, value_name = "PATTERN", value_parser = NamePattern::parse)]
    pub(super) name: Option<NamePattern>,
    /// Write listings of the statements by date, event, speaker and topic: index.md, index.html and index.atom
    #[arg(long, conflicts_with_all = ["no_manifest", "shard"])]
    pub(super) index: bool,
    /// Write what became of each brief to this file: JSON (`.json`) or `JUnit` (`.xml`)
    #[arg(long, value_name = "FILE", value_parser = report_path)]
    pub(super) report: Option<PathBuf>,
    /// Export one of so many parts of the briefs, such as `2/8`, for several machines
    #[arg(long, value_name = "K/N")]
    pub(super) shard: Option<Shard>,
    /// Remove the files that earlier exports wrote for briefs that are gone or renamed
    #[arg(long)]
    pub(super) prune: bool,
    /// Do not write `manifest.json`, which lists the files in the folder
    #[arg(long, conflicts_with = "prune")]
    pub(super) no_manifest: bool,
    /// List the files that would be written and what they are made of, and write nothing
    #[arg(long)]
    pub(super) plan: bool,
    /// The paper size [default: the theme's]
    #[arg(long, value_enum, value_name = "SIZE", ignore_case = true)]
    pub(super) page_size: Option<PageSize>,
    /// The theme, by name or path [default: the brief's]
    #[arg(long, value_name = "THEME", add = complete::themes())]
    pub(super) theme: Option<String>,
    /// Export every brief, whatever the cache says
    #[arg(long)]
    pub(super) force: bool,
    /// Compare the content of all files with the cache, not only their sizes and times
    #[arg(long, conflicts_with = "force")]
    pub(super) verify: bool,
    /// The folder of the cache [default: `.demarche-cache` in that of the workspace]
    #[arg(long, value_name = "DIR")]
    pub(super) cache_dir: Option<PathBuf>,
    /// Keep no cache: export every brief, and do not remember it
    #[arg(long, conflicts_with_all = ["cache_dir", "verify"])]
    pub(super) no_cache: bool,
    /// The standards that PDF files declare, comma-separated
    #[arg(long, value_enum, value_name = "STANDARD", value_delimiter = ',', default_value = "ua-1,a-2a")]
    pub(super) pdf_standard: Vec<Declared>,
    /// Write the files that each statement was made from to this file, as Makefile rules
    #[arg(long, value_name = "FILE")]
    pub(super) deps: Option<PathBuf>,
    /// Wrap plain text at this many columns [default: one line per paragraph]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..))]
    pub(super) wrap: Option<u16>,
    /// Where Markdown finds its pictures: copied to `images` beside it, or in the files of the brief [default: the workspace's, else `copy`]
    #[arg(long, value_enum, value_name = "HOW")]
    pub(super) images: Option<ImageLinks>,
    /// Where the title of Markdown stands [default: the workspace's, else `both`]
    #[arg(long, value_enum, value_name = "WHERE")]
    pub(super) markdown_title: Option<TitlePlace>,
    /// Write HTML as a fragment without `<html>` and `<head>`, for a content management system
    #[arg(long)]
    pub(super) fragment: bool,
    /// How many briefs to export at once [default: one per processor]
    #[arg(short, long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub(super) jobs: usize,
    #[command(flatten)]
    pub(super) head: HeadArgs,
    #[command(flatten)]
    pub(super) speech: SpeechArgs,
    #[command(flatten)]
    pub(super) rules: Rules,
    #[command(flatten)]
    pub(super) fonts: FontArgs,
}

impl ExportArgs {
    /// What is asked of every brief.
    pub(super) fn request(&self) -> Request {
        Request {
            kinds: once(&self.kinds),
            formats: once(&self.to),
            out: self.out.clone(),
            name: self.name.clone(),
            taken: if self.index {
                vec![MANIFEST, LOCK, "index.md", "index.html", "index.atom"]
            } else {
                vec![MANIFEST, LOCK]
            },
        }
    }

    /// The profiles to export for, each once; nothing stands for each brief's own.
    pub(super) fn venues(&self) -> Vec<Option<String>> {
        let mut venues: Vec<Option<String>> = Vec::new();
        for name in &self.profile {
            if !venues.iter().flatten().any(|known| known == name) {
                venues.push(Some(name.clone()));
            }
        }
        if venues.is_empty() { vec![None] } else { venues }
    }

    /// Refuses formats that a venue which was asked for does not take, and venues that take none that can be made.
    pub(super) fn refuse<'p>(&self, projects: impl Iterator<Item = &'p Project<'p>>) -> anyhow::Result<()> {
        for profile in projects.filter_map(Project::asked_profile) {
            let forms: Vec<&str> = profile.formats.iter().map(|form| form.name()).collect();
            let asks = listed(&forms, "or");
            let help = Format::for_venue(&profile.formats).map(Format::extension);
            if let Some(refused) = self.to.iter().find(|format| !format.is_taken(&profile.formats)) {
                let help = help.map(|format| format!("; use `--to {format}`")).unwrap_or_default();
                bail!(
                    "`{}` does not accept a `{}` file: it asks for a {asks}{help}",
                    profile.name,
                    refused.extension()
                );
            }
            if self.to.is_empty() && help.is_none() && !profile.formats.is_empty() {
                bail!(
                    "`{}` asks for a {asks}, which cannot be written; choose a format with `--to`",
                    profile.name
                );
            }
        }
        Ok(())
    }

    /// Whether the statement goes to standard output.
    pub(super) fn is_to_stdout(&self) -> bool {
        self.out.as_deref() == Some(Path::new(STDIN))
    }

    /// Refuses a file, or the name of one, where a folder belongs.
    fn refuse_file(&self) -> anyhow::Result<()> {
        let Some(out) = self.out.as_deref().filter(|out| *out != Path::new(STDIN)) else { return Ok(()) };
        let shown = out.display();
        match Disk::new().kind(out) {
            Some(EntryKind::Folder) => return Ok(()),
            Some(_) => bail!("`--out` takes a folder, and `{shown}` is a file"),
            None => {}
        }
        let extension = out.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if let Some(format) =
            Format::ALL.iter().find(|format| extension.eq_ignore_ascii_case(format.extension()))
        {
            bail!(
                "`--out` takes a folder, and `{shown}` looks like a file; use `--to {}` with `--out DIR`, or `--out -` for standard output",
                format.extension()
            );
        }
        Ok(())
    }

    /// Refuses options of a kind that none of the briefs is exported as, or of a format that is not written.
    pub(super) fn refuse_idle(&self, briefs: &[BriefRef<'_>]) -> anyhow::Result<()> {
        self.speech.refuse_idle(&self.kinds, briefs)?;
        self.refuse_file()?;
        let idle = [
            ("--wrap", self.wrap.is_some(), "txt"),
            ("--fragment", self.fragment, "html"),
            ("--images", self.images.is_some() && !self.to.is_empty(), "md"),
            ("--markdown-title", self.markdown_title.is_some() && !self.to.is_empty(), "md"),
        ];
        for (option, is_given, format) in idle {
            if is_given && !self.to.iter().any(|written| written.extension() == format) {
                bail!("`{option}` requires `--to {format}`");
            }
        }
        Ok(())
    }
}

/// The values without those that are there already.
pub(super) fn once<T: Copy + PartialEq>(values: &[T]) -> Vec<T> {
    let mut once = Vec::new();
    for value in values {
        if !once.contains(value) {
            once.push(*value);
        }
    }
    once
}
