use std::fmt::Write;

use super::{Acronyms, Counting, HouseStyle, Limits, NameOrder, NoteStyle, Numbering, Profile};
use crate::diagnostic::{count, listed};
use crate::locale::{Language, Locale, Pace, clock};
use crate::reader::DateRange;

/// A profile as a person reads it, ending in a newline.
pub fn show(profile: &Profile) -> String {
    let mut text = format!("{}: {}\n", profile.name, profile.description);
    let mut line = |label: &str, value: &str| {
        let _ = write!(text, "\n{label:<10}{value}");
    };
    if let Some(venue) = &profile.venue {
        line("For", venue);
    }
    line("Makes", profile.kind.name());
    if let Some(theme) = &profile.theme {
        line("Theme", theme);
    }
    if let Some(years) = years(profile) {
        line("Years", &years);
    }
    if let Some(submission) = profile.submission {
        line("Taken", &dates(submission));
    }
    if !profile.required.is_empty() {
        let fields: Vec<&str> = profile.required.iter().map(|field| field.as_str()).collect();
        line("Required", &fields.join(", "));
    }
    text.push('\n');
    sections(&mut text, profile);
    items(&mut text, "Limits", &limits(&profile.limits));
    items(&mut text, "Rules", &rules(profile));
    items(&mut text, "Also asked for, which no rule can see", &profile.reminders);
    items(&mut text, "Looked for and not found, so not checked", &profile.unverified);
    items(&mut text, "Read in", &profile.source);
    text
}

/// The years that its demands were made for, such as `2019–2020`; `undated` where a venue does not say, and none where they
/// are bound to none.
pub fn years(profile: &Profile) -> Option<String> {
    let Some(valid) = profile.valid else { return profile.venue.as_ref().map(|_| "undated".to_owned()) };
    let (from, to) = (valid.from.year, valid.to.year);
    Some(if from == to { from.to_string() } else { format!("{from}–{to}") })
}

/// Its main limits at a glance, such as `2000/1500 words` or `3:00`; empty where it has none.
pub fn in_short(limits: &Limits) -> String {
    let mut words: Vec<String> = limits.words_by_status.each().map(|(_, words)| words.to_string()).collect();
    words.dedup();
    if words.is_empty() {
        words.extend(limits.words.map(|words| words.to_string()));
    }
    let words = (!words.is_empty()).then(|| format!("{} words", words.join("/")));
    let characters = limits.characters.map(|limit| count(limit as usize, "character"));
    let seconds = limits.seconds.map(|limit| format!("{} min", clock(limit as usize)));
    let pages = limits.pages.map(|limit| count(limit as usize, "page"));
    let all: Vec<String> = [words, characters, seconds, pages].into_iter().flatten().collect();
    all.join(", ")
}

fn dates(range: DateRange) -> String {
    if range.from == range.to { range.from.to_string() } else { format!("{} to {}", range.from, range.to) }
}

/// What a venue demands beside sections and limits.
fn rules(profile: &Profile) -> Vec<String> {
    let mut rules = Vec::new();
    let languages: Vec<&str> = profile.languages.iter().map(|tag| language_name(tag)).collect();
    if !languages.is_empty() {
        rules.push(format!("written in {}", listed(&languages, "or")));
    }
    if profile.original_language {
        rules.push("the brief names the original language".to_owned());
    }
    if profile.agenda_item {
        rules.push("the brief names the item of the agenda".to_owned());
    }
    let formats: Vec<&str> = profile.formats.iter().map(|format| format.name()).collect();
    if !formats.is_empty() {
        rules.push(format!("submitted as: {}", listed(&formats, "or")));
    }
    if let Some(typeface) = &profile.typeface {
        rules.push(format!("typeface of Word files: {} of {} points", typeface.family, typeface.size));
    }
    let statuses: Vec<&str> = profile.eligible.iter().map(|status| status.name()).collect();
    if !statuses.is_empty() {
        rules.push(format!("open to organisations in {} consultative status", listed(&statuses, "or")));
    }
    if profile.co_signers.status_required {
        rules.push("every co-signer has consultative status".to_owned());
    }
    rules.extend(profile.co_signers.order.map(|order| {
        let order = match order {
            NameOrder::Alphabetical => "from A to Z",
            NameOrder::ByStatus => "general status first, then special, then roster",
        };
        format!("the names of co-signers are listed {order}")
    }));
    rules.extend(profile.numbering.map(|numbering| {
        let not = if numbering == Numbering::NotAllowed { " not" } else { "" };
        format!("paragraphs are{not} numbered")
    }));
    if profile.acronyms == Some(Acronyms::Expanded) {
        rules.push("acronyms are spelt out where they are first mentioned".to_owned());
    }
    if profile.house_style == Some(HouseStyle::UnitedNations) {
        rules.push("words are written as in the Editorial Manual of the United Nations".to_owned());
    }
    if profile.notes == NoteStyle::Omitted {
        rules.push("notes are left out of plain text".to_owned());
    }
    rules.extend(profile.not_allowed.iter().map(|feature| format!("no {}", feature.name())));
    if profile.supported_recommendations {
        rules.push("each recommendation cites what supports it".to_owned());
    }
    rules
}

