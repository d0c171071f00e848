use crate::document::{Block, Document, Part, PartRole};
use crate::profile::Counting;
use crate::source::Origin;
use crate::text::{BlockKind, count_characters, count_spoken_words, count_words, plain, plain_blocks};

/// The words (or characters) of a document, kept apart by what venues count differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Those of the title and subtitle.
    pub title: usize,
    /// Those of the notes.
    pub notes: usize,
    /// Those of each part of the text; the lists of speakers, events and sources are not among them.
    pub parts: Vec<PartTally>,
}

/// The words of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartTally {
    /// The id of the section as a profile knows it.
    pub id: String,
    /// Those of its own heading and the headings in it.
    pub headings: usize,
    /// Those of the text below them.
    pub text: usize,
    /// Where the part came from.
    pub origin: Origin,
}

impl Tally {
    /// The words of a document.
    pub fn of(document: &Document) -> Self {
        Self::by(document, count_words)
    }

    /// The characters of a document, with spaces.
    pub fn characters(document: &Document) -> Self {
        Self::by(document, count_characters)
    }

    /// The words of a document as they are spoken; in Chinese, the characters.
    pub fn spoken(document: &Document) -> Self {
        let mut spoken =
            Self::by(document, |text| count_spoken_words(text, &document.language, document.locale()));
        if document.speech.is_some() {
            let words = document.parts.iter().filter_map(|part| part.passage.map(|passage| passage.words));
            for (part, words) in spoken.parts.iter_mut().zip(words) {
                part.text = words;
            }
        }
        spoken
    }

    fn by(document: &Document, count: impl Fn(&str) -> usize) -> Self {
        let title = count(&plain(&document.head.title)) + count(&plain(&document.head.subtitle));
        let notes = document.notes.iter().map(|note| count(&plain_blocks(&note.content))).sum();
        let parts = document.parts.iter().filter_map(|part| PartTally::by(part, &count)).collect();
        Self { title, notes, parts }
    }

    /// The words of the text alone.
    pub fn text(&self) -> usize {
        self.parts.iter().map(|part| part.text).sum()
    }

    /// The words of the headings.
    pub fn headings(&self) -> usize {
        self.parts.iter().map(|part| part.headings).sum()
    }

    /// What a venue counts.
    pub fn counted(&self, counting: &Counting) -> usize {
        self.written(counting) + counting.overhead as usize
    }

    /// What a venue counts of what the author wrote: all but what it adds itself.
    pub fn written(&self, counting: &Counting) -> usize {
        let mut words = self.text();
        for (counts, more) in
            [(counting.title, self.title), (counting.headings, self.headings()), (counting.notes, self.notes)]
        {
            words += if counts { more } else { 0 };
        }
        words
    }
}

impl PartTally {
    fn by(part: &Part, count: &impl Fn(&str) -> usize) -> Option<Self> {
        let id = match part.role {
            PartRole::Summary => "summary",
            PartRole::Recommendations => "recommendations",
            PartRole::Section | PartRole::KeyMessages | PartRole::Greeting | PartRole::Thanks => {
                part.id.as_str()
            }
            PartRole::Contents
            | PartRole::Evidence
            | PartRole::Aside
            | PartRole::Questions
            | PartRole::Names
            | PartRole::Signatories
            | PartRole::Signatures
            | PartRole::SpeakersAndEvents
            | PartRole::Sources
            | PartRole::About
            | PartRole::Contact
            | PartRole::HowToCite => return None,
        };
        let (within, text) = split(&part.blocks, count);
        let headings = count(&plain(&part.heading)) + within;
        Some(Self { id: id.to_owned(), headings, text, origin: part.origin })
    }
}

/// What the headings among the blocks have, and all else.
fn split(blocks: &[Block], count: &impl Fn(&str) -> usize) -> (usize, usize) {
    let (mut headings, mut text) = (0, 0);
    for block in blocks {
        let words = count(&plain_blocks(std::slice::from_ref(block)));
        match block.kind {
            BlockKind::Heading { .. } => headings += words,
            _ => text += words,
        }
    }
    (headings, text)
}
