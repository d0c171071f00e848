use super::bookmark::bookmark_name;
use super::direction;
use super::styles;
use super::writer::DocxWriter;
use super::xml::Xml;
use crate::document::{Inline, NoteReference};
use crate::locale::{Direction, Language};
use crate::text::{Decoration, InlineKind};

/// How a run differs from the style of its paragraph.
#[derive(Debug, Clone, Default)]
struct RunLook {
    bold: bool,
    italic: bool,
    code: bool,
    link: bool,
    superscript: bool,
    subscript: bool,
    deleted: bool,
    language: Option<Language>,
}

impl DocxWriter<'_> {
    /// Runs of text.
    pub(super) fn runs(&mut self, xml: &mut Xml, content: &[Inline]) {
        self.styled(xml, content, &RunLook::default());
    }

    /// Plain words.
    pub(super) fn words(&mut self, xml: &mut Xml, words: &str) {
        self.text(xml, words, &RunLook::default());
    }

    /// Plain words in bold.
    pub(super) fn strong_words(&mut self, xml: &mut Xml, words: &str) {
        self.text(xml, words, &RunLook { bold: true, ..RunLook::default() });
    }

    /// What a field does, with words that it may show.
    pub(super) fn instruction(&self, xml: &mut Xml, words: &str) {
        for (direction, piece) in direction::pieces(words, self.document.language.direction()) {
            xml.open("w:r", &[]);
            properties(xml, &RunLook::default(), direction);
            xml.leaf("w:instrText", &[("xml:space", "preserve")], piece);
            xml.close("w:r");
        }
    }

    fn styled(&mut self, xml: &mut Xml, content: &[Inline], look: &RunLook) {
        let mut after_note = false;
        for Inline { kind, origin } in content {
            match kind {
                InlineKind::Text(words) => self.text(xml, words, look),
                InlineKind::Emphasis(content) => {
                    self.styled(xml, content, &RunLook { italic: true, ..look.clone() });
                }
                InlineKind::Strong(content) => {
                    self.styled(xml, content, &RunLook { bold: true, ..look.clone() });
                }
                InlineKind::Code(words) => self.text(xml, words, &RunLook { code: true, ..look.clone() }),
                InlineKind::Decorated { decoration, content } => {
                    let look = match decoration {
                        Decoration::Deleted => RunLook { deleted: true, ..look.clone() },
                        Decoration::Superscript => {
                            RunLook { superscript: true, subscript: false, ..look.clone() }
                        }
                        Decoration::Subscript => {
                            RunLook { subscript: true, superscript: false, ..look.clone() }
                        }
                    };
                    self.styled(xml, content, &look);
                }
                InlineKind::Link { url, content } => {
                    if let Some(anchor) = url.strip_prefix('#') {
                        xml.open("w:hyperlink", &[("w:anchor", &bookmark_name(anchor))]);
                    } else {
                        let id = self.relationships.link(url);
                        xml.open("w:hyperlink", &[("r:id", &id)]);
                    }
                    self.styled(xml, content, &RunLook { link: true, ..look.clone() });
                    xml.close("w:hyperlink");
                }
                InlineKind::Passage { language, content } => {
                    self.styled(xml, content, &RunLook { language: Some(language.clone()), ..look.clone() });
                }
                InlineKind::Image { path, alt, width } => self.picture(xml, path, alt, *width, *origin),
                InlineKind::LineBreak => {
                    xml.open("w:r", &[]);
                    xml.empty("w:br", &[]);
                    xml.close("w:r");
                }
                InlineKind::Reference(reference) => {
                    if after_note {
                        self.text(xml, ",", &RunLook { superscript: true, ..RunLook::default() });
                    }
                    self.note_call(xml, *reference);
                }
            }
            after_note = matches!(kind, InlineKind::Reference(_));
        }
    }

    /// Words in runs of one direction each.
    fn text(&mut self, xml: &mut Xml, words: &str, look: &RunLook) {
        let base = look.language.as_ref().unwrap_or(&self.document.language).direction();
        for (direction, piece) in direction::pieces(words, base) {
            xml.open("w:r", &[]);
            properties(xml, look, direction);
            for (i, line) in piece.split('\n').enumerate() {
                if i > 0 {
                    xml.empty("w:br", &[]);
                }
                if !line.is_empty() {
                    xml.leaf("w:t", &[("xml:space", "preserve")], line);
                }
            }
            xml.close("w:r");
        }
    }

    /// The call of a footnote. A footnote is called once; a later call is a field that repeats its number.
    fn note_call(&mut self, xml: &mut Xml, NoteReference { number, call }: NoteReference) {
        let bookmark = format!("_Note{number}");
        let style = |xml: &mut Xml| {
            xml.open("w:r", &[]);
            xml.open("w:rPr", &[]);
            xml.value("w:rStyle", "FootnoteReference");
            xml.close("w:rPr");
        };
        if call > 1 {
            xml.open("w:fldSimple", &[("w:instr", &format!(" NOTEREF {bookmark} \\h "))]);
            style(xml);
            xml.leaf("w:t", &[], &number.to_string());
            xml.close("w:r");
            xml.close("w:fldSimple");
            return;
        }
        let again = self.calls.get(&number).is_some_and(|&calls| calls > 1);
        let id = again.then(|| self.open_bookmark(xml, &bookmark));
        style(xml);
        xml.empty("w:footnoteReference", &[("w:id", &number.to_string())]);
        xml.close("w:r");
        if let Some(id) = id {
            xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        }
    }

    /// Begins a bookmark of that name; its id ends it.
    pub(super) fn open_bookmark(&mut self, xml: &mut Xml, name: &str) -> String {
        self.bookmarks += 1;
        let id = self.bookmarks.to_string();
        xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
        id
    }
}

fn properties(xml: &mut Xml, look: &RunLook, direction: Direction) {
    xml.open("w:rPr", &[]);
    if look.link || look.code {
        xml.value("w:rStyle", if look.link { "Hyperlink" } else { "HTMLCode" });
    }
    if look.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if look.italic {
        xml.empty("w:i", &[]);
        xml.empty("w:iCs", &[]);
    }
    if look.deleted {
        xml.empty("w:strike", &[]);
    }
    if look.superscript || look.subscript {
        xml.value("w:vertAlign", if look.superscript { "superscript" } else { "subscript" });
    }
    if direction == Direction::RightToLeft {
        xml.empty("w:rtl", &[]);
    }
    if let Some(language) = &look.language {
        styles::language(xml, language);
    }
    xml.close("w:rPr");
}
