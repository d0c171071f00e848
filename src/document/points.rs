use super::Block;
use crate::text::{BlockKind, ListItem};

/// Whether a block is a paragraph, which is a point where points are numbered.
pub(super) fn is_paragraph(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph(_))
}

/// Numbers every block that is a point, where `count` points come before them; it grows by those that are added. What is no point (a
/// list, say) stays with the point before it. A heading ends a list of points, and the next goes on counting.
pub(super) fn numbered_after(
    blocks: Vec<Block>,
    count: &mut u32,
    is_point: impl Fn(&Block) -> bool,
) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut points: Vec<ListItem<_>> = Vec::new();
    for block in blocks {
        match block.kind {
            _ if is_point(&block) => {
                points.push(ListItem { origin: block.origin, content: vec![block] });
            }
            BlockKind::Heading { .. } | BlockKind::Break => {
                *count += close(&mut out, &mut points, *count);
                out.push(block);
            }
            _ => match points.last_mut() {
                Some(point) => point.content.push(block),
                None => out.push(block),
            },
        }
    }
    *count += close(&mut out, &mut points, *count);
    out
}

/// Ends the list of points, which goes on from `count`, and says how many it had.
fn close(out: &mut Vec<Block>, points: &mut Vec<ListItem<super::NoteReference>>, count: u32) -> u32 {
    let Some(first) = points.first() else { return 0 };
    let (origin, length) = (first.origin, points.len() as u32);
    let tight = points.iter().all(|point| point.content.len() == 1);
    let kind = BlockKind::List { start: Some(count + 1), mark: None, tight, items: std::mem::take(points) };
    out.push(Block { kind, origin });
    length
}
