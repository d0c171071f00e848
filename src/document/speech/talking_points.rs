//! Talking points: what a representative says at the microphone, the sources beneath, questions and notes on sheets of their own.

use std::collections::BTreeMap;

use super::cuts::Cuts;
use super::passages::{SpeechPassage, SpokenAsk};
use crate::document::composer::Composer;
use crate::document::{Block, Head, Inline, PartRole, PassageTime, SourceLine};
use crate::profile::{Delivery, Kind};
use crate::source::Origin;
use crate::text::{BlockKind, InlineKind};

pub(in crate::document) fn compose(composer: &mut Composer<'_>, cuts: &Cuts) -> Head {
    let mut head = composer.head();
    let passages = composer.passages(cuts);
    let count = passages.iter().filter(|passage| is_counted(passage)).count();
    let mut number = 0;
    for passage in passages {
        number += usize::from(is_counted(&passage));
        let place = is_counted(&passage).then(|| {
            composer
                .locale
                .word("point-of")
                .replace("{number}", &composer.locale.number(number))
                .replace("{count}", &composer.locale.number(count))
        });
        composer.speak(passage, place.as_deref());
    }
    composer.asides();
    composer.questions();
    composer.lists(Kind::TalkingPoints);
    composer.speech_head(&mut head);
    let addressees = composer.addressees();
    head.facts.splice(0..0, addressees);
    head
}

/// Whether it has a place among the points.
fn is_counted(passage: &SpeechPassage) -> bool {
    passage.is_point && !passage.is_struck
}

impl Composer<'_> {
    /// The mark of the venue and the time of the whole.
    pub(super) fn speech_head(&self, head: &mut Head) {
        head.mark = self.profile.delivery.map(|delivery| match delivery {
            Delivery::CheckAgainstDelivery => self.locale.word("check-against-delivery").to_owned(),
        });
        let origin = self.parts.iter().find(|part| part.passage.is_some()).map(|part| part.origin);
        let time = self.speech.as_ref().zip(origin).map(|(speech, origin)| {
            let phrase = if speech.limit.is_some() { "speaking-time-of" } else { "speaking-time" };
            let text = self
                .locale
                .word(phrase)
                .replace("{time}", &self.locale.clock(speech.seconds()))
                .replace("{limit}", &self.locale.clock(speech.limit.unwrap_or_default()))
                .replace("{pace}", &self.locale.number(speech.pace.per_minute as usize));
            SourceLine { text, origin }
        });
        head.facts.extend(time);
    }

    /// Adds a passage, and what supports it in a part of its own.
    fn speak(&mut self, passage: SpeechPassage, place: Option<&str>) {
        let origin = passage.origin;
        let line = self.evidence_line(&passage);
        let time = PassageTime { begins: Some(passage.begins), words: passage.words };
        let heading = headed(place, passage.heading, origin);
        self.push(passage.role, &passage.id, heading, passage.blocks, origin);
        if let Some(part) = self.parts.last_mut() {
            part.passage = Some(time);
        }
        if !line.is_empty() {
            let block = Block { kind: BlockKind::Paragraph(line), origin };
            self.push(
                PartRole::Evidence,
                &format!("{}-evidence", passage.id),
                Vec::new(),
                vec![block],
                origin,
            );
        }
    }

    /// When it may be cut, what supports it, and what is shown; a point that nothing supports is our own judgement.
    fn evidence_line(&self, passage: &SpeechPassage) -> Vec<Inline> {
        let own = passage.is_point && passage.evidence.is_empty();
        let cut = passage
            .cut
            .filter(|_| !passage.is_struck)
            .map(|cut| self.locale.number(cut.into()))
            .or_else(|| self.cuts_of_asks(&passage.asks));
        let cut = cut.map(|cut| self.locale.phrase("may-be-cut", "cut", &cut));
        let own = own.then(|| self.locale.word("own-judgement").to_owned());
        let first: Vec<String> = cut.into_iter().chain(own).collect();
        let first = (!first.is_empty()).then(|| first.join("; "));
        passage.evidence.line(first.as_deref(), passage.origin)
    }

    /// Which asks may be cut in which order: `1 (Follow the …), 2 (Produce data …; Support civil …)`.
    fn cuts_of_asks(&self, asks: &[SpokenAsk]) -> Option<String> {
        let mut by_cut: BTreeMap<u8, Vec<&str>> = BTreeMap::new();
        for ask in asks.iter().filter(|ask| !ask.is_struck) {
            if let Some(cut) = ask.cut {
                by_cut.entry(cut).or_default().push(&ask.first_words);
            }
        }
        let each: Vec<String> = by_cut
            .iter()
            .map(|(cut, asks)| {
                let asks = asks.join(self.locale.stronger_separator());
                format!("{}{}", self.locale.number((*cut).into()), self.locale.bracketed(&asks))
            })
            .collect();
        (!each.is_empty()).then(|| each.join(self.locale.separator()))
    }
}

/// `2 of 3`, then the heading.
fn headed(place: Option<&str>, heading: Vec<Inline>, origin: Origin) -> Vec<Inline> {
    let Some(place) = place else { return heading };
    let place = if heading.is_empty() { place.to_owned() } else { format!("{place} · ") };
    let mut headed = vec![Inline { kind: InlineKind::Text(place), origin }];
    headed.extend(heading);
    headed
}
