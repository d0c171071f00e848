//! A recommendation does not begin with what is to be done.
//!
//! A recommendation that begins with a verb (conduct, establish, ratify) can be acted on and later be held against what was done;
//! one that names a result or a wish cannot (UPR Info, 2018). Looked for are beginnings that are surely no verb: articles,
//! pronouns, and nouns such as `recognition of`; in English, French and Spanish. German puts the verb last, Russian may begin
//! with what the action is for, Arabic asks with a noun, and Chinese does not mark verbs: there nothing is looked for.
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
//! action = "The recognition of unpaid care work in local budgets"
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
//! action = "Mention unpaid care work in local budgets"
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Fully fund implementation of the care plan"
//! ```

use crate::check::context::Context;
use crate::check::writing::Writing;
use crate::statement::Statement;
use crate::text::plain;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some(writing) = Writing::of(&statement.language) else { return };
    for recommendation in &statement.recommendations {
        let Some(first) = recommendation.action.first() else { continue };
        if let Some(beginning) = no_verb(&plain(&recommendation.action), writing) {
            cx.report(
                first.origin,
                format!("a recommendation that begins with `{beginning}` asks for no action"),
            )
            .help("begin with a verb: who is addressed should do what");
        }
    }
}

/// The first words of an action, where they are surely no verb.
fn no_verb(action: &str, writing: &Writing) -> Option<String> {
    let mut words = action.split_whitespace();
    let (first, second) = (words.next()?, words.next());
    let bare = first.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if writing.no_verbs.contains(&bare) && !leads_to_verb(action, writing) {
        return Some(first.to_owned());
    }
    let noun = second == Some("of") && writing.noun_endings.iter().any(|end| bare.ends_with(end.as_str()));
    noun.then(|| format!("{first} of"))
}

/// Whether words such as `In line with the Convention,` only lead to the verb.
fn leads_to_verb(action: &str, writing: &Writing) -> bool {
    let after_commas =
        action.split([',', '،', '，']).skip(1).filter_map(|part| part.split_whitespace().next());
    after_commas.map(str::to_lowercase).any(|word| writing.verbs.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn verbs_begin_actions() {
        let english = Writing::of(&Language::english()).unwrap();
        for action in [
            "Push local companies",
            "Implement the plan",
            "Position care in the agenda",
            "Be the first to act",
            "In all budgets",
            "Safeguard funding",
            "“Recognise, reduce, redistribute”",
            "Not only fund but also monitor",
            "With immediate effect, repeal the law on vagrancy",
            "At the national level, and without delay, adopt a plan",
        ] {
            assert_eq!(no_verb(action, english).is_some(), action.starts_with("In "), "{action}");
        }
        assert_eq!(no_verb("Recognition of care work", english).as_deref(), Some("Recognition of"));
        let french = Writing::of(&Language::parse("fr").unwrap()).unwrap();
        assert_eq!(no_verb("Reconnaître le travail de soin", french), None);
        assert_eq!(no_verb("Une loi sur le travail de soin", french).as_deref(), Some("Une"));
    }
}
