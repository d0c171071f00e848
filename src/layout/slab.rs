//! What pages are made of: slabs, stacked from the top of the text down.

use std::collections::BTreeMap;

use super::metrics::{cost, rule};
use super::{DestinationId, Item, ItemKind, LinkArea, Mark, Rect};
use crate::theme::{BoxRule, Colour};

/// A piece of a page that is never divided: a line, a row, a picture. Positions are from its own top and the left of
/// the text, in points.
#[derive(Debug, Clone, Default)]
pub(super) struct Slab {
    /// How much of the page it takes.
    pub(super) height: f32,
    /// The space before it, left out at the head of a page.
    pub(super) space_before: f32,
    /// The same where no figure is before it.
    pub(super) space_alone: f32,
    /// What it is to figures that look for their page.
    pub(super) kind: SlabKind,
    /// Whether its top is on the grid: a whole number of half lines below the head of the page.
    pub(super) on_grid: bool,
    /// What it costs to begin a page with it.
    pub(super) break_before: f32,
    /// What is painted.
    pub(super) items: Vec<Item>,
    /// Where it can be clicked.
    pub(super) links: Vec<LinkArea>,
    /// The places in it that links lead to.
    pub(super) destinations: Vec<DestinationId>,
    /// The same for places further down, with how far below its top they are, in points.
    pub(super) lower_destinations: Vec<(DestinationId, f32)>,
    /// The notes that are called in it for the first time, by number.
    pub(super) notes: Vec<u32>,
    /// The notes that are called in it once more, by number.
    pub(super) called_again: Vec<u32>,
    /// Whether it is as wide as the page where the text is in columns.
    pub(super) spans: bool,
    /// Whether a page begins with it.
    pub(super) new_page: bool,
    /// The box that it is part of, by its number.
    pub(super) boxed: Option<usize>,
    /// Whether its page is turned sideways.
    pub(super) sideways: bool,
    /// The table head that is set again where a page begins with it.
    pub(super) repeat: Option<usize>,
}

/// What a slab is to figures that look for their page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum SlabKind {
    /// Anything that they may pass.
    #[default]
    Text,
    /// A part of a figure.
    Figure,
    /// The first line of a heading within a part.
    Heading,
    /// The beginning of a part.
    Part,
}

impl Slab {
    /// Where its top is if what is before it ends at `y` below the head of the page, in points; `unit` is that of the grid.
    pub(super) fn top(&self, y: f32, unit: f32) -> f32 {
        let y = y + if y > 0.0 { self.space_before } else { 0.0 };
        let over = y.rem_euclid(unit);
        if self.on_grid && over > 0.01 && unit - over > 0.01 { y + unit - over } else { y }
    }

    /// The slab as it is set once more: seen, and not read twice.
    pub(super) fn again(&self) -> Self {
        let mut items = self.items.clone();
        for item in items.iter_mut().filter(|item| matches!(item.mark, Mark::Content(_))) {
            item.mark = Mark::Pagination;
        }
        Self { height: self.height, space_before: self.space_before, items, ..Self::default() }
    }

    /// Moves what is in it.
    pub(super) fn shift(&mut self, x: f32, y: f32) {
        for item in &mut self.items {
            item.shift(x, y);
        }
        for link in &mut self.links {
            link.area.shift(x, y);
        }
    }

    /// Takes in another slab that is `y` below its own top.
    pub(super) fn absorb(&mut self, mut other: Self, y: f32) {
        other.shift(0.0, y);
        self.height = self.height.max(y + other.height);
        self.items.append(&mut other.items);
        self.links.append(&mut other.links);
        self.lower_destinations.extend(other.destinations.into_iter().map(|destination| (destination, y)));
        let lower = other.lower_destinations.into_iter().map(|(destination, below)| (destination, y + below));
        self.lower_destinations.extend(lower);
        self.notes.append(&mut other.notes);
        self.called_again.append(&mut other.called_again);
    }
}

impl Item {
    /// Moves it.
    pub(super) fn shift(&mut self, x: f32, y: f32) {
        match &mut self.kind {
            ItemKind::Glyphs(run) => {
                run.x += x;
                run.y += y;
            }
            ItemKind::Rule { area, .. } | ItemKind::Image { area, .. } => area.shift(x, y),
        }
    }
}

impl Rect {
    /// Moves it.
    fn shift(&mut self, x: f32, y: f32) {
        self.x += x;
        self.y += y;
    }
}

/// What surrounds slabs that belong together: a ground and rules as high as they are on each page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surround {
    /// From the left of the text, in points.
    pub(super) x: f32,
    /// Its width, in points.
    pub(super) width: f32,
    /// The colour of the ground.
    pub(super) ground: Option<Colour>,
    /// Its rules, and their colour.
    pub(super) rule: BoxRule,
    pub(super) rule_colour: Colour,
    /// Whether lines begin at the right.
    pub(super) right_to_left: bool,
    /// Whether it reaches to the edges of the page, and its top.
    pub(super) bleeds: bool,
}

