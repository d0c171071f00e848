//! The theme names a family of fonts that Word does not have.
//!
//! A PDF has its fonts in it; a Word file only names them. Whoever opens it without these fonts sees another face, and lines and
//! pages end elsewhere. `serif` and `sans` become Cambria and Calibri in Word files, which everybody has.
//!
//! With this theme,
//!
//! ```toml
//! # look.toml
//! text = "Source Serif 4"
//! ```
//!
//! this brief fails when it is exported with `--to docx`:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! theme = "look.toml"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//! ```
//!
//! With this one it passes:
//!
//! ```toml
//! # look.toml
//! text = "serif"
//! ```
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! theme = "look.toml"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//! ```

use std::collections::BTreeSet;

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::output::PrintedAs;
use crate::diagnostic::listed;
use crate::emit::Format;
use crate::theme::FamilyName;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, output: PrintedAs<'_>) {
    let PrintedAs::Formats(formats, theme) = output else { return };
    // Where the venue asks for a typeface, the theme's are not used.
    if cx.statement.profile.typeface.is_some() {
        return;
    }
    let named = |family: &'_ FamilyName| match family {
        FamilyName::Named(name) => Some(name.clone()),
        FamilyName::Serif | FamilyName::Sans => None,
    };
    let families: BTreeSet<String> =
        [&theme.text, &theme.headings, &theme.tables, &theme.small].into_iter().filter_map(named).collect();
    let lacks = |format: &&Format| families.iter().any(|family| format.lacks_family(family));
    let Some(format) = formats.iter().find(lacks) else { return };
    let lacking = families.iter().filter(|family| format.lacks_family(family));
    let lacking: Vec<String> = lacking.map(|family| format!("`{family}`")).collect();
    let lacking: Vec<&str> = lacking.iter().map(String::as_str).collect();
    let message =
        format!("{} does not have {}: readers see another font", format.name(), listed(&lacking, "and"));
    cx.report(FindingPlace::Value("theme"), message).help(
        "export with a theme of `serif` and `sans`, or tell those who receive the file what to install",
    );
}
