use super::builder::{Builder, Link, LinkStroke};
use super::figure::UnsizedPicture;
use super::place::Place;
use crate::document::{Inline, NoteReference};
use crate::layout::metrics::{cost, rule, size};
use crate::layout::slab::Slab;
use crate::layout::style::Style;
use crate::layout::{
    ContentId, DestinationId, Item, ItemKind, Kid, Line, LinkArea, LinkTarget, Mark, ParagraphOptions, Piece,
    Rect, RunStyle, TagId, TagRole, TextPiece, set_paragraph,
};
use crate::locale::Language;
use crate::source::Origin;
use crate::text::{self, Decoration, InlineKind};

/// A paragraph's words, and its pictures, which are set below them.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub(super) pieces: Vec<Piece>,
    pub(super) figures: Vec<UnsizedPicture>,
}

/// What a run has of those around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run<'a> {
    pub(super) tag: TagId,
    pub(super) style: RunStyle,
    pub(super) link: Option<u32>,
    /// The language, where it is not that of the document.
    pub(super) language: Option<&'a Language>,
}

impl Builder<'_> {
    /// The pieces of inlines that are kids of `tag`.
    pub(super) fn pieces(&mut self, inlines: &[Inline], tag: TagId, style: &Style) -> Pieces {
        let mut out = Pieces::default();
        self.inlines(&mut out, inlines, Run { tag, style: style.run, link: None, language: None });
        out
    }

    /// The pieces of plain words that are a kid of `tag`.
    pub(super) fn words(&mut self, words: &str, tag: TagId, style: &Style, origin: Origin) -> Vec<Piece> {
        let run = Run { tag, style: style.run, link: None, language: None };
        vec![self.piece(words, run, origin)]
    }

    fn inlines(&mut self, out: &mut Pieces, inlines: &[Inline], run: Run<'_>) {
        let mut after_call = false;
        for inline in inlines {
            let call = matches!(inline.kind, InlineKind::Reference(_));
            if call && after_call {
                let style = raised(run.style);
                let mut comma = self.piece(",", Run { style, ..run }, inline.origin);
                if let Piece::Text(comma) = &mut comma {
                    comma.mark = true;
                }
                out.pieces.push(comma);
            }
            self.inline(out, inline, run);
            after_call = call;
        }
    }

    fn inline(&mut self, out: &mut Pieces, inline: &Inline, run: Run<'_>) {
        let Run { tag, style, .. } = run;
        match &inline.kind {
            InlineKind::Text(words) => out.pieces.push(self.piece(words, run, inline.origin)),
            InlineKind::Emphasis(content) => {
                let tag = self.tags.add(tag, TagRole::Emphasis);
                let style = RunStyle { italic: !style.italic, ..style };
                self.inlines(out, content, Run { tag, style, ..run });
            }
            InlineKind::Strong(content) => {
                let tag = self.tags.add(tag, TagRole::Strong);
                self.inlines(out, content, Run { tag, style: RunStyle { bold: true, ..style }, ..run });
            }
            InlineKind::Code(words) => {
                let tag = self.tags.add(tag, TagRole::Code);
                let style = self.styles.verbatim(style);
                out.pieces.push(self.verbatim_piece(words, Run { tag, style, ..run }, inline.origin));
            }
            InlineKind::Link { url, content } => {
                let target = match url.strip_prefix('#') {
                    None => LinkTarget::Url(url.clone()),
                    Some(id) => match self.anchors.get(id) {
                        Some(destination) => LinkTarget::Destination(*destination),
                        None => return self.inlines(out, content, run),
                    },
                };
                let tag = self.tags.add(tag, TagRole::Link);
                let words = text::plain(content);
                let description = if words.trim().is_empty() { url.clone() } else { words };
                let stroke = self.styles.links_underlined.then_some(LinkStroke::Under);
                let link = self.link(Link { target: Some(target), tag, description, stroke });
                let style = RunStyle { colour: self.styles.link.unwrap_or(style.colour), ..style };
                self.inlines(out, content, Run { tag, style, link: Some(link), ..run });
            }
            InlineKind::Decorated { decoration, content } => self.decorated(out, *decoration, content, run),
            InlineKind::Passage { language, content } => {
                let tag = self.tags.add(tag, TagRole::Span);
                self.tags.get_mut(tag).language = Some(language.to_string());
                self.inlines(out, content, Run { tag, language: Some(language), ..run });
            }
            InlineKind::Image { path, alt, width } => {
                out.figures.extend(self.figure(path, alt, *width, tag, inline.origin));
            }
            InlineKind::LineBreak => out.pieces.push(Piece::LineBreak),
            InlineKind::Reference(reference) => out.pieces.push(self.call(*reference, run, inline.origin)),
        }
    }

    /// Words struck through, raised or lowered.
    fn decorated(&mut self, out: &mut Pieces, decoration: Decoration, content: &[Inline], run: Run<'_>) {
        let Run { tag, style, .. } = run;
        if decoration == Decoration::Deleted {
            let tag = self.tags.add(tag, TagRole::Deleted);
            // Within the words of a link, the line goes through a part of that link.
            let around = run.link.and_then(|link| self.links.get(link as usize)).cloned();
            let link = around.unwrap_or(Link { target: None, tag, description: String::new(), stroke: None });
            let link = self.link(Link { stroke: Some(LinkStroke::Through), ..link });
            return self.inlines(out, content, Run { tag, link: Some(link), ..run });
        }
        let tag = self.tags.add(tag, TagRole::Span);
        let by = if decoration == Decoration::Superscript { size::CALL_RISE } else { -size::SUBSCRIPT_DROP };
        let style = RunStyle { size: size::SCRIPT * style.size, rise: style.rise + by * style.size, ..style };
        self.inlines(out, content, Run { tag, style, ..run });
    }

    fn piece(&mut self, words: &str, run: Run<'_>, origin: Origin) -> Piece {
        let content = self.content(run.tag);
        Piece::Text(TextPiece {
            text: words.to_owned(),
            style: run.style,
            content,
            link: run.link,
            note: None,
            mark: false,
            language: run.language.cloned(),
            origin,
        })
    }

    /// Words in which no word is divided.
    pub(super) fn verbatim_piece(&mut self, words: &str, run: Run<'_>, origin: Origin) -> Piece {
        let none = Language::none();
        self.piece(words, Run { language: Some(&none), ..run }, origin)
    }

    /// The content that the tag ends with, or a new one.
    fn content(&mut self, tag: TagId) -> ContentId {
        match self.tags.get(tag).kids.last() {
            Some(Kid::Content(content)) => *content,
            _ => self.tags.content(tag),
        }
    }

    pub(super) fn link(&mut self, link: Link) -> u32 {
        self.links.push(link);
        self.links.len() as u32 - 1
    }

    /// The raised number that leads to a note.
    fn call(&mut self, reference: NoteReference, run: Run<'_>, origin: Origin) -> Piece {
        let number = reference.number;
        let tag = self.tags.add(run.tag, TagRole::Reference);
        let tag = self.tags.add(tag, TagRole::Link);
        let note = (number as usize).checked_sub(1).and_then(|index| self.document.notes.get(index));
        let description = note.map_or_else(String::new, |note| text::plain_blocks(&note.content));
        let target = LinkTarget::Destination(note_destination(number));
        let known = note.is_some();
        let link = known.then(|| self.link(Link { target: Some(target), tag, description, stroke: None }));
        if known && self.known_notes.insert(number) {
            self.called.push(number);
        }
        let style = raised(run.style);
        let content = self.content(tag);
        Piece::Text(TextPiece {
            text: self.document.locale().number(number as usize),
            style,
            content,
            link,
            note: known.then_some(number),
            mark: true,
            language: None,
            origin,
        })
    }

    /// A paragraph as slabs, one a line.
    pub(super) fn lines(&mut self, pieces: &[Piece], place: &Place, options: &ParagraphOptions) -> Vec<Slab> {
        let lines = set_paragraph(self.setter, pieces, options, &mut self.uncovered);
        self.slabs(lines, place)
    }

    /// Lines of a paragraph as slabs.
    pub(super) fn slabs(&mut self, lines: Vec<Line>, place: &Place) -> Vec<Slab> {
        let count = lines.len();
        let mut divided = false;
        let mut slabs = Vec::with_capacity(count);
        for (i, line) in lines.into_iter().enumerate() {
            let within = if i == 0 { 0.0 } else { cost::IN_PARAGRAPH };
            let lone = if count > 1 && (i == 1 || i == count - 1) { cost::LONE_LINE } else { 0.0 };
            let break_before = within + lone + if divided { cost::DIVIDED } else { 0.0 };
            divided = line.hyphenated;
            slabs.push(Slab { break_before, ..self.slab(line, place) });
        }
        slabs
    }

    /// One line.
    pub(super) fn slab(&mut self, line: Line, place: &Place) -> Slab {
        let Style { run, leading } = place.style;
        let baseline = place.style.baseline();
        let lines = leading / self.styles.unit;
        let on_grid = self.theme.baseline_grid && (lines - lines.round()).abs() < 0.001;
        let mut slab = Slab { height: leading, on_grid, ..Slab::default() };
        for (content, mut glyphs) in line.runs {
            glyphs.x += place.x;
            glyphs.y += baseline;
            slab.items.push(Item { mark: Mark::Content(content), kind: ItemKind::Glyphs(glyphs) });
        }
        for (number, from, to) in line.links {
            let Some(link) = self.links.get(number as usize) else { continue };
            let (x, width) = (place.x + from, to - from);
            let stroke = link.stroke.map(|stroke| match stroke {
                LinkStroke::Under => (rule::LINK_DROP, self.styles.link.unwrap_or(run.colour)),
                LinkStroke::Through => (-rule::DELETED_RISE, run.colour),
            });
            if let Some((drop, colour)) = stroke {
                let area = Rect { x, y: baseline + drop * run.size, width, height: rule::LINK };
                let kind = ItemKind::Rule { area, colour };
                slab.items.push(Item { mark: Mark::Decoration, kind });
            }
            if let Some(target) = link.target.clone() {
                slab.links.push(LinkArea {
                    area: Rect { x, y: 0.0, width, height: leading },
                    target,
                    tag: link.tag,
                    description: link.description.clone(),
                });
            }
        }
        let (first, again): (Vec<u32>, _) =
            line.notes.into_iter().partition(|&number| self.seen_notes.insert(number));
        slab.destinations = first.iter().map(|&number| call_destination(number)).collect();
        slab.notes = first;
        slab.called_again = again;
        slab
    }
}

/// The style of the calls of notes, and of the comma between two (Editorial Manual of the United Nations, Footnotes, IX.B).
fn raised(style: RunStyle) -> RunStyle {
    RunStyle {
        size: size::CALL * style.size,
        rise: style.rise + size::CALL_RISE * style.size,
        italic: false,
        bold: false,
        ..style
    }
}

/// Where a note is. Notes have numbers from one.
pub(super) fn note_destination(number: u32) -> DestinationId {
    DestinationId(2 * (number - 1))
}

/// Where a note is called for the first time.
pub(super) fn call_destination(number: u32) -> DestinationId {
    DestinationId(2 * (number - 1) + 1)
}
