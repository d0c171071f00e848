//! The brief does not say in which language the text was first written.
//!
//! Where a statement is handed in in several languages, the venue must know which text is the original and which are
//! translations (Commission on the Status of Women, 57th session; United Nations Office at Geneva). No venue is known that wants
//! it of a statement in one language, so no bundled profile asks for it: it is for profiles of your own.
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
