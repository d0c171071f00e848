//! The first page of a document of the United Nations, but for the emblem, whose use is restricted.

use super::builder::{Builder, Link};
use super::place::Place;
use super::text::note_destination;
use crate::document::{Meeting, Register, SourceLine, Submission};
use crate::layout::metrics::{indent, rule, share, size, space};
use crate::layout::slab::Column;
use crate::layout::style::Style;
use crate::layout::{
    Alignment, LinkTarget, ParagraphOptions, Piece, RunStyle, TagId, TagRole, TagTree, TextPiece,
};
use crate::source::Origin;

impl Builder<'_> {
    /// The masthead, the meeting, and the title; a statement that is handed in begins on the next page.
    pub(super) fn un_document(&mut self, column: &mut Column) {
        let head = &self.document.head;
        let unit = self.styles.unit;
        let place = Place { alignment: Alignment::Start, ..self.outer_place(TagTree::ROOT) };
        self.mark(column, &place);
        self.organ_and_symbol(column, &place);
        column.space(space::MEETING * unit);
        let starred = self.meeting(column, &place);
        column.space(space::MEETING * unit);
        let titles = set_in_on_both_sides(&place, share::SUBMISSION * place.width);
        if let Some(submission) = &head.register.submission {
            self.submission(column, &titles, submission, starred);
            self.set_called(TagTree::ROOT);
            column.let_go();
            column.begin_page();
            let text = Place { alignment: Alignment::Centre, ..self.place(TagTree::ROOT) };
            self.titles(column, &text, None);
            column.space(2.0 * unit);
            return;
        }
        self.names(column, &titles);
        column.space(2.0 * unit);
        let is_letter = !head.recipient.is_empty();
        if is_letter {
            self.recipient(column, &titles);
            column.space(2.0 * unit);
            for line in head.dateline.iter().chain(&head.facts) {
                self.head_line(column, &titles, self.styles.event, Some(line));
            }
            column.space(2.0 * unit);
        }
        self.titles(column, &titles, head.register.title_note.is_some().then_some(starred));
        column.space(unit);
        if !is_letter {
            for line in [&head.place, &head.speaker] {
                self.head_line(column, &titles, self.styles.event, line.as_ref());
            }
            // The item of the agenda is in the masthead.
            let item = head.register.meeting.item.as_ref().map(|item| item.origin);
            for fact in head.facts.iter().filter(|fact| Some(fact.origin) != item) {
                self.head_line(column, &titles, self.styles.facts, Some(fact));
            }
        }
        self.set_called(TagTree::ROOT);
        column.space(space::MEETING * unit);
    }

    /// The name of the United Nations and the symbol, the organ and what it says of the document, between rules.
    fn organ_and_symbol(&mut self, column: &mut Column, place: &Place) {
        let Register { organ, symbol, distribution, date, original, .. } = &self.document.head.register;
        let body = self.styles.body;
        let run = RunStyle { small_cap_acronyms: false, ..body.run };
        let style = Style {
            run: RunStyle { size: size::UNITED_NATIONS * run.size, ..run },
            leading: size::SYMBOL_INITIAL * run.size,
        };
        let line = Place { style, ..*place };
        let mut top = Column::default();
        let name = self.document.locale().word("united-nations");
        let origin = organ.as_ref().or(symbol.as_ref()).map_or_else(Origin::default, |line| line.origin);
        self.head_line(&mut top, &line, style, Some(&SourceLine { text: name.to_owned(), origin }));
        let mut end = Column::default();
        if let Some(symbol) = symbol {
            self.symbol(&mut end, &Place { alignment: Alignment::End, ..line }, symbol, run);
        }
        self.beside(column, top, end);
        if let Some(slab) = column.slabs.last_mut() {
            slab.height = style.baseline() + space::BELOW_SYMBOL * self.styles.unit;
        }
        self.masthead_rule(column, place, rule::SYMBOL);
        let (names, mut aside) = self.shares(place, share::REGISTER * place.width);
        aside.alignment = Alignment::Start;
        let mut main = Column::default();
        self.head_line(&mut main, &names, self.styles.organ, organ.as_ref());
        let mut side = Column::default();
        for line in [distribution, date, original] {
            self.head_line(&mut side, &aside, self.styles.register, line.as_ref());
        }
        if !main.is_empty() || !side.is_empty() {
            self.beside(column, main, side);
        }
        column.space(self.styles.unit);
        self.masthead_rule(column, place, rule::MASTHEAD);
    }

    /// The symbol; its first part, which names the organ, is large.
    fn symbol(&mut self, column: &mut Column, place: &Place, symbol: &SourceLine, run: RunStyle) {
        let end = symbol.text.find('/').unwrap_or(symbol.text.len());
        let (organ, rest) = symbol.text.split_at(end);
        let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
        let mut pieces = Vec::new();
        for (words, factor) in [(organ, size::SYMBOL_INITIAL), (rest, size::SYMBOL)] {
            if !words.is_empty() {
                let run = RunStyle { size: factor * run.size, ..run };
                pieces.extend(self.words(words, tag, &Style { run, ..place.style }, symbol.origin));
            }
        }
        self.head_lines(column, place, place.style, &pieces);
    }

    /// The body that meets, its session, dates, and the item of its agenda. Says how many notes are called.
    fn meeting(&mut self, column: &mut Column, place: &Place) -> usize {
        let Meeting { body, session, dates, item, item_note, item_title } =
            &self.document.head.register.meeting;
        let style =
            Style { run: RunStyle { small_cap_acronyms: false, ..self.styles.body.run }, ..self.styles.body };
        let bold = Style { run: RunStyle { bold: true, ..style.run }, ..style };
        let (place, _) = self.shares(place, share::REGISTER * place.width);
        self.head_line(column, &place, bold, body.as_ref());
        self.head_line(column, &place, bold, session.as_ref());
        self.head_line(column, &place, style, dates.as_ref());
        let mut starred = 0;
        if let Some(item) = item {
            let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
            let mut pieces = self.words(&item.text, tag, &style, item.origin);
            if item_note.is_some() {
                pieces.push(self.asterisk(starred, tag, style.run));
                starred += 1;
            }
            self.head_lines(column, &place, style, &pieces);
        }
        self.head_line(column, &place, bold, item_title.as_ref());
        starred
    }

    /// Who hands the statement in, and the sentence on its circulation.
    fn submission(&mut self, column: &mut Column, place: &Place, submission: &Submission, starred: usize) {
        let Submission { title, circulation, supporters } = submission;
        let style = self.styles.title;
        let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
        let mut pieces = self.words(&title.text, tag, &style, title.origin);
        if self.document.head.register.title_note.is_some() {
            pieces.push(self.asterisk(starred, tag, style.run));
        }
        self.head_lines(column, place, style, &pieces);
        column.space(space::MEETING * self.styles.unit);
        let style = self.styles.body;
        let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
        let pieces = self.words(&circulation.text, tag, &style, circulation.origin);
        let justified = Place { style, alignment: self.place(TagTree::ROOT).alignment, ..*place };
        let options = ParagraphOptions {
            first_indent: indent::PARAGRAPH * style.run.size,
            ..self.options(&justified, true)
        };
        for slab in self.lines(&pieces, &justified, &options) {
            column.push(slab);
        }
        column.space(2.0 * self.styles.unit);
        self.head_line(column, place, self.styles.event, supporters.as_ref());
    }

    /// The title, which may have a note, and the line below it.
    fn titles(&mut self, column: &mut Column, place: &Place, note: Option<usize>) {
        let head = &self.document.head;
        self.title(column, place, &head.title, note);
        if !head.subtitle.is_empty() {
            let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
            let style = Style {
                run: RunStyle { bold: false, ..self.styles.heading(2).run },
                ..self.styles.heading(2)
            };
            let pieces = self.pieces(&head.subtitle, tag, &style);
            column.space(self.styles.unit);
            self.head_lines(column, place, style, &pieces.pieces);
        }
    }

    /// The number by which the note of an asterisk is known.
    fn note_number(&self, index: usize) -> u32 {
        (self.document.notes.len() + index + 1) as u32
    }

    /// The asterisks that call a note.
    pub(super) fn asterisk(&mut self, index: usize, parent: TagId, style: RunStyle) -> Piece {
        let number = self.note_number(index);
        let tag = self.tags.add(parent, TagRole::Reference);
        let tag = self.tags.add(tag, TagRole::Link);
        let note = self.asterisk_notes.get(index);
        let description = note.map_or_else(String::new, |note| note.text.clone());
        let origin = note.map_or_else(Origin::default, |note| note.origin);
        let target = LinkTarget::Destination(note_destination(number));
        let link = self.link(Link { target: Some(target), tag, description, stroke: None });
        self.known_notes.insert(number);
        self.called.push(number);
        let content = self.tags.content(tag);
        Piece::Text(TextPiece {
            text: "*".repeat(index + 1),
            style,
            content,
            link: Some(link),
            note: Some(number),
            mark: true,
            language: None,
            origin,
        })
    }
}

/// A place that is narrower on either side.
fn set_in_on_both_sides(place: &Place, by: f32) -> Place {
    Place { x: place.x + by, width: place.width - 2.0 * by, ..*place }
}
