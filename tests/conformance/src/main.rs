//! Checks PDF files against PDF/UA-1 and PDF/A-2a, and for what `page_validation` does not look at.
//!
//! ```sh
//! cargo run --manifest-path tests/conformance/Cargo.toml -- FILE.pdf…
//! ```

mod check;
mod fonts;
#[cfg(test)]
mod mutants;
mod streams;
mod structure;

use std::process::ExitCode;

use check::complaints;

fn main() -> ExitCode {
    let mut passed = 0;
    let mut failed = 0;
    for path in std::env::args_os().skip(1) {
        let path = std::path::PathBuf::from(path);
        let complaints = match std::fs::read(&path) {
            Ok(file) => complaints(&file),
            Err(error) => vec![error.to_string()],
        };
        for complaint in &complaints {
            println!("{}: {complaint}", path.display());
        }
        if complaints.is_empty() { passed += 1 } else { failed += 1 }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
