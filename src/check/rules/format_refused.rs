//! The statement is exported in a format that the venue does not accept.
//!
//! The Human Rights Council and the Universal Periodic Review accept Word files but no PDF; others ask for text in a web form.
//! `--to docx` writes the Word file, `--to txt` the text for a form. A PDF is still useful for your website and your readers,
//! but not for submission.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! formats = ["word"]
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
//! With this one it passes:
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! formats = ["word", "pdf"]
//! ```
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::check::output::PrintedAs;
use crate::diagnostic::listed;
use crate::emit::Format;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, output: PrintedAs<'_>) {
    let PrintedAs::Formats(formats, _) = output else { return };
    let profile = std::sync::Arc::clone(&cx.statement.profile);
    if formats.is_empty() || formats.iter().any(|format| format.is_taken(&profile.formats)) {
        return;
    }
    let asked: Vec<&str> = profile.formats.iter().map(|form| form.name()).collect();
    let made: Vec<String> = formats.iter().map(|format| format!("`{}`", format.extension())).collect();
    let made: Vec<&str> = made.iter().map(String::as_str).collect();
    let message = format!(
        "`{}` does not accept {}: it asks for a {}",
        profile.name,
        listed(&made, "or"),
        listed(&asked, "or")
    );
    let help = Format::for_venue(&profile.formats).map_or_else(
        || "copy the text from the Markdown file into the form that the venue gives".to_owned(),
        |format| format!("use `--to {}`", format.extension()),
    );
    cx.report(FindingPlace::Value("profile"), message).help(help);
}
