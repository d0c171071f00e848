//! What printpdf has no notion of, or writes otherwise than the standards ask, set right before the file is saved.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::content::Sequence;
use super::deflate::flate_stream;
use super::fonts::PdfFonts;
use super::objects::{name, text};
use super::{Error, PdfOptions, annotations, colour, metadata, outline, structure, subset};
use crate::layout::{ItemKind, Pages, Picture};

/// Completes what printpdf made of `pages`.
pub(super) fn finish(
    document: &mut Document,
    pages: &Pages,
    sequences: &[Vec<Sequence>],
    operators: &[Vec<u8>],
    fonts: &PdfFonts<'_>,
    options: &PdfOptions,
) -> Result<(), Error> {
    let page_ids: Vec<ObjectId> = document.get_pages().into_values().collect();
    resources(document, &page_ids, fonts)?;
    let annotations = annotations::add(document, pages, &page_ids)?;
    for (index, &id) in page_ids.iter().enumerate() {
        let on_page = annotations.iter().filter(|annotation| annotation.page == index);
        let links: Vec<Object> = on_page.map(|annotation| annotation.id.into()).collect();
        page(document, id, index, &operators[index], links)?;
        if shows_through(pages, index) {
            // What colours are mixed in where pictures let others through (ISO 19005-2, 6.2.10).
            let group = dictionary! { "Type" => name("Group"), "S" => name("Transparency"), "CS" => name("DeviceRGB") };
            dictionary(document, id)?.set("Group", group);
        }
    }
    let inputs = structure::Inputs { pages, sequences, page_ids: &page_ids, annotations: &annotations };
    let structure = structure::add(document, &inputs)?;
    let outline = outline::add(document, pages, &page_ids)?;
    catalogue(document, pages, options, structure, outline)
}

/// Whether a page shows a picture that is not opaque.
fn shows_through(pages: &Pages, page: usize) -> bool {
    pages.pages[page].items.iter().any(|item| match item.kind {
        ItemKind::Image { picture, .. } => pages.pictures.get(picture).is_some_and(Picture::is_transparent),
        ItemKind::Glyphs(_) | ItemKind::Rule { .. } => false,
    })
}

/// One dictionary of resources for all pages, in place of several for each, most of them empty.
fn resources(document: &mut Document, page_ids: &[ObjectId], fonts: &PdfFonts<'_>) -> Result<(), Error> {
    let mut pictures = None;
    for &id in page_ids {
        let Some(Object::Dictionary(own)) = take(document, id, b"Resources")? else { continue };
        for (key, value) in &own {
            let Ok(reference) = value.as_reference() else { continue };
            let object = document.objects.remove(&reference);
            if key == b"XObject" {
                pictures = pictures.or(object);
            }
        }
    }
    let mut faces = Dictionary::new();
    for (name, font) in fonts.used() {
        faces.set(name, subset::add(document, font)?);
    }
    let mut shared = dictionary! { "Font" => faces };
    if let Some(pictures) = pictures.filter(|pictures| pictures.as_dict().is_ok_and(|d| !d.is_empty())) {
        shared.set("XObject", pictures);
    }
    let shared = document.add_object(shared);
    for &id in page_ids {
        dictionary(document, id)?.set("Resources", shared);
    }
    Ok(())
}

/// Takes an entry out of a dictionary, and the object it refers to out of the document.
fn take(document: &mut Document, id: ObjectId, key: &[u8]) -> Result<Option<Object>, Error> {
    let entry = dictionary(document, id)?.remove(key);
    Ok(match entry {
        Some(Object::Reference(id)) => document.objects.remove(&id),
        entry => entry,
    })
}

fn dictionary(document: &mut Document, id: ObjectId) -> Result<&mut Dictionary, Error> {
    document.get_dictionary_mut(id).map_err(|error| Error::Assembly(error.to_string()))
}

fn page(
    document: &mut Document,
    id: ObjectId,
    index: usize,
    operators: &[u8],
    links: Vec<Object>,
) -> Result<(), Error> {
    let page = dictionary(document, id)?;
    for same_as_media_box in [b"TrimBox".as_slice(), b"CropBox"] {
        page.remove(same_as_media_box);
    }
    page.set("StructParents", index as i64);
    // In the order of the structure (ISO 14289-1, 7.18.3).
    page.set("Tabs", name("S"));
    if links.is_empty() {
        page.remove(b"Annots");
    } else {
        page.set("Annots", links);
    }
    let contents = page.get(b"Contents").and_then(Object::as_reference);
    let contents = contents.map_err(|error| Error::Assembly(error.to_string()))?;
    document.set_object(contents, flate_stream(operators)?);
    Ok(())
}

fn catalogue(
    document: &mut Document,
    pages: &Pages,
    options: &PdfOptions,
    structure: ObjectId,
    outline: Option<ObjectId>,
) -> Result<(), Error> {
    let facts = &pages.facts;
    let packet = metadata::packet(facts, options).into_bytes();
    // Left as it is, so that programs that know nothing of PDF find it (ISO 16684-1, 7.3).
    let packet = Stream::new(dictionary! { "Type" => name("Metadata"), "Subtype" => name("XML") }, packet);
    let packet = document.add_object(packet);
    let intent = options.archival_level().map(|_| colour::add(document)).transpose()?;
    let information = document.add_object(metadata::information(facts, options));
    let old = document.trailer.get(b"Info").and_then(Object::as_reference);
    if let Ok(old) = old {
        document.objects.remove(&old);
    }
    document.trailer.set("Info", information);

    let mut preferences = dictionary! { "DisplayDocTitle" => true };
    if facts.right_to_left {
        preferences.set("Direction", name("R2L"));
    }
    let root = document.trailer.get(b"Root").and_then(Object::as_reference);
    let root = dictionary(document, root.map_err(|error| Error::Assembly(error.to_string()))?)?;
    root.remove(b"PageLayout");
    root.remove(b"PageMode");
    root.set("Metadata", packet);
    root.set("MarkInfo", dictionary! { "Marked" => true });
    root.set("StructTreeRoot", structure);
    root.set("ViewerPreferences", preferences);
    if !facts.language.is_empty() {
        root.set("Lang", text(&facts.language));
    }
    if let Some(intent) = intent {
        root.set("OutputIntents", vec![intent.into()]);
    }
    if let Some(outline) = outline {
        root.set("Outlines", outline);
        root.set("PageMode", name("UseOutlines"));
    }
    Ok(())
}
