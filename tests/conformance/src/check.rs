//! All checks of a file.

use lopdf::Document;
use page_validation::{ValidationOptions, validate_pdf_bytes};

use crate::declared::Declared;
use crate::{contents, fonts, limits, notes, outline, streams, structure};

/// All that is wrong with a file, which has to declare what is `expected` if that is known.
pub fn complaints(file: &[u8], expected: Option<Declared>) -> Vec<String> {
    let mut complaints = streams::complaints(file);
    let document = match Document::load_mem(file) {
        Ok(document) => document,
        Err(error) => {
            complaints.push(error.to_string());
            return complaints;
        }
    };
    let declared = Declared::by(&document);
    if expected.is_some_and(|expected| expected != declared) {
        complaints.push(format!("the file declares {declared:?} and not {expected:?}"));
    }
    for profile in expected.unwrap_or(declared).profiles() {
        match validate_pdf_bytes(file, &ValidationOptions::default().profile(profile)) {
            Ok(report) => {
                let failures = report.failures.iter().map(ToString::to_string);
                complaints.extend(failures.filter(|failure| !is_false_alarm(failure)));
            }
            Err(error) => complaints.push(error.to_string()),
        }
    }
    let own = [
        structure::complaints(&document),
        notes::complaints(&document),
        contents::complaints(&document),
        outline::complaints(&document),
    ];
    for found in own {
        complaints.extend(found.unwrap_or_else(|error| vec![error.to_string()]));
    }
    complaints.extend(fonts::complaints(&document));
    complaints.extend(limits::complaints(&document));
    complaints
}

/// Whether `page_validation` is known to be wrong there: on the lengths of streams, and on the widths of fonts with CFF
/// outlines that are named by CID, of which it takes the default width for none. [`streams`] and [`fonts`] have checks of
/// their own for both.
fn is_false_alarm(failure: &str) -> bool {
    let widths = ["ISO 14289-1:2014:7.21.5:", "ISO 19005-2:2011:6.2.11.5:"];
    let of_widths = widths.iter().any(|clause| failure.contains(clause));
    failure.contains(streams::CLAUSE) || of_widths && failure.contains("CIDFontType0C")
}
