use super::composer::Composer;
use super::speech::{Cuts, SpeechOptions, fitting, interpreters_copy, talking_points};
use super::{Document, Head, factsheet, letter, policy_brief, press_release, statement};
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
    if composer.notes.citer().only_gathers() {
        compose_parts(&mut composer, kind, cuts);
        let answers = composer.notes.citer().answers().unwrap_or_default();
        composer = Composer::new(statement, kind, profile).printing_with(answers);
    }
    let head = compose_parts(&mut composer, kind, cuts);
    composer.finish(head)
}

fn compose_parts(composer: &mut Composer<'_>, kind: Kind, cuts: &Cuts) -> Head {
    match kind {
        Kind::Statement => statement::compose(composer),
        Kind::TalkingPoints => talking_points(composer, cuts),
        Kind::PolicyBrief => policy_brief::compose(composer),
        Kind::InterpretersCopy => interpreters_copy(composer, cuts),
        Kind::Letter => letter::compose(composer),
        Kind::PressRelease => press_release::compose(composer),
        Kind::Factsheet => factsheet::compose(composer),
    }
}
