//! How long each stage of a brief takes within a run, and the whole command: `cargo bench [-- BRIEF.toml…]`.
//!
//! Every stage is repeated until its time is known to a few hundredths; the median counts, as other work on the machine
//! only ever adds to it. The shares say where the time goes on any machine.

use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use demarche::emit::markdown::MarkdownOptions;
use demarche::engine::Project;
use demarche::world::{Content, Disk, World as _};
use demarche::{document, emit, layout, statement};

/// As in the command itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::io::Result<()> {
    let named: Vec<PathBuf> =
        std::env::args_os().skip(1).map(PathBuf::from).filter(|path| path.is_file()).collect();
    let briefs =
        if named.is_empty() { vec![PathBuf::from("briefs/caring-local-governments.toml")] } else { named };
    for brief in briefs {
        stages(&brief)?;
    }
    Ok(())
}

/// Prints what each stage of a brief takes.
fn stages(path: &Path) -> std::io::Result<()> {
    let world = Disk::new();
    let project = Project::open(&world, path).map_err(std::io::Error::other)?;
    let bytes = world.read(path, Content::Text).map_err(std::io::Error::other)?;
    let name = path.display().to_string();
    let read = || project.brief_of(path, Arc::clone(&bytes));
    let brief = read();
    let (file, profile) = (demarche::brief::load_bytes(&name, &bytes), brief.profile());
    let resolve = || statement::resolve(&file, project.workspace(), profile).0;
    let resolved = resolve();
    let compose = || document::compose(&resolved, profile.kind, profile);
    let composed = compose();
    let set = || layout::set(&composed, brief.theme());
    let pages = set().map_err(|findings| std::io::Error::other(format!("{findings:?}")))?;
    let print = || emit::pdf::write(&pages, &emit::pdf::PdfOptions::default());
    let pdf = print().map_err(std::io::Error::other)?;

    let times = [
        ("load", median(read)),
        ("resolve", median(resolve)),
        ("compose", median(compose)),
        ("layout", median(set)),
        ("pdf", median(print)),
        ("markdown", median(|| emit::markdown::write(&composed, &MarkdownOptions::default()))),
    ];
    let total: Duration = times.iter().map(|(_, time)| *time).sum();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{name}: {} pages, {} bytes of PDF", pages.pages.len(), pdf.len())?;
    for (stage, time) in times.into_iter().chain([("all", total)]) {
        let share = 100.0 * time.as_secs_f64() / total.as_secs_f64();
        writeln!(out, "{stage:>9} {:8.3} ms {share:5.1} %", 1000.0 * time.as_secs_f64())?;
    }
    let process = process(path)?;
    writeln!(out, "{:>9} {:8.3} ms from start to exit", "process", 1000.0 * process.as_secs_f64())
}

/// The median time of the command that writes both formats, start and exit and all.
fn process(path: &Path) -> std::io::Result<Duration> {
    let folder = tempfile::tempdir()?;
    let mut command = Command::new(env!("CARGO_BIN_EXE_demarche"));
    command.args(["export", "--to", "pdf,md", "--quiet", "--out"]).arg(folder.path()).arg(path);
    let written = command.stdout(Stdio::null()).status()?;
    if !written.success() {
        return Err(std::io::Error::other(format!("{command:?} ended with {written}")));
    }
    Ok(median(|| command.status()))
}

/// The median time of many runs of a stage.
fn median<T>(mut stage: impl FnMut() -> T) -> Duration {
    let begun = Instant::now();
    let mut times = Vec::new();
    while times.len() < 20 || (begun.elapsed() < Duration::from_secs(1) && times.len() < 2000) {
        let start = Instant::now();
        black_box(stage());
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2]
}
