//! That each note has a label that leads to its call, and each call leads to a note.

use lopdf::{Dictionary, Document, Error, Object, ObjectId};

/// A place on a page: the page, and how far up.
type Place = (ObjectId, f32);

/// The height of the largest line of text in points: a link stands no lower than this below the place that leads to it.
const LINE: f32 = 40.0;

/// What is wrong with notes and their calls.
pub fn complaints(document: &Document) -> Result<Vec<String>, Error> {
    let mut complaints = Vec::new();
    let mut calls = Vec::new();
    let mut labels = Vec::new();
    for (id, object) in &document.objects {
        let Ok(element) = object.as_dict() else { continue };
        match element.get(b"S").and_then(Object::as_name).unwrap_or_default() {
            b"Reference" if element.has(b"P") && !is_in_contents(document, element) => {
                calls.extend(links(document, *id)?)
            }
            b"Note" if element.has(b"P") => {
                if element.get(b"ID").and_then(Object::as_str).map_or(true, <[u8]>::is_empty) {
                    complaints.push("a note has no identifier".into());
                }
                let label = kids(element).find(|kid| is(document, *kid, b"Lbl"));
                let links = label.map_or_else(|| Ok(Vec::new()), |label| links(document, label))?;
                if links.is_empty() {
                    complaints.push("a note has no label that leads to its call".into());
                }
                labels.extend(links);
            }
            _ => {}
        }
    }
    let meets = |from: &Link, others: &[Link]| {
        let Some((page, top)) = from.to else { return false };
        let near = |(at, y): Place| at == page && y <= top + 1.0 && y >= top - LINE;
        others.iter().any(|other| near(other.at))
    };
    if labels.iter().any(|label| !meets(label, &calls)) {
        complaints.push("a note does not lead to its call".into());
    }
    if calls.iter().any(|call| !meets(call, &labels)) {
        complaints.push("the call of a note does not lead to it".into());
    }
    Ok(complaints)
}

/// A link on a page: where it is and where it leads.
struct Link {
    at: Place,
    to: Option<Place>,
}

/// The links that an element holds.
fn links(document: &Document, element: ObjectId) -> Result<Vec<Link>, Error> {
    let mut found = Vec::new();
    let element = document.get_dictionary(element)?;
    for kid in parts(element) {
        match kid {
            Object::Reference(id) => found.extend(links(document, *id)?),
            Object::Dictionary(kid) if kid.has(b"Obj") => {
                let page = kid.get(b"Pg")?.as_reference()?;
                let annotation = document.get_dictionary(kid.get(b"Obj")?.as_reference()?)?;
                let top = annotation.get(b"Rect")?.as_array()?.get(3).map_or(Ok(0.0), Object::as_float)?;
                let to = annotation.get(b"Dest").and_then(Object::as_array).ok();
                let to =
                    to.and_then(|to| Some((to.first()?.as_reference().ok()?, to.get(3)?.as_float().ok()?)));
                found.push(Link { at: (page, top), to });
            }
            _ => {}
        }
    }
    Ok(found)
}

/// Whether a reference is an entry of a list of headings, and no call of a note.
fn is_in_contents(document: &Document, reference: &Dictionary) -> bool {
    let parent = reference.get(b"P").and_then(Object::as_reference);
    parent.is_ok_and(|parent| is(document, parent, b"TOCI"))
}

fn is(document: &Document, element: ObjectId, kind: &[u8]) -> bool {
    let element = document.get_dictionary(element);
    element.and_then(|element| element.get(b"S")).and_then(Object::as_name).is_ok_and(|found| found == kind)
}

fn kids(element: &Dictionary) -> impl Iterator<Item = ObjectId> {
    parts(element).iter().filter_map(|kid| kid.as_reference().ok())
}

fn parts(element: &Dictionary) -> &[Object] {
    match element.get(b"K") {
        Ok(Object::Array(kids)) => kids,
        Ok(kid) => std::slice::from_ref(kid),
        Err(_) => &[],
    }
}
