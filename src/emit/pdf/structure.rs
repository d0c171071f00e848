//! The structure tree (ISO 32000-1, 14.7): what the marked sequences of the pages mean, and in what order they are read.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

use super::Error;
use super::annotations::Annotation;
use super::content::Sequence;
use super::objects::{name, rectangle, short_text, text};
use crate::layout::{Kid, Pages, Rect, Tag, TagId, TagRole, TagTree};
use crate::text::Numerals;

/// What the tree is made from.
pub(super) struct Inputs<'a> {
    /// The document as it was laid out.
    pub(super) pages: &'a Pages,
    /// The marked sequences of each page.
    pub(super) sequences: &'a [Vec<Sequence>],
    /// The objects of the pages.
    pub(super) page_ids: &'a [ObjectId],
    /// The links in the order of their keys in the parent tree, which follow those of the pages.
    pub(super) annotations: &'a [Annotation],
}

/// Adds the tree to `document` and returns its root.
///
/// # Errors
/// When a picture has no words in its place.
pub(super) fn add(document: &mut Document, inputs: &Inputs<'_>) -> Result<ObjectId, Error> {
    let tags = &inputs.pages.tags;
    let mut places = vec![Vec::new(); tags.contents()];
    for (page, sequences) in inputs.sequences.iter().enumerate() {
        for (index, sequence) in sequences.iter().enumerate() {
            let place =
                places.get_mut(sequence.content.0 as usize).ok_or(Error::Dangling("piece of content"))?;
            place.push((page, index));
        }
    }
    let mut links = vec![Vec::new(); tags.len()];
    for (index, annotation) in inputs.annotations.iter().enumerate() {
        links.get_mut(annotation.tag.0 as usize).ok_or(Error::Dangling("tag"))?.push(index);
    }
    let root = document.new_object_id();
    let mut builder = StructureBuilder {
        document,
        inputs,
        places,
        links,
        parents: inputs.sequences.iter().map(|sequences| vec![Object::Null; sequences.len()]).collect(),
        link_parents: vec![Object::Null; inputs.annotations.len()],
        notes: Vec::new(),
    };
    let top = builder.element(TagTree::ROOT, root)?;
    let orphaned = builder.parents.iter().flatten().chain(&builder.link_parents).any(Object::is_null);
    if orphaned {
        return Err(Error::Dangling("piece of content outside of the structure"));
    }
    let tree = builder.root(top);
    builder.document.set_object(root, tree);
    Ok(root)
}

struct StructureBuilder<'d, 'i> {
    document: &'d mut Document,
    inputs: &'i Inputs<'i>,
    /// Page and index of the sequences of each piece of content.
    places: Vec<Vec<(usize, usize)>>,
    /// The links of each tag.
    links: Vec<Vec<usize>>,
    /// The element of each sequence of each page.
    parents: Vec<Vec<Object>>,
    /// The element of each link.
    link_parents: Vec<Object>,
    /// The notes, by identifiers in order.
    notes: Vec<(String, ObjectId)>,
}

/// What an element holds.
enum Held {
    Element(ObjectId),
    Sequence { page: usize, index: usize },
    Link(usize),
}

