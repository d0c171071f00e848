use super::build::{Builder, Built};
use super::flow::{Room, break_pages};
use super::paint::{Painter, rule_space};
use super::running::Running;
use super::style::Styles;
use super::{Destination, Facts, Pages, Setter, Uncovered};
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::Document;
use crate::locale::Direction;
use crate::text;
use crate::theme::Theme;

/// Sets a document on pages.
///
/// # Errors
/// When a character has no glyph in any face, a picture cannot be read or has no text, or the theme cannot be used.
pub fn set(document: &Document, theme: &Theme) -> Result<Pages, Vec<Diagnostic>> {
    let faults: Vec<Diagnostic> = theme.faults().into_iter().map(|fault| theme_fault(theme, fault)).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let styles = Styles::of(theme);
    let mut setter = Setter::default();
    let Built { mut flow, tags, outline, bitmaps, destinations, uncovered, mut diagnostics } =
        Builder::new(document, theme, &styles, &mut setter).build();
    diagnostics.extend(uncovered_characters(document, uncovered));
    if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        return Err(diagnostics);
    }
    let room = Room { height: theme.text_area().1, rule: rule_space(&styles), leading: theme.sizes.leading };
    let plans = break_pages(&flow, room);
    let mut painter = Painter {
        theme,
        styles: &styles,
        right_to_left: document.language.direction() == Direction::RightToLeft,
        destinations: vec![Destination { page: 0, y: 0.0 }; destinations as usize],
    };
    let mut pages: Vec<_> =
        plans.iter().enumerate().map(|(index, plan)| painter.page(index, plan, &mut flow)).collect();
    if pages.is_empty() {
        pages.push(painter.blank());
    }
    let running = Running::new(document, theme, &styles, &mut setter);
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        running.put(&mut setter, page, index, count);
    }
    Ok(Pages {
        pages,
        faces: setter.faces().to_vec(),
        bitmaps,
        tags,
        destinations: painter.destinations,
        outline,
        facts: facts(document),
    })
}

fn facts(document: &Document) -> Facts {
    let head = &document.head;
    Facts {
        title: text::plain(&head.title).trim().to_owned(),
        author: head.author.clone(),
        description: head.description.clone(),
        keywords: head.keywords.clone(),
        language: document.language.to_string(),
        right_to_left: document.language.direction() == Direction::RightToLeft,
        date: head.date.map(|date| date.to_string()),
    }
}

fn theme_fault(theme: &Theme, fault: crate::theme::Fault) -> Diagnostic {
    let message = format!("in the theme `{}`, `{}`: {}", theme.name, fault.field, fault.message);
    Diagnostic::error(fault.code, message).help(fault.help)
}

/// One finding for each character and place.
fn uncovered_characters(document: &Document, mut uncovered: Vec<Uncovered>) -> Vec<Diagnostic> {
    uncovered.sort_by_key(|one| (one.origin, one.character));
    uncovered.dedup();
    let diagnostic = |Uncovered { character, origin }| {
        let code_point = u32::from(character);
        Diagnostic::error(
            "uncovered-character",
            format!("no font has the character `{character}` (U+{code_point:04X})"),
        )
        .at(document.sources.location(origin))
        .help("write it with other characters; PDF/UA-1 (ISO 14289-1, 7.21.8) and PDF/A-2 (ISO 19005-2, 6.2.11.8) take no character without a glyph")
    };
    uncovered.into_iter().map(diagnostic).collect()
}
