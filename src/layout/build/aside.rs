//! Words that stand apart from the text: remarks, and words of the text shown large.

use super::builder::Builder;
use super::place::Place;
use crate::document::{Block, Inline};
use crate::layout::metrics::{cost, indent};
use crate::layout::slab::Column;
use crate::layout::{Alignment, Mark, TagRole};
use crate::text::AsideRole;
use crate::theme::{BoxRule, BoxStyle, Ground};

impl Builder<'_> {
    /// Between two rules, set in on either side.
    pub(super) fn aside(
        &mut self,
        column: &mut Column,
        place: &Place,
        role: AsideRole,
        title: &[Inline],
        content: &[Block],
    ) {
        let tag = self.tags.add(place.tag, TagRole::Aside);
        let by = indent::QUOTE * place.style.run.size;
        let style = match role {
            AsideRole::Callout(_) => place.style,
            AsideRole::PullQuote => self.styles.pull_quote,
        };
        let mut inner = Place { tag, style, alignment: Alignment::Start, ..*place }.set_in(by);
        if role == AsideRole::PullQuote {
            (inner.indented, inner.running) = (false, false);
        }
        inner.width -= by.min(indent::QUOTE_FAR_SIDE * inner.width);
        if inner.right_to_left() {
            inner.x += place.width - by - inner.width;
        }
        let surround = match role {
            AsideRole::Callout(_) => self.theme.parts.callout,
            AsideRole::PullQuote => BoxStyle { ground: Ground::None, rule: BoxRule::AboveAndBelow },
        };
        self.boxed(column, &inner, surround, |builder, column, inner| {
            if !title.is_empty() {
                let tag = builder.tags.add(tag, TagRole::Paragraph);
                let style = builder.styles.callout_title;
                let place = Place { style, ..*inner };
                let pieces = builder.pieces(title, tag, &style);
                let options = builder.options(&place, false);
                for slab in builder.lines(&pieces.pieces, &place, &options) {
                    column.push(slab);
                    column.keep(cost::HEADING, 0.0);
                }
            }
            let first = column.slabs.len();
            builder.blocks(column, inner, content);
            if role == AsideRole::PullQuote {
                // These words are in the text, where they are read.
                let shown = column.slabs[first..].iter_mut().flat_map(|slab| &mut slab.items);
                shown.for_each(|item| item.mark = Mark::Decoration);
            }
        });
        self.set_called(place.tag);
        column.space(place.gap);
    }
}
