//! Something that is printed has no words in the language of the statement, and is in English.
//!
//! Headings such as "Recommendations" and "Sources" and short phrases such as "by" before a deadline are the program's own. In a
//! language that they are not written in, they are English, which a reader sees and a screen reader mispronounces (WCAG 2.2, success
//! criterion 3.1.2). Dates, numbers and quotation marks are those of the language where the Unicode CLDR knows it. A file of the
//! workspace can bring the words, `locales = ["locales/it.toml"]`; `demarche locales show it` prints one to begin from.
//!
//! This brief fails:
//!
//! ```toml
//! title = "La cura è lavoro"
//! profile = "free-form"
//! language = "it"
//!
//! [sections.context]
//! body = "La cura è un lavoro."
//!
//! [[recommendations]]
//! to = "gli Stati membri"
//! action = "Finanziare gli asili nido pubblici"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "La cura è lavoro"
//! profile = "free-form"
//! language = "it"
//! date = 2026-03-09
//!
//! [sections.context]
//! body = "La cura è un lavoro."
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::locale::{Language, knows_dates};
use crate::statement::Statement;
use crate::workspace::FILE_NAME;

/// The id of the part that the field `summary` fills.
const SUMMARY: &str = "summary";

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let language = statement.language.as_str();
    let headings = english_headings(statement);
    let headings = (!headings.is_empty()).then(|| {
        let noun = if headings.len() == 1 { "the heading" } else { "the headings" };
        (format!("{noun} {}", listed(&headings)), if headings.len() == 1 { "is" } else { "are" })
    });
    if statement.locales.is_written_for(&statement.language) {
        if let Some((headings, are)) = headings {
            let profile = &statement.profile.name;
            cx.report(
                FindingPlace::Value("language"),
                format!("{headings} {are} in English: the profile `{profile}` has none in `{language}`"),
            )
            .help(format!(
                "give the sections a `heading`, or add `[headings]` to the file of `{language}` in `locales`"
            ));
        }
        return;
    }
    let mut printed: Vec<String> = headings.into_iter().map(|(headings, _)| headings).collect();
    printed.extend(printed_words(statement).map(str::to_owned));
    if printed.is_empty() {
        return;
    }
    let known = statement.locales.languages().map(|tag| format!("`{tag}`")).collect::<Vec<_>>();
    cx.report(
        FindingPlace::Value("language"),
        format!("there are no words for `{language}`: {} would be in English", listed(&printed)),
    )
    .help(format!(
        "there are words for {}; `demarche locales show {language}` prints a file to write them in, for `locales` in `{FILE_NAME}`",
        known.join(", ")
    ));
}

/// What of the program's own words a statement prints.
fn printed_words(statement: &Statement) -> impl Iterator<Item = &'static str> {
    let brief = &statement.brief;
    let asks = !statement.recommendations.is_empty()
        && statement.profile.heading("recommendations", &Language::english()).is_none();
    let deadlines = statement.recommendations.iter().any(|ask| ask.by.is_some());
    let dates = brief.date.is_some() || brief.event.is_some() || deadlines;
    [
        (asks, "the heading of recommendations"),
        (deadlines, "the words of deadlines"),
        (!statement.citations().is_empty(), "the words of citations"),
        (dates && !knows_dates(&statement.language), "dates"),
    ]
    .into_iter()
    .filter_map(|(is_printed, words)| is_printed.then_some(words))
}

/// The headings that the profile has in English, and neither it nor the language in its own.
fn english_headings(statement: &Statement) -> Vec<String> {
    let profile = &statement.profile;
    let headless = |id: &str| {
        let english = profile.heading(id, &Language::english())?;
        let own = profile.heading(id, &statement.language).or_else(|| statement.locale().heading(id));
        own.is_none().then(|| format!("`{english}`"))
    };
    let own =
        |id: &str| statement.sections.iter().any(|section| section.id == id && section.heading.is_some());
    let printed = profile.sections.iter().map(|section| section.id.as_str()).filter(|id| match *id {
        SUMMARY if !statement.summary.is_empty() => true,
        "recommendations" if !statement.recommendations.is_empty() => true,
        id => statement.sections.iter().any(|section| section.id == id && !section.body.is_empty()),
    });
    printed.filter(|id| !own(id)).filter_map(headless).collect()
}

fn listed(names: &[String]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