/// What a language is called in English, else its tag.
fn language_name(tag: &str) -> &str {
    let language = Language::parse(tag).ok();
    let english = Locale::built_in(&Language::english());
    language.and_then(|language| english.language_name(&language)).unwrap_or(tag)
}

fn sections(text: &mut String, profile: &Profile) {
    let width = profile.sections.iter().map(|section| section.id.chars().count()).max().unwrap_or(0);
    text.push_str("\nSections, in this order:\n");
    for section in &profile.sections {
        let required = if section.required { "required" } else { "optional" };
        let _ = write!(text, "  {:<width$}  {required}", section.id.value);
        if let Some(words) = section.words {
            let _ = write!(text, ", at most {}", count(words as usize, "word"));
        }
        text.push('\n');
    }
    text.push_str(if profile.other_sections { "  others, anywhere\n" } else { "  and no others\n" });
}

fn items(text: &mut String, heading: &str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    let _ = write!(text, "\n{heading}:\n");
    for item in items {
        let _ = writeln!(text, "  - {item}");
    }
}

fn limits(limits: &Limits) -> Vec<String> {
    let at_most = |limit: Option<u32>, what: &str, place: &str| {
        limit.map(|limit| format!("at most {} {place}", count(limit as usize, what)))
    };
    let mut lines = Vec::new();
    lines.extend(at_most(limits.words, "word", "in all"));
    for (status, limit) in limits.words_by_status.each() {
        lines.extend(at_most(Some(limit), "word", &format!("in {} status", status.name())));
    }
    for (status, limit) in limits.joint_words.each() {
        let signers = format!("in joint statements whose highest status is {}", status.name());
        lines.extend(at_most(Some(limit), "word", &signers));
    }
    lines.extend(at_most(limits.words_by_status.any, "word", "whatever the status"));
    lines.extend(at_most(limits.joint_words.any, "word", "in joint statements"));
    lines.extend(at_most(limits.characters, "character", "with spaces"));
    if !lines.is_empty() {
        lines.push(counted(&limits.counting));
    }
    lines.extend(at_most(limits.title_words, "word", "in the title"));
    lines.extend(at_most(limits.title_characters, "character", "in the title"));
    lines.extend(at_most(limits.summary_words, "word", "in the summary"));
    lines.extend(at_most(limits.sentence_words, "word", "in a sentence"));
    lines.extend(at_most(limits.recommendations, "recommendation", "in all"));
    lines.extend(at_most(limits.pages, "page", "in all"));
    lines.extend(at_most(limits.joint_pages, "page", "in joint statements"));
    let pace = Pace::deciding(&Language::english());
    lines.extend(limits.seconds.map(|limit| {
        let (time, words) = (clock(limit as usize), pace.words(limit as usize));
        let voluntary = if limits.voluntary { ", which is voluntary" } else { "" };
        format!(
            "at most {time} minutes to speak{voluntary}: {words} words at {} words a minute",
            pace.per_minute
        )
    }));
    lines.extend(limits.words_hint.map(|words| format!("about {words} words, as speakers are told")));
    lines
}

/// What counts towards a limit of words, such as `counting the text, the headings and 50 words that the venue adds`.
fn counted(counting: &Counting) -> String {
    let mut parts = vec!["the text".to_owned()];
    let named =
        [(counting.title, "the title"), (counting.headings, "the headings"), (counting.notes, "the notes")];
    parts.extend(named.into_iter().filter(|(counts, _)| *counts).map(|(_, name)| name.to_owned()));
    if counting.overhead > 0 {
        parts.push(format!("{} that the venue adds", count(counting.overhead as usize, "word")));
    }
    format!("counting {}", listed(&parts, "and"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_as_a_page() {
        insta::assert_snapshot!(show(&super::super::built_in("policy-brief").unwrap()));
        insta::assert_snapshot!(
            "a_venue_reads_as_a_page",
            show(&super::super::built_in("csw-written").unwrap())
        );
    }

    #[test]
    fn says_what_counts() {
        let counting = Counting { title: false, headings: true, notes: true, overhead: 50 };
        assert_eq!(
            counted(&counting),
            "counting the text, the headings, the notes and 50 words that the venue adds"
        );
    }
}
