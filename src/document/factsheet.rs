//! A factsheet: what there is to know, its sources, and whom to ask.

use super::Head;
use super::asks::AskNumbering;
use super::composer::Composer;
use super::statement::parts;
use crate::profile::Kind;

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let head = composer.head();
    parts(composer, AskNumbering::Bullets);
    composer.lists(Kind::Factsheet);
    composer.about();
    composer.contact();
    composer.how_to_cite();
    head
}
