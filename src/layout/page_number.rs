//! Numbers of pages in the text: they are known when all pages are set.

use std::collections::BTreeMap;

use super::{
    Alignment, ContentId, Destination, DestinationId, ItemKind, Mark, NarrowLines, Page, ParagraphOptions,
    Piece, RunStyle, Setter, TextPiece, set_paragraph,
};
use crate::document::Document;

/// The number of a page, for which figures of its kind keep the place until it is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageNumber {
    /// The content that the figures are, and nothing else is.
    pub(super) content: ContentId,
    /// The place whose page is meant.
    pub(super) destination: DestinationId,
    pub(super) style: RunStyle,
    /// The measure in whose end it is, in points.
    pub(super) width: f32,
}

impl PageNumber {
    /// What keeps the place.
    pub(super) fn placeholder(document: &Document) -> String {
        document.locale().figures("00").into_owned()
    }

    /// The figures as pieces of a paragraph.
    pub(super) fn pieces(&self, figures: &str) -> Vec<Piece> {
        vec![Piece::Text(TextPiece::plain(
            figures.to_owned(),
            RunStyle { tabular_figures: true, ..self.style },
            self.content,
        ))]
    }

    /// How the figures are set.
    pub(super) fn options(&self, document: &Document) -> ParagraphOptions {
        ParagraphOptions {
            width: self.width,
            first_indent: 0.0,
            narrow: NarrowLines::default(),
            alignment: Alignment::End,
            hyphenate: false,
            balance: false,
            direction: document.language.direction(),
            language: document.language.clone(),
            locales: document.locales.clone(),
        }
    }
}

/// Sets the numbers in the place of what keeps it.
pub(super) fn put_page_numbers(
    setter: &mut Setter,
    pages: &mut [Page],
    numbers: &[PageNumber],
    destinations: &[Destination],
    document: &Document,
) {
    let by_content: BTreeMap<ContentId, &PageNumber> =
        numbers.iter().map(|number| (number.content, number)).collect();
    if by_content.is_empty() {
        return;
    }
    let mut first_run = |number: &PageNumber, figures: &str| {
        let lines =
            set_paragraph(setter, &number.pieces(figures), &number.options(document), &mut Vec::new());
        lines.into_iter().flat_map(|line| line.runs).map(|(_, run)| run).next()
    };
    let placeholder = PageNumber::placeholder(document);
    for item in pages.iter_mut().flat_map(|page| &mut page.items) {
        let (Mark::Content(content), ItemKind::Glyphs(run)) = (item.mark, &mut item.kind) else { continue };
        let Some(number) = by_content.get(&content) else { continue };
        let Some(place) = destinations.get(number.destination.0 as usize) else { continue };
        let figures = document.locale().number(place.page + 1);
        if let Some((before, mut set)) = first_run(number, &placeholder).zip(first_run(number, &figures)) {
            (set.x, set.y) = (run.x + set.x - before.x, run.y);
            // Who listens hears it apart from the words before it.
            set.actual_text = Some(format!(" {figures}"));
            *run = set;
        }
    }
}
