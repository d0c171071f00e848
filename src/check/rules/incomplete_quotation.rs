//! An entry of `[[quotes]]` lacks what a reader needs, or names a section that the brief does not have.
//!
//! A quotation has words; words in another language than the brief have a translation, and a translation says from which language it
//! was made. Who said it is looked at by `unattributed-quotation`.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "A mother said it best."
//!
//! [[quotes]]
//! speaker = "Claire Modèle"
//! language = "fr"
//! original = "Le soin est un travail."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "A mother said it best."
//!
//! [[quotes]]
//! speaker = "Claire Modèle"
//! language = "fr"
//! original = "Le soin est un travail."
//! translation = "Care is work."
//! ```

use crate::brief::QuoteEntry;
use crate::check::context::CheckContext;
use crate::locale::Language;
use crate::reader::{Located, suggest};
use crate::source::{Origin, SourceId, Span};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for entry in &statement.brief.quotes {
        let place = own(entry.span);
        words(cx, statement, entry, place);
        if let Some(locator) = entry.locator.as_ref().filter(|_| entry.source.is_none()) {
            cx.report(
                own(locator.span),
                "the quotation has a `locator` and no `source` that it is a place in",
            )
            .help("name the source, or remove the `locator`");
        }
        let sections = &statement.brief.sections;
        let known = |id: &str| sections.iter().any(|(section, _)| section.value == id);
        if let Some(id) = entry.section.as_ref().filter(|id| !known(id)) {
            let meant = suggest(id, sections.iter().map(|(section, _)| section.as_str()));
            let mut finding = cx.report(own(id.span), format!("no section has the id `{}`", id.as_str()));
            match meant {
                Some(meant) => finding.help(format!("did you mean `{meant}`?")).replacing(id, meant),
                None => finding
                    .help("name a section of this brief; without `section` the quotation ends the last one"),
            };
        }
    }
}

/// A place in the brief's own file.
fn own(span: Span) -> Origin {
    Origin { source: SourceId::default(), span }
}

fn words(cx: &mut CheckContext<'_>, statement: &Statement, entry: &QuoteEntry, place: Origin) {
    let has = |field: &Option<Located<String>>| field.as_ref().is_some_and(|text| !text.trim().is_empty());
    let language = entry.language.as_ref().and_then(|tag| Language::parse(tag).ok());
    match (has(&entry.original), has(&entry.translation), language) {
        (false, false, _) => {
            cx.report(place, "the quotation has no words")
                .help("write them as `original`, in the language they were said in");
        }
        (true, false, Some(language)) if language.primary() != statement.language.primary() => {
            let own = statement.language.as_str();
            cx.report(
                place,
                format!("the quotation has no translation into `{own}`, the language of the brief"),
            )
            .help("write it as `translation`");
        }
        (_, true, None) => {
            cx.report(place, "the quotation has a translation and does not say from which language")
                .help("name the language it was said in, such as `language = \"fr\"`");
        }
        _ => {}
    }
}
