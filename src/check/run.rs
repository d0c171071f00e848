use super::context::Context;
use super::registry::{RunsOn, all};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::statement::Statement;

/// A document whose pages are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Output {
    /// How many pages it has.
    pub pages: usize,
    /// Whether it is written as a PDF file, or was set only to see how it comes out.
    pub exported: bool,
}

/// Every finding of every rule that needs no pages, in the order of the file.
pub fn check(statement: &Statement, document: &Document) -> Vec<Diagnostic> {
    run(statement, |rule, cx| match rule {
        RunsOn::Statement(check) => check(cx, statement),
        RunsOn::Document(check) => check(cx, document),
        RunsOn::File | RunsOn::Page | RunsOn::Output(_) => {}
    })
}

/// Every finding of the rules that need pages, in the order of the file.
pub fn check_output(statement: &Statement, output: &Output) -> Vec<Diagnostic> {
    run(statement, |rule, cx| {
        if let RunsOn::Output(check) = rule {
            check(cx, output);
        }
    })
}

fn run(statement: &Statement, mut apply: impl FnMut(RunsOn, &mut Context<'_>)) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in all() {
        apply(rule.runs_on, &mut Context::new(statement, rule, &mut found));
    }
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    found
}
