use super::members::{join, sentence};
use super::{Cited, united_nations};
use crate::locale::Locale;
use crate::source::Origin;
use crate::statement::Directory;
use crate::text::Inline;

/// What a citation is written with.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Where names are found.
    pub directory: &'a Directory,
    /// The language of the text.
    pub locale: &'a Locale,
}

/// A way to cite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// Plain notes as in documents of the United Nations.
    #[default]
    UnitedNations,
}

impl Style {
    /// What is cited, as it reads within a sentence. There are no references in it, of whatever sort `R`.
    pub fn phrase<R>(self, cited: &[Cited<'_>], context: Context<'_>) -> Vec<Inline<R>> {
        let origin = cited.first().map_or_else(Origin::default, |one| one.target.origin());
        let each = cited.iter().map(|one| match self {
            Self::UnitedNations => united_nations::phrase(one, context),
        });
        let runs = each.filter(|runs| !runs.is_empty()).collect();
        join(runs, context.locale.stronger_separator(), origin)
    }

    /// What is cited, as a note of its own or an entry of the list at the end.
    pub fn note<R>(self, cited: &[Cited<'_>], context: Context<'_>) -> Vec<Inline<R>> {
        sentence(self.phrase(cited, context), context.locale)
    }
}
