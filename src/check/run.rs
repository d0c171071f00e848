use super::context::Context;
use super::registry::{RunsOn, all};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::statement::Statement;

/// Every finding of every rule, in the order of the file.
pub fn check(statement: &Statement, document: &Document) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in all() {
        let mut cx = Context::new(statement, rule, &mut found);
        match rule.runs_on {
            RunsOn::File | RunsOn::Page => {}
            RunsOn::Statement(check) => check(&mut cx, statement),
            RunsOn::Document(check) => check(&mut cx, document),
        }
    }
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    found
}
