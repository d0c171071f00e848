//! The rules.

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::statement::Statement;

/// Every finding of every rule, in the order of the file.
pub fn check(statement: &Statement, document: &Document) -> Vec<Diagnostic> {
    let _ = (statement, document);
    todo!()
}
