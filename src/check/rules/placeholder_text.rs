//! The text still contains a placeholder.
//!
//! A forgotten `TODO` cannot be recalled once the statement is delivered. The words that `demarche new` writes are an error;
//! other placeholders are a warning. The rule finds `TODO`, `TBD`, `TBC`, `FIXME`, `XXXX`, `XX` before a per cent sign or in a
//! year such as `20XX` (also with the Cyrillic letter), question marks such as `???`, blanks to fill in (`__`), `lorem ipsum`,
//! `XX` for a number (`some XX lamps`, `XX March`), and brackets such as `[insert name]`, `[NAME OF CHAIR]`, `[Mr./Ms.]`,
//! `(source?)`, `[à compléter]` and `【待补充】`,
//! in the language of the brief and in English. Roman numbers, words that complete a quotation and Spanish `TODO` are not
//! reported.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Mothers do XX % of the unpaid work.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! In the XX century, Article XX was about customs. In all, 75 % of it is done by mothers: [todo el trabajo].
//! """
//! ```

use crate::check::context::CheckContext;
use crate::check::gaps::gaps;
use crate::check::prose::{Whole, lines_and_notes, own_texts};
use crate::check::starter::untouched;
use crate::diagnostic::Severity;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let left = untouched(statement);
    for (origin, words) in &left {
        cx.report(*origin, format!("`{words}` is the text of the starter, not yours"))
            .severity(Severity::Error)
            .help("write what belongs here, or remove it");
    }
    for line in lines_and_notes(statement) {
        let whole = Whole::of(own_texts(line));
        for found in gaps(&whole.text, &statement.language) {
            let words = whole.text[found.clone()].to_owned();
            let Some(place) = whole.place(statement, found) else { continue };
            cx.report(place, format!("`{words}` is still to be filled in"))
                .help("write what belongs here, or remove it");
        }
    }
}
