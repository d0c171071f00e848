//! The brief does not name its original language.
//!
//! If a statement is submitted in several languages, the venue must know which text is the original (Commission on the Status
//! of Women, 57th session; United Nations Office at Geneva). No known venue requires it for a statement in one language, so no
//! built-in profile asks for it; use it in your own profiles.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! original-language = true
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//! original-language = "fr"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let named = statement.brief.original_language.as_ref().is_some_and(|tag| !tag.trim().is_empty());
    if statement.profile.original_language && !named {
        let message = format!("`{}` wants to know the original language", statement.profile.name);
        let language = &statement.language;
        cx.report(FindingPlace::Key("original-language"), message)
            .help(format!("add `original-language = \"{language}\"` if this text is the original"));
    }
}
