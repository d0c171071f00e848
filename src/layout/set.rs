use std::sync::Arc;

use super::build::{Builder, Built};
use super::copyfit::{Fitting, copyfit};
use super::families::missing_families;
use super::flow::{PagePlan, Room, TwoColumns, break_with_figures, set_in_columns};
use super::page_number::put_page_numbers;
use super::paint::{Painter, rule_space};
use super::running::Running;
use super::slab::Flow;
use super::style::Styles;
use super::uncovered::uncovered_characters;
use super::{Destination, Facts, Fonts, Pages, Setter};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, PictureFiles};
use crate::locale::Direction;
use crate::text;
use crate::theme::Theme;

/// Sets a document without pictures on pages.
///
/// # Errors
/// When a character has no glyph in any face, a picture cannot be read or has no text, or the theme cannot be used.
pub fn set(document: &Document, theme: &Theme) -> Result<Pages, Vec<Diagnostic>> {
    set_with(document, theme, &Arc::default(), &PictureFiles::default())
}

/// The same in more faces than the bundled ones, with the pictures that the document shows.
///
/// # Errors
/// As [`set`].
pub fn set_with(
    document: &Document,
    theme: &Theme,
    fonts: &Arc<Fonts>,
    pictures: &PictureFiles,
) -> Result<Pages, Vec<Diagnostic>> {
    sound(theme, fonts)?;
    let set = |theme: &Theme| set_once(document, theme, fonts, pictures);
    copyfit(document, theme, set)
}

/// Whether the theme can be used with those fonts.
fn sound(theme: &Theme, fonts: &Fonts) -> Result<(), Vec<Diagnostic>> {
    let faults: Vec<Diagnostic> = theme.faults().into_iter().map(|fault| theme_fault(theme, fault)).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let missing = missing_families(theme, fonts);
    if missing.is_empty() { Ok(()) } else { Err(missing) }
}

/// Sets a document in a theme as it is.
fn set_once(
    document: &Document,
    theme: &Theme,
    fonts: &Arc<Fonts>,
    pictures: &PictureFiles,
) -> Result<Fitting, Vec<Diagnostic>> {
    let styles = Styles::of(theme, fonts);
    let mut setter = Setter::new(Arc::clone(fonts));
    let Built { mut flow, tags, outline, pictures, destinations, page_numbers, uncovered, mut diagnostics } =
        Builder::new(document, theme, &styles, &mut setter, pictures).build();
    diagnostics.extend(uncovered_characters(&document.sources, fonts, uncovered));
    if diagnostics.iter().any(|diagnostic| diagnostic.rule.fixed) {
        return Err(diagnostics);
    }
    let room = |height| Room { height, rule: rule_space(&styles), leading: theme.sizes.leading };
    if let Some(columns) = columns(document, theme) {
        set_in_columns(&mut flow, columns, room(theme.text_area().1));
    }
    let plans = break_with_figures(&mut flow, room(theme.text_area().1), room(theme.sideways_area().1));
    let last_height = last_height(&plans, &flow, styles.unit);
    let mut painter = Painter {
        theme,
        styles: &styles,
        right_to_left: document.language.direction() == Direction::RightToLeft,
        destinations: vec![Destination { page: 0, y: 0.0 }; destinations as usize],
    };
    let mut pages: Vec<_> =
        plans.iter().enumerate().map(|(index, plan)| painter.page(index, plan, &mut flow)).collect();
    if pages.is_empty() {
        pages.push(painter.blank(false));
    }
    put_page_numbers(&mut setter, &mut pages, &page_numbers, &painter.destinations, document);
    let mut running = Running::new(document, theme, &styles);
    let count = pages.len();
    for (index, page) in pages.iter_mut().enumerate() {
        running.put(&mut setter, page, index, count);
    }
    let pages = Pages {
        pages,
        faces: setter.faces().to_vec(),
        pictures,
        tags,
        destinations: painter.destinations,
        outline,
        facts: facts(document),
        findings: diagnostics,
    };
    Ok(Fitting { pages, last_height })
}

/// Where the columns of the text are; none where it has one.
fn columns(document: &Document, theme: &Theme) -> Option<TwoColumns> {
    let away = theme.column_width() + theme.columns.gutter;
    let right_to_left = document.language.direction() == Direction::RightToLeft;
    let (first, second) = if right_to_left { (away, 0.0) } else { (0.0, away) };
    (theme.columns.count > 1).then_some(TwoColumns { first, second })
}

/// How high the text and notes of the last page are, in points.
fn last_height(plans: &[PagePlan], flow: &Flow, unit: f32) -> f32 {
    let Some(last) = plans.last() else { return 0.0 };
    let slabs = &flow.slabs[last.slabs.clone()];
    slabs.iter().fold(0.0, |y, slab| slab.top(y, unit) + slab.height) + last.notes_height
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

fn theme_fault(theme: &Theme, fault: crate::theme::ThemeFault) -> Diagnostic {
    let message = format!("in the theme `{}`, `{}`: {}", theme.name, fault.field, fault.message);
    Diagnostic::new(fault.rule, message).help(fault.help)
}