impl StructureBuilder<'_, '_> {
    /// Makes the element of a tag, or none where the tag holds nothing.
    fn element(&mut self, id: TagId, parent: ObjectId) -> Result<Option<ObjectId>, Error> {
        let inputs = self.inputs;
        let tag = inputs.pages.tags.get(id);
        let element = self.document.new_object_id();
        let links = std::mem::take(&mut self.links[id.0 as usize]);
        // A link has to be held by an element of that type (ISO 14289-1, 7.18.5).
        let wrapped = (!links.is_empty() && tag.role != TagRole::Link).then(|| self.document.new_object_id());
        let holder = wrapped.unwrap_or(element);
        let mut held = Vec::new();
        let mut area = None;
        for kid in &tag.kids {
            match *kid {
                Kid::Tag(kid) => held.extend(self.element(kid, holder)?.map(Held::Element)),
                Kid::Content(content) => {
                    let places = self.places.get_mut(content.0 as usize).map(std::mem::take);
                    for (page, index) in places.unwrap_or_default() {
                        let sequence = &inputs.sequences[page][index];
                        area = area.or(sequence.area.map(|area| (page, area)));
                        held.push(self.sequence(page, index, sequence, holder));
                    }
                }
            }
        }
        for link in links {
            self.link_parents[link] = holder.into();
            held.push(Held::Link(link));
        }
        let cell = matches!(tag.role, TagRole::TableHead | TagRole::TableCell);
        if held.is_empty() && !cell && id != TagTree::ROOT {
            return Ok(None);
        }
        let mut dictionary = self.describe(tag, element, area)?;
        if let Some(link) = wrapped {
            let mut inner = dictionary! { "S" => name("Link"), "P" => element };
            self.hold(&mut inner, &held);
            self.document.set_object(link, inner);
            held = vec![Held::Element(link)];
        }
        dictionary.set("P", parent);
        self.hold(&mut dictionary, &held);
        self.document.set_object(element, dictionary);
        Ok(Some(element))
    }

    /// A sequence held by `holder`: as it is, or in a span of its own where it stands for another text.
    fn sequence(&mut self, page: usize, index: usize, sequence: &Sequence, holder: ObjectId) -> Held {
        let held = Held::Sequence { page, index };
        let Some(actual_text) = &sequence.actual_text else {
            self.parents[page][index] = holder.into();
            return held;
        };
        let mut span = dictionary! { "S" => name("Span"), "P" => holder, "ActualText" => text(actual_text) };
        self.hold(&mut span, &[held]);
        let span = self.document.add_object(span);
        self.parents[page][index] = span.into();
        Held::Element(span)
    }

    /// What an element is, without what it holds.
    fn describe(
        &mut self,
        tag: &Tag,
        element: ObjectId,
        area: Option<(usize, Rect)>,
    ) -> Result<Dictionary, Error> {
        let mut dictionary = dictionary! { "S" => Object::Name(structure_type(tag.role)) };
        if let Some(language) = &tag.language {
            dictionary.set("Lang", text(language));
        }
        if let Some(alt) = &tag.alt {
            dictionary.set("Alt", short_text(alt));
        }
        match tag.role {
            TagRole::Note => {
                // Names of a name tree are in their order: the digits are filled up.
                let identifier = format!("note-{:05}", self.notes.len() + 1);
                dictionary.set("ID", text(&identifier));
                self.notes.push((identifier, element));
            }
            TagRole::Deleted => {
                let layout =
                    dictionary! { "O" => name("Layout"), "TextDecorationType" => name("LineThrough") };
                dictionary.set("A", layout);
            }
            TagRole::List { numerals } => {
                let numbering = match numerals {
                    None => "Disc",
                    Some(Numerals::Decimal) => "Decimal",
                    Some(Numerals::LowerLetter) => "LowerAlpha",
                    Some(Numerals::UpperLetter) => "UpperAlpha",
                    Some(Numerals::LowerRoman) => "LowerRoman",
                    Some(Numerals::UpperRoman) => "UpperRoman",
                };
                dictionary.set("A", dictionary! { "O" => name("List"), "ListNumbering" => name(numbering) });
            }
            TagRole::TableHead => {
                dictionary.set("A", dictionary! { "O" => name("Table"), "Scope" => name("Column") });
            }
            TagRole::Figure => {
                if tag.alt.as_deref().is_none_or(|alt| alt.trim().is_empty()) {
                    return Err(Error::NoAlternative);
                }
                let mut layout = dictionary! { "O" => name("Layout"), "Placement" => name("Block") };
                if let Some((page, area)) = area {
                    layout.set("BBox", self.rectangle(page, area));
                }
                dictionary.set("A", layout);
            }
            _ => {}
        }
        Ok(dictionary)
    }

    fn rectangle(&self, page: usize, area: Rect) -> Object {
        let height = self.inputs.pages.pages[page].height;
        rectangle(area, height)
    }