impl Surround {
    /// The ground and the rules around slabs from `y` on that are together so high.
    pub(super) fn items(&self, y: f32, height: f32) -> Vec<Item> {
        let Self { x, width, rule_colour, .. } = *self;
        let edge = |x, y, width, height, colour| Item {
            mark: Mark::Decoration,
            kind: ItemKind::Rule { area: Rect { x, y, width, height }, colour },
        };
        let mut items = Vec::new();
        if let Some(ground) = self.ground {
            items.push(edge(x, y, width, height, ground));
        }
        let above = edge(x, y, width, rule::HEAD, rule_colour);
        let below = edge(x, y + height - rule::HEAD, width, rule::HEAD, rule_colour);
        let left = edge(x, y, rule::HEAD, height, rule_colour);
        let right = edge(x + width - rule::HEAD, y, rule::HEAD, height, rule_colour);
        match self.rule {
            BoxRule::None => {}
            BoxRule::Start => {
                let x = if self.right_to_left { x + width - rule::BOX } else { x };
                items.push(edge(x, y, rule::BOX, height, rule_colour));
            }
            BoxRule::Above => items.push(above),
            BoxRule::AboveAndBelow => items.extend([above, below]),
            BoxRule::Around => items.extend([above, below, left, right]),
        }
        items
    }
}

/// Slabs being stacked: it holds the space and the cost of a break that the next one will have.
#[derive(Debug, Default)]
pub(super) struct Column {
    pub(super) slabs: Vec<Slab>,
    space: f32,
    after_figure: f32,
    breaks: [f32; 2],
    new_page: bool,
}

impl Column {
    /// Asks for space before the next slab; the larger of several holds.
    pub(super) fn space(&mut self, space: f32) {
        self.space = self.space.max(space);
    }

    /// Asks for space between a figure and the next slab.
    pub(super) fn space_after_figure(&mut self, space: f32) {
        self.after_figure = self.after_figure.max(space);
    }

    /// Asks that the next two slabs begin no page if it can be helped.
    pub(super) fn keep(&mut self, first: f32, second: f32) {
        self.breaks = [self.breaks[0].max(first), self.breaks[1].max(second)];
    }

    /// Asks that the next slab begins a page.
    pub(super) fn begin_page(&mut self) {
        self.new_page = true;
    }

    /// The space that was asked for before the next slab.
    pub(super) fn asked_space(&self) -> f32 {
        self.space.max(self.after_figure)
    }

    /// Takes back the space that was asked for before the next slab.
    pub(super) fn let_go_of_space(&mut self) {
        self.space = 0.0;
        self.after_figure = 0.0;
    }

    /// Takes back what was asked of a second line that never came, before the heading that comes instead.
    pub(super) fn let_go_of_lone_line(&mut self) {
        if self.breaks[0] <= cost::LONE_LINE {
            self.let_go();
        }
    }

    /// Takes back what was asked of the next two slabs.
    pub(super) fn let_go(&mut self) {
        self.breaks = [0.0; 2];
    }

    /// Adds a slab.
    pub(super) fn push(&mut self, mut slab: Slab) {
        slab.space_alone = std::mem::take(&mut self.space);
        slab.space_before = slab.space_alone.max(std::mem::take(&mut self.after_figure));
        slab.new_page |= std::mem::take(&mut self.new_page);
        slab.break_before = slab.break_before.max(self.breaks[0]);
        self.breaks = [self.breaks[1], 0.0];
        self.slabs.push(slab);
    }

    /// Marks the slab `first` as the beginning of a part.
    pub(super) fn begin_part(&mut self, first: usize) {
        if let Some(slab) = self.slabs.get_mut(first) {
            slab.kind = SlabKind::Part;
        }
    }

    /// Makes slabs as wide as the page, from `first` on.
    pub(super) fn span(&mut self, first: usize) {
        self.slabs[first..].iter_mut().for_each(|slab| slab.spans = true);
    }

    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.slabs.is_empty()
    }
}

/// A document as slabs: what runs from page to page and what is bound to its place.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// The text.
    pub(super) slabs: Vec<Slab>,
    /// Heads of tables, set again on each page that their table reaches.
    pub(super) repeats: Vec<Slab>,
    /// What surrounds parts of the text, by number.
    pub(super) boxes: Vec<Surround>,
    /// The notes that are at the foot of their page, by number from one; none where they are elsewhere.
    pub(super) notes: Vec<Vec<Slab>>,
    /// How many of them have a number; asterisks call those after them, and come first at the foot of a page, as the title block does
    /// on it.
    pub(super) numbered_notes: usize,
    /// The same for those that are called more than once, as they are set on a later page that calls them: seen, and not read twice.
    pub(super) notes_again: BTreeMap<usize, Vec<Slab>>,
}
