//! Bookmarks (ISO 32000-1, 12.3.3), nested as their levels say.

use lopdf::{Dictionary, Document, ObjectId, dictionary};

use super::Error;
use super::annotations::destination;
use super::objects::{name, short_text};
use crate::layout::Pages;

/// One bookmark and what hangs under it, by index.
struct OutlineNode {
    parent: Option<usize>,
    kids: Vec<usize>,
}

/// Adds the bookmarks to `document` and returns their root, or none where there are none.
pub(super) fn add(
    document: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
) -> Result<Option<ObjectId>, Error> {
    let entries = &pages.outline;
    if entries.is_empty() {
        return Ok(None);
    }
    let levels: Vec<u8> = entries.iter().map(|entry| entry.level).collect();
    let (nodes, top) = nest(&levels);
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    for (index, (entry, node)) in entries.iter().zip(&nodes).enumerate() {
        let siblings = node.parent.map_or(&top, |parent| &nodes[parent].kids);
        let place = siblings.iter().position(|&sibling| sibling == index).unwrap_or_default();
        let mut dictionary = dictionary! {
            "Title" => short_text(&entry.title), "Parent" => node.parent.map_or(root, |parent| ids[parent]),
            "Dest" => destination(pages, page_ids, entry.destination)?
        };
        if let Some(&previous) = place.checked_sub(1).and_then(|place| siblings.get(place)) {
            dictionary.set("Prev", ids[previous]);
        }
        if let Some(&next) = siblings.get(place + 1) {
            dictionary.set("Next", ids[next]);
        }
        let below = descendants(&nodes, index);
        ends(&mut dictionary, &node.kids, &ids, below);
        document.set_object(ids[index], dictionary);
    }
    let mut dictionary = dictionary! { "Type" => name("Outlines") };
    ends(&mut dictionary, &top, &ids, entries.len());
    document.set_object(root, dictionary);
    Ok(Some(root))
}

/// Sets the first and last of what hangs under a bookmark, and how many there are at all levels, all of them open.
fn ends(dictionary: &mut Dictionary, kids: &[usize], ids: &[ObjectId], count: usize) {
    if let (Some(&first), Some(&last)) = (kids.first(), kids.last()) {
        dictionary.set("First", ids[first]);
        dictionary.set("Last", ids[last]);
        dictionary.set("Count", count as i64);
    }
}

fn descendants(nodes: &[OutlineNode], index: usize) -> usize {
    nodes[index].kids.iter().map(|&kid| 1 + descendants(nodes, kid)).sum()
}

/// Hangs each entry under the nearest one before it that has a smaller level.
fn nest(levels: &[u8]) -> (Vec<OutlineNode>, Vec<usize>) {
    let mut nodes: Vec<OutlineNode> = Vec::with_capacity(levels.len());
    let mut top = Vec::new();
    let mut path: Vec<usize> = Vec::new();
    for (index, &level) in levels.iter().enumerate() {
        while path.last().is_some_and(|&last| levels[last] >= level) {
            path.pop();
        }
        let parent = path.last().copied();
        match parent {
            Some(parent) => nodes[parent].kids.push(index),
            None => top.push(index),
        }
        nodes.push(OutlineNode { parent, kids: Vec::new() });
        path.push(index);
    }
    (nodes, top)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_hang_under_the_nearest_smaller_level() {
        let (nodes, top) = nest(&[1, 2, 4, 3, 1]);
        assert_eq!(top, [0, 4]);
        assert_eq!(nodes[0].kids, [1]);
        assert_eq!(nodes[1].kids, [2, 3]);
        assert_eq!(descendants(&nodes, 0), 3);
    }
}
