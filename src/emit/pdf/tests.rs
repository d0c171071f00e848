//! What a file says of itself, read back with lopdf.

use std::fmt::Write as _;
use std::sync::Arc;

use lopdf::{Document, Object};
use skrifa::MetadataProvider;

use super::{Error, PdfOptions};
use crate::layout::{
    Bitmap, Channels, Destination, DestinationId, Face, FaceId, Facts, FontFile, GlyphRun, Item, ItemKind,
    LinkArea, LinkTarget, Mark, OutlineEntry, Page, Pages, Picture, Pixels, Rect, TagId, TagRole, TagTree,
    UPRIGHT,
};
use crate::source::Origin;
use crate::theme::Colour;

const SERIF: &[u8] = include_bytes!("../../../assets/fonts/source-serif-4/SourceSerif4-Regular.ttf");
const BLACK: Colour = Colour { red: 0, green: 0, blue: 0 };
const BLUE: Colour = Colour { red: 0, green: 0x55, blue: 0xa5 };

fn face() -> Face {
    Face::parse(FontFile::Bundled(SERIF), 0).unwrap()
}

/// A document of one page and more, put together by hand.
struct Fixture {
    pages: Pages,
}

impl Fixture {
    fn new() -> Self {
        let facts = Facts {
            title: "Caring society".into(),
            author: Some("Make Mothers Matter".into()),
            description: Some("Unpaid care work <is> work & counts".into()),
            keywords: vec!["care".into(), "local government".into()],
            language: "en".into(),
            right_to_left: false,
            date: Some("2024-09-24".into()),
        };
        let page = || Page { width: 595.28, height: 841.89, items: Vec::new(), links: Vec::new() };
        let pages = Pages {
            pages: vec![page(), page()],
            faces: vec![Arc::new(face())],
            pictures: Vec::new(),
            tags: TagTree::default(),
            destinations: vec![Destination { page: 0, y: 60.0 }, Destination { page: 1, y: 60.0 }],
            outline: vec![
                OutlineEntry { title: "Caring société".into(), level: 1, destination: DestinationId(0) },
                OutlineEntry { title: "Notes".into(), level: 2, destination: DestinationId(1) },
            ],
            findings: Vec::new(),
            facts,
        };
        Self { pages }
    }

    fn run(text: &str, x: f32, y: f32, size: f32) -> GlyphRun {
        let font = skrifa::FontRef::new(SERIF).unwrap();
        let metrics =
            font.glyph_metrics(skrifa::instance::Size::new(size), skrifa::instance::LocationRef::default());
        let mut pen = 0.0;
        let (glyphs, words) = (Vec::new(), String::new());
        let mut run =
            GlyphRun { face: FaceId(0), size, colour: BLACK, x, y, glyphs, text: words, actual_text: None };
        for c in text.chars() {
            let id = font.charmap().map(c).unwrap_or_default();
            run.push(id.to_u32() as u16, pen, 0.0, c.encode_utf8(&mut [0; 4]));
            pen += metrics.advance_width(id).unwrap();
        }
        run
    }

    fn words(&mut self, page: usize, mark: Mark, text: &str, y: f32) {
        let item = Item { mark, kind: ItemKind::Glyphs(Self::run(text, 72.0, y, 11.0)) };
        self.pages.pages[page].items.push(item);
    }

    fn tagged(&mut self, page: usize, parent: TagId, role: TagRole, text: &str, y: f32) -> TagId {
        let tag = self.pages.tags.add(parent, role);
        let content = self.pages.tags.content(tag);
        self.words(page, Mark::Content(content), text, y);
        tag
    }

