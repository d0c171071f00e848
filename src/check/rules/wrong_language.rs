//! The statement is in a language that the venue does not accept.
//!
//! The Commission on Population and Development accepts English and French, the Human Rights Council English, French and
//! Spanish, other bodies all six languages of the United Nations; statements in another language are not processed. The profile
//! lists them with the source.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! languages = ["en", "fr"]
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Sorge ist Arbeit"
//! profile = "venue.toml"
//! language = "de"
//!
//! [sections.key-messages]
//! body = "Unbezahlte Sorgearbeit ist Arbeit."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Prendre soin est un travail"
//! profile = "venue.toml"
//! language = "fr-CA"
//!
//! [sections.key-messages]
//! body = "Le travail de soin non rémunéré est un travail."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::diagnostic::listed;
use crate::locale::Language;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let profile = &statement.profile;
    let taken: Vec<&str> = profile.languages.iter().map(|tag| tag.as_str()).collect();
    let language = &statement.language;
    let takes = |tag: &&str| Language::parse(tag).is_ok_and(|taken| taken.primary() == language.primary());
    if taken.is_empty() || taken.iter().any(takes) {
        return;
    }
    cx.report(
        FindingPlace::Value("language"),
        format!("`{}` does not accept statements in `{language}`", profile.name),
    )
    .help(format!(
        "hand it in in {}",
        listed(&taken.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>(), "or")
    ));
}
