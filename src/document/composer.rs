use super::anchors::Anchors;
use super::notes::Notes;
use super::order::{KEY_MESSAGES, OrderSlot, SUMMARY, order};
use super::speech::FigureNames;
use super::{
    Block, Document, DocumentFacts, Head, Inline, Part, PartRole, Speech, asides, contents, headings, links,
    marks,
};
use std::sync::Arc;

use crate::cite::{Context, CslAnswers, citing};
use crate::locale::{Language, Locale};
use crate::profile::{CitationForm, Kind, Profile};
use crate::source::Origin;
use crate::statement::{Section, Statement};
use crate::text::{self, InlineKind, Reference};

/// Makes the parts of one document, in the order they are printed, so that notes are numbered as they are met.
pub(super) struct Composer<'a> {
    pub(super) statement: &'a Statement,
    kind: Kind,
    pub(super) profile: &'a Profile,
    pub(super) locale: &'a Locale,
    pub(super) context: Context<'a>,
    pub(super) notes: Notes<'a>,
    pub(super) parts: Vec<Part>,
    pub(super) speech: Option<Speech>,
    /// The names of the figures that a speech refers to.
    pub(super) figure_names: FigureNames,
    anchors: Anchors,
    answers: Option<Arc<CslAnswers>>,
}

impl<'a> Composer<'a> {
    /// A document of `statement`, as yet without parts.
    pub(super) fn new(statement: &'a Statement, kind: Kind, profile: &'a Profile) -> Self {
        let locale = statement.locale();
        let date = statement.brief.date.as_ref().map(|date| date.value);
        let context =
            Context { directory: &statement.directory, locale, language: &statement.language, date };
        let (style, form) = citing(statement, profile);
        // Nobody says where a speaker has something from: it is printed beside the speech.
        let form = if kind.is_spoken() { CitationForm::Notes } else { form };
        let notes = Notes::new(statement, context, style, form);
        let figure_names = if kind.is_spoken() { FigureNames::of(statement) } else { FigureNames::default() };
        Self {
            statement,
            kind,
            profile,
            locale,
            context,
            notes,
            parts: Vec::new(),
            speech: None,
            figure_names,
            anchors: Anchors::default(),
            answers: None,
        }
    }

    /// The same with the citations that another one has gathered.
    pub(super) fn printing_with(mut self, answers: CslAnswers) -> Self {
        let answers = Arc::new(answers);
        self.notes.print_with(Arc::clone(&answers));
        self.answers = Some(answers);
        self
    }

