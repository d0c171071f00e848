//! The words of running heads and feet.

use crate::document::Document;
use crate::locale::Locale;
use crate::text;
use crate::theme::{RunningField, RunningPiece, running_pieces};

/// The mark between the pieces of a line.
const SEPARATOR: &str = " \u{b7} ";

/// Fills the fields of running heads and feet.
pub(super) struct RunningWords<'a> {
    document: &'a Document,
    locale: &'a Locale,
    title: String,
}

impl<'a> RunningWords<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        let title = text::plain(&document.head.title).trim().to_owned();
        Self { document, locale: document.locale(), title }
    }

    /// The words of a pattern on the page of that index of `count`; a piece whose fields are all empty is left out.
    pub(super) fn fill(&self, pattern: &str, index: usize, count: usize) -> String {
        let pieces = pattern.split(SEPARATOR).filter_map(|piece| self.piece(piece, index, count));
        pieces.collect::<Vec<_>>().join(SEPARATOR)
    }

    fn piece(&self, pattern: &str, index: usize, count: usize) -> Option<String> {
        let mut words = String::new();
        let (mut fields, mut filled) = (0, 0);
        for piece in running_pieces(pattern) {
            match piece {
                RunningPiece::Words(plain) => words.push_str(plain),
                RunningPiece::Unknown(_) => {}
                RunningPiece::Field(field) => {
                    let value = self.field(field, index, count).unwrap_or_default();
                    fields += 1;
                    filled += usize::from(!value.is_empty());
                    words.push_str(&value);
                }
            }
        }
        (filled > 0 || fields == 0).then(|| words.trim().to_owned()).filter(|words| !words.is_empty())
    }

    fn field(&self, field: RunningField, index: usize, count: usize) -> Option<String> {
        let head = &self.document.head;
        let several = count > 1;
        match field {
            RunningField::Title => Some(head.short_title.clone().unwrap_or_else(|| self.title.clone())),
            RunningField::FullTitle => Some(self.title.clone()),
            RunningField::Organisation => {
                head.organisation.as_ref().map(|line| line.text.clone()).or_else(|| head.author.clone())
            }
            RunningField::Url => head.letterhead.url.as_ref().map(|url| {
                url.text
                    .trim_start_matches("https://")
                    .trim_start_matches("www.")
                    .trim_end_matches('/')
                    .to_owned()
            }),
            RunningField::Registration => head.letterhead.registration.as_ref().map(|line| line.text.clone()),
            RunningField::Kind => Some(self.locale.kind_name(&self.document.kind).to_owned()),
            RunningField::Date => head.date.map(|date| self.locale.date(date)),
            RunningField::Month => {
                head.date.map(|date| self.locale.date(crate::reader::Date { day: None, ..date }))
            }
            RunningField::Event => head.event_title.clone(),
            RunningField::Symbol => head.register.symbol.as_ref().map(|line| line.text.clone()),
            RunningField::JobNumber => head.register.job_number.as_ref().map(|line| line.text.clone()),
            RunningField::Page => several.then(|| self.locale.number(index + 1)),
            RunningField::Pages => several.then(|| self.locale.number(count)),
            RunningField::PageOf => several.then(|| {
                self.locale
                    .word("page-of")
                    .replace("{page}", &self.locale.number(index + 1))
                    .replace("{pages}", &self.locale.number(count))
            }),
        }
    }
}
