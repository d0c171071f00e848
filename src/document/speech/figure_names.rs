//! What the figures are called that a speech refers to: it does not print them, those who listen have them on paper.

use std::collections::BTreeMap;

use crate::document::figure_numbers::{FigureName, FigureNumbers};
use crate::statement::Statement;
use crate::text::{Block, BlockKind, Reference, Visitor, slug, walk_blocks};

/// The names of figures and tables, by the slugs of their ids, as a statement numbers them that prints all of the brief.
#[derive(Debug, Default)]
pub(in crate::document) struct FigureNames(BTreeMap<String, FigureName>);

struct Namer<'l> {
    numbers: FigureNumbers<'l>,
    names: BTreeMap<String, FigureName>,
}

impl Visitor<Reference> for Namer<'_> {
    fn block(&mut self, block: &Block<Reference>) {
        if let BlockKind::Figure(figure) = &block.kind
            && let (Some(name), Some(id)) = (self.numbers.next(figure), &figure.id)
        {
            self.names.entry(slug(id)).or_insert(name);
        }
    }
}

impl FigureNames {
    /// Those of a statement.
    pub(in crate::document) fn of(statement: &Statement) -> Self {
        let numbers = FigureNumbers::new(statement.locale());
        let mut namer = Namer { numbers, names: BTreeMap::new() };
        walk_blocks(&statement.summary, &mut namer);
        for section in &statement.sections {
            walk_blocks(&section.body, &mut namer);
        }
        Self(namer.names)
    }

    /// What the figure is called that a link without words leads to.
    pub(super) fn of_link(&self, url: &str) -> Option<&str> {
        let name = self.0.get(&slug(url.strip_prefix('#')?))?;
        Some(&name.name)
    }

    /// What comes before the caption of the figure with that id.
    pub(super) fn label(&self, id: &str) -> Option<&str> {
        Some(&self.0.get(&slug(id))?.label)
    }
}
