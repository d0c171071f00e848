use super::composer::Composer;
use super::speech::{Cuts, SpeechOptions, fitting, interpreters_copy, talking_points};
use super::{Document, factsheet, letter, policy_brief, press_release, statement};
use crate::profile::{Kind, Profile};
use crate::statement::Statement;

/// Composes the document of that kind; headings and order are those of `profile`.
pub fn compose(statement: &Statement, kind: Kind, profile: &Profile) -> Document {
    compose_with(statement, kind, profile, &SpeechOptions::default())
}

/// The same; a speech is made to fit as the options say.
pub fn compose_with(
    statement: &Statement,
    kind: Kind,
    profile: &Profile,
    options: &SpeechOptions,
) -> Document {
    match options.fit.filter(|_| kind.is_spoken()) {
        Some(seconds) => {
            let compose = |cuts: &Cuts| compose_without(statement, kind, profile, cuts);
            fitting(statement, profile, seconds, options.cuts, compose)
        }
        None => compose_without(statement, kind, profile, &Cuts::default()),
    }
}

fn compose_without(statement: &Statement, kind: Kind, profile: &Profile, cuts: &Cuts) -> Document {
    let mut composer = Composer::new(statement, kind, profile);
    let head = match kind {
        Kind::Statement => statement::compose(&mut composer),
        Kind::TalkingPoints => talking_points(&mut composer, cuts),
        Kind::PolicyBrief => policy_brief::compose(&mut composer),
        Kind::InterpretersCopy => interpreters_copy(&mut composer, cuts),
        Kind::Letter => letter::compose(&mut composer),
        Kind::PressRelease => press_release::compose(&mut composer),
        Kind::Factsheet => factsheet::compose(&mut composer),
    };
    composer.finish(kind, head)
}
