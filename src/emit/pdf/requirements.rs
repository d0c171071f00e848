use super::objects::{LONGEST_STRING, text_bytes};
use super::{PdfOptions, Standard};
use crate::diagnostic::Diagnostic;
use crate::document::{Document, Inline, NoteReference};
use crate::rule;
use crate::source::Origin;
use crate::text::{self, InlineKind, Visitor};

/// What the standards in `options` ask for and `document` does not have, each with its clause: a title that says
/// something (ISO 14289-1, 7.1), and no address or description longer than a string may be (ISO 19005-2, 6.1.13).
/// Pictures without words and characters without glyphs are faults whatever a file declares: the layout reports them.
pub fn unmet(document: &Document, options: &PdfOptions) -> Vec<Diagnostic> {
    let mut requirements = Requirements { document, options, unmet: Vec::new() };
    let title = &document.head.title;
    if options.accessible() && !text::plain(title).chars().any(char::is_alphanumeric) {
        let origin = title.first().map_or_else(Origin::default, |run| run.origin);
        let message = "PDF/UA-1 asks for a title in words (ISO 14289-1, 7.1), and `title` has none";
        requirements.report(origin, message.into(), "say in `title` what the document is");
    }
    for part in &document.parts {
        text::walk_inlines(&part.heading, &mut requirements);
        text::walk_blocks(&part.blocks, &mut requirements);
    }
    for note in &document.notes {
        text::walk_blocks(&note.content, &mut requirements);
    }
    requirements.unmet
}

struct Requirements<'a> {
    document: &'a Document,
    options: &'a PdfOptions,
    unmet: Vec<Diagnostic>,
}

impl Requirements<'_> {
    fn report(&mut self, origin: Origin, message: String, help: &str) {
        let location = self.document.sources.location(origin);
        self.unmet.push(Diagnostic::new(rule::UNMET_PDF_STANDARD, message).at(location).help(help));
    }

    fn limit(&mut self, what: &str, bytes: usize, origin: Origin) {
        let archival = self.options.standards.iter().find(|standard| **standard != Standard::Ua1);
        if let Some(standard) = archival.filter(|_| bytes > LONGEST_STRING) {
            let message = format!(
                "{} takes no {what} longer than {LONGEST_STRING} bytes (ISO 19005-2, 6.1.13), and this one has {bytes}",
                standard.title()
            );
            self.report(origin, message, "make it shorter");
        }
    }
}

impl Visitor<NoteReference> for Requirements<'_> {
    fn inline(&mut self, inline: &Inline) {
        match &inline.kind {
            InlineKind::Link { url, .. } => {
                let escaped = |byte| if (0x21..0x7f).contains(&byte) { 1 } else { 3 };
                self.limit("address", url.bytes().map(escaped).sum(), inline.origin);
            }
            InlineKind::Image { alt, .. } => {
                self.limit("description of a picture", text_bytes(alt).len(), inline.origin);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Head, Note};
    use crate::locale::Language;
    use crate::source::{Source, Sources};
    use crate::text::{Block, BlockKind};

    /// A document of that title whose one note holds `inline`.
    fn document(title: &str, inline: Option<InlineKind<NoteReference>>) -> Document {
        let mut sources = Sources::default();
        sources.add(&std::sync::Arc::new(Source::new("brief.toml", format!("title = \"{title}\""))));
        let run = |kind| Inline { kind, origin: Origin::default() };
        let content = inline.into_iter().map(run).collect();
        let block = Block { kind: BlockKind::Paragraph(content), origin: Origin::default() };
        Document {
            speech: None,
            facts: crate::document::DocumentFacts::default(),
            kind: "statement".into(),
            language: Language::english(),
            locales: crate::locale::Locales::default(),
            head: Head { title: vec![run(InlineKind::Text(title.into()))], ..Head::default() },
            parts: Vec::new(),
            notes: vec![Note { content: vec![block], origin: Origin::default() }],
            sources,
        }
    }

    fn messages(document: &Document, standards: &[Standard]) -> Vec<String> {
        let options = PdfOptions { standards: standards.to_vec(), timestamp: None };
        unmet(document, &options).into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn a_title_without_words_is_a_matter_of_accessibility() {
        let blank = document("\u{200b}—", None);
        let found = messages(&blank, &[Standard::Ua1]);
        assert_eq!(found, ["PDF/UA-1 asks for a title in words (ISO 14289-1, 7.1), and `title` has none"]);
        assert!(messages(&blank, &[Standard::A2a]).is_empty());
        assert!(messages(&document("Care", None), &Standard::ALL).is_empty());
    }

    #[test]
    fn long_strings_are_a_matter_of_archives() {
        let url = format!("https://example.org/{}", "ä".repeat(6000));
        let linked = document("Care", Some(InlineKind::Link { url, content: Vec::new() }));
        assert!(messages(&linked, &[Standard::Ua1]).is_empty());
        assert_eq!(
            messages(&linked, &Standard::ALL),
            [
                "PDF/A-2a takes no address longer than 32767 bytes (ISO 19005-2, 6.1.13), and this one has 36020"
            ]
        );
        let image = InlineKind::Image { path: "a.png".into(), alt: "e".repeat(LONGEST_STRING), width: None };
        assert!(messages(&document("Care", Some(image)), &Standard::ALL).is_empty());
    }
}
