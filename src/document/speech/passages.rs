//! What is said, passage by passage: greeting, one message, the points, who is asked for what, thanks.

use unicode_segmentation::UnicodeSegmentation as _;

use super::cuts::{Cuts, Fate, ask_field, section_field};
use super::evidence::Evidence;
use super::fitting::said;
use crate::document::asks::is_introduced;
use crate::document::composer::{Composer, plain_heading};
use crate::document::order::{OrderSlot, RECOMMENDATIONS, SUMMARY};
use crate::document::{Block, Inline, PartRole, Speech};
use crate::locale::Language;
use crate::reader::Located;
use crate::source::{Origin, SourceId};
use crate::statement::Section;
use crate::text::{
    BlockKind, Citation, Decoration, InlineKind, ListItem, Reference, count_spoken_words, plain_blocks,
};

/// The section whose paragraphs are a point each.
const POINTS: &str = "key-messages";
/// The section that is said last, and is no point.
const CONCLUSION: &str = "conclusion";

/// One passage of a speech.
#[derive(Debug)]
pub(super) struct SpeechPassage {
    pub(super) role: PartRole,
    pub(super) id: String,
    pub(super) heading: Vec<Inline>,
    pub(super) blocks: Vec<Block>,
    pub(super) evidence: Evidence,
    /// Its place in the order of cuts.
    pub(super) cut: Option<u8>,
    /// The words in it that are cut and still seen.
    pub(super) silent: usize,
    /// The asks in it, a list item each.
    pub(super) asks: Vec<SpokenAsk>,
    /// The block at which the asks begin, each group a list after who is asked.
    pub(super) asks_begin: usize,
    /// Whether it is cut and still seen.
    pub(super) is_struck: bool,
    /// Whether it is one of the points.
    pub(super) is_point: bool,
    pub(super) origin: Origin,
    /// The words that are spoken before it.
    pub(super) before: usize,
    /// The second at which it begins.
    pub(super) begins: usize,
    /// The words of it that are spoken.
    pub(super) words: usize,
}

/// An ask in a speech.
#[derive(Debug, Clone)]
pub(super) struct SpokenAsk {
    /// Its place in the order of cuts.
    pub(super) cut: Option<u8>,
    /// Whether it is cut and still seen.
    pub(super) is_struck: bool,
    /// The words that it begins with.
    pub(super) first_words: String,
}

