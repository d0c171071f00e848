use super::phrase::join;
use super::{Phrase, quoted};
use crate::locale::Locale;

/// The members of one citation, in order: names, titles, places, dates. A member that is missing leaves nothing
/// after, so that no comma ever stands alone.
#[derive(Debug, Default)]
pub(super) struct Members(Vec<Phrase>);

impl Members {
    /// Adds plain words.
    pub(super) fn words(&mut self, text: Option<impl Into<String>>) -> &mut Self {
        self.phrase(text.map(Phrase::words).unwrap_or_default())
    }

    /// Adds a title in italics.
    pub(super) fn title(&mut self, text: Option<impl Into<String>>) -> &mut Self {
        self.phrase(text.map(Phrase::title).unwrap_or_default())
    }

    /// Adds a title in quotation marks.
    pub(super) fn quoted(&mut self, text: Option<&str>, locale: &Locale) -> &mut Self {
        self.words(text.map(|text| quoted(text, locale)))
    }

    /// Adds a phrase that says something.
    pub(super) fn phrase(&mut self, phrase: Phrase) -> &mut Self {
        if !phrase.is_empty() {
            self.0.push(phrase);
        }
        self
    }

    /// Adds a phrase to the last member, after a space.
    pub(super) fn append(&mut self, phrase: Phrase) -> &mut Self {
        match self.0.last_mut() {
            Some(last) if !phrase.is_empty() => {
                last.push_words(" ");
                last.push(phrase);
                self
            }
            _ => self.phrase(phrase),
        }
    }

    /// The members with `separator` between them.
    pub(super) fn join(self, separator: &str, inside: bool) -> Phrase {
        join(self.0, separator, inside)
    }
}
