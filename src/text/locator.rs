//! The place in a source that is cited, such as `p. 4` or `paras. 4–7`.

/// Words that a page has before it, in the languages that the program knows.
const PAGE: &[&str] = &["pages", "page", "págs.", "pág.", "pp.", "p.", "pg.", "S.", "стр.", "с.", "ص", "第"];

/// Words that other places have before them.
const OTHER: &[&str] = &[
    "paragraphs",
    "paragraph",
    "paras.",
    "para.",
    "párrs.",
    "párr.",
    "pars.",
    "par.",
    "chapters",
    "chapter",
    "chaps.",
    "chap.",
    "capítulo",
    "cap.",
    "articles",
    "article",
    "arts.",
    "art.",
    "sections",
    "section",
    "secs.",
    "sec.",
    "annexes",
    "annex",
    "annexe",
    "anexo",
    "figures",
    "figure",
    "figs.",
    "fig.",
    "tables",
    "table",
    "tableau",
    "cuadro",
    "notes",
    "note",
    "n.",
    "lines",
    "line",
    "ll.",
    "l.",
    "volume",
    "vols.",
    "vol.",
    "part",
    "pt.",
    "goal",
    "target",
    "recommendation",
    "resolution",
    "rule",
    "Kap.",
    "Art.",
    "Nr.",
    "Abs.",
    "п.",
    "пп.",
    "ст.",
    "гл.",
    "§§",
    "§",
    "¶",
    "No.",
    "Nos.",
    "núm.",
    "n°",
];

/// Hyphens between numbers as dashes.
pub fn dashed(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let number = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let between = |at: usize| at > 0 && number(chars.get(at - 1)) && number(chars.get(at + 1));
    let double = text.replace("--", "–");
    if double != text {
        return dashed(&double);
    }
    chars.iter().enumerate().map(|(at, &c)| if c == '-' && between(at) { '–' } else { c }).collect()
}

/// The pages of a locator without the word before them; none if it names something else.
pub fn pages_of(locator: &str) -> Option<&str> {
    if locator.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(locator);
    }
    let rest = PAGE.iter().find_map(|word| locator.strip_prefix(word))?.trim_start();
    rest.starts_with(|c: char| c.is_alphanumeric()).then_some(rest)
}

/// The end of a locator at the start of `text`: a word such as `p.` and numbers with what joins them. None if the text
/// begins with other words.
pub fn locator_end(text: &str) -> Option<usize> {
    let label = PAGE.iter().chain(OTHER).find(|word| {
        let rest = text.strip_prefix(**word);
        rest.is_some_and(|rest| {
            rest.is_empty() || !rest.starts_with(char::is_alphabetic) || word.ends_with('.')
        })
    });
    let mut end = label.map_or(0, |word| word.len());
    let mut found = false;
    let mut at = end;
    for part in text[end..].split_inclusive([' ', ',', '\u{a0}']) {
        let word = part.trim_end_matches([' ', ',', '\u{a0}']);
        at += part.len();
        let joins = matches!(word, "and" | "et" | "y" | "und" | "и" | "&" | "–" | "-" | "to" | "");
        if is_place(word) || (found && OTHER.iter().chain(PAGE).any(|known| *known == word)) {
            found = true;
            end = at - (part.len() - word.len());
        } else if !joins {
            break;
        }
    }
    found.then_some(end)
}

/// A number, a letter in brackets, a Roman numeral: what a place is called.
fn is_place(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let roman = !bare.is_empty() && bare.chars().all(|c| "ivxlcdmIVXLCDM".contains(c));
    let begins = bare.chars().next().is_some_and(char::is_numeric);
    begins || roman || (word.starts_with('(') && bare.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_what_follows() {
        let cut = |text: &'static str| locator_end(text).map(|end| text.split_at(end));
        assert_eq!(cut("para. 4"), Some(("para. 4", "")));
        assert_eq!(cut("pp. 3-5, 7 and 9"), Some(("pp. 3-5, 7 and 9", "")));
        assert_eq!(cut("p. 4, for the figures"), Some(("p. 4", ", for the figures")));
        assert_eq!(cut("art. 3 (a)"), Some(("art. 3 (a)", "")));
        assert_eq!(cut("chap. IV, para. 2"), Some(("chap. IV, para. 2", "")));
        assert_eq!(cut("paras. 4; 7"), Some(("paras. 4; 7", "")));
        assert_eq!(cut("12"), Some(("12", "")));
        assert_eq!(cut("passim"), None);
        assert_eq!(cut("for the figures"), None);
    }

    #[test]
    fn ranges_and_pages() {
        assert_eq!(dashed("183-199, 201--4"), "183–199, 201–4");
        assert_eq!(dashed("A-1"), "A-1");
        assert_eq!(pages_of("pp. 3–5"), Some("3–5"));
        assert_eq!(pages_of("4"), Some("4"));
        assert_eq!(pages_of("para. 4"), None);
        assert_eq!(pages_of("passim"), None);
    }
}
