//! How the statement of a non-governmental organisation is handed in to the United Nations.

use super::composer::Composer;
use super::{Head, SourceLine, Submission};
use crate::statement::{Signer, in_order};

impl Composer<'_> {
    /// The words that come where documents of the United Nations have their title; none where the organisation has no consultative status.
    pub(super) fn submission(&self, head: &Head) -> Option<Submission> {
        let organisation = head.organisation.as_ref()?;
        head.standing.as_ref()?;
        let order = self.profile.co_signers.order;
        let signers = in_order(&self.statement.signers, order, &self.statement.language);
        let (with, without): (Vec<&Signer>, Vec<&Signer>) =
            signers.into_iter().partition(|signer| signer.status.is_some());
        let mut names = vec![organisation.text.clone()];
        for signer in &with {
            if !names.contains(&signer.name) {
                names.push(signer.name.clone());
            }
        }
        let phrase = if names.len() == 1 { "submitted-by" } else { "submitted-by-several" };
        let title = self.locale.phrase(phrase, "organisations", &self.locale.join(&names));
        let supporters = without.first().map(|first| {
            let names: Vec<String> = without.iter().map(|signer| signer.name.clone()).collect();
            let label = self.locale.phrase("labelled", "label", self.locale.word("without-status"));
            SourceLine { text: label.replace("{text}", &self.locale.join(&names)), origin: first.origin }
        });
        let symbol = head.register.symbol.as_ref().map_or("", |symbol| symbol.text.as_str());
        Some(Submission {
            title: SourceLine { text: title, origin: organisation.origin },
            circulation: SourceLine { text: self.circulation(symbol), origin: organisation.origin },
            supporters,
        })
    }

    /// The sentence on circulation. Resolution 1996/31 of the Economic and Social Council has the statements to the Council itself in
    /// paragraphs 30 and 31, those to its commissions in paragraphs 36 and 37; other bodies name the resolution alone.
    fn circulation(&self, symbol: &str) -> String {
        let (first, second) = match symbol.split('/').collect::<Vec<_>>().as_slice() {
            ["E", body, ..] if body.starts_with("CN.") => ("36", "37"),
            ["E", ..] => ("30", "31"),
            _ => return self.locale.word("circulated").to_owned(),
        };
        self.locale.phrase("circulated-by-paragraphs", "first", first).replace("{second}", second)
    }
}
