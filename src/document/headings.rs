use super::Block;
use crate::text::BlockKind;

/// Sets the levels of headings below one of level `above`, so that none is skipped on the way down.
pub(super) fn settle(blocks: &mut [Block], above: u8) {
    let mut open: Vec<u8> = Vec::new();
    settle_within(blocks, above, &mut open);
}

fn settle_within(blocks: &mut [Block], above: u8, open: &mut Vec<u8>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { level, .. } => {
                while open.last().is_some_and(|last| last >= level) {
                    open.pop();
                }
                open.push(*level);
                *level = (above + open.len() as u8).min(6);
            }
            BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => {
                settle_within(content, above, open);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    settle_within(&mut item.content, above, open);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Origin;

    #[test]
    fn no_level_is_skipped() {
        let heading = |level| Block {
            kind: BlockKind::Heading { level, id: None, content: Vec::new() },
            origin: Origin::default(),
        };
        let mut blocks = [1, 3, 3, 2, 6, 1].map(heading);
        settle(&mut blocks, 2);
        let levels = blocks.map(|block| match block.kind {
            BlockKind::Heading { level, .. } => level,
            _ => 0,
        });
        assert_eq!(levels, [3, 4, 4, 4, 5, 3]);
    }
}
