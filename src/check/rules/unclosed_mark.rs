//! A quotation mark or a bracket is not closed.
//!
//! Readers cannot tell where the quotation ends. A quotation may continue over several paragraphs, each beginning with a mark;
//! `a)` and `1)` of a list are not reported, nor are the reversed marks of German and other languages.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! The hours of mothers (and of grandmothers are not counted.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! The hours of mothers (and of grandmothers) are not counted: a) at home, b) at work.
//! """
//! ```

use crate::check::balance::{Unclosed, unclosed};
use crate::check::context::CheckContext;
use crate::check::prose::{Whole, bodies, lines, push_lines, texts};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if cx.mismatch().is_some() {
        return;
    }
    let mut fields: Vec<Vec<_>> = bodies(statement)
        .into_iter()
        .map(|body| {
            let mut lines = Vec::new();
            push_lines(body, &mut lines);
            lines
        })
        .collect();
    // Every other line is a field of its own.
    let within: usize = fields.iter().map(Vec::len).sum();
    let all = lines(statement);
    fields.extend(all[..all.len() - within].iter().map(|line| vec![*line]));
    for field in fields {
        let wholes: Vec<Whole<'_>> = field.iter().map(|line| Whole::of(texts(line))).collect();
        let paragraphs: Vec<&str> = wholes.iter().map(|whole| whole.text.as_str()).collect();
        for Unclosed { paragraph, at, mark, opens } in unclosed(&paragraphs, &statement.language) {
            let Some(place) = wholes[paragraph].place(statement, at..at + mark.len_utf8()) else { continue };
            let message =
                if opens { format!("`{mark}` is not closed") } else { format!("`{mark}` closes nothing") };
            cx.report(place, message).help("add the other mark of the pair, or remove this one");
        }
    }
}
