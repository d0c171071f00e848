use anyhow::{Context as _, bail};

use super::args::ExportArgs;
use crate::cli::values::Declared;
use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::{self, pdf, plain_text};
use crate::engine::{Appearance, Project};
use crate::workspace::{ImageLinks, MarkdownSettings};

/// The seconds since 1970 to the year 9999, the last that dates of a PDF file can name (ISO 32000-1, 7.9.4).
const EPOCHS: std::ops::RangeInclusive<i64> = 0..=253_402_300_799;

/// What the command line says of the look of statements; else what is wrong in its theme.
pub(super) fn appearance<'p>(
    args: &ExportArgs,
    projects: &(impl Iterator<Item = &'p Project<'p>> + Clone),
) -> anyhow::Result<Result<Appearance, Vec<Diagnostic>>> {
    let pdf = pdf::PdfOptions { standards: standards(&args.pdf_standard)?, timestamp: timestamp()? };
    let theme = match (&args.theme, projects.clone().next()) {
        (Some(name), Some(first)) => {
            let known = projects.clone().find_map(|project| project.theme(name));
            let (theme, found) = match known {
                Some(theme) => (theme, Vec::new()),
                None => first.find_theme(name)?,
            };
            if found.iter().any(|finding| finding.severity == Severity::Error) {
                return Ok(Err(found));
            }
            Some(theme)
        }
        _ => None,
    };
    let plain_text = plain_text::PlainTextOptions {
        wrap: args.wrap.map(usize::from),
        ..plain_text::PlainTextOptions::default()
    };
    let mut markdown = MarkdownSettings { images: args.images, title: args.markdown_title };
    if args.is_to_stdout() {
        if args.images == Some(ImageLinks::Copy) {
            bail!("`--images copy` requires a folder to copy to; use `--out DIR`, or `--images link`");
        }
        markdown.images = Some(ImageLinks::Link);
    }
    let options = emit::FormatOptions { pdf, plain_text, markdown, fragment: args.fragment };
    Ok(Ok(Appearance { theme, page_size: args.page_size, options }))
}

/// The standards that were named; `none` is none of them, and stands alone.
fn standards(declared: &[Declared]) -> anyhow::Result<Vec<pdf::Standard>> {
    let mut standards: Vec<_> = declared
        .iter()
        .filter_map(|declared| match declared {
            Declared::Standard(standard) => Some(*standard),
            Declared::Nothing => None,
        })
        .collect();
    if standards.len() < declared.len() && !standards.is_empty() {
        bail!("`--pdf-standard none` cannot be joined with a standard");
    }
    standards.sort_unstable();
    standards.dedup();
    Ok(standards)
}

/// The time that reproducible-builds.org/specs/source-date-epoch asks programs to take for now.
fn timestamp() -> anyhow::Result<Option<i64>> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let seconds = value.to_str().and_then(|value| value.parse().ok());
    let seconds = seconds.context("SOURCE_DATE_EPOCH is not a number of seconds")?;
    if !EPOCHS.contains(&seconds) {
        bail!("SOURCE_DATE_EPOCH is out of range: it counts the seconds from 1970 to the year 9999");
    }
    Ok(Some(seconds))
}
