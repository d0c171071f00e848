//! All checks of a file.

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::{fonts, streams, structure};

/// All that is wrong with a file.
pub fn complaints(file: &[u8]) -> Vec<String> {
    let mut complaints = streams::complaints(file);
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        match validate_pdf_bytes(file, &ValidationOptions::default().profile(profile)) {
            Ok(report) => {
                let failures = report.failures.iter().map(ToString::to_string);
                complaints.extend(failures.filter(|failure| !failure.contains(streams::CLAUSE)));
            }
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
