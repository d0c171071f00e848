use crate::document::composer::Composer;
use crate::document::order::{OrderSlot, RECOMMENDATIONS, SUMMARY};
use crate::document::{Block, Inline, PartRole};
use crate::source::Origin;
use crate::text::{BlockKind, ListItem};

impl Composer<'_> {
    /// What is for the eye only, after the speech; pictures and tables are named.
    pub(super) fn asides(&mut self) {
        let mut blocks = Vec::new();
        let mut first = None;
        for slot in self.order() {
            let section = match slot {
                OrderSlot::Section(section) => Some(section),
                OrderSlot::Summary => self.statement.sections.iter().find(|section| section.id == SUMMARY),
                OrderSlot::Recommendations => {
                    self.statement.sections.iter().find(|section| section.id == RECOMMENDATIONS)
                }
            };
            if let Some(section) = section.filter(|section| section.speaking.aside) {
                first = first.or(Some(section.origin));
                let heading = self.heading(&section.id, section.heading.as_deref(), section.origin);
                blocks.extend(titled(heading, section.origin));
                let said = self.said(&section.body);
                blocks.extend(said.blocks);
                let line = said.evidence.line(None, section.origin);
                if !line.is_empty() {
                    blocks.push(Block { kind: BlockKind::Paragraph(line), origin: section.origin });
                }
            }
            if matches!(slot, OrderSlot::Recommendations) {
                let whole = section.is_some_and(|section| section.speaking.aside);
                let asks =
                    self.groups_of(|index| whole || self.statement.recommendations[index].speaking.aside);
                for group in asks {
                    if let Some((name, origin)) = group.addressee {
                        blocks.push(self.ask_lead(&name, origin));
                    }
                    let items: Vec<_> = group
                        .asks
                        .iter()
                        .map(|(_, ask)| {
                            let runs = self.ask_runs(ask);
                            let content = BlockKind::Paragraph(self.inlines(&runs));
                            ListItem {
                                content: vec![Block { kind: content, origin: ask.origin }],
                                origin: ask.origin,
                            }
                        })
                        .collect();
                    let origin = items.first().map_or_else(Origin::default, |item| item.origin);
                    first = first.or(Some(origin));
                    blocks.push(Block {
                        kind: BlockKind::List { start: None, mark: None, tight: true, items },
                        origin,
                    });
                }
            }
        }
        if let Some(origin) = first {
            let heading = self.words("not-spoken", origin);
            self.push(PartRole::Aside, "not-spoken", heading, blocks, origin);
        }
    }
}

/// A heading within a part.
pub(super) fn titled(content: Vec<Inline>, origin: Origin) -> Option<Block> {
    let kind = BlockKind::Heading { level: 3, content, id: None };
    matches!(&kind, BlockKind::Heading { content, .. } if !content.is_empty())
        .then_some(Block { kind, origin })
}
