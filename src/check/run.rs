use std::cell::OnceCell;

use super::context::CheckContext;
use super::levels::Levels;
use super::output::PrintedAs;
use super::registry::{CHECKS, Check};
use crate::diagnostic::{Diagnostic, Level, Severity};
use crate::document::Document;
use crate::emit::Format;
use crate::rule::{self, Rule};
use crate::statement::Statement;
use crate::theme::Theme;

/// Every finding of every rule that needs no pages and is not allowed altogether, in the order of the file.
pub fn check(statement: &Statement, document: &Document, levels: &Levels) -> Vec<Diagnostic> {
    run(statement, levels, |check, cx| match check {
        Check::Statement(check) => check(cx, statement),
        Check::Document(check) => check(cx, document),
        Check::Output(_) => {}
    })
}

/// What is found in a speech that is made of a brief of another kind, in the order of the file.
pub fn check_speech(statement: &Statement, document: &Document, levels: &Levels) -> Vec<Diagnostic> {
    const OF_SPEECHES: [&Rule; 3] = [rule::TOO_LONG_TO_SPEAK, rule::MISSING_MESSAGE, rule::NUMBER_OF_POINTS];
    let mut found = run(statement, levels, |check, cx| match check {
        Check::Document(check) if OF_SPEECHES.contains(&cx.rule()) => check(cx, document),
        _ => {}
    });
    // The brief is sound as what it is; only who asks for a time wants it kept.
    let asked = document.speech.as_ref().is_some_and(|speech| speech.cut.is_some());
    for finding in found.iter_mut().filter(|_| !asked) {
        finding.severity = finding.severity.min(Severity::Warning);
    }
    found
}

/// Every finding of the rules that look at a number of pages, in the order of the file.
pub fn check_pages(statement: &Statement, pages: usize, levels: &Levels) -> Vec<Diagnostic> {
    check_output(statement, levels, PrintedAs::Pages(pages))
}

/// Every finding of the rules that look at the formats of an export and its theme, in the order of the file.
pub fn check_formats(
    statement: &Statement,
    formats: &[Format],
    theme: &Theme,
    levels: &Levels,
) -> Vec<Diagnostic> {
    check_output(statement, levels, PrintedAs::Formats(formats, theme))
}

fn check_output(statement: &Statement, levels: &Levels, output: PrintedAs<'_>) -> Vec<Diagnostic> {
    run(statement, levels, |check, cx| {
        if let Check::Output(check) = check {
            check(cx, output);
        }
    })
}

fn run(
    statement: &Statement,
    levels: &Levels,
    mut apply: impl FnMut(Check, &mut CheckContext<'_>),
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mismatch = OnceCell::new();
    for (rule, check) in CHECKS {
        if levels.get(rule) != Some(Level::Allow) {
            apply(*check, &mut CheckContext::new(statement, rule, &mismatch, &mut found));
        }
    }
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    found
}
