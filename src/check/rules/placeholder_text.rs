//! A text still holds what was to be filled in later.
//!
//! A forgotten `TODO` in a statement that has been handed over cannot be called back. Looked for are `TODO`, `TBD`,
//! `TBC`, `FIXME`, `XXXX`, `XX` before a per cent sign or in a year such as `20XX`, question marks such as `???`,
//! `lorem ipsum`, and brackets such as `[insert name]`. Roman numbers are left alone.
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

use crate::check::context::Context;
use crate::check::prose::{lines_and_notes, part, texts};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut Context<'_>, statement: &Statement) {
    for (origin, text) in lines_and_notes(statement).into_iter().flat_map(texts) {
        for found in placeholders(text) {
            let place = part(statement, origin, text, found.clone());
            cx.report(place, format!("`{}` is still to be filled in", &text[found]))
                .help("write what belongs here, or take it out");
        }
    }
}

/// The placeholders of a text.
fn placeholders(text: &str) -> Vec<std::ops::Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let phrases = ["lorem ipsum", "[insert ", "[add ", "[name]", "[date]", "[title]", "???"];
    let mut found = Vec::new();
    for phrase in phrases {
        found.extend(lower.match_indices(phrase).map(|(at, phrase)| {
            let end = at + phrase.len();
            let closing = if phrase.ends_with(' ') { text[end..].find(']') } else { None };
            at..closing.map_or(end, |closing| end + closing + 1)
        }));
    }
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        if is_placeholder(word, text[start + word.len()..].trim_start()) {
            found.push(start..start + word.len());
        }
    }
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, before| next.start < before.end);
    found
}

fn is_placeholder(word: &str, rest: &str) -> bool {
    let crosses = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let only_crosses = crosses.len() >= 2 && crosses.bytes().all(|byte| byte == b'X');
    match word {
        "TODO" | "TBD" | "TBC" | "FIXME" => !rest.chars().next().is_some_and(char::is_uppercase),
        _ if !only_crosses => false,
        _ => crosses.len() >= 4 || crosses.len() < word.len() || rest.starts_with(['%', '€', '$']),
    }
}

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn finds_what_is_unfinished() {
        for text in [
            "TODO: ask",
            "by 20XX",
            "XX % of",
            "on XXXX",
            "see ???",
            "Dear [insert name],",
            "Lorem ipsum dolor",
        ] {
            assert_eq!(placeholders(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn leaves_prose_alone() {
        for text in [
            "Article XX",
            "el siglo XX",
            "au XXe siècle",
            "Chapter XXX",
            "Superbowl XXX",
            "todo el mundo",
            "POR TODO EL MUNDO",
            "size XXL",
            "Really??",
            "[sic]",
            "2XL shirts",
        ] {
            assert!(placeholders(text).is_empty(), "{text}");
        }
    }
}
