use super::composer::Composer;
use super::{Document, policy_brief, statement, talking_points};
use crate::profile::{Kind, Profile};
use crate::statement::Statement;

/// Composes the document of that kind; headings and order are those of `profile`.
pub fn compose(statement: &Statement, kind: Kind, profile: &Profile) -> Document {
    let mut composer = Composer::new(statement, profile);
    let head = match kind {
        Kind::Statement => statement::compose(&mut composer),
        Kind::TalkingPoints => talking_points::compose(&mut composer),
        Kind::PolicyBrief => policy_brief::compose(&mut composer),
    };
    composer.finish(kind, head)
}
