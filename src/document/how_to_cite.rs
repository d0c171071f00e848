//! How others cite the document.

use super::composer::Composer;
use super::{Block, PartRole};
use crate::brief::{Contributor, Localized, SourceEntry, SourceKind};
use crate::cite::{Cited, as_listed, citing};
use crate::reader::Located;
use crate::source::{Origin, SourceId};
use crate::statement::{Entry, Target};
use crate::text::{BlockKind, plain};

impl Composer<'_> {
    /// The document as a list of sources has it, in its own citation style; nothing where neither the brief nor the profile asks
    /// for it, nor for a statement without a title.
    pub(super) fn how_to_cite(&mut self) {
        let brief = &self.statement.brief;
        let wanted = brief.how_to_cite.as_ref().map_or(self.profile.how_to_cite, |own| own.value);
        let Some(title) = brief.title.as_ref().filter(|title| wanted && !title.trim().is_empty()) else {
            return;
        };
        let origin = Origin { source: SourceId::default(), span: title.span };
        let entry = Entry { value: self.source_entry(title), origin };
        let (style, form) = citing(self.statement, self.profile);
        let cited = Cited::of("brief", Target::Source(&entry));
        let content = as_listed(style, form, cited, self.context).into_inlines(origin);
        let heading = self.words("how-to-cite", origin);
        let block = Block { kind: BlockKind::Paragraph(content), origin };
        self.push(PartRole::HowToCite, "how-to-cite", heading, vec![block], origin);
    }

    /// What the brief says of itself: a document of the body that it was handed to, else a report.
    fn source_entry(&self, title: &Located<String>) -> SourceEntry {
        let (statement, directory) = (self.statement, self.context.directory);
        let brief = &statement.brief;
        let located = |id: &str| Located { value: Contributor::Words(id.to_owned()), span: title.span };
        let organisation =
            statement.organisation.as_deref().filter(|id| directory.organisations.get(id).is_some());
        let speaker = brief.speaker.as_ref().map(|id| id.as_str());
        let author = organisation.or(speaker.filter(|id| directory.speakers.get(id).is_some()));
        let event = brief.event.clone().filter(|id| directory.events.get(id.as_str()).is_some());
        let handed = event.is_some() || brief.symbol.is_some();
        let kind = if handed { SourceKind::Document } else { SourceKind::Report };
        SourceEntry {
            kind: Some(Located { value: kind, span: title.span }),
            title: Some(Localized::same(plain(&statement.title), title.span)),
            authors: author.into_iter().map(located).collect(),
            symbol: brief.symbol.clone(),
            date: brief.date.as_ref().map(|date| Located { value: date.value.into(), span: date.span }),
            place: brief.place.as_ref().map(|place| Localized::same(place.value.clone(), place.span)),
            event,
            ..SourceEntry::default()
        }
    }
}
