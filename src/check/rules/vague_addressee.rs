//! A recommendation asks everyone, and so no one.
//!
//! A recommendation names who should act, so that they can be held accountable (UPR Info; Minority Rights Group). `Everyone`,
//! `all relevant stakeholders` or `society` are nobody in particular. The rule checks texts in English, French, Spanish, German
//! and Portuguese.
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
//! to = "all relevant stakeholders"
//! action = "Produce data on unpaid care work"
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
//! to = "the national office of statistics"
//! action = "Produce data on unpaid care work"
//! ```

use crate::check::context::CheckContext;
use crate::statement::Statement;

/// Words that make everyone nobody else.
const PASSED_OVER: [&str; 26] = [
    "the",
    "relevant",
    "concerned",
    "interested",
    "involved",
    "other",
    "key",
    "competent",
    "pertinents",
    "pertinentes",
    "concernés",
    "concernées",
    "intéressés",
    "impliqués",
    "impliquées",
    "relevantes",
    "involucrados",
    "involucradas",
    "competentes",
    "correspondientes",
    "relevanten",
    "betroffenen",
    "zuständigen",
    "envolvidos",
    "envolvidas",
    "relevants",
];

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing() else { return };
    for to in statement.recommendations.iter().filter_map(|recommendation| recommendation.to.as_ref()) {
        if statement.directory.target(&to.text).is_none() && is_everyone(&to.text, &writing.everyone) {
            cx.report(to.origin, format!("`{}` is no one in particular", to.text.trim()))
                .help("name who is to act, such as `local governments` or the id of an organisation");
        }
    }
}

fn is_everyone(addressee: &str, everyone: &[String]) -> bool {
    let lower = addressee.trim().trim_end_matches(['.', '!']).to_lowercase().replace('\'', "’");
    let fewer: Vec<&str> = lower.split_whitespace().filter(|word| !PASSED_OVER.contains(word)).collect();
    let fewer = fewer.join(" ");
    // `the international community and all actors`
    let known = |words: &str| everyone.iter().any(|known| known == words.trim());
    known(&lower)
        || known(&fewer)
        || [" and ", " et ", " y ", " und ", " e "]
            .iter()
            .any(|and| fewer.contains(and) && fewer.split(and).all(known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::writing::Writing;
    use crate::locale::Language;

    #[test]
    fn everyone_is_nobody() {
        for (language, everyone, somebody) in [
            ("en", "All relevant stakeholders", "All Member States"),
            ("en", "the relevant stakeholders", "all employers of the city"),
            ("fr", "toutes les parties prenantes concernées", "toutes les communes"),
            ("es", "Todos los actores pertinentes", "todos los ayuntamientos"),
            ("de", "alle relevanten Akteure", "alle Städte"),
            ("pt", "todas as partes interessadas", "todos os municípios"),
        ] {
            let list = &Writing::of(&Language::parse(language).unwrap()).unwrap().everyone;
            assert!(is_everyone(everyone, list), "{everyone}");
            assert!(!is_everyone(somebody, list), "{somebody}");
        }
    }
}
