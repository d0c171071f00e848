use super::citer::{Citer, is_listed};
use super::phrase::PhrasePiece;
use super::{Cited, Context, Phrase, Work};
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Showing {
    /// The style.
    pub style: CitationStyle,
    /// The form of the style.
    pub form: CitationForm,
    /// The place.
    pub place: CitationPlace,
    /// What is printed there.
    pub phrase: Phrase,
}

/// A work in every style and form, in each place that the form has; without those in which nothing is printed.
pub fn in_every_style(cited: Cited<'_>, context: Context<'_>) -> Vec<Showing> {
    let mut shown = Vec::new();
    for style in CitationStyle::ALL {
        for &form in style.forms() {
            for (place, phrase) in in_places(style, form, cited, context) {
                if !phrase.is_empty() {
                    shown.push(Showing { style, form, place, phrase });
                }
            }
        }
    }
    shown
}

fn in_places(
    style: CitationStyle,
    form: CitationForm,
    cited: Cited<'_>,
    context: Context<'_>,
) -> Vec<(CitationPlace, Phrase)> {
    let mut citer = Citer::new(style, form, context, [cited]);
    let first = citer.cite(&[cited], false);
    citer.interrupt();
    let again = citer.cite(&[cited], false);
    let listed = is_listed(&Work::of(&cited, context));
    let entry = if listed { citer.entry(&cited) } else { Phrase::default() };
    match form {
        CitationForm::Notes if style == CitationStyle::UnitedNations => {
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
        PhrasePiece::Link(url) => format!("<{url}>"),
    });
    pieces.collect::<String>().trim().to_owned()
}
