use std::fmt::Write;

use super::{Counting, Limits, Profile};
use crate::diagnostic::{count, listed};

/// A profile as a person reads it, ending in a newline.
pub fn show(profile: &Profile) -> String {
    let mut text = format!("{}: {}\n", profile.name, profile.description);
    let mut line = |label: &str, value: &str| {
        let _ = write!(text, "\n{label:<10}{value}");
    };
    line("Makes", profile.kind.name());
    if let Some(theme) = &profile.theme {
        line("Theme", theme);
    }
    if let Some(valid) = &profile.valid {
        let years = if valid.from == valid.to {
            valid.from.to_string()
        } else {
            format!("{} to {}", valid.from, valid.to)
        };
        line("Valid", &years);
    }
    if !profile.required.is_empty() {
        let fields: Vec<&str> = profile.required.iter().map(|field| field.as_str()).collect();
        line("Required", &fields.join(", "));
    }
    text.push('\n');
    sections(&mut text, profile);
    items(&mut text, "Limits", &limits(&profile.limits));
    items(&mut text, "Looked for and not found, so not checked", &profile.unverified);
    items(&mut text, "Read in", &profile.source);
    text
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
    let words = |limit: Option<u32>, what: &str| {
        limit.map(|limit| format!("at most {} {what}", count(limit as usize, "word")))
    };
    let whole = words(limits.words, "in all").map(|line| format!("{line}, {}", counted(&limits.counting)));
    let seconds =
        limits.seconds.map(|limit| format!("at most {}:{:02} minutes to speak", limit / 60, limit % 60));
    [whole, words(limits.title_words, "in the title"), words(limits.summary_words, "in the summary"), seconds]
        .into_iter()
        .flatten()
        .collect()
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
