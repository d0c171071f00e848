//! The text is in another language than the brief says.
//!
//! A brief that says nothing is in English, or in the language of its workspace. By its language a statement is hyphenated, dated and
//! read aloud (WCAG 2.2, success criterion 3.1.1), and most rules about writing look for words: they are silent where the language
//! is wrong. A text of 30 words and more shows its language by its small words (`the`, `les`, `para`); seven languages in Latin script
//! are told apart so, others by their script.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Le soin est un travail"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Nous demandons aux villes de compter les heures de soin que les familles donnent. Nous savons que personne ne les paie et que
//! personne ne les note, alors que toute la ville en vit.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Le soin est un travail"
//! profile = "free-form"
//! language = "fr"
//!
//! [sections.context]
//! body = """
//! Nous demandons aux villes de compter les heures de soin que les familles donnent. Nous savons que personne ne les paie et que
//! personne ne les note, alors que toute la ville en vit.
//! """
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::tongue::Mismatch;
use crate::locale::{Language, Locale};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let declared = &statement.language;
    let own = statement.brief.language.as_ref().map(|language| language.value.as_str());
    let says = match own {
        Some(tag) => format!("the brief says `{tag}`"),
        None => format!("the brief names no language, so it counts as `{declared}`"),
    };
    match cx.mismatch {
        None => {}
        Some(Mismatch::Reads(tag)) => {
            let name = Language::parse(tag)
                .ok()
                .and_then(|language| Locale::of(&Language::english()).language_name(&language));
            let reads = name.map_or_else(|| format!("`{tag}`"), |name| format!("{name} (`{tag}`)"));
            let mut finding = cx
                .report(FindingPlace::Value("language"), format!("this text reads like {reads}, but {says}"));
            finding.help(format!("write `language = \"{tag}\"`"));
            if let Some(own) = own {
                finding.replacing(own, tag);
            }
        }
        Some(Mismatch::Script) => {
            cx.report(
                FindingPlace::Value("language"),
                format!("this text is not in the script of `{declared}`, but {says}"),
            )
            .help("write its language, such as `language = \"ar\"`");
        }
    }
}
