//! The interpreters' copy: what is said in numbered paragraphs, with the names and symbols in full.

use std::collections::BTreeMap;

use super::cuts::Cuts;
use super::paragraph_marks::is_paragraph_or_quotation;
use super::passages::SpeechPassage;
use crate::cite::organisation_name;
use crate::document::composer::{Composer, plain_heading};
use crate::document::points::numbered_after;
use crate::document::{Block, Head, Inline, PartRole, PassageTime};
use crate::source::Origin;
use crate::text::{BlockKind, InlineKind, ListItem, acronyms, plain_blocks};

pub(in crate::document) fn compose(composer: &mut Composer<'_>, cuts: &Cuts) -> Head {
    let mut head = composer.head();
    let passages = composer.passages(cuts);
    composer.names(&passages);
    let mut number = 0;
    for passage in passages {
        let time = PassageTime { begins: None, words: passage.words };
        let mut blocks = composer.timed(&passage);
        for block in &mut blocks {
            composer.mark_languages(block);
        }
        let SpeechPassage { role, id, heading, origin, .. } = passage;
        let blocks = numbered_after(blocks, &mut number, is_paragraph_or_quotation);
        composer.push(role, &id, heading, blocks, origin);
        if let Some(part) = composer.parts.last_mut() {
            part.passage = Some(time);
        }
    }
    // Interpreters hear no sources.
    composer.notes.clear();
    composer.speech_head(&mut head);
    head
}

impl Composer<'_> {
    /// Each acronym and symbol that is said and that the directory knows, in full, once.
    fn names(&mut self, passages: &[SpeechPassage]) {
        let text: Vec<String> = passages.iter().map(|passage| plain_blocks(&passage.blocks)).collect();
        let text = text.join("\n");
        let directory = &self.statement.directory;
        let language = &self.statement.language;
        let mut full: BTreeMap<String, (String, Origin)> = BTreeMap::new();
        let organisations = directory.organisations.keys().filter_map(|id| directory.organisations.get(id));
        for entry in organisations {
            let short = entry.value.short.as_ref().map(|short| short.text(language));
            let name = organisation_name(&entry.value, language);
            if let Some((short, name)) = short.zip(name).filter(|(short, name)| short != name) {
                full.insert(short.to_owned(), (name.to_owned(), entry.origin));
            }
        }
        let mut items = Vec::new();
        let said: std::collections::BTreeSet<&str> = acronyms(&text).map(|range| &text[range]).collect();
        for (short, (name, origin)) in full {
            if said.contains(short.as_str()) || text.contains(&short) && short.contains(' ') {
                items.push((short, name, origin));
            }
        }
        for entry in directory.sources.keys().filter_map(|id| directory.sources.get(id)) {
            let symbol = entry.value.symbol.as_ref().map(|symbol| symbol.trim());
            let title = entry.value.title.as_ref().map(|title| title.text(language));
            if let Some((symbol, title)) = symbol.zip(title).filter(|(symbol, _)| text.contains(symbol)) {
                items.push((symbol.to_owned(), title.to_owned(), entry.origin));
            }
        }
        let speaker = self.statement.brief.speaker.as_ref();
        let speaker = speaker.and_then(|id| directory.speakers.get(&id.value));
        let spoken = speaker.and_then(|entry| {
            let name = entry.value.name.as_ref()?.text(language).to_owned();
            let line = crate::cite::speaker_line(&entry.value, self.context.date, self.context);
            (line != name).then_some((name, line, entry.origin))
        });
        items.extend(spoken.filter(|(name, ..)| text.contains(name.as_str())));
        let Some(origin) = items.first().map(|(_, _, origin)| *origin) else { return };
        let items = items.into_iter().map(|(short, name, origin)| {
            let words = format!("{short}{}{name}", self.locale.dash());
            let content = BlockKind::Paragraph(plain_heading(&words, origin));
            ListItem { content: vec![Block { kind: content, origin }], origin }
        });
        let items = items.collect();
        let list = Block { kind: BlockKind::List { start: None, mark: None, tight: true, items }, origin };
        let heading = self.words("names", origin);
        self.push(PartRole::Names, "names", heading, vec![list], origin);
    }

    /// Sets the name of its language before each passage in another one.
    fn mark_languages(&self, block: &mut Block) {
        match &mut block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => self.mark_passages(content),
            BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => {
                for block in content {
                    self.mark_languages(block);
                }
            }
            BlockKind::List { items, .. } => {
                for block in items.iter_mut().flat_map(|item| &mut item.content) {
                    self.mark_languages(block);
                }
            }
            BlockKind::Table { .. }
            | BlockKind::Figure(_)
            | BlockKind::Verbatim { .. }
            | BlockKind::Break => {}
        }
    }

    fn mark_passages(&self, runs: &mut Vec<Inline>) {
        let mut marked = Vec::with_capacity(runs.len());
        for mut run in std::mem::take(runs) {
            match &mut run.kind {
                InlineKind::Passage { language, .. } => {
                    let name = self.locale.language_name(language).unwrap_or(language.as_str());
                    let words = format!("[{name}:] ");
                    marked.push(Inline { kind: InlineKind::Text(words), origin: run.origin });
                }
                InlineKind::Emphasis(content)
                | InlineKind::Strong(content)
                | InlineKind::Decorated { content, .. }
                | InlineKind::Link { content, .. } => self.mark_passages(content),
                _ => {}
            }
            marked.push(run);
        }
        *runs = marked;
    }
}
