//! The text is not in the language that the brief declares.
//!
//! A brief without `language` is in the language of its workspace, or in English. The language decides hyphenation, dates and
//! the voice of screen readers (WCAG 2.2, success criterion 3.1.1), and rules about words are silent while it is wrong. In
//! texts of 30 words or more, seven languages in Latin script are recognised by their common words (`the`, `les`, `para`),
//! others by their script.
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
    match cx.mismatch() {
        None => {}
        Some(Mismatch::Reads(tag)) => {
            let name = Language::parse(tag)
                .ok()
                .and_then(|language| Locale::built_in(&Language::english()).language_name(&language));
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
