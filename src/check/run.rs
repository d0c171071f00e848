use super::context::Context;
use super::registry::{CHECKS, Check};
use super::tongue::mismatch;
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
    run(statement, |check, cx| match check {
        Check::Statement(check) => check(cx, statement),
        Check::Document(check) => check(cx, document),
        Check::Output(_) => {}
    })
}

/// Every finding of the rules that need pages, in the order of the file.
pub fn check_output(statement: &Statement, output: &Output) -> Vec<Diagnostic> {
    run(statement, |check, cx| {
        if let Check::Output(check) = check {
            check(cx, output);
        }
    })
}

fn run(statement: &Statement, mut apply: impl FnMut(Check, &mut Context<'_>)) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mismatch = mismatch(statement);
    for (rule, check) in CHECKS {
        apply(*check, &mut Context::new(statement, rule, mismatch, &mut found));
    }
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    found
}