impl Composer<'_> {
    /// All that is said, in its order, with the time of each passage.
    pub(super) fn passages(&mut self, cuts: &Cuts) -> Vec<SpeechPassage> {
        let mut passages = Vec::new();
        let brief = &self.statement.brief;
        let first = self.statement.title.first().map_or_else(Origin::default, |run| run.origin);
        passages.extend(self.message());
        let mut last = Vec::new();
        for slot in self.order() {
            match slot {
                OrderSlot::Section(section) if section.id == CONCLUSION => {
                    last.extend(self.whole(section, cuts));
                }
                OrderSlot::Section(section) if section.id == POINTS => {
                    passages.extend(self.points(section, cuts));
                }
                OrderSlot::Section(section) => {
                    let point = self.whole(section, cuts);
                    passages.extend(point.map(|point| SpeechPassage { is_point: true, ..point }));
                }
                OrderSlot::Recommendations => passages.extend(self.asks(cuts)),
                OrderSlot::Summary => {}
            }
        }
        passages.append(&mut last);
        // Who has nothing to say need not greet.
        if !passages.is_empty() {
            passages.splice(0..0, self.fixed(PartRole::Greeting, brief.greeting.as_ref(), first));
            passages.extend(self.fixed(PartRole::Thanks, brief.thanks.as_ref(), first));
        }
        self.time(&mut passages, cuts.limit);
        passages
    }

    /// The time of each passage and of the whole.
    fn time(&mut self, passages: &mut [SpeechPassage], asked: Option<usize>) {
        let pace = self.statement.pace();
        let mut words = 0;
        for passage in passages.iter_mut() {
            passage.before = words;
            passage.begins = pace.seconds(words);
            let all = if passage.is_struck { 0 } else { self.spoken_words(&passage.blocks) };
            passage.words = all.saturating_sub(passage.silent);
            words += passage.words;
        }
        self.speech = Some(Speech {
            pace,
            words,
            limit: asked.or(self.profile.limits.seconds.map(|seconds| seconds as usize)),
            points: passages.iter().filter(|passage| passage.is_point && !passage.is_struck).count(),
            has_message: passages.iter().any(|passage| passage.role == PartRole::Summary),
            cut: None,
        });
    }

    pub(super) fn spoken_words(&self, blocks: &[Block]) -> usize {
        count_spoken_words(&plain_blocks(blocks), &self.statement.language, self.locale)
    }

    /// The first or last words: the brief's own, else those of the profile.
    fn fixed(&self, role: PartRole, own: Option<&Located<String>>, origin: Origin) -> Option<SpeechPassage> {
        let (by_language, id) = match role {
            PartRole::Greeting => (&self.profile.greeting, "greeting"),
            _ => (&self.profile.thanks, "thanks"),
        };
        let language: &Language = &self.statement.language;
        let (words, origin) = if let Some(own) = own {
            (own.trim(), Origin { source: SourceId::default(), span: own.span })
        } else {
            let tags = [language.as_str(), language.primary()];
            (tags.iter().find_map(|tag| by_language.get(*tag))?.as_str(), origin)
        };
        let paragraph = BlockKind::Paragraph(plain_heading(words, origin));
        (!words.is_empty()).then(|| SpeechPassage {
            blocks: vec![Block { kind: paragraph, origin }],
            ..SpeechPassage::new(role, id, origin)
        })
    }

    /// The one message: what is said of the summary.
    fn message(&mut self) -> Option<SpeechPassage> {
        let statement = self.statement;
        let section = statement.sections.iter().find(|section| section.id == SUMMARY);
        let say = section.and_then(|section| section.speaking.say.as_deref());
        let body = section.map_or(&[][..], |section| section.body.as_slice());
        let whole: Vec<_> = statement.summary.iter().chain(body).cloned().collect();
        let written = say.unwrap_or(&whole);
        let origin = written.first()?.origin;
        if section.is_some_and(|section| section.speaking.aside) {
            return None;
        }
        let heading = self.heading(SUMMARY, section.and_then(|section| section.heading.as_deref()), origin);
        let said = self.said(written);
        Some(SpeechPassage {
            heading,
            blocks: said.blocks,
            evidence: said.evidence,
            ..SpeechPassage::new(PartRole::Summary, SUMMARY, origin)
        })
        .filter(|passage| !passage.blocks.is_empty())
    }

    /// A section as one passage; none where it is not spoken.
    fn whole(&mut self, section: &Section, cuts: &Cuts) -> Option<SpeechPassage> {
        let fate = cuts.fate(&section_field(&section.id));
        if section.speaking.aside || fate == Fate::Hidden {
            return None;
        }
        let heading = self.heading(&section.id, section.heading.as_deref(), section.origin);
        let mut said = self.said(said(&section.speaking, &section.body));
        if section.speaking.say.is_some() {
            // What the text cites supports what is said of it.
            let body = self.said(&section.body);
            said.evidence.extend(body.evidence);
        }
        (!said.blocks.is_empty()).then(|| {
            SpeechPassage {
                heading,
                blocks: said.blocks,
                evidence: said.evidence,
                cut: section.speaking.cut,
                ..SpeechPassage::new(PartRole::Section, &section.id, section.origin)
            }
            .with_fate(fate)
        })
    }

    /// The key messages: a point each paragraph, with what follows it, under the heading before it.
    fn points(&mut self, section: &Section, cuts: &Cuts) -> Vec<SpeechPassage> {
        let fate = cuts.fate(&section_field(&section.id));
        if section.speaking.aside || fate == Fate::Hidden {
            return Vec::new();
        }
        let mut points: Vec<SpeechPassage> = Vec::new();
        let mut heading: Option<Vec<Inline>> = None;
        for block in said(&section.speaking, &section.body) {
            let said = self.said(std::slice::from_ref(block));
            let is_heading = matches!(block.kind, BlockKind::Heading { .. });
            let begins = matches!(block.kind, BlockKind::Paragraph(_));
            match points.last_mut() {
                _ if is_heading => {
                    heading = said.blocks.into_iter().find_map(|block| match block.kind {
                        BlockKind::Heading { content, .. } => Some(content),
                        _ => None,
                    });
                }
                Some(point) if !begins || said.blocks.is_empty() => {
                    point.blocks.extend(said.blocks);
                    point.evidence.extend(said.evidence);
                }
                _ => points.push(
                    SpeechPassage {
                        heading: heading.take().unwrap_or_default(),
                        blocks: said.blocks,
                        evidence: said.evidence,
                        cut: section.speaking.cut,
                        is_point: true,
                        ..SpeechPassage::new(PartRole::Section, &section.id, block.origin)
                    }
                    .with_fate(fate),
                ),
            }
        }
        points.retain(|point| !point.blocks.is_empty());
        points
    }

    /// Who is asked for what.
    fn asks(&mut self, cuts: &Cuts) -> Option<SpeechPassage> {
        let statement = self.statement;
        let section = statement.sections.iter().find(|section| section.id == RECOMMENDATIONS);
        let fate = section.map_or(Fate::Spoken, |section| cuts.fate(&section_field(&section.id)));
        if fate == Fate::Hidden || section.is_some_and(|section| section.speaking.aside) {
            return None;
        }
        let first = statement.recommendations.first().map(|ask| ask.origin);
        let origin = section.map(|section| section.origin).or(first)?;
        let heading = self.asks_heading(section.and_then(|section| section.heading.as_deref()), origin);
        let introduction = section.map(|section| said(&section.speaking, &section.body)).unwrap_or_default();
        let mut said = self.said(introduction);
        let fates: Vec<Fate> =
            (0..statement.recommendations.len()).map(|index| cuts.fate(&ask_field(index))).collect();
        let spoken =
            |index: usize| !statement.recommendations[index].speaking.aside && fates[index] != Fate::Hidden;
        let groups = self.groups_of(spoken);
        let introduced = groups.len() == 1 && is_introduced(&said.blocks);
        let mut silent = 0;
        let (mut asks, asks_begin) = (Vec::new(), said.blocks.len());
        for group in groups {
            if let Some((name, origin)) = group.addressee.filter(|_| !introduced) {
                said.blocks.push(self.ask_lead(&name, origin));
            }
            let mut items = Vec::new();
            for (index, ask) in group.asks {
                let mut one = if let Some(say) = &ask.speaking.say {
                    self.said(say)
                } else {
                    let runs = self.ask_runs(ask);
                    self.said_line(&runs, ask.origin)
                };
                one.evidence.extend(self.supporting(&ask.sources, ask.origin));
                let is_struck = fates[index] == Fate::Struck;
                let first_words = first_words(&plain_blocks(&one.blocks));
                asks.push(SpokenAsk { cut: ask.speaking.cut, is_struck, first_words });
                if is_struck {
                    silent += self.spoken_words(&one.blocks);
                    strike(&mut one.blocks);
                }
                said.evidence.extend(one.evidence);
                items.push(ListItem { content: one.blocks, origin: ask.origin });
            }
            let origin = items.first().map_or(origin, |item| item.origin);
            said.blocks.push(Block {
                kind: BlockKind::List { start: None, mark: None, tight: false, items },
                origin,
            });
        }
        (!said.blocks.is_empty()).then(|| {
            SpeechPassage {
                heading,
                blocks: said.blocks,
                evidence: said.evidence,
                silent,
                asks,
                asks_begin,
                ..SpeechPassage::new(PartRole::Recommendations, RECOMMENDATIONS, origin)
            }
            .with_fate(fate)
        })
    }

    /// What supports a recommendation besides its own citations.
    fn supporting(&mut self, sources: &[crate::text::CitedPart], origin: Origin) -> Evidence {
        if sources.is_empty() {
            return Evidence::default();
        }
        let citation = Reference::Citation(Citation::of(sources.to_vec()));
        let run = crate::text::Inline { kind: InlineKind::Reference(citation), origin };
        self.said_line(&[run], origin).evidence
    }
}

