use super::builder::{Builder, Link};
use super::figure::UnsizedPicture;
use super::place::Place;
use crate::document::{Letterhead, SourceLine};
use crate::layout::metrics::{cost, rule, share, slack, space};
use crate::layout::slab::{Column, Slab};
use crate::layout::style::Style;
use crate::layout::{Alignment, Item, ItemKind, LinkTarget, Mark, Piece, Rect, TagRole, TagTree};
use crate::locale::isolated;
use crate::theme::Masthead;

impl Builder<'_> {
    /// What comes above the title.
    pub(super) fn masthead(&mut self, column: &mut Column, place: &Place) {
        match self.theme.masthead {
            Masthead::Plain | Masthead::UnDocument | Masthead::Band => self.names(column, place),
            Masthead::Letterhead => self.letterhead(column, place),
        }
    }

    /// The organisation and its standing.
    pub(super) fn names(&mut self, column: &mut Column, place: &Place) {
        let head = &self.document.head;
        self.head_line(column, place, self.styles.organisation, head.organisation.as_ref());
        self.head_line(column, place, self.styles.facts, head.standing.as_ref());
    }

    /// Logo and names where lines begin, addresses where they end, and a rule below.
    fn letterhead(&mut self, column: &mut Column, place: &Place) {
        let (names, aside) = {
            let widest = self.address_width(place);
            self.halves(place, widest)
        };
        let mut main = Column::default();
        self.logo(&mut main, &names);
        self.names(&mut main, &names);
        let mut side = Column::default();
        let Letterhead { address, phone, email, url, .. } = &self.document.head.letterhead;
        for line in address.iter().chain(phone) {
            self.head_line(&mut side, &aside, self.styles.address, Some(&self.as_written(line)));
        }
        for (line, scheme) in [(email, "mailto:"), (url, "")] {
            if let Some(line) = line {
                self.linked_line(
                    &mut side,
                    &aside,
                    self.styles.address,
                    line,
                    format!("{scheme}{}", line.text),
                );
            }
        }
        self.beside(column, main, side);
        self.masthead_rule(column, place, rule::HEAD);
    }

    /// The width of the e-mail and web addresses on a line each: one that is broken reads as two.
    fn address_width(&mut self, place: &Place) -> f32 {
        let Letterhead { email, url, .. } = &self.document.head.letterhead;
        let place = Place { style: self.styles.address, ..*place };
        let widths =
            [email, url].into_iter().flatten().map(|line| self.label_width(&place, shown(&line.text)));
        widths.fold(0.0, f32::max) + slack::ROUNDING
    }

    /// A line that reads in its own direction, whatever that of the document: numbers have none of their own.
    fn as_written(&self, line: &SourceLine) -> SourceLine {
        let text = isolated(&line.text, self.document.language.direction()).into_owned();
        SourceLine { text, origin: line.origin }
    }

    fn logo(&mut self, column: &mut Column, place: &Place) {
        let Some((figure, highest)) = self.logo_figure() else { return };
        self.figure_within(column, place, &figure, share::LOGO_WIDTH * self.theme.text_area().0, highest);
        column.space(self.styles.unit);
    }

    /// The logo of the organisation, where the theme shows it, and how high it may be, in points.
    pub(super) fn logo_figure(&mut self) -> Option<(UnsizedPicture, f32)> {
        let head = &self.document.head;
        let (logo, name) = (head.letterhead.logo.as_ref()?, head.organisation.as_ref()?);
        if !self.theme.shows_logo() {
            return None;
        }
        let figure = self.figure(&logo.text, &name.text, None, TagTree::ROOT, logo.origin)?;
        Some((figure, self.theme.logo.lines * self.styles.body.leading))
    }

    /// The place of names and the place of what is beside them.
    pub(super) fn halves(&self, place: &Place, widest: f32) -> (Place, Place) {
        self.shares(place, widest.clamp(share::ASIDE * place.width, share::MOST_ASIDE * place.width))
    }

    /// The same, with what is beside the names that wide.
    pub(super) fn shares(&self, place: &Place, aside: f32) -> (Place, Place) {
        let gutter = share::ASIDE_GUTTER * self.styles.unit;
        let from_start = |start: f32, width: f32| {
            let x =
                if self.right_to_left() { place.x + place.width - start - width } else { place.x + start };
            Place { x, width, alignment: Alignment::Start, ..*place }
        };
        let names = from_start(0.0, place.width - aside - gutter);
        let aside = Place { alignment: Alignment::End, ..from_start(place.width - aside, aside) };
        (names, aside)
    }

    /// Two columns side by side, never divided.
    pub(super) fn beside(&self, column: &mut Column, main: Column, side: Column) {
        let mut whole = Slab::default();
        for half in [main, side] {
            let mut y = 0.0;
            for slab in half.slabs {
                y += if y > 0.0 { slab.space_before } else { 0.0 };
                let height = slab.height;
                whole.absorb(slab, y);
                y += height;
            }
        }
        if whole.height > 0.0 {
            column.space(self.styles.unit);
            column.push(whole);
            column.keep(cost::TITLE_BLOCK, 0.0);
        }
    }

    pub(super) fn linked_line(
        &mut self,
        column: &mut Column,
        place: &Place,
        style: Style,
        line: &SourceLine,
        url: String,
    ) {
        let paragraph = self.tags.add(place.tag, TagRole::Paragraph);
        let tag = self.tags.add(paragraph, TagRole::Link);
        let words = shown(&line.text);
        let shown = isolated(words, place.direction);
        let mut pieces = self.words(&shown, tag, &style, line.origin);
        let target = Some(LinkTarget::Url(url));
        let link = self.link(Link { target, tag, description: words.to_owned(), stroke: None });
        if let Some(Piece::Text(piece)) = pieces.first_mut() {
            piece.link = Some(link);
        }
        self.head_lines(column, place, style, &pieces);
    }

    pub(super) fn masthead_rule(&self, column: &mut Column, place: &Place, height: f32) {
        let unit = self.styles.unit;
        let area = Rect { x: place.x, y: space::MASTHEAD_RULE * unit, width: place.width, height };
        let kind = ItemKind::Rule { area, colour: self.styles.rule };
        let items = vec![Item { mark: Mark::Decoration, kind }];
        column.push(Slab { height: unit, items, ..Slab::default() });
        column.keep(cost::TITLE_BLOCK, 0.0);
        column.space(space::MASTHEAD_RULE * unit);
    }
}

/// An address as it is printed.
fn shown(address: &str) -> &str {
    address.trim_start_matches("https://").trim_end_matches('/')
}
