//! The statement is in a language that the venue does not take.
//!
//! The Commission on Population and Development takes English and French, the Human Rights Council English, French and
//! Spanish, other bodies all six languages of the United Nations; what comes in another is not processed. The profile
//! says which, and where that was read.
//!
//! A brief fails here when its profile says, for example, `languages = ["en", "fr"]` and the brief `language = "de"`.

use crate::check::context::{Context, Place};
use crate::diagnostic::listed;
use crate::locale::Language;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    let profile = &statement.profile;
    let taken: Vec<&str> = profile.languages.iter().map(|tag| tag.as_str()).collect();
    let language = &statement.language;
    let takes = |tag: &&str| Language::parse(tag).is_ok_and(|taken| taken.primary() == language.primary());
    if taken.is_empty() || taken.iter().any(takes) {
        return;
    }
    cx.report(
        Place::Value("language"),
        format!("`{}` does not take statements in `{language}`", profile.name),
    )
    .help(format!(
        "hand it in in {}",
        listed(&taken.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>(), "or")
    ));
}
