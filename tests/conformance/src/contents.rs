//! That lists of headings are made of entries, and that each entry says the page that it leads to.

use lopdf::{Document, Error, Object, ObjectId};

/// What is wrong with lists of headings.
pub fn complaints(document: &Document) -> Result<Vec<String>, Error> {
    let mut complaints = Vec::new();
    let pages = document.get_pages();
    for (id, object) in &document.objects {
        let Some(element) = object.as_dict().ok().filter(|element| element.has(b"P")) else { continue };
        let kind = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
        let parent = element
            .get(b"P")
            .and_then(Object::as_reference)
            .map_or_else(|_| Vec::new(), |parent| kind_of(document, parent));
        match kind {
            b"TOCI" if parent != b"TOC" => complaints.push("a TOCI is in no TOC".into()),
            b"TOC" if kinds(document, *id).iter().any(|kid| kid != b"TOCI") => {
                complaints.push("a TOC holds what is no TOCI".into());
            }
            b"Reference" if parent == b"TOCI" => {
                let mut entry = Entry::default();
                entry.read(document, *id)?;
                let said = entry.words.trim().parse::<u32>().ok();
                let led =
                    pages.iter().find(|(_, page)| Some(**page) == entry.page).map(|(number, _)| *number);
                if led.is_none() || said.is_some() && said != led {
                    complaints.push(format!("an entry says page {said:?} and leads to {led:?}"));
                }
            }
            _ => {}
        }
    }
    Ok(complaints)
}

/// What an entry says in the place of its number, and the page that it leads to.
#[derive(Default)]
struct Entry {
    words: String,
    page: Option<ObjectId>,
}

impl Entry {
    fn read(&mut self, document: &Document, id: ObjectId) -> Result<(), Error> {
        let element = document.get_dictionary(id)?;
        if let Ok(words) = element.get(b"ActualText") {
            self.words = lopdf::decode_text_string(words)?;
        }
        for kid in kids(element) {
            match kid {
                Object::Reference(kid) => self.read(document, *kid)?,
                Object::Dictionary(kid) if kid.has(b"Obj") => {
                    let link = document.get_dictionary(kid.get(b"Obj")?.as_reference()?)?;
                    let place = link.get(b"Dest").and_then(Object::as_array).ok();
                    self.page = place.and_then(|place| place.first()?.as_reference().ok());
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn kids(element: &lopdf::Dictionary) -> &[Object] {
    match element.get(b"K") {
        Ok(Object::Array(kids)) => kids,
        Ok(kid) => std::slice::from_ref(kid),
        Err(_) => &[],
    }
}

fn kinds(document: &Document, id: ObjectId) -> Vec<Vec<u8>> {
    let element = document.get_dictionary(id);
    let kids = element.map_or(&[][..], kids);
    kids.iter()
        .map(|kid| kid.as_reference().map_or_else(|_| Vec::new(), |kid| kind_of(document, kid)))
        .collect()
}

fn kind_of(document: &Document, id: ObjectId) -> Vec<u8> {
    let kind = document.get_dictionary(id).and_then(|element| element.get(b"S")).and_then(Object::as_name);
    kind.unwrap_or_default().to_vec()
}
