//! A recommendation asks for several things at once.
//!
//! One issue and one action in each recommendation: only then can it be said later whether it was done (UPR Info, 2018).
//! Looked for is a second sentence, or a clause after a semicolon, that begins with a verb as the first one does: in English in
//! the imperative, in French, Spanish and Russian in the infinitive. In German the verb stands last, and Arabic and Chinese do
//! not tell it from a noun by its form: there nothing is looked for.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work; push companies to support carers"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work, and publish it every year"
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Push companies to support carers, e.g. with family-friendly hours"
//! ```

use crate::check::context::Context;
use crate::check::writing::Writing;
use crate::statement::Statement;
use crate::text::plain;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some(writing) = Writing::of(&statement.language) else { return };
    for recommendation in &statement.recommendations {
        let action = plain(&recommendation.action);
        let Some(first) = recommendation.action.first() else { continue };
        if let Some(second) = second_action(&action, &writing.verbs) {
            cx.report(first.origin, "this recommendation asks for several things at once")
                .help(format!("let `{second}…` be a recommendation of its own"));
        }
    }
}

/// What may stand before the second thing that is asked for.
const CONJUNCTIONS: [&str; 5] = ["and", "et", "y", "e", "и"];

/// The first words of the second thing that is asked for: a clause after a semicolon, or a sentence, that begins with a verb.
fn second_action(action: &str, verbs: &[String]) -> Option<String> {
    let mut clauses = action.split(';').skip(1).chain(after_sentence(action));
    clauses.find_map(|clause| begins_with_verb(clause, verbs))
}

fn begins_with_verb(clause: &str, verbs: &[String]) -> Option<String> {
    let words: Vec<&str> =
        clause.split_whitespace().skip_while(|word| CONJUNCTIONS.contains(word)).take(3).collect();
    let first = words.first()?.to_lowercase();
    verbs.contains(&first).then(|| words.join(" "))
}

/// What follows the end of a sentence: a full stop after a word of four letters or more, so that abbreviations do not count.
fn after_sentence(action: &str) -> Option<&str> {
    action.match_indices(". ").find_map(|(at, stop)| {
        let before = action[..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
        let rest = &action[at + stop.len()..];
        (before >= 4 && rest.chars().next().is_some_and(char::is_uppercase)).then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use crate::check::writing::Writing;
    use crate::locale::Language;

    fn second_action(action: &str) -> Option<String> {
        second_action_in("en", action)
    }

    fn second_action_in(language: &str, action: &str) -> Option<String> {
        super::second_action(action, &Writing::of(&Language::parse(language).unwrap())?.verbs)
    }

    #[test]
    fn other_languages_have_infinitives() {
        for (language, action, second) in [
            ("fr", "Créer des crèches ; former le personnel", Some("former le personnel")),
            ("fr", "Créer des crèches ; des congés ; et des horaires souples", None),
            ("es", "Crear guarderías; y capacitar al personal", Some("capacitar al personal")),
            ("es", "Reconocer, reducir y redistribuir los cuidados", None),
            ("ru", "Создать ясли; обучать персонал", Some("обучать персонал")),
            ("ru", "Признать, сократить и перераспределить труд по уходу", None),
            ("de", "Kitas bauen; Personal ausbilden", None),
        ] {
            assert_eq!(second_action_in(language, action).as_deref(), second, "{action}");
        }
    }

    #[test]
    fn one_action_is_one() {
        for action in [
            "Organise programs to promote the involvement of men/fathers in caregiving",
            "Recognise, reduce and redistribute unpaid care work",
            "Support mothers centres, e.g. in Bogota. ",
            "Provide childcare; care of the elderly; and transport",
            "Produce data on unpaid care work. It is needed for every budget.",
            "Follow the U.N. Secretary-General and adopt the plan",
        ] {
            assert_eq!(second_action(action), None, "{action}");
        }
        assert_eq!(second_action("Work with the U.N. Secretary-General is asked to act"), None);
        assert_eq!(
            second_action("Produce figures. Push companies to act").as_deref(),
            Some("Push companies to")
        );
    }
}
