//! Checks PDF files against PDF/UA-1 and PDF/A-2a, and for what `page_validation` does not look at.
//!
//! ```sh
//! cargo run --manifest-path tests/conformance/Cargo.toml -- FILE.pdf…
//! ```

mod fonts;
mod structure;

use std::process::ExitCode;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

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

/// All that is wrong with a file.
fn complaints(file: &[u8]) -> Vec<String> {
    let mut complaints = Vec::new();
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        match validate_pdf_bytes(file, &ValidationOptions::default().profile(profile)) {
            Ok(report) => complaints.extend(report.failures.iter().map(ToString::to_string)),
            Err(error) => complaints.push(error.to_string()),
        }
    }
    match lopdf::Document::load_mem(file) {
        Ok(document) => {
            complaints
                .extend(structure::complaints(&document).unwrap_or_else(|error| vec![error.to_string()]));
            complaints.extend(fonts::complaints(&document));
        }
        Err(error) => complaints.push(error.to_string()),
    }
    complaints
}