    /// One of everything.
    fn full() -> Self {
        let mut this = Self::new();
        let root = TagTree::ROOT;
        this.words(0, Mark::Pagination, "Running head", 40.0);
        this.tagged(0, root, TagRole::Heading(1), "Caring society", 80.0);

        let paragraph = this.pages.tags.add(root, TagRole::Paragraph);
        let content = this.pages.tags.content(paragraph);
        this.words(0, Mark::Content(content), "Unpaid care work is essen", 110.0);
        let mut hyphen = Self::run("-", 210.0, 110.0, 11.0);
        hyphen.actual_text = Some(String::new());
        this.pages.pages[0].items.push(Item { mark: Mark::Content(content), kind: ItemKind::Glyphs(hyphen) });
        this.words(0, Mark::Content(content), "tial\u{a0}work. ", 125.0);
        let reference = this.tagged(0, paragraph, TagRole::Reference, "1", 124.0);
        this.link(0, reference, LinkTarget::Destination(DestinationId(1)), "Note 1");
        let rest = this.pages.tags.content(paragraph);
        this.words(1, Mark::Content(rest), "It goes on over the page. ", 110.0);
        this.pages.tags.add(root, TagRole::Paragraph);

        let list =
            this.pages.tags.add(root, TagRole::List { numerals: Some(crate::text::Numerals::Decimal) });
        let item = this.pages.tags.add(list, TagRole::ListItem);
        this.tagged(1, item, TagRole::Label, "1.", 140.0);
        this.tagged(1, item, TagRole::ListBody, "Push companies to act ", 155.0);

        let table = this.pages.tags.add(root, TagRole::Table);
        for (role, y) in [(TagRole::TableHead, 180.0), (TagRole::TableCell, 195.0)] {
            let row = this.pages.tags.add(table, TagRole::TableRow);
            this.tagged(1, row, role, "Cell ", y);
            this.pages.tags.add(row, role);
        }
        let area = Rect { x: 72.0, y: 184.0, width: 200.0, height: 0.5 };
        let rule = ItemKind::Rule { area, colour: BLUE };
        this.pages.pages[1].items.push(Item { mark: Mark::Decoration, kind: rule });

        this.figure(root);
        let quote = this.pages.tags.add(root, TagRole::Quote);
        let said = this.tagged(1, quote, TagRole::Paragraph, "Il faut prendre soin. ", 330.0);
        this.pages.tags.get_mut(said).language = Some("fr".into());

        let note = this.pages.tags.add(root, TagRole::Note);
        let label = this.tagged(1, note, TagRole::Label, "1", 400.0);
        this.link(1, label, LinkTarget::Destination(DestinationId(0)), "Back to the text");
        let text = this.pages.tags.add(note, TagRole::Paragraph);
        let link = this.tagged(1, text, TagRole::Link, "example.org/mères", 415.0);
        this.link(1, link, LinkTarget::Url("https://example.org/mères".into()), "");
        this.link(1, link, LinkTarget::Url("https://example.org/mères".into()), "Example");
        this.words(1, Mark::Pagination, "Page 2 of 2", 810.0);
        this
    }

    fn figure(&mut self, parent: TagId) {
        let pixels = Pixels::Raw {
            samples: [200, 30, 30].repeat(4),
            channels: Channels::Rgb,
            alpha: Some(vec![255, 128, 128, 255]),
        };
        let bitmap =
            Bitmap { width: 2, height: 2, pixels, profile: None, turn: UPRIGHT, origin: Origin::default() };
        self.pages.pictures.push(Picture::Bitmap(bitmap));
        let figure = self.pages.tags.add(parent, TagRole::Figure);
        self.pages.tags.get_mut(figure).alt = Some("A red square".into());
        let content = self.pages.tags.content(figure);
        let area = Rect { x: 72.0, y: 220.0, width: 80.0, height: 80.0 };
        let kind = ItemKind::Image { area, picture: 0 };
        self.pages.pages[1].items.push(Item { mark: Mark::Content(content), kind });
    }

    fn link(&mut self, page: usize, tag: TagId, target: LinkTarget, description: &str) {
        let area = Rect { x: 72.0, y: 114.0, width: 30.0, height: 12.0 };
        self.pages.pages[page].links.push(LinkArea { area, target, tag, description: description.into() });
    }

    fn write(&self) -> Vec<u8> {
        super::write(&self.pages, &PdfOptions::default()).unwrap()
    }
}

