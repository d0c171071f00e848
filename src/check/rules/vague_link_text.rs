//! The words of a link do not say where it leads.
//!
//! People who use a screen reader go from link to link and hear only its words (WCAG 2.2, success criteria 2.4.4 and
//! 2.4.9); on paper the words are all there is. Known are the usual phrases in English, French, Spanish and German.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments meet in New York: [click here](https://www.uclg.org).
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
//! Local governments meet in New York: see [the programme of the day](https://www.uclg.org).
//! """
//! ```

use crate::check::context::Context;
use crate::check::prose::{lines_and_notes, runs};
use crate::statement::Statement;
use crate::text::{InlineKind, plain};

/// Phrases that say nothing by themselves, in lower case.
const VAGUE: [&str; 32] = [
    "click",
    "click here",
    "here",
    "link",
    "this link",
    "learn more",
    "more",
    "more info",
    "more information",
    "read more",
    "see more",
    "this page",
    "ici",
    "cliquez ici",
    "cliquer ici",
    "en savoir plus",
    "lien",
    "lire la suite",
    "lire plus",
    "plus d’informations",
    "voir plus",
    "aquí",
    "haga clic aquí",
    "enlace",
    "leer más",
    "más información",
    "ver más",
    "hier",
    "hier klicken",
    "link hier",
    "mehr",
    "weiterlesen",
];

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    for run in lines_and_notes(statement).into_iter().flat_map(runs) {
        let InlineKind::Link { url, content } = &run.kind else { continue };
        let words = plain(content);
        let phrase = words.trim().trim_end_matches(['.', '…', '!', ':', '>', '»']).trim().to_lowercase();
        if VAGUE.contains(&phrase.replace('\'', "’").as_str()) {
            cx.report(run.origin, format!("`{words}` does not say where the link leads"))
                .help(format!("name what is there: `[the programme of the day]({url})`"));
        }
    }
}
