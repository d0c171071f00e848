//! That all content can be reached from the structure tree and back, and that nothing in the file acts on its own.

use std::collections::BTreeSet;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Error, Object, ObjectId};

/// What is wrong with the structure.
pub fn complaints(document: &Document) -> Result<Vec<String>, Error> {
    let mut complaints = actions(document);
    let root = entry(document, document.catalog()?, b"StructTreeRoot")?;
    let parents = entry(document, root, b"ParentTree")?.get(b"Nums")?.as_array()?;
    let mut reached = Reached::default();
    reached.element(document, root.get(b"K")?, None, &mut complaints)?;
    for (number, page_id) in document.get_pages() {
        let page = document.get_dictionary(page_id)?;
        let sequences = sequences(document, page_id)?;
        let lost = |(page, sequence, _): &&(ObjectId, i64, ObjectId)| {
            *page == page_id && !sequences.contains(sequence)
        };
        if let Some((_, sequence, _)) = reached.sequences.iter().find(lost) {
            complaints.push(format!("page {number} does not have the sequence {sequence} of the structure"));
        }
        let Ok(key) = page.get(b"StructParents").and_then(Object::as_i64) else {
            complaints.push(format!("page {number} has no StructParents"));
            continue;
        };
        let place = parents.chunks_exact(2).find(|pair| pair[0].as_i64().is_ok_and(|found| found == key));
        let listed = place.map(|pair| document.dereference(&pair[1])).transpose()?;
        let listed = listed.map(|(_, object)| object.as_array()).transpose()?.map_or(&[][..], Vec::as_slice);
        if sequences.iter().collect::<BTreeSet<_>>().len() < sequences.len() {
            complaints.push(format!("page {number}: two sequences share an identifier"));
        }
        for sequence in sequences {
            let mut holders =
                reached.sequences.iter().filter(|(page, index, _)| (*page, *index) == (page_id, sequence));
            let holder = holders.next();
            if holders.next().is_some() {
                complaints.push(format!("page {number}: sequence {sequence} stands in the structure twice"));
            }
            let back =
                usize::try_from(sequence).ok().and_then(|index| listed.get(index)?.as_reference().ok());
            match (holder, back) {
                (None, _) => {
                    complaints.push(format!("page {number}: sequence {sequence} is not in the structure"))
                }
                (Some((.., holder)), back) if back != Some(*holder) => {
                    complaints.push(format!(
                        "page {number}: sequence {sequence} does not lead back to its element"
                    ));
                }
                _ => {}
            }
        }
        if page.get(b"Tabs").and_then(Object::as_name).ok() != Some(b"S") {
            complaints.push(format!("page {number}: the tab order is not that of the structure"));
        }
    }
    Ok(complaints)
}

/// What the structure leads to.
#[derive(Default)]
struct Reached {
    sequences: Vec<(ObjectId, i64, ObjectId)>,
    /// The level of the last heading.
    heading: u8,
}

impl Reached {
    fn element(
        &mut self,
        document: &Document,
        object: &Object,
        from: Option<(ObjectId, Option<ObjectId>)>,
        complaints: &mut Vec<String>,
    ) -> Result<(), Error> {
        match (object, from) {
            (Object::Array(kids), _) => {
                kids.iter().try_for_each(|kid| self.element(document, kid, from, complaints))
            }
            (Object::Integer(sequence), Some((holder, Some(page)))) => {
                self.sequences.push((page, *sequence, holder));
                Ok(())
            }
            (Object::Dictionary(reference), Some((holder, _))) => {
                if let (Ok(page), Ok(sequence)) = (reference.get(b"Pg"), reference.get(b"MCID")) {
                    self.sequences.push((page.as_reference()?, sequence.as_i64()?, holder));
                }
                Ok(())
            }
            (Object::Reference(id), _) => {
                let element = document.get_dictionary(*id)?;
                let kind = String::from_utf8_lossy(element.get(b"S")?.as_name()?);
                let page = element.get(b"Pg").and_then(Object::as_reference).ok();
                if let Some(level) = kind.strip_prefix('H').and_then(|level| level.parse().ok()) {
                    if level > self.heading + 1 {
                        complaints
                            .push(format!("a heading of level {level} follows one of {}", self.heading));
                    }
                    self.heading = level;
                }
                if kind == "TH" && entry(document, element, b"A").and_then(|a| a.get(b"Scope")).is_err() {
                    complaints.push("a TH has no Scope".into());
                }
                match element.get(b"K") {
                    Ok(kids) => self.element(document, kids, Some((*id, page)), complaints),
                    Err(_) if matches!(&*kind, "TH" | "TD") => Ok(()),
                    Err(_) => {
                        complaints.push(format!("a {kind} is empty"));
                        Ok(())
                    }
                }
            }
            (other, _) => {
                complaints.push(format!("the structure holds {other:?}"));
                Ok(())
            }
        }
    }
}

/// The dictionary that an entry is or refers to.
fn entry<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Result<&'a Dictionary, Error> {
    document.dereference(dictionary.get(key)?)?.1.as_dict()
}

/// The identifiers of the marked sequences of a page, in the order they are painted.
fn sequences(document: &Document, page: ObjectId) -> Result<Vec<i64>, Error> {
    let content = Content::decode(&document.get_page_content(page))?;
    let marks = content.operations.iter().filter(|operation| operation.operator == "BDC");
    let properties = marks.filter_map(|operation| operation.operands.get(1)?.as_dict().ok());
    Ok(properties.filter_map(|properties| properties.get(b"MCID").ok()?.as_i64().ok()).collect())
}

/// Actions but links out of the document, and scripts.
fn actions(document: &Document) -> Vec<String> {
    let mut complaints = Vec::new();
    for object in document.objects.values() {
        let Ok(dictionary) = object.as_dict() else { continue };
        for forbidden in [b"JS".as_slice(), b"JavaScript", b"AA", b"OpenAction", b"EmbeddedFiles", b"Launch"]
        {
            if dictionary.has(forbidden) {
                complaints.push(format!("{} in the file", String::from_utf8_lossy(forbidden)));
            }
        }
        if let Ok(action) = entry(document, dictionary, b"A").and_then(|action| action.get(b"S")?.as_name())
            && dictionary.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Link")
            && action != b"URI"
            && action != b"GoTo"
        {
            complaints.push(format!("an action {}", String::from_utf8_lossy(action)));
        }
    }
    complaints
}