    /// Sets what an element holds; the page of the first sequence is the page of the element.
    fn hold(&self, dictionary: &mut Dictionary, held: &[Held]) {
        let own_page = held.iter().find_map(|held| match held {
            Held::Sequence { page, .. } => Some(*page),
            _ => None,
        });
        if let Some(page) = own_page {
            dictionary.set("Pg", self.inputs.page_ids[page]);
        }
        let mut kids: Vec<Object> = Vec::with_capacity(held.len());
        for held in held {
            kids.push(match *held {
                Held::Element(id) => id.into(),
                Held::Sequence { page, index } if Some(page) == own_page => (index as i64).into(),
                Held::Sequence { page, index } => Object::Dictionary(dictionary! {
                    "Type" => name("MCR"), "Pg" => self.inputs.page_ids[page], "MCID" => index as i64
                }),
                Held::Link(index) => {
                    let annotation = &self.inputs.annotations[index];
                    Object::Dictionary(dictionary! {
                        "Type" => name("OBJR"), "Pg" => self.inputs.page_ids[annotation.page],
                        "Obj" => annotation.id
                    })
                }
            });
        }
        match (kids.pop(), kids.is_empty()) {
            (Some(only), true) => dictionary.set("K", only),
            (Some(last), false) => {
                kids.push(last);
                dictionary.set("K", kids);
            }
            (None, _) => {}
        }
    }

    /// The root with the tables that lead back from pages and links to elements.
    fn root(&mut self, top: Option<ObjectId>) -> Dictionary {
        let mut numbers = Vec::new();
        let mut key = 0i64;
        for parents in std::mem::take(&mut self.parents) {
            numbers.extend([key.into(), Object::Array(parents)]);
            key += 1;
        }
        for parent in std::mem::take(&mut self.link_parents) {
            numbers.extend([key.into(), parent]);
            key += 1;
        }
        let parents = self.document.add_object(dictionary! { "Nums" => numbers });
        let mut root = dictionary! {
            "Type" => name("StructTreeRoot"), "ParentTree" => parents, "ParentTreeNextKey" => key,
            "RoleMap" => dictionary! { "Em" => name("Span"), "Strong" => name("Span"),
                // A type of PDF 2.0, for programs that know it (ISO 32000-2, 14.8.4.4).
                "Aside" => name("Div") }
        };
        if let Some(top) = top {
            root.set("K", top);
        }
        if !self.notes.is_empty() {
            let mut names = Vec::new();
            for (identifier, element) in std::mem::take(&mut self.notes) {
                names
                    .extend([Object::String(identifier.into_bytes(), StringFormat::Literal), element.into()]);
            }
            let identifiers = self.document.add_object(dictionary! { "Names" => names });
            root.set("IDTree", identifiers);
        }
        root
    }
}

/// The standard structure type of a role (14.8.4); `Em`, `Strong` and `Aside` are mapped to such a type by the root.
fn structure_type(role: TagRole) -> Vec<u8> {
    let name = match role {
        TagRole::Heading(level) => return format!("H{}", level.clamp(1, 6)).into_bytes(),
        TagRole::Document => "Document",
        TagRole::Section => "Sect",
        TagRole::Paragraph => "P",
        TagRole::List { .. } => "L",
        TagRole::ListItem => "LI",
        TagRole::Label => "Lbl",
        TagRole::ListBody => "LBody",
        TagRole::Contents => "TOC",
        TagRole::ContentsItem => "TOCI",
        TagRole::Group => "Div",
        TagRole::Caption => "Caption",
        TagRole::Aside => "Aside",
        TagRole::Quote => "BlockQuote",
        TagRole::Table => "Table",
        TagRole::TableRow => "TR",
        TagRole::TableHead => "TH",
        TagRole::TableCell => "TD",
        TagRole::Link => "Link",
        TagRole::Reference => "Reference",
        TagRole::Note => "Note",
        TagRole::Span | TagRole::Deleted => "Span",
        TagRole::Emphasis => "Em",
        TagRole::Strong => "Strong",
        TagRole::Code => "Code",
        TagRole::Figure => "Figure",
    };
    name.into()
}
