//! For people: what is wrong, the line of the file with carets under the place, and the way out.

use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Group, Level, Renderer};

use super::look::Look;
use super::snippets::excerpts;
use super::writer::{More, ReportWriter};
use super::{Diagnostic, Severity, Summary};
use crate::visible::visible;

pub(super) struct Human {
    renderer: Renderer,
}

impl Human {
    pub(super) fn new(look: Look) -> Self {
        let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
        Self { renderer: renderer.term_width(look.width).decor_style(DecorStyle::Ascii) }
    }

    fn render(&self, diagnostic: &Diagnostic) -> String {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let title = level.primary_title(visible(&diagnostic.message)).id(diagnostic.rule.name);
        let mut group = Group::with_title(title);
        let mut places = Vec::new();
        for excerpt in excerpts(diagnostic) {
            group = group.element(excerpt.snippet);
            places.extend(excerpt.place);
        }
        for help in &diagnostic.help {
            group = group.element(Level::HELP.message(visible(help)));
        }
        let rendered = self.renderer.render(&[group]);
        places.iter().fold(rendered, |text, [printed, place]| text.replacen(printed, place, 1))
    }
}

impl ReportWriter for Human {
    fn finding(&mut self, diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}\n", self.render(diagnostic))
    }

    fn more(&mut self, more: &More<'_>, out: &mut dyn Write) -> io::Result<()> {
        let place = if more.file.is_empty() { String::new() } else { format!(" in {}", more.file) };
        writeln!(out, "{}[{}]: and {} more{place}\n", more.severity, more.rule, more.number)
    }

    fn end(&mut self, summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
        if summary.worst().is_some() { writeln!(out, "{summary}") } else { Ok(()) }
    }
}
