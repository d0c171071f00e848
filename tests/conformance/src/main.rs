//! Checks PDF files against the standards that they declare, for what `page_validation` does not look at, and with
//! `pdftotext`, `pdfinfo` and `mutool` for words that readers disagree about.
//!
//! ```sh
//! cargo run --manifest-path tests/conformance/Cargo.toml -- FILE.pdf…
//! cargo run --manifest-path tests/conformance/Cargo.toml -- --export DEMARCHE FOLDER
//! ```
//!
//! The second form lets the program `demarche` write every brief of the repository in every look to a folder, and checks
//! what is there.

mod check;
mod contents;
mod declared;
mod fonts;
mod limits;
mod matrix;
#[cfg(test)]
mod mutants;
mod notes;
mod outline;
mod readers;
mod streams;
mod structure;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;

use check::complaints;
use declared::Declared;

/// A file, and what it must declare if that is known.
type Task = (PathBuf, Option<Declared>);

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let tasks = match arguments.as_slice() {
        [flag, program, folder] if flag == OsStr::new("--export") => {
            match matrix::export(Path::new(program), Path::new(folder)) {
                Ok(tasks) => tasks,
                Err(error) => {
                    println!("{error}");
                    return ExitCode::FAILURE;
                }
            }
        }
        files => files.iter().map(|file| (file.into(), None)).collect(),
    };
    let found = check_all(tasks);
    for complaint in found.iter().flat_map(|(_, complaints)| complaints) {
        println!("{complaint}");
    }
    let failed = found.iter().filter(|(_, complaints)| !complaints.is_empty()).count();
    println!("{} passed, {failed} failed", found.len() - failed);
    if failed == 0 && !found.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What is wrong with each file, in the order of their names.
fn check_all(tasks: Vec<Task>) -> Vec<(PathBuf, Vec<String>)> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let tasks = Mutex::new(tasks);
    let found = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((path, expected)) = { tasks.lock().map_or(None, |mut tasks| tasks.pop()) } {
                    let complaints = match std::fs::read(&path) {
                        Ok(file) => [complaints(&file, expected), readers::complaints(&path)].concat(),
                        Err(error) => vec![error.to_string()],
                    };
                    let named = complaints.iter().map(|complaint| format!("{}: {complaint}", path.display()));
                    let named = named.collect();
                    if let Ok(mut found) = found.lock() {
                        found.push((path, named));
                    }
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap_or_default();
    found.sort();
    found
}
