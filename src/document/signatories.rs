//! Those who sign together: in lines below the title, or in a list at the end.

use super::composer::{Composer, plain_heading};
use super::{Block, PartRole, SourceLine};
use crate::profile::SignerPlace;
use crate::source::Origin;
use crate::statement::{Signer, in_order};
use crate::text::{BlockKind, Inline, InlineKind, ListItem};

impl<'a> Composer<'a> {
    fn signers(&self, place: SignerPlace) -> Vec<&'a Signer> {
        if self.profile.co_signers.place != place {
            return Vec::new();
        }
        in_order(&self.statement.signers, self.profile.co_signers.order, &self.statement.language)
    }

    /// The names of those who sign, for catalogues.
    pub(super) fn co_signer_names(&self) -> Vec<String> {
        let order = self.profile.co_signers.order;
        let signers = in_order(&self.statement.signers, order, &self.statement.language);
        signers.into_iter().map(|signer| signer.name.clone()).collect()
    }

    /// Those who sign, below the title: those with consultative status first where it tells them apart.
    pub(super) fn co_signers(&self) -> Vec<SourceLine> {
        let signers = self.signers(SignerPlace::Head);
        let line = |signers: &[&Signer], form: &dyn Fn(&str) -> String| {
            let names: Vec<String> = signers.iter().map(|signer| self.signer(signer)).collect();
            let origin = signers.first()?.origin;
            Some(SourceLine { text: form(&self.locale.join(&names)), origin })
        };
        let together = |names: &str| self.locale.phrase("co-signers", "organisations", names);
        match Self::by_status(&signers) {
            Some((with, without)) => {
                let colon = self.locale.phrase("labelled", "label", self.locale.word("without-status"));
                let apart = |names: &str| colon.replace("{text}", names);
                line(&with, &together).into_iter().chain(line(&without, &apart)).collect()
            }
            None => line(&signers, &together).into_iter().collect(),
        }
    }

    /// The list of those who sign, at the end.
    pub(super) fn signatories(&mut self) {
        let signers = self.signers(SignerPlace::End);
        let Some(origin) = signers.first().map(|signer| signer.origin) else { return };
        let count = self.locale.bracketed(&self.locale.number(signers.len()));
        let mut heading = self.words("signatories", origin);
        heading.extend(plain_heading(&count, origin));
        let blocks = match Self::by_status(&signers) {
            Some((with, without)) => [(with, "with-status"), (without, "without-status")]
                .into_iter()
                .flat_map(|(signers, words)| [self.lead(words, origin), self.signer_list(&signers, origin)])
                .collect(),
            None => vec![self.signer_list(&signers, origin)],
        };
        self.push(PartRole::Signatories, "signatories", heading, blocks, origin);
    }

    /// Organisations with consultative status and those without, where there are both.
    fn by_status<'s>(signers: &[&'s Signer]) -> Option<(Vec<&'s Signer>, Vec<&'s Signer>)> {
        let (with, without): (Vec<_>, Vec<_>) =
            signers.iter().copied().partition(|signer| signer.status.is_some());
        (!with.is_empty() && !without.is_empty()).then_some((with, without))
    }

    fn lead(&self, words: &str, origin: Origin) -> Block {
        let strong = Inline { kind: InlineKind::Strong(self.words(words, origin)), origin };
        Block { kind: BlockKind::Paragraph(vec![strong]), origin }
    }

    fn signer_list(&self, signers: &[&Signer], origin: Origin) -> Block {
        let item = |signer: &&Signer| {
            let origin = signer.origin;
            let words = Inline { kind: InlineKind::Text(self.signer(signer)), origin };
            ListItem { content: vec![Block { kind: BlockKind::Paragraph(vec![words]), origin }], origin }
        };
        let items = signers.iter().map(item).collect();
        Block { kind: BlockKind::List { start: None, mark: None, tight: true, items }, origin }
    }

    /// Name, function, organisation, and the country in brackets.
    fn signer(&self, signer: &Signer) -> String {
        let members = [Some(&signer.name), signer.function.as_ref(), signer.organisation.as_ref()];
        let members: Vec<&str> = members.into_iter().flatten().map(String::as_str).collect();
        let country = signer.country.as_ref().map(|country| self.locale.bracketed(country));
        members.join(self.locale.separator()) + &country.unwrap_or_default()
    }
}
