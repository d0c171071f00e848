use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Block, Inline, Note, NoteReference, QuotationFacts};
use crate::cite::{
    ChosenStyle, Cited, Citer, Context, CslAnswers, JOINED, Phrase, Printed, attribution_line,
    is_attributed_whole,
};
use crate::profile::CitationForm;
use crate::source::Origin;
use crate::statement::{Directory, Statement};
use crate::text::{self, Attribution, BlockKind, Citation, CitedPart, InlineKind, Reference};

/// The notes of one document, numbered by the first call of each, and what its citations print in the text.
pub(super) struct Notes<'a> {
    statement: &'a Statement,
    context: Context<'a>,
    citer: Citer<'a>,
    /// The numbers of the footnotes that the author wrote, by where their text is.
    numbers: BTreeMap<Origin, u32>,
    calls: Vec<u32>,
    made: Vec<Note>,
    quotations: Vec<QuotationFacts>,
    /// The ids that were cited, in order, each once.
    cited: Vec<String>,
    /// The works that were cited, as id and event, in order, each once.
    works: Vec<(String, Option<String>)>,
    /// The ids and works that are among them.
    known: BTreeSet<(String, Option<String>, bool)>,
}

impl<'a> Notes<'a> {
    /// None as yet.
    pub(super) fn new(
        statement: &'a Statement,
        context: Context<'a>,
        style: ChosenStyle<'a>,
        form: CitationForm,
    ) -> Self {
        // Only years need to know what else is cited.
        let parts = if form == CitationForm::AuthorDate { statement.citations() } else { Vec::new() };
        let all = parts.iter().filter_map(|part| Cited::find(part, &statement.directory));
        let citer = Citer::new(style, form, context, all);
        let (numbers, calls, made, quotations, cited, works, known) = Default::default();
        Self { statement, context, citer, numbers, calls, made, quotations, cited, works, known }
    }

    /// Prints the citations that were gathered in a first pass.
    pub(super) fn print_with(&mut self, answers: Arc<CslAnswers>) {
        self.citer.print_with(answers);
    }

