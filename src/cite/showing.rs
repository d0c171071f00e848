use super::citer::{Citer, is_listed};
use super::phrase::PhrasePiece;
use super::{ChosenStyle, Cited, Context, Phrase, Work};
use crate::profile::{CitationForm, CitationStyle};

/// A place of a statement in which a work is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitationPlace {
    /// The note that cites it first.
    Note,
    /// A note that cites it again, after one on something else.
    LaterNote,
    /// The text.
    Text,
    /// The list at the end.
    Entry,
}

impl CitationPlace {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::LaterNote => "later note",
            Self::Text => "text",
            Self::Entry => "entry",
        }
    }
}

/// How one work is cited in one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Showing<'a> {
    /// The style.
    pub style: ChosenStyle<'a>,
    /// The form of the style.
    pub form: CitationForm,
    /// The place.
    pub place: CitationPlace,
    /// What is printed there.
    pub phrase: Phrase,
}

/// A work in every style and form, in each place that the form has; without those in which nothing is printed.
pub fn in_every_style<'a>(cited: Cited<'_>, context: Context<'a>) -> Vec<Showing<'a>> {
    let styles = CitationStyle::ALL.map(ChosenStyle::BuiltIn);
    styles.into_iter().flat_map(|style| in_style(style, cited, context)).collect()
}

/// A work in one style, in each of its forms and places; without those in which nothing is printed.
pub fn in_style<'a>(style: ChosenStyle<'a>, cited: Cited<'_>, context: Context<'a>) -> Vec<Showing<'a>> {
    let mut shown = Vec::new();
    for &form in style.forms() {
        for (place, phrase) in in_places(style, form, cited, context) {
            if !phrase.is_empty() {
                shown.push(Showing { style, form, place, phrase });
            }
        }
    }
    shown
}

/// What a reader needs to find each work: its first note, or its entry in the list of a style that has no notes.
pub fn in_full<'a>(
    style: ChosenStyle<'a>,
    form: CitationForm,
    cited: &[Cited<'_>],
    context: Context<'a>,
) -> Vec<Phrase> {
    let full = |citer: &mut Citer<'_>, cited: &Cited<'_>| match form {
        CitationForm::AuthorDate => {
            citer.cite(&[*cited], false);
            citer.entry(cited)
        }
        CitationForm::Notes | CitationForm::TextNotes => citer.cite_in_note(&[*cited]),
    };
    match style {
        ChosenStyle::BuiltIn(_) => {
            cited.iter().map(|one| full(&mut Citer::new(style, form, context, [*one]), one)).collect()
        }
        ChosenStyle::Csl(_) => {
            twice(style, form, context, |citer| cited.iter().map(|one| full(citer, one)).collect())
        }
    }
}

/// The work as a list of sources has it, without the number that the list may give it; as a note has it in a style without lists.
pub fn as_listed<'a>(
    style: ChosenStyle<'a>,
    form: CitationForm,
    cited: Cited<'_>,
    context: Context<'a>,
) -> Phrase {
    let (printed, mut entry) =
        twice(style, form, context, |citer| (citer.cite(&[cited], false), citer.entry(&cited)));
    // A citation without a word of its own is the number in the list.
    if !printed.text.is_empty() && !printed.text.plain().contains(char::is_alphabetic) {
        entry.trim_number();
    }
    if entry.is_empty() { printed.note } else { entry }
}

/// What is made with a citer that knows, where its style needs that, what else is cited.
fn twice<'a, T>(
    style: ChosenStyle<'a>,
    form: CitationForm,
    context: Context<'a>,
    mut make: impl FnMut(&mut Citer<'a>) -> T,
) -> T {
    let mut citer = Citer::new(style, form, context, []);
    if citer.only_gathers() {
        make(&mut citer);
        let answers = citer.answers().unwrap_or_default();
        citer = Citer::new(style, form, context, []);
        citer.print_with(answers.into());
    }
    make(&mut citer)
}

fn in_places<'a>(
    style: ChosenStyle<'a>,
    form: CitationForm,
    cited: Cited<'_>,
    context: Context<'a>,
) -> Vec<(CitationPlace, Phrase)> {
    let listed = is_listed(&Work::of(&cited, context));
    let (first, again, entry) = twice(style, form, context, |citer| {
        let first = citer.cite(&[cited], false);
        citer.interrupt();
        citer.at_note(3);
        let again = citer.cite(&[cited], false);
        (first, again, if listed { citer.entry(&cited) } else { Phrase::default() })
    });
    match form {
        CitationForm::Notes if style == ChosenStyle::BuiltIn(CitationStyle::UnitedNations) => {
            vec![(CitationPlace::Note, first.note), (CitationPlace::LaterNote, again.note)]
        }
        CitationForm::Notes => vec![
            (CitationPlace::Note, first.note),
            (CitationPlace::LaterNote, again.note),
            (CitationPlace::Entry, entry),
        ],
        CitationForm::TextNotes => vec![(CitationPlace::Text, first.text)],
        CitationForm::AuthorDate => vec![(CitationPlace::Text, first.text), (CitationPlace::Entry, entry)],
    }
}

/// The phrase on one line, titles between asterisks and addresses in angle brackets, as Markdown has them.
pub fn on_one_line(phrase: &Phrase) -> String {
    let pieces = phrase.pieces().iter().map(|piece| match piece {
        PhrasePiece::Words(text) => text.clone(),
        PhrasePiece::Title(text) => format!("*{text}*"),
        PhrasePiece::Strong(text) => format!("**{text}**"),
        PhrasePiece::Raised(text) => format!("^{text}^"),
        PhrasePiece::Link(url) => format!("<{url}>"),
    });
    pieces.collect::<String>().trim().to_owned()
}
