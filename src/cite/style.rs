use super::{Context, Phrase, Work, apa, chicago, united_nations};
use crate::csl::CslStyle;
use crate::profile::{CitationForm, CitationStyle, NamedStyle, Profile};
use crate::statement::Statement;

/// A citation style: one of the program, or one in a file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ChosenStyle<'a> {
    /// One of the program.
    BuiltIn(CitationStyle),
    /// One in a file of CSL.
    Csl(&'a CslStyle),
}

impl<'a> ChosenStyle<'a> {
    /// The forms that it has, the usual one first.
    pub fn forms(self) -> &'static [CitationForm] {
        match self {
            Self::BuiltIn(style) => style.forms(),
            Self::Csl(style) if style.is_in_notes() => &[CitationForm::Notes],
            Self::Csl(_) => &[CitationForm::AuthorDate],
        }
    }

    /// Its name in files.
    pub fn name(self) -> &'a str {
        match self {
            Self::BuiltIn(style) => style.name(),
            Self::Csl(style) => &style.name,
        }
    }

    /// The style of the program that cites what is no work: people, organisations and events.
    pub(super) fn built_in(self) -> CitationStyle {
        match self {
            Self::BuiltIn(style) => style,
            Self::Csl(_) => CitationStyle::UnitedNations,
        }
    }
}

impl CitationStyle {
    /// The forms that it has, the usual one first.
    pub fn forms(self) -> &'static [CitationForm] {
        match self {
            Self::UnitedNations => &[CitationForm::Notes, CitationForm::TextNotes, CitationForm::AuthorDate],
            Self::Chicago => &[CitationForm::Notes, CitationForm::AuthorDate],
            Self::Apa => &[CitationForm::AuthorDate],
        }
    }

    /// A work where a note cites it for the first time.
    pub(super) fn note(self, work: &Work, locator: Option<&str>, context: Context<'_>) -> Phrase {
        match self {
            Self::UnitedNations => united_nations::note(work, locator, context),
            Self::Chicago => chicago::note(work, locator, context),
            // This style has no notes; one that its author writes says what a list would.
            Self::Apa => apa::entry(work, "", context),
        }
    }

    /// A work that a note before has cited.
    pub(super) fn later_note(self, work: &Work, locator: Option<&str>, context: Context<'_>) -> Phrase {
        match self {
            Self::UnitedNations => united_nations::later_note(work, locator, context),
            Self::Chicago | Self::Apa => chicago::later_note(work, locator, context),
        }
    }

    /// A work in the list at the end; `letter` tells works of one author and year apart.
    pub fn entry(self, work: &Work, form: CitationForm, letter: &str, context: Context<'_>) -> Phrase {
        let mut entry = match (self, form) {
            (Self::UnitedNations, CitationForm::AuthorDate) => {
                united_nations::dated_entry(work, letter, context)
            }
            (Self::UnitedNations, _) => united_nations::note(work, None, context),
            (Self::Chicago, CitationForm::AuthorDate) => chicago::dated_entry(work, letter, context),
            (Self::Chicago, _) => chicago::entry(work, context),
            (Self::Apa, _) => apa::entry(work, letter, context),
        };
        if !matches!(entry.pieces().last(), Some(super::PhrasePiece::Link(_))) || self != Self::Apa {
            entry.end_with(context.locale.stop(), self.stops_inside_quotes(context));
        }
        entry
    }

    /// Whether a comma or full stop goes before a closing quotation mark: in American English.
    pub(super) fn stops_inside_quotes(self, context: Context<'_>) -> bool {
        self != Self::UnitedNations && context.language.primary() == "en"
    }

    /// The authors as a citation in the text names them.
    pub(super) fn names(self, work: &Work, in_sentence: bool, context: Context<'_>) -> String {
        match self {
            Self::UnitedNations => united_nations::names_in_text(work, context),
            Self::Chicago => chicago::names_in_text(work, context),
            Self::Apa => apa::names_in_text(work, in_sentence, context),
        }
    }

    /// What comes between name and year, and before a place: `(Leduc 2024, 4)`, `(Leduc, 2024, p. 4)`.
    pub(super) fn dated(self, names: &str, year: &str, locator: Option<&str>) -> String {
        // A year needs no comma in Chicago's style, "n.d." does (15.44).
        let bare = self == Self::Chicago && year.starts_with(|c: char| c.is_ascii_digit());
        let comma = if bare { " " } else { ", " };
        let named = if names.is_empty() { year.to_owned() } else { format!("{names}{comma}{year}") };
        match locator {
            Some(locator) if self == Self::Chicago => format!("{named}, {}", chicago::place(locator)),
            Some(locator) => format!("{named}, {}", united_nations::place(locator)),
            None => named,
        }
    }
}

/// The style and form of a statement: what the brief says, else the profile, else the workspace; the usual form of a
/// style that does not have the one asked for, which is reported by a rule.
pub fn citing<'a>(statement: &'a Statement, profile: &Profile) -> (ChosenStyle<'a>, CitationForm) {
    let brief = &statement.brief;
    let own = brief.citation_style.as_ref().or(profile.citation_style.as_ref()).map(|style| &style.value);
    let style = match own.or(statement.default_style.as_ref()) {
        Some(NamedStyle::BuiltIn(style)) => ChosenStyle::BuiltIn(*style),
        Some(NamedStyle::File(name)) => {
            // One that could not be read is reported where it is named.
            let read = statement.csl.as_deref().filter(|style| style.name == *name);
            read.map_or(ChosenStyle::BuiltIn(CitationStyle::default()), ChosenStyle::Csl)
        }
        None => ChosenStyle::BuiltIn(CitationStyle::default()),
    };
    let wanted = brief.citations.as_ref().map(|form| form.value).or(profile.citations);
    let form = wanted.filter(|form| style.forms().contains(form)).unwrap_or(style.forms()[0]);
    (style, form)
}
