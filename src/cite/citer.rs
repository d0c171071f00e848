use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::csl_citations::CslCitations;
use super::phrase::{join, uncapitalised};
use super::{ChosenStyle, Cited, Context, CslAnswers, Phrase, Work, WorkKind, united_nations};
use crate::brief::is_un_symbol;
use crate::profile::{CitationForm, CitationStyle};

/// What begins the words of a citation that keep to the word before them, such as a number above the line.
pub const JOINED: &str = "\u{2060}";

/// What one citation becomes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Printed {
    /// What is printed in the text, with its space before it; may be empty.
    pub text: Phrase,
    /// What a note says, without its number; may be empty.
    pub note: Phrase,
}

/// Prints the citations of one document in their order, so that later ones of a work are short.
#[derive(Debug)]
pub struct Citer<'a> {
    style: CitationStyle,
    form: CitationForm,
    context: Context<'a>,
    /// The works that a note has cited in full.
    seen: BTreeSet<String>,
    /// The only work of the note before, and the place in it.
    last: Option<(String, Option<String>)>,
    /// What tells works of one author and year apart, by id.
    letters: BTreeMap<String, String>,
    /// The number of the note that is written now.
    note: usize,
    csl: Option<CslPass<'a>>,
}

/// One of the two times that a document is composed whose style is in a file.
#[derive(Debug)]
struct CslPass<'a> {
    in_notes: bool,
    has_list: bool,
    /// What is cited so far.
    citations: CslCitations<'a>,
    /// How many citations there are so far.
    count: usize,
    /// What is printed; none the first time.
    answers: Option<Arc<CslAnswers>>,
}

