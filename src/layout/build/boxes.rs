//! Parts that a ground or rules set apart.

use super::builder::Builder;
use super::place::Place;
use crate::layout::metrics::{cost, rule, space};
use crate::layout::slab::{Column, Slab, Surround};
use crate::theme::{BoxRule, BoxStyle, Ground};

impl Builder<'_> {
    /// What `content` sets in a narrower place, surrounded as the style has it; as it is where that is not seen.
    pub(super) fn boxed(
        &mut self,
        column: &mut Column,
        place: &Place,
        style: BoxStyle,
        content: impl FnOnce(&mut Self, &mut Column, &Place),
    ) {
        if !style.is_seen() {
            return content(self, column, place);
        }
        let padding = self.styles.spacing.in_box * self.styles.unit;
        let sides = style.ground != Ground::None || matches!(style.rule, BoxRule::Start | BoxRule::Around);
        let edge = if style.rule == BoxRule::Start { rule::BOX } else { 0.0 };
        let mut inner = *place;
        if sides {
            inner = inner.set_in(padding + edge);
            inner.width -= padding;
            if inner.right_to_left() {
                inner.x += padding;
            }
        }
        let number = self.flow.boxes.len();
        self.flow.boxes.push(Surround {
            x: place.x,
            width: place.width,
            ground: (style.ground == Ground::Tint).then_some(self.styles.tint),
            rule: style.rule,
            rule_colour: self.styles.rule,
            right_to_left: place.right_to_left(),
            bleeds: false,
        });
        let mut own = Column::default();
        own.push(Slab { height: padding, ..Slab::default() });
        own.keep(cost::HEADING, 0.0);
        // Within the box, nothing else stands beside the text.
        let side = self.side.take();
        content(self, &mut own, &inner);
        self.side = side;
        own.keep(cost::HEADING, 0.0);
        own.let_go_of_space();
        own.push(Slab { height: padding, break_before: cost::HEADING, ..Slab::default() });
        column.space(space::AROUND_BOX * self.styles.unit);
        for slab in own.slabs {
            column.space(slab.space_before);
            column.push(Slab { boxed: Some(number), ..slab });
        }
        column.space(space::AROUND_BOX * self.styles.unit);
    }
}
