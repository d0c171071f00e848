//! Reads one brief and writes its statement, with the library alone: `cargo run --example export_one -- my-brief.toml out`.

use std::error::Error;
use std::path::{Path, PathBuf};

use demarche::diagnostic::{Look, Printer, ReportFormat};
use demarche::engine;
use demarche::engine::Project;
use demarche::world::{Disk, write};

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
    let world = Disk::new();
    let project = Project::open(&world, path)?;
    let brief = project.brief_at(path)?;

    let mut report = std::io::stderr();
    let mut printer = Printer::new(ReportFormat::Human, Look::default(), &mut report)?;
    printer.print("", project.findings())?;
    printer.print(brief.name(), brief.findings())?;
    printer.finish()?;

    let target = out.join(path.file_stem().unwrap_or_default());
    let (markdown, pdf) = match (brief.markdown(), brief.pdf()) {
        (Ok(markdown), Ok(pdf)) => (markdown, pdf),
        (Err(engine::RenderError::Findings(_)), _) => return Err("the brief has errors".into()),
        (Err(error), _) | (_, Err(error)) => return Err(error.into()),
    };
    write(&target.with_extension("md"), markdown.as_bytes())?;
    write(&target.with_extension("pdf"), &pdf)?;
    Ok(())
}