impl SpeechPassage {
    fn new(role: PartRole, id: &str, origin: Origin) -> Self {
        Self {
            role,
            id: id.to_owned(),
            heading: Vec::new(),
            blocks: Vec::new(),
            evidence: Evidence::default(),
            cut: None,
            silent: 0,
            asks: Vec::new(),
            asks_begin: usize::MAX,
            is_struck: false,
            is_point: false,
            origin,
            before: 0,
            begins: 0,
            words: 0,
        }
    }

    fn with_fate(mut self, fate: Fate) -> Self {
        if fate == Fate::Struck {
            strike(&mut self.blocks);
            self.is_struck = true;
        }
        self
    }
}

/// The words that a text begins with, enough to know it again.
fn first_words(text: &str) -> String {
    const CHARACTERS: usize = 12;
    let mut words = String::new();
    for word in text.split_word_bounds() {
        if words.chars().count() >= CHARACTERS {
            return format!("{}\u{a0}…", words.trim_end_matches(|c: char| !c.is_alphanumeric()));
        }
        words.push_str(word);
    }
    words.trim_end().to_owned()
}

/// Draws a line through everything.
fn strike(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => {
                strike_line(content, block.origin);
            }
            BlockKind::Quote { content, attribution } => {
                strike(content);
                strike_line(attribution, block.origin);
            }
            BlockKind::Aside { content, .. } => strike(content),
            BlockKind::List { items, .. } => items.iter_mut().for_each(|item| strike(&mut item.content)),
            BlockKind::Table { .. }
            | BlockKind::Figure(_)
            | BlockKind::Verbatim { .. }
            | BlockKind::Break => {}
        }
    }
}

fn strike_line(content: &mut Vec<Inline>, origin: Origin) {
    let struck = std::mem::take(content);
    // A line end within a mark is none in Markdown.
    for line in struck.split(|run| run.kind == InlineKind::LineBreak).filter(|line| !line.is_empty()) {
        if !content.is_empty() {
            content.push(Inline { kind: InlineKind::LineBreak, origin });
        }
        content.push(Inline {
            kind: InlineKind::Decorated { decoration: Decoration::Deleted, content: line.to_vec() },
            origin,
        });
    }
}
