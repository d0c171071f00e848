//! That the bookmarks are a sound tree (ISO 32000-1, 12.3.3) with one for each heading but the title.

use lopdf::{Dictionary, Document, Error, Object, ObjectId};

/// What is wrong with the bookmarks.
pub fn complaints(document: &Document) -> Result<Vec<String>, Error> {
    let mut complaints = Vec::new();
    let headings = document.objects.values().filter_map(|object| object.as_dict().ok());
    let headings = headings.filter(|element| is_heading_below_the_title(element)).count();
    let root = document.catalog()?.get(b"Outlines").and_then(Object::as_reference);
    let marks = match root {
        Ok(root) => below(document, root, &mut complaints)?,
        Err(_) => 0,
    };
    if marks != headings {
        complaints.push(format!("there are {marks} bookmarks for {headings} headings"));
    }
    Ok(complaints)
}

fn is_heading_below_the_title(element: &Dictionary) -> bool {
    let kind = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
    element.has(b"P") && matches!(kind, [b'H', b'2'..=b'6'])
}

/// How many bookmarks hang under one, at all levels.
fn below(document: &Document, parent: ObjectId, complaints: &mut Vec<String>) -> Result<usize, Error> {
    let holder = document.get_dictionary(parent)?;
    let mut count = 0;
    let mut previous = None;
    let mut next = holder.get(b"First").and_then(Object::as_reference).ok();
    while let Some(id) = next {
        let mark = document.get_dictionary(id)?;
        let to = |key: &[u8]| mark.get(key).and_then(Object::as_reference).ok();
        if to(b"Parent") != Some(parent) || to(b"Prev") != previous {
            complaints.push("a bookmark does not lead back to those around it".into());
        }
        let page = mark.get(b"Dest").and_then(Object::as_array).map(|place| place.first().cloned());
        let page = page.ok().flatten().and_then(|page| page.as_reference().ok());
        if !document.get_pages().values().any(|known| Some(*known) == page) {
            complaints.push("a bookmark leads nowhere".into());
        }
        if mark.get(b"Title").and_then(Object::as_str).map_or(true, <[u8]>::is_empty) {
            complaints.push("a bookmark has no words".into());
        }
        count += 1 + below(document, id, complaints)?;
        previous = Some(id);
        next = to(b"Next");
    }
    if holder.get(b"Last").and_then(Object::as_reference).ok() != previous {
        complaints.push("the last bookmark is not the one that is named".into());
    }
    let said = holder.get(b"Count").and_then(Object::as_i64).unwrap_or_default();
    if usize::try_from(said).ok() != Some(count) {
        complaints.push(format!("{count} bookmarks are counted as {said}"));
    }
    Ok(count)
}
