//! Reads one brief and writes its statement, with the library alone: `cargo run --example export_one -- my-brief.toml out`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use demarche::diagnostic::{Format, Look, Printer, Severity};
use demarche::theme::Theme;
use demarche::workspace::Workspace;
use demarche::{brief, check, document, emit, layout, profile, statement};

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(Into::into).collect();
    let [brief, out] = paths.as_slice() else {
        return Err("name a brief and a folder to write to".into());
    };
    export_one(brief, out)
}

/// Writes the statement of a brief into a folder.
///
/// # Errors
/// When the brief has errors, or a file cannot be read or written.
pub(crate) fn export_one(path: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    let brief = brief::load(&path.display().to_string(), &fs::read_to_string(path)?);
    let (workspace, mut findings) = Workspace::discover(path)?;
    let wanted = brief.value.profile.as_ref().map_or("statement", |profile| profile.as_str());
    let profile = profile::built_in(wanted).ok_or("unknown profile")?;

    let (statement, more) = statement::resolve(&brief, &workspace, &profile);
    let document = document::compose(&statement, profile.kind, &profile);
    findings.extend(brief.diagnostics);
    findings.extend(more);
    findings.extend(check::check(&statement, &document));

    let mut report = std::io::stderr();
    let mut printer = Printer::new(Format::Human, Look::default(), &mut report)?;
    printer.print(&path.display().to_string(), &findings)?;
    if printer.finish()?.worst() == Some(Severity::Error) {
        return Err("the brief has errors".into());
    }

    let pages = layout::set(&document, &Theme::default()).map_err(|_| "it cannot be set on pages")?;
    fs::create_dir_all(out)?;
    let target = out.join(path.file_stem().unwrap_or_default());
    fs::write(target.with_extension("md"), emit::markdown::write(&document))?;
    fs::write(target.with_extension("pdf"), emit::pdf::write(&pages, &emit::pdf::Options::default())?)?;
    Ok(())
}