    /// Where each part goes.
    pub(super) fn order(&self) -> Vec<OrderSlot<'a>> {
        order(self.statement, self.profile)
    }

    /// Runs with their references made notes.
    pub(super) fn inlines(&mut self, written: &[text::Inline<Reference>]) -> Vec<Inline> {
        let call = &mut |reference: &Reference, origin| self.notes.call(reference, origin);
        let mut runs = text::map_inline_references(written, call);
        marks::settle(&mut runs, self.locale.marks_notes_after_punctuation());
        runs
    }

    /// Blocks with their references made notes.
    pub(super) fn blocks(&mut self, written: &[text::Block<Reference>]) -> Vec<Block> {
        let call = &mut |reference: &Reference, origin| self.notes.call(reference, origin);
        let mut blocks = text::map_references(written, call);
        marks::settle_blocks(&mut blocks, self.locale.marks_notes_after_punctuation());
        asides::settle(&mut blocks, self.locale);
        blocks
    }

    /// The heading of a part: the author's own, else the profile's in the language of the text, else that language's, else
    /// the profile's in English.
    pub(super) fn heading(
        &mut self,
        id: &str,
        own: Option<&[text::Inline<Reference>]>,
        origin: Origin,
    ) -> Vec<Inline> {
        if let Some(own) = own {
            return self.inlines(own);
        }
        // A part that the profile gives no heading in any language has none.
        let english = self.profile.heading(id, &Language::english());
        let words = self.profile.heading(id, &self.statement.language);
        let words = words.or_else(|| self.locale.heading(id).filter(|_| english.is_some()));
        match (words, english) {
            (Some(words), _) => plain_heading(words, origin),
            (None, Some(words)) => in_english(plain_heading(words, origin), origin),
            (None, None) => Vec::new(),
        }
    }

    /// The fixed phrase of that name as a heading.
    pub(super) fn words(&self, name: &str, origin: Origin) -> Vec<Inline> {
        let words = plain_heading(self.locale.word(name), origin);
        if self.locale.is_in_english(name) { in_english(words, origin) } else { words }
    }

    /// The summary: the field of that name, and what the section of that name adds to it.
    pub(super) fn summary(&mut self) {
        let section = self.statement.sections.iter().find(|section| section.id == SUMMARY);
        let first = self.statement.summary.first().map(|block| block.origin);
        let Some(origin) = first.or(section.map(|section| section.origin)) else { return };
        let heading = self.heading(SUMMARY, section.and_then(|section| section.heading.as_deref()), origin);
        let mut blocks = self.blocks(&self.statement.summary);
        blocks.extend(section.map(|section| self.blocks(&section.body)).into_iter().flatten());
        // The first paragraph of a letter looks like those after it.
        let role = if self.kind == Kind::Letter { PartRole::Section } else { PartRole::Summary };
        self.push(role, SUMMARY, heading, blocks, origin);
    }

    /// A section of the text with the words that it shows large.
    pub(super) fn section(&mut self, section: &Section) {
        let words = self.inlines(&section.pull_quote);
        self.section_with(section, |blocks| match words.first().map(|first| first.origin) {
            Some(origin) => asides::with_pull_quote(blocks, words, origin),
            None => blocks,
        });
    }

    /// A section of the text whose blocks are given another form.
    pub(super) fn section_with(&mut self, section: &Section, form: impl FnOnce(Vec<Block>) -> Vec<Block>) {
        if section.body.is_empty() {
            return;
        }
        let heading = self.heading(&section.id, section.heading.as_deref(), section.origin);
        let blocks = form(self.blocks(&section.body));
        let role = if section.id == KEY_MESSAGES { PartRole::KeyMessages } else { PartRole::Section };
        self.push(role, &section.id, heading, blocks, section.origin);
    }

    /// Adds a part; one without text is left out.
    pub(super) fn push(
        &mut self,
        role: PartRole,
        id: &str,
        heading: Vec<Inline>,
        mut blocks: Vec<Block>,
        origin: Origin,
    ) {
        if blocks.is_empty() {
            return;
        }
        headings::settle(&mut blocks, if heading.is_empty() { 1 } else { 2 });
        let id = self.anchors.make(id);
        self.parts.push(Part { role, id, heading, blocks, as_table: None, origin, passage: None });
    }

    /// The document.
    pub(super) fn finish(mut self, mut head: Head) -> Document {
        let contents = self.statement.brief.contents.as_ref().map_or(self.profile.contents, |own| own.value);
        let contents = contents && !self.kind.is_spoken() && self.kind != Kind::Letter;
        let heading = contents.then(|| self.words("contents", Origin::default()));
        let mut facts = DocumentFacts::of_head(self.statement, self.context);
        let (mut notes, quotations) = self.notes.finish();
        facts.quotations = quotations;
        facts.citation_faults = self.answers.map(|answers| answers.faults.clone()).unwrap_or_default();
        let lines = [&mut head.title, &mut head.subtitle];
        links::settle(lines, &mut self.parts, &mut notes, &mut self.anchors, self.locale);
        if let Some(heading) = heading
            && let Some(list) = contents::list(&mut self.parts, &mut self.anchors)
        {
            let (role, id, origin) = (PartRole::Contents, self.anchors.make("contents"), list.origin);
            let blocks = vec![list];
            let part = Part { role, id, heading, blocks, as_table: None, origin, passage: None };
            self.parts.insert(0, part);
        }
        Document {
            kind: self.kind.name().to_owned(),
            language: self.statement.language.clone(),
            locales: self.statement.locales.clone(),
            head,
            facts,
            parts: self.parts,
            notes,
            sources: self.statement.sources.clone(),
            speech: self.speech,
        }
    }
}

/// Words that are said to be English, for voices that read them out (WCAG 2.2, success criterion 3.1.2).
fn in_english(words: Vec<Inline>, origin: Origin) -> Vec<Inline> {
    vec![Inline { kind: InlineKind::Passage { language: Language::english(), content: words }, origin }]
}

/// A heading of plain words.
pub(super) fn plain_heading(words: &str, origin: Origin) -> Vec<Inline> {
    if words.is_empty() {
        return Vec::new();
    }
    vec![Inline { kind: InlineKind::Text(words.to_owned()), origin }]
}
