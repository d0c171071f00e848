//! A recommendation asks for something that could not be seen to be done.
//!
//! Who is asked to consider something has done it by reading the sentence. Only about a third of the recommendations of the
//! Universal Periodic Review are specific (UPR Info, 2015), and guidance warns of wishes such as `should respect the rights of`
//! (Minority Rights Group). Looked for are such beginnings in English, French, Spanish, Russian, Arabic and Chinese, and in
//! German, which puts the verb last, such endings.
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
//! action = "Consider the needs of mothers in urban planning"
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
//! action = "Assess every urban plan for the needs of mothers, considering the hours of childcare"
//! ```

use crate::check::context::Context;
use crate::check::writing::Writing;
use crate::statement::Statement;
use crate::text::plain;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let Some(writing) = Writing::of(&statement.language) else { return };
    for recommendation in &statement.recommendations {
        let Some(first) = recommendation.action.first() else { continue };
        if let Some(vague) = vague(&plain(&recommendation.action), writing) {
            cx.report(first.origin, format!("`{vague}` asks for nothing that could be seen to be done"))
                .help("name the step that you want to see, such as a law, a budget, a figure or a date");
        }
    }
}

/// The longest of the vague phrases that an action begins or ends with.
fn vague<'w>(action: &str, writing: &'w Writing) -> Option<&'w String> {
    let action = action.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('\'', "’");
    let action = action.trim_end_matches(['.', '!', '。']);
    let begins = |vague: &&String| {
        // Chinese sets no spaces after a phrase.
        action
            .strip_prefix(vague.as_str())
            .is_some_and(|rest| vague.ends_with(is_han) || !rest.starts_with(char::is_alphanumeric))
    };
    let ends = |vague: &&String| {
        action.strip_suffix(vague.as_str()).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    let found = writing.vague.iter().filter(begins).chain(writing.vague_endings.iter().filter(ends));
    found.max_by_key(|vague| vague.len())
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn each_language_has_its_wishes() {
        for (language, wish, action) in [
            ("fr", "Envisager de ratifier la Convention", "Ratifier la Convention"),
            ("fr", "Garder à l'esprit les mères", "Protéger les mères"),
            ("es", "Considerar la posibilidad de ratificar el Convenio", "Ratificar el Convenio"),
            ("de", "Die Einführung eines Pflegegelds erwägen.", "Ein Pflegegeld einführen."),
            ("ru", "Рассмотреть возможность ратификации Конвенции", "Рассмотреть дела в течение года"),
            ("ar", "النظر في التصديق على الاتفاقية", "التصديق على الاتفاقية"),
            ("zh", "考虑批准《公约》", "考虑到儿童的需要，制定法律"),
        ] {
            let writing = Writing::of(&Language::parse(language).unwrap()).unwrap();
            assert!(vague(wish, writing).is_some(), "{wish}");
            assert_eq!(vague(action, writing), None, "{action}");
        }
    }
}