impl<'a> Citer<'a> {
    /// One for a document that cites `all`, in any order.
    pub fn new<'c>(
        style: ChosenStyle<'a>,
        form: CitationForm,
        context: Context<'a>,
        all: impl IntoIterator<Item = Cited<'c>>,
    ) -> Self {
        let letters = match (style, form) {
            (ChosenStyle::BuiltIn(style), CitationForm::AuthorDate) => letters(style, context, all),
            _ => BTreeMap::new(),
        };
        let csl = match style {
            ChosenStyle::BuiltIn(_) => None,
            ChosenStyle::Csl(style) => Some(CslPass {
                in_notes: style.is_in_notes(),
                has_list: style.has_list(),
                citations: CslCitations::new(style, context),
                count: 0,
                answers: None,
            }),
        };
        let style = style.built_in();
        Self { style, form, context, seen: BTreeSet::new(), last: None, letters, note: 1, csl }
    }

    /// What prints the citations of a document whose citations have all been gathered by another one.
    pub fn print_with(&mut self, gathered: Arc<CslAnswers>) {
        if let Some(csl) = &mut self.csl {
            csl.answers = Some(gathered);
        }
    }

    /// What is printed for the citations that it has gathered; none for a style that need not know all before it prints one.
    pub fn answers(&self) -> Option<CslAnswers> {
        self.csl.as_ref().filter(|csl| csl.answers.is_none()).map(|csl| csl.citations.answer())
    }

    /// Whether it only gathers citations, and what it prints is of no use.
    pub fn only_gathers(&self) -> bool {
        self.csl.as_ref().is_some_and(|csl| csl.answers.is_none())
    }

    /// Says what number the note has that is written now.
    pub fn at_note(&mut self, number: usize) {
        self.note = number;
    }

    /// The form.
    pub fn form(&self) -> CitationForm {
        self.form
    }

    /// A citation in the text. With `in_sentence` its first work is named in the sentence itself.
    pub fn cite(&mut self, cited: &[Cited<'_>], in_sentence: bool) -> Printed {
        let named =
            in_sentence.then(|| cited.first()).flatten().map(|one| self.named(one)).unwrap_or_default();
        if self.csl.is_some() && cited.iter().any(|one| !self.is_plain(one)) {
            return self.cite_csl(cited, named);
        }
        match self.form {
            CitationForm::AuthorDate => self.cite_dated(cited, named),
            CitationForm::Notes => Printed { text: named, note: self.note(cited) },
            CitationForm::TextNotes => {
                let (texts, notes): (Vec<_>, Vec<_>) =
                    cited.iter().copied().partition(|one| Work::of(one, self.context).is_of_un_body());
                let mut text = named;
                text.push(self.bracketed(texts.iter().map(|one| self.text_note(one)).collect()));
                let note = if notes.is_empty() { Phrase::default() } else { self.note(&notes) };
                Printed { text, note }
            }
        }
    }

    /// What is cited in a few words, for where the reference stands elsewhere: the symbol of a document, else who and when.
    pub fn in_short(&self, cited: &Cited<'_>) -> Phrase {
        let work = Work::of(cited, self.context);
        let bare = Cited { prefix: None, suffix: None, without_author: false, ..*cited };
        match &work.symbol {
            Some(symbol) if is_un_symbol(symbol) => {
                let members = [Some(symbol.clone()), cited.locator.map(united_nations::place)];
                Phrase::words(
                    members.into_iter().flatten().collect::<Vec<_>>().join(self.context.locale.separator()),
                )
            }
            _ => self.dated(&bare, false),
        }
    }

    /// A citation within a note that its author wrote.
    pub fn cite_in_note(&mut self, cited: &[Cited<'_>]) -> Phrase {
        if self.csl.is_some() && cited.iter().any(|one| !self.is_plain(one)) {
            let (works, others) = self.parted(cited);
            let mut phrase = self.printed_by_csl(&works, false);
            if self.csl.as_ref().is_some_and(|csl| csl.in_notes) {
                // The sentence of the note goes on.
                phrase.trim_stop();
            }
            let own = self.phrase(&others);
            return join([own, phrase], self.context.locale.stronger_separator(), false);
        }
        match self.form {
            CitationForm::AuthorDate => {
                let dated = cited.iter().map(|one| self.dated(one, one.without_author));
                let joined = join(dated, self.context.locale.stronger_separator(), false);
                if cited.iter().all(|one| self.is_plain(one)) { joined } else { joined.within("(", ")") }
            }
            CitationForm::Notes | CitationForm::TextNotes => {
                let phrase = self.phrase(cited);
                self.last = None;
                phrase
            }
        }
    }

    /// A note that cites nothing comes between: what follows cannot refer back to the one before it.
    pub fn interrupt(&mut self) {
        self.last = None;
        if let Some(csl) = &mut self.csl
            && csl.citations.interrupt()
        {
            csl.count += 1;
        }
    }

    /// The place of a work in the list of a style that has an order of its own.
    pub fn rank(&self, cited: &Cited<'_>) -> Option<usize> {
        let answers = self.csl.as_ref()?.answers.as_ref()?;
        answers.entry(&Work::of(cited, self.context).id).map(|(rank, _)| *rank)
    }

    /// The entry of a list; empty for a source of which nothing is known.
    pub fn entry(&self, cited: &Cited<'_>) -> Phrase {
        let work = Work::of(cited, self.context);
        if work.is_blank() {
            return Phrase::default();
        }
        if let Some(csl) = self.csl.as_ref().filter(|_| is_listed(&work)) {
            return match &csl.answers {
                _ if !csl.has_list => Phrase::default(),
                None => Phrase::words("…"),
                Some(answers) => match answers.entry(&work.id) {
                    Some((_, entry)) => entry.clone(),
                    // What a style leaves out of its list is reported, and said in our own words.
                    None => self.style.entry(&work, CitationForm::Notes, "", self.context),
                },
            };
        }
        let letter = self.letters.get(&work.id).map_or("", String::as_str);
        let form = if is_listed(&work) { self.form } else { CitationForm::Notes };
        let style = if is_listed(&work) { self.style } else { CitationStyle::UnitedNations };
        style.entry(&work, form, letter, self.context)
    }

    /// People, organisations and events themselves are no works of a reference list.
    fn is_plain(&self, cited: &Cited<'_>) -> bool {
        !is_listed(&Work::of(cited, self.context))
    }

    /// The author in a sentence; a person or organisation by the whole name.
    fn named(&self, cited: &Cited<'_>) -> Phrase {
        let work = Work::of(cited, self.context);
        let whole = matches!(work.kind, WorkKind::Person | WorkKind::Organisation)
            || matches!(cited.target, crate::statement::Target::Speaker(_));
        let name = match work.authors.named.first() {
            Some(name) if whole || self.names_in_full() && work.authors.len() == 1 => name.full().to_owned(),
            _ if work.kind == WorkKind::Event => work.title.clone().unwrap_or_default(),
            _ => self.style.names(&work, true, self.context),
        };
        Phrase::words(name)
    }

    /// Works that the style in a file cites, and people, organisations and events, which it does not know.
    fn parted<'c>(&self, cited: &[Cited<'c>]) -> (Vec<Cited<'c>>, Vec<Cited<'c>>) {
        let known = cited.iter().copied().filter(|one| !Work::of(one, self.context).is_blank());
        known.partition(|one| !self.is_plain(one))
    }

    /// Whether a sentence names an author in full: what is cited in a note has no name beside it.
    fn names_in_full(&self) -> bool {
        self.style == CitationStyle::UnitedNations && self.csl.as_ref().is_none_or(|csl| csl.in_notes)
    }

    fn cite_csl(&mut self, cited: &[Cited<'_>], named: Phrase) -> Printed {
        let names_work = !named.is_empty() && cited.first().is_some_and(|first| !self.is_plain(first));
        let (works, others) = self.parted(cited);
        let phrase =
            if works.is_empty() { Phrase::default() } else { self.printed_by_csl(&works, names_work) };
        if self.form == CitationForm::AuthorDate {
            let mut text = named;
            if phrase.is_raised() {
                // It keeps to the word before it.
                text.push_words(if text.is_empty() { JOINED } else { "" });
            } else if !phrase.is_empty() && self.context.locale.brackets().0.starts_with(' ') {
                text.push_words(" ");
            }
            text.push(phrase);
            text.push(self.bracketed(others.iter().map(|one| self.dated(one, one.without_author)).collect()));
            return Printed { text, note: Phrase::default() };
        }
        let own = self.phrase(&others);
        let mut note = join([own, phrase], self.context.locale.stronger_separator(), false);
        note.end_with(self.context.locale.stop(), false);
        Printed { text: named, note }
    }

    /// What the style in a file prints for what is cited together.
    fn printed_by_csl(&mut self, works: &[Cited<'_>], in_sentence: bool) -> Phrase {
        let Some(csl) = &mut self.csl else { return Phrase::default() };
        csl.citations.add(works, csl.in_notes.then_some(self.note), in_sentence);
        csl.count += 1;
        let count = csl.count;
        match &csl.answers {
            None => Phrase::words("…"),
            // A style without notes has the whole reference in its list.
            Some(_) if self.form == CitationForm::Notes && !csl.in_notes => {
                let entries = works.iter().map(|work| self.entry(work));
                join(entries, " ", false)
            }
            Some(answers) => answers.cluster(count - 1),
        }
    }

    fn cite_dated(&mut self, cited: &[Cited<'_>], named: Phrase) -> Printed {
        let in_sentence = !named.is_empty();
        let dated = cited.iter().enumerate().map(|(place, one)| {
            let without = one.without_author || (in_sentence && place == 0);
            if in_sentence && place == 0 && self.is_plain(one) {
                Phrase::default()
            } else {
                self.dated(one, without)
            }
        });
        let dated = dated.collect();
        let mut text = named;
        text.push(self.bracketed(dated));
        Printed { text, note: Phrase::default() }
    }

    /// `Leduc 2024, 4` with what its author wrote before and after it.
    fn dated(&self, cited: &Cited<'_>, without_author: bool) -> Phrase {
        let work = Work::of(cited, self.context);
        if work.is_blank() {
            return Phrase::default();
        }
        let mut phrase = Phrase::words(cited.prefix.map(|prefix| format!("{prefix} ")).unwrap_or_default());
        let words = if is_listed(&work) {
            let letter = self.letters.get(&work.id).map_or("", String::as_str);
            let year = united_nations::year(&work, self.context.locale) + letter;
            let names =
                if without_author { String::new() } else { self.style.names(&work, false, self.context) };
            self.style.dated(&names, &year, cited.locator)
        } else {
            let name = work.authors.named.first().map(|name| name.full().to_owned()).or(work.title.clone());
            let members = [name, work.standing.clone(), cited.locator.map(united_nations::place)];
            members.into_iter().flatten().collect::<Vec<_>>().join(self.context.locale.separator())
        };
        phrase.push_words(&words);
        phrase.push_words(cited.suffix.unwrap_or_default());
        phrase
    }

    fn text_note(&self, cited: &Cited<'_>) -> Phrase {
        let mut work = Work::of(cited, self.context);
        if cited.without_author {
            work.authors = super::Names::default();
            work.standing = None;
        }
        let note = united_nations::text_note(&work, cited.locator, self.context);
        affixed(note, cited)
    }

    /// In brackets, with a space before them.
    fn bracketed(&self, phrases: Vec<Phrase>) -> Phrase {
        let (open, close) = self.context.locale.brackets();
        join(phrases, self.context.locale.stronger_separator(), false).within(open, close)
    }

    /// What a note of its own says.
    fn note(&mut self, cited: &[Cited<'_>]) -> Phrase {
        let mut note = self.phrase(cited);
        let begins_with_words = |one: &Cited<'_>| one.prefix.is_some() || self.begins_with_a_fixed_word(one);
        if cited.first().is_some_and(begins_with_words) {
            note.capitalise();
        }
        note.end_with(self.context.locale.stop(), self.style.stops_inside_quotes(self.context));
        note
    }

    /// Whether a note begins with a word of the program and not with a name or title, which keep their letters.
    fn begins_with_a_fixed_word(&self, cited: &Cited<'_>) -> bool {
        let work = Work::of(cited, self.context);
        let articles = ["the ", "le ", "la ", "les ", "el ", "los ", "las "];
        let with_article = |name: &super::Name| match name {
            super::Name::Whole(name) => articles.iter().any(|article| name.starts_with(article)),
            super::Name::Person { .. } => false,
        };
        if !cited.without_author && work.authors.named.first().is_some_and(with_article) {
            return true;
        }
        let speech = matches!(work.kind, WorkKind::Source(crate::brief::SourceKind::Speech));
        (work.authors.is_empty() || cited.without_author)
            && (speech && work.title.is_none() || work.standing.is_some())
    }

    fn phrase(&mut self, cited: &[Cited<'_>]) -> Phrase {
        let separator = self.context.locale.stronger_separator();
        let alone = cited.len() == 1;
        let each: Vec<Phrase> = cited.iter().map(|one| self.one(one, alone)).collect();
        if !alone {
            self.last = None;
        }
        join(each, separator, false)
    }

    fn one(&mut self, cited: &Cited<'_>, alone: bool) -> Phrase {
        let mut work = Work::of(cited, self.context);
        if work.is_blank() {
            return Phrase::default();
        }
        let id = work.id.clone();
        let place = cited.locator.map(str::to_owned);
        let first = self.seen.insert(id.clone());
        let same =
            self.last.as_ref().filter(|(last, _)| alone && *last == id).map(|(_, place)| place.clone());
        if cited.without_author {
            work.authors = super::Names::default();
            work.standing = None;
        }
        let phrase = match same {
            Some(before) if self.style == CitationStyle::UnitedNations => {
                let word = self.context.locale.word("ibid");
                // The words before it begin the sentence.
                let ibid = if cited.prefix.is_some() { &*uncapitalised(word) } else { word };
                match cited.locator.filter(|_| before != place) {
                    Some(locator) => {
                        let comma = self.context.locale.separator();
                        // Where the abbreviation ends in a stop of the sentence, a comma takes its place.
                        let bare = ibid.strip_suffix('。').unwrap_or(ibid);
                        Phrase::words(format!("{bare}{comma}{}", united_nations::place(locator)))
                    }
                    // The place of the note before is not this one's.
                    None if cited.locator.is_none() && before.is_some() => {
                        self.style.later_note(&work, None, self.context)
                    }
                    None => Phrase::words(ibid),
                }
            }
            _ if first || !is_listed(&work) && self.style != CitationStyle::UnitedNations => {
                self.style.note(&work, cited.locator, self.context)
            }
            _ => self.style.later_note(&work, cited.locator, self.context),
        };
        self.last = Some((id, place));
        affixed(phrase, cited)
    }
}

/// With what its author wrote before and after it.
fn affixed(phrase: Phrase, cited: &Cited<'_>) -> Phrase {
    let before = cited.prefix.map(|prefix| format!("{prefix} ")).unwrap_or_default();
    let after = cited.suffix.unwrap_or_default();
    if phrase.is_empty() {
        return Phrase::words(format!("{before}{after}"));
    }
    phrase.within(&before, after)
}

/// Whether a work has a place in a reference list: what was said, written or adopted.
pub(super) fn is_listed(work: &Work) -> bool {
    matches!(work.kind, WorkKind::Source(_))
}

/// The letters of works that a citation in the text could not tell apart, in the order of the list.
fn letters<'c>(
    style: CitationStyle,
    context: Context<'_>,
    all: impl IntoIterator<Item = Cited<'c>>,
) -> BTreeMap<String, String> {
    let mut groups: BTreeMap<(String, String), BTreeSet<(String, String)>> = BTreeMap::new();
    for cited in all {
        let work = Work::of(&cited, context);
        if is_listed(&work) && work.date.is_some() {
            let names = style.names(&work, false, context);
            let year = united_nations::year(&work, context.locale);
            groups
                .entry((names, year))
                .or_default()
                .insert((work.title.clone().unwrap_or_default(), work.id));
        }
    }
    let mut letters = BTreeMap::new();
    for works in groups.into_values().filter(|works| works.len() > 1) {
        for (place, (_, id)) in works.into_iter().enumerate() {
            letters.insert(id, letter(place));
        }
    }
    letters
}

/// `a` to `z`, then `aa`.
fn letter(mut place: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, char::from(b'a' + (place % 26) as u8));
        if place < 26 {
            return letters;
        }
        place = place / 26 - 1;
    }
}
