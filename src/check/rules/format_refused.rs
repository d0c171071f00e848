//! The statement is exported in a form that the venue does not take.
//!
//! The Human Rights Council and the Universal Periodic Review take Word files and no PDF; others want the text pasted into a form
//! on the web. A PDF file is still good for your website and your readers; it is only not what is handed in.
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

use crate::check::context::{Context, Place};
use crate::check::run::Output;
use crate::diagnostic::listed;
use crate::profile::FileFormat;

pub(in crate::check) fn check(cx: &mut Context<'_>, output: &Output) {
    let profile = std::sync::Arc::clone(&cx.statement.profile);
    if !output.exported || profile.formats.is_empty() || profile.formats.contains(&FileFormat::Pdf) {
        return;
    }
    let taken: Vec<&str> = profile.formats.iter().map(|format| format.name()).collect();
    let message = format!("`{}` takes no PDF file: it asks for a {}", profile.name, listed(&taken, "or"));
    cx.report(Place::Value("profile"), message)
        .help("export with `--to md` as well, and paste the text from there");
}