    /// What prints the citations.
    pub(super) fn citer(&self) -> &Citer<'a> {
        &self.citer
    }

    /// What a reference becomes: words, the mark of its note, or nothing where nothing that it cites is known.
    pub(super) fn call(&mut self, reference: &Reference, origin: Origin) -> Vec<Inline> {
        match reference {
            Reference::Citation(citation) => self.cite(citation, origin),
            Reference::Footnote { note, content, .. } => self.footnote(*note, content, origin),
        }
    }

    /// What a citation prints in the text, and the mark of its note.
    fn cite(&mut self, citation: &Citation, origin: Origin) -> Vec<Inline> {
        let found = self.find(&citation.parts);
        if let Some(said) = &citation.attribution {
            return self.attribute(&found, said, origin);
        }
        if found.is_empty() {
            return Vec::new();
        }
        self.citer.at_note(self.made.len() + 1);
        let Printed { text, note } = self.citer.cite(&found, citation.mention.is_some());
        let runs = self.noted(text, note, origin);
        // Where nothing is printed, no space is left before what follows.
        let nothing = || Inline { kind: InlineKind::Text(JOINED.to_owned()), origin };
        if runs.is_empty() { vec![nothing()] } else { runs }
    }

    /// What is printed in the text, and the mark of the note.
    fn noted(&mut self, text: Phrase, note: Phrase, origin: Origin) -> Vec<Inline> {
        let mut runs = text.into_inlines(origin);
        if !note.is_empty() {
            let block = Block { kind: BlockKind::Paragraph(note.into_inlines(origin)), origin };
            let number = self.add(vec![block], origin);
            runs.push(self.mark(number, origin));
        }
        runs
    }

    /// The line below a quotation; what it does not say whole is cited in it as in the text.
    fn attribute(&mut self, cited: &[Cited<'_>], said: &Attribution, origin: Origin) -> Vec<Inline> {
        self.quotations.push(QuotationFacts::of(cited, said, origin, self.context));
        let line = attribution_line(cited, said, self.context);
        let (before, after) = self.context.locale.around("attribution", "line");
        let mut runs = line.within(before, after).into_inlines(origin);
        let rest: Vec<Cited<'_>> =
            cited.iter().copied().filter(|one| !is_attributed_whole(one, self.context)).collect();
        if !rest.is_empty() {
            self.citer.at_note(self.made.len() + 1);
            let Printed { text, note } = self.citer.cite(&rest, false);
            runs.extend(self.noted(text, note, origin));
        }
        runs
    }

    fn footnote(&mut self, note: Origin, content: &[text::Block<Reference>], origin: Origin) -> Vec<Inline> {
        let number = if let Some(&number) = self.numbers.get(&note) {
            number
        } else {
            self.citer.interrupt();
            self.citer.at_note(self.made.len() + 1);
            let content =
                text::map_references(content, &mut |reference, origin| self.within_note(reference, origin));
            self.citer.interrupt();
            let number = self.add(content, origin);
            self.numbers.insert(note, number);
            number
        };
        vec![self.mark(number, origin)]
    }

    /// Adds a note, and gives back its number.
    fn add(&mut self, content: Vec<Block>, origin: Origin) -> u32 {
        self.made.push(Note { content, origin });
        self.calls.push(0);
        self.made.len() as u32
    }

    /// The mark that calls a note.
    pub(super) fn mark(&mut self, number: u32, origin: Origin) -> Inline {
        let calls = &mut self.calls[number as usize - 1];
        *calls += 1;
        Inline { kind: InlineKind::Reference(NoteReference { number, call: *calls }), origin }
    }

    /// What these parts cite in a few words.
    pub(super) fn in_short(&self, parts: &[CitedPart]) -> Vec<String> {
        let directory: &Directory = &self.statement.directory;
        let found = parts.iter().filter_map(|part| Cited::find(part, directory));
        found
            .map(|cited| {
                text::plain(&self.citer.in_short(&cited).into_inlines::<NoteReference>(cited.target.origin()))
            })
            .collect()
    }

    /// A note calls no notes: what a footnote cites is said in it. (There are no footnotes in a footnote.)
    fn within_note(&mut self, reference: &Reference, origin: Origin) -> Vec<Inline> {
        match reference {
            Reference::Citation(citation) => {
                let found = self.find(&citation.parts);
                self.citer.cite_in_note(&found).into_inlines(origin)
            }
            Reference::Footnote { .. } => Vec::new(),
        }
    }

    /// What is known of these parts; it counts as cited from now on.
    fn find<'b>(&mut self, parts: &'b [CitedPart]) -> Vec<Cited<'b>>
    where
        'a: 'b,
    {
        let directory: &'b Directory = &self.statement.directory;
        let mut found = Vec::new();
        for part in parts {
            let Some(cited) = Cited::find(part, directory) else { continue };
            self.add_cited(&part.id);
            if let Some((event, _)) = &part.event {
                self.add_cited(event);
            }
            let (id, event) = cited.key();
            let work = (id.to_owned(), event.map(str::to_owned));
            if self.known.insert((work.0.clone(), work.1.clone(), true)) {
                self.works.push(work);
            }
            found.push(cited);
        }
        found
    }

    /// Counts an id as cited.
    fn add_cited(&mut self, id: &str) {
        if self.known.insert((id.to_owned(), None, false)) {
            self.cited.push(id.to_owned());
        }
    }

    /// The ids that were cited, in the order they were cited first.
    pub(super) fn cited(&self) -> &[String] {
        &self.cited
    }

    /// The works that were cited, as id and event, in the order they were cited first.
    pub(super) fn works(&self) -> &[(String, Option<String>)] {
        &self.works
    }

    /// Leaves out all notes: nothing in the document calls them.
    pub(super) fn clear(&mut self) {
        self.made.clear();
    }

    /// The notes by number, and whose the quotations are.
    pub(super) fn finish(self) -> (Vec<Note>, Vec<QuotationFacts>) {
        (self.made, self.quotations)
    }
}
