//! The title of a brief on a band of colour, and the box at its end that says who speaks.

use super::builder::Builder;
use super::place::Place;
use crate::document::{PartRole, SourceLine};
use crate::layout::metrics::{cost, rule, share, space};
use crate::layout::slab::{Column, Slab, Surround};
use crate::layout::style::Style;
use crate::layout::{Alignment, Item, ItemKind, Mark, Rect, RunStyle, TagRole, TagTree};
use crate::source::Origin;
use crate::theme::{BoxRule, BoxStyle, Colour, Ground, Masthead};

/// The mark between facts on one line.
const SEPARATOR: &str = " \u{b7} ";

impl Builder<'_> {
    /// The kind of statement and its date beside the logo, the title, and where and by whom it is given.
    pub(super) fn band(&mut self, column: &mut Column) {
        let (head, styles) = (&self.document.head, self.styles);
        let unit = styles.unit;
        let place = Place { alignment: Alignment::Start, ..self.outer_place(TagTree::ROOT) };
        let mut own = Column::default();
        if let Some(mark) = &head.mark {
            let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
            let pieces = self.words(mark, tag, &styles.mark, Origin::default());
            self.head_lines(&mut own, &Place { alignment: Alignment::End, ..place }, styles.mark, &pieces);
        }
        self.label_and_logo(&mut own, &place);
        own.space(2.0 * unit);
        self.title(&mut own, &place, &head.title, None);
        if !head.subtitle.is_empty() {
            own.space(unit / 2.0);
            let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
            let pieces = self.pieces(&head.subtitle, tag, &styles.subtitle);
            self.head_lines(&mut own, &place, styles.subtitle, &pieces.pieces);
        }
        own.space(unit);
        // The date alone is in the label.
        let date = self.date_in_words();
        let given = joined(
            head.event.iter().chain(head.dateline.iter().filter(|line| Some(&line.text) != date.as_ref())),
        );
        for line in given.iter().chain(&head.speaker) {
            self.head_line(&mut own, &place, styles.event, Some(line));
        }
        self.recipient(&mut own, &place);
        own.let_go_of_space();
        own.push(Slab { height: space::IN_BAND * unit, ..Slab::default() });
        let number = self.flow.boxes.len();
        self.flow.boxes.push(Surround {
            x: 0.0,
            width: place.width,
            ground: Some(styles.rule),
            rule: BoxRule::None,
            rule_colour: styles.rule,
            right_to_left: place.right_to_left(),
            bleeds: true,
        });
        for slab in own.slabs {
            column.space(slab.space_before);
            column.push(Slab { boxed: Some(number), on_grid: false, ..slab });
            column.keep(cost::TITLE_BLOCK, 0.0);
        }
        column.keep(cost::AFTER_TITLE_BLOCK, cost::LONE_LINE);
        column.space(2.0 * unit);
        self.set_called(TagTree::ROOT);
    }

    /// What kind of statement it is, by whom and of when; the logo at the other side, on white.
    fn label_and_logo(&mut self, column: &mut Column, place: &Place) {
        let head = &self.document.head;
        let locale = self.document.locale();
        let origin = head.organisation.as_ref().map_or_else(Origin::default, |line| line.origin);
        let kind = SourceLine { text: locale.kind_name(&self.document.kind).to_owned(), origin };
        let in_dateline = |date: &String| {
            head.dateline.as_ref().is_some_and(|line| line.text != *date && line.text.contains(date))
        };
        let date = self.date_in_words().filter(|date| !in_dateline(date));
        let date = date.map(|text| SourceLine { text, origin });
        let label = joined([Some(&kind), date.as_ref(), head.organisation.as_ref()].into_iter().flatten());
        let mut main = Column::default();
        let (names, _) = self.shares(place, share::ASIDE * place.width);
        self.head_line(&mut main, &names, self.styles.organisation, label.as_ref());
        let mut side = Column::default();
        self.logo_at_end(&mut side, place);
        self.beside(column, main, side);
    }

    fn date_in_words(&self) -> Option<String> {
        let locale = self.document.locale();
        self.document.head.date.map(|date| locale.date(date))
    }

    fn logo_at_end(&mut self, column: &mut Column, place: &Place) {
        let Some((figure, highest)) = self.logo_figure() else { return };
        let width = figure.width_within(share::ASIDE * place.width, highest);
        let margin = rule::LOGO_GROUND;
        let x = if place.right_to_left() { place.x + margin } else { place.x + place.width - width - margin };
        let mut own = Column::default();
        self.figure_within(&mut own, &Place { x, width, ..*place }, &figure, width, highest);
        for mut slab in own.slabs {
            let grounds = slab.items.iter().filter_map(|item| match item.kind {
                ItemKind::Image { area, .. } => Some(Rect {
                    x: area.x - margin,
                    y: area.y - margin,
                    width: area.width + 2.0 * margin,
                    height: area.height + 2.0 * margin,
                }),
                _ => None,
            });
            let grounds: Vec<Item> = grounds
                .map(|area| Item {
                    mark: Mark::Decoration,
                    kind: ItemKind::Rule { area, colour: Colour::WHITE },
                })
                .collect();
            slab.items.splice(0..0, grounds);
            column.push(slab);
        }
    }

    /// Who speaks, where they can be reached, and who signs with them, in a box at the end.
    pub(super) fn imprint(&mut self, column: &mut Column) {
        if self.theme.masthead != Masthead::Band {
            return;
        }
        let head = &self.document.head;
        let has = |role| self.document.parts.iter().any(|part| part.role == role);
        let (about, contact) = (has(PartRole::About), has(PartRole::Contact));
        let letterhead = &head.letterhead;
        let reached = letterhead.address.iter().chain(&letterhead.phone);
        let mut lines: Vec<&SourceLine> = Vec::new();
        lines.extend(head.standing.iter().filter(|_| !about));
        lines.extend(reached.filter(|_| !contact));
        let facts: Vec<SourceLine> = head.facts.iter().chain(&head.register.line()).cloned().collect();
        let addresses: Vec<&SourceLine> =
            letterhead.email.iter().chain(&letterhead.url).filter(|_| !contact).collect();
        if lines.is_empty() && facts.is_empty() && addresses.is_empty() {
            return;
        }
        let tag = self.tags.add(TagTree::ROOT, TagRole::Aside);
        let style = self.styles.imprint;
        let place = Place { style, alignment: Alignment::Start, ..self.place(tag) };
        let surround = BoxStyle { ground: Ground::Tint, rule: BoxRule::None };
        let who = joined(lines);
        let organisation = head.organisation.clone();
        let emails = letterhead.email.clone().filter(|_| !contact);
        let url = letterhead.url.clone().filter(|_| !contact);
        self.boxed(column, &place, surround, |builder, column, place| {
            let share = share::HALF * place.width;
            let (left, mut right) =
                if facts.is_empty() { (*place, *place) } else { builder.shares(place, share) };
            right.alignment = Alignment::Start;
            let mut main = Column::default();
            let bold = Style { run: RunStyle { bold: true, ..style.run }, ..style };
            builder.line_in(&mut main, &left, bold, organisation.as_ref());
            builder.line_in(&mut main, &left, style, who.as_ref());
            for (line, scheme) in [(&emails, "mailto:"), (&url, "")] {
                if let Some(line) = line {
                    builder.linked_line(&mut main, &left, style, line, format!("{scheme}{}", line.text));
                }
            }
            let mut side = Column::default();
            for fact in &facts {
                builder.line_in(&mut side, &right, style, Some(fact));
            }
            builder.beside(column, main, side);
        });
    }
}

/// Lines as one, with points between them.
fn joined<'a>(lines: impl IntoIterator<Item = &'a SourceLine>) -> Option<SourceLine> {
    let lines: Vec<&SourceLine> = lines.into_iter().collect();
    let words: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    Some(SourceLine { text: words.join(SEPARATOR), origin: lines.first()?.origin })
}
