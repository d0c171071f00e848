use super::{Block, Document, Inline};
use crate::profile::{Feature, NoteStyle, Profile};
use crate::text::{BlockKind, InlineKind, plain_blocks};

/// What a venue does not take of a document.
struct Refused {
    emphasis: bool,
    links: bool,
    /// The text that replaces each note; none where notes are taken.
    notes: Option<Vec<String>>,
}

impl Document {
    /// The document as the venue of a profile takes it: italics, bold and links that it does not allow are plain words, and the
    /// texts of notes come in brackets where they are called first, unless the venue leaves them out. With `folds_notes` false
    /// notes stay, for a format that has none and folds them itself. None where nothing is to be changed.
    pub fn taken_by(&self, profile: &Profile, folds_notes: bool) -> Option<Self> {
        let refuses = |feature| profile.not_allowed.contains(&feature);
        let fold = folds_notes && refuses(Feature::Footnotes) && !self.notes.is_empty();
        let (emphasis, links) = (refuses(Feature::Emphasis), refuses(Feature::Links));
        if !fold && !emphasis && !links {
            return None;
        }
        let texts = self.notes.iter().map(|note| match profile.notes {
            NoteStyle::Bracketed => {
                let text = plain_blocks(&note.content);
                format!(" [{}]", text.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            NoteStyle::Omitted => String::new(),
        });
        let refused = Refused { emphasis, links, notes: fold.then(|| texts.collect()) };
        let mut taken = self.clone();
        refused.settle(&mut taken.head.title);
        refused.settle(&mut taken.head.subtitle);
        for part in &mut taken.parts {
            refused.settle(&mut part.heading);
            refused.settle_blocks(&mut part.blocks);
        }
        for note in &mut taken.notes {
            refused.settle_blocks(&mut note.content);
        }
        if fold {
            taken.notes.clear();
        }
        Some(taken)
    }
}

impl Refused {
    fn settle_blocks(&self, blocks: &mut [Block]) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => self.settle(content),
                BlockKind::Quote { content, attribution } => {
                    self.settle_blocks(content);
                    self.settle(attribution);
                }
                BlockKind::Figure(figure) => {
                    self.settle(&mut figure.caption);
                    self.settle_blocks(&mut figure.content);
                    figure.credits.iter_mut().for_each(|line| self.settle(line));
                }
                BlockKind::Aside { title, content, .. } => {
                    self.settle(title);
                    self.settle_blocks(content);
                }
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.settle_blocks(&mut item.content);
                    }
                }
                BlockKind::Table { head, rows, .. } => {
                    let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                    cells.for_each(|cell| self.settle(&mut cell.content));
                }
                BlockKind::Verbatim { .. } | BlockKind::Break => {}
            }
        }
    }

    fn settle(&self, content: &mut Vec<Inline>) {
        let mut settled = Vec::with_capacity(content.len());
        for Inline { kind, origin } in content.drain(..) {
            match kind {
                InlineKind::Emphasis(mut content) => {
                    self.settle(&mut content);
                    if self.emphasis {
                        settled.extend(content);
                    } else {
                        settled.push(Inline { kind: InlineKind::Emphasis(content), origin });
                    }
                }
                InlineKind::Strong(mut content) => {
                    self.settle(&mut content);
                    if self.emphasis {
                        settled.extend(content);
                    } else {
                        settled.push(Inline { kind: InlineKind::Strong(content), origin });
                    }
                }
                InlineKind::Link { url, mut content } => {
                    self.settle(&mut content);
                    if self.links {
                        settled.extend(content);
                    } else {
                        settled.push(Inline { kind: InlineKind::Link { url, content }, origin });
                    }
                }
                InlineKind::Decorated { decoration, mut content } => {
                    self.settle(&mut content);
                    settled.push(Inline { kind: InlineKind::Decorated { decoration, content }, origin });
                }
                InlineKind::Passage { language, mut content } => {
                    self.settle(&mut content);
                    settled.push(Inline { kind: InlineKind::Passage { language, content }, origin });
                }
                InlineKind::Reference(reference) if self.notes.is_some() => {
                    let texts = self.notes.as_ref().filter(|_| reference.call == 1);
                    let text = texts.and_then(|texts| texts.get(reference.number as usize - 1));
                    let text = text.filter(|text| !text.is_empty());
                    settled.extend(text.map(|text| Inline { kind: InlineKind::Text(text.clone()), origin }));
                }
                kind => settled.push(Inline { kind, origin }),
            }
        }
        *content = settled;
    }
}
