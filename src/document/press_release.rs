//! A press release: when it may be printed, the news with place and date, who the organisation is, and whom to ask.

use super::asks::AskNumbering;
use super::composer::Composer;
use super::statement::parts;
use super::{Head, Inline, SourceLine};
use crate::profile::Kind;
use crate::text::{BlockKind, InlineKind};

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let mut head = composer.head();
    let locale = composer.locale;
    head.mark = Some(match &composer.statement.brief.embargo {
        Some(day) => locale.phrase("embargo-until", "date", &locale.date(day.value)),
        None => locale.word("immediate-release").to_owned(),
    });
    // The text begins with them.
    (head.dateline, head.issued) = (None, None);
    let dateline = composer.dateline_of_writing().map(|line| match &head.place {
        // In capitals, as news agencies have it.
        Some(place) => {
            let text = line.text.replacen(&place.text, &place.text.to_uppercase(), 1);
            SourceLine { text, ..line }
        }
        None => line,
    });
    parts(composer, AskNumbering::Bullets);
    if let Some(line) = dateline {
        composer.begin_with(line);
    }
    composer.signatories();
    composer.lists(Kind::PressRelease);
    composer.about();
    composer.contact();
    composer.how_to_cite();
    head
}

impl Composer<'_> {
    /// Puts place and date before the first words of the text.
    fn begin_with(&mut self, line: SourceLine) {
        let blocks = self.parts.iter_mut().flat_map(|part| &mut part.blocks);
        let first = blocks.into_iter().find_map(|block| match &mut block.kind {
            BlockKind::Paragraph(content) => Some(content),
            _ => None,
        });
        if let Some(content) = first {
            let SourceLine { text, origin } = line;
            let strong = InlineKind::Strong(vec![Inline { kind: InlineKind::Text(text), origin }]);
            let dash = InlineKind::Text(self.locale.dash().to_owned());
            content.splice(0..0, [strong, dash].map(|kind| Inline { kind, origin }));
        }
    }
}
