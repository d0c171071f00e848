//! A letter: to whom, about what, the text between its first and last words, and those who sign.

use super::asks::AskNumbering;
use super::composer::Composer;
use super::contact::in_lines;
use super::statement::parts;
use super::{Block, Head, Inline, PartRole, SourceLine};
use crate::profile::Kind;
use crate::reader::Located;
use crate::source::{Origin, SourceId};
use crate::statement::{Signer, in_order};
use crate::text::{BlockKind, InlineKind};

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let mut head = composer.head();
    let brief = &composer.statement.brief;
    let line = |field: &Located<String>, text: String| SourceLine {
        text,
        origin: Origin { source: SourceId::default(), span: field.span },
    };
    let lines = brief.recipient.iter().filter(|field| !field.trim().is_empty());
    head.recipient = lines.map(|field| line(field, field.trim().to_owned())).collect();
    let reference = brief.reference.as_ref().filter(|field| !field.trim().is_empty());
    head.facts = reference
        .map(|field| {
            let label = composer.locale.phrase("labelled", "label", composer.locale.word("reference"));
            line(field, label.replace("{text}", field.trim()))
        })
        .into_iter()
        .collect();
    head.dateline = composer.dateline_of_writing();
    head.issued = None;
    // The speaker signs at the end.
    head.speaker = None;
    composer.formula(PartRole::Greeting, "salutation", brief.salutation.as_ref());
    parts(composer, AskNumbering::Bullets);
    composer.formula(PartRole::Thanks, "closing", brief.closing.as_ref());
    composer.signatures(&head);
    composer.lists(Kind::Letter);
    head
}

impl Composer<'_> {
    /// The words that the brief begins or ends with, else those that are usual in the language.
    fn formula(&mut self, role: PartRole, name: &str, own: Option<&Located<String>>) {
        let own = own.filter(|own| !own.trim().is_empty());
        let statement = self.statement;
        let texts = [
            statement.summary.is_empty(),
            statement.sections.is_empty(),
            statement.recommendations.is_empty(),
        ];
        if own.is_none() && texts.iter().all(|empty| *empty) {
            return;
        }
        let origin =
            own.map_or_else(Origin::default, |own| Origin { source: SourceId::default(), span: own.span });
        let words = own.map_or(self.locale.word(name), |own| own.trim()).to_owned();
        let content = vec![Inline { kind: InlineKind::Text(words), origin }];
        self.push(
            role,
            name,
            Vec::new(),
            vec![Block { kind: BlockKind::Paragraph(content), origin }],
            origin,
        );
    }

    /// Those who sign, the speaker first: a paragraph each, with name, function and organisation on a line each.
    fn signatures(&mut self, head: &Head) {
        let statement = self.statement;
        let language = &statement.language;
        let mut blocks = Vec::new();
        let speaker =
            statement.brief.speaker.as_ref().and_then(|id| statement.directory.speakers.get(&id.value));
        if let (Some(entry), Some(name)) = (speaker, &head.speaker_name) {
            let role = entry.value.role.as_ref().map(|role| role.text(language).to_owned());
            let organisation = head.organisation.as_ref().map(|line| line.text.clone());
            blocks.push(signature(name, [role, organisation], entry.origin));
        }
        for signer in in_order(&statement.signers, self.profile.co_signers.order, language) {
            let Signer { name, function, organisation, origin, .. } = signer;
            blocks.push(signature(name, [function.clone(), organisation.clone()], *origin));
        }
        let Some(origin) = blocks.first().map(|block| block.origin) else { return };
        self.push(PartRole::Signatures, "signatures", Vec::new(), blocks, origin);
    }
}

fn signature(name: &str, below: [Option<String>; 2], origin: Origin) -> Block {
    let words = |text: String| Inline { kind: InlineKind::Text(text), origin };
    let name = Inline { kind: InlineKind::Strong(vec![words(name.to_owned())]), origin };
    let below = below.into_iter().flatten().filter(|text| !text.trim().is_empty()).map(words);
    let content = in_lines(std::iter::once(name).chain(below).collect());
    Block { kind: BlockKind::Paragraph(content), origin }
}