fn tags(document: &Document) -> String {
    let catalogue = document.catalog().unwrap();
    let root =
        document.get_dictionary(catalogue.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap();
    let mut text = String::new();
    describe(document, root.get(b"K").unwrap(), 0, &mut text);
    text
}

/// The tag tree as text: one element or piece of content a line.
fn describe(document: &Document, object: &Object, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    match document.dereference(object).unwrap().1 {
        Object::Integer(sequence) => writeln!(out, "{indent}#{sequence}").unwrap(),
        Object::Array(kids) => kids.iter().for_each(|kid| describe(document, kid, depth, out)),
        Object::Dictionary(element) => {
            let text = |key: &[u8]| lopdf::decode_text_string(element.get(key).unwrap()).unwrap();
            if let Ok(kind) = element.get(b"S") {
                write!(out, "{indent}{}", String::from_utf8_lossy(kind.as_name().unwrap())).unwrap();
                for (key, _) in
                    element.iter().filter(|(key, _)| !b"S P K Pg A".split(|b| *b == b' ').any(|k| k == *key))
                {
                    write!(out, " {}={:?}", String::from_utf8_lossy(key), text(key)).unwrap();
                }
                if let Ok(attributes) = element.get(b"A") {
                    write!(out, " {attributes:?}").unwrap();
                }
                out.push('\n');
                if let Ok(kids) = element.get(b"K") {
                    describe(document, kids, depth + 1, out);
                }
            } else if let Ok(sequence) = element.get(b"MCID") {
                writeln!(out, "{indent}#{} on another page", sequence.as_i64().unwrap()).unwrap();
            } else {
                let link = element.get(b"Obj").unwrap().as_reference().unwrap();
                let link = document.get_dictionary(link).unwrap();
                let contents = lopdf::decode_text_string(link.get(b"Contents").unwrap()).unwrap();
                writeln!(out, "{indent}link {contents:?}").unwrap();
            }
        }
        other => panic!("{other:?} in the structure"),
    }
}

#[test]
fn the_tag_tree_says_what_was_laid_out() {
    let file = Fixture::full().write();
    if let Some(path) = std::env::var_os("DEMARCHE_KEEP_PDF") {
        std::fs::write(path, &file).unwrap();
    }
    insta::assert_snapshot!(tags(&Document::load_mem(&file).unwrap()));
}

#[test]
fn the_same_pages_give_the_same_bytes_on_every_thread() {
    let fixture = Fixture::full();
    let here = fixture.write();
    let there: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| Fixture::full().write())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(there.iter().all(|file| *file == here));
}

#[test]
fn another_title_gives_another_identifier() {
    let identifier = |file: &[u8]| Document::load_mem(file).unwrap().trailer.get(b"ID").unwrap().clone();
    let mut fixture = Fixture::full();
    let one = identifier(&fixture.write());
    fixture.pages.facts.title = "Other".into();
    assert_ne!(one, identifier(&fixture.write()));
}

#[test]
fn a_glyph_that_says_two_things_has_two_codes() {
    let file = Fixture::full().write();
    let document = Document::load_mem(&file).unwrap();
    let text = document.extract_text(&[1]).unwrap();
    assert!(text.contains("tial\u{a0}work"), "{text:?}");
    assert!(text.contains("Unpaid care"), "{text:?}");
}

#[test]
fn pages_say_what_transparent_pictures_are_mixed_in() {
    let document = Document::load_mem(&Fixture::full().write()).unwrap();
    let groups: Vec<_> = document
        .get_pages()
        .values()
        .map(|&page| document.get_dictionary(page).unwrap().get(b"Group").is_ok())
        .collect();
    assert_eq!(groups, [false, true]);
}

#[test]
fn what_a_standard_forbids_is_not_written() {
    let mut fixture = Fixture::full();
    fixture.pages.facts.title.clear();
    assert_eq!(super::write(&fixture.pages, &PdfOptions::default()), Err(Error::NoTitle));

    let mut fixture = Fixture::new();
    fixture.figure(TagTree::ROOT);
    let figure = TagId(fixture.pages.tags.len() as u32 - 1);
    fixture.pages.tags.get_mut(figure).alt = None;
    assert_eq!(super::write(&fixture.pages, &PdfOptions::default()), Err(Error::NoAlternative));

    let mut fixture = Fixture::new();
    fixture.tagged(0, TagTree::ROOT, TagRole::Paragraph, "\u{4e2d}", 80.0);
    let error = super::write(&fixture.pages, &PdfOptions::default()).unwrap_err();
    assert_eq!(error.to_string(), "the face `SourceSerif4-Regular` has no glyph for `\u{4e2d}`");
}
