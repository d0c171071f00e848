//! A policy brief: the summary for those who read nothing else, the evidence, numbered recommendations, and its sources.

use super::Head;
use super::asks::AskNumbering;
use super::composer::Composer;
use super::statement::parts;
use crate::profile::Kind;

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let head = composer.head();
    parts(composer, AskNumbering::Numbers);
    composer.signatories();
    composer.lists(Kind::PolicyBrief);
    composer.about();
    composer.how_to_cite();
    head
}
