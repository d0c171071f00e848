//! Quotation marks by language, whose levels alternate.

use crate::locale::Locale;

/// Words in quotation marks; the marks within them alternate between the inner and the outer ones (Chicago Manual of
/// Style, 17th edition, 13.30).
pub fn quoted(text: &str, locale: &Locale) -> String {
    let pairs = [locale.quotes(), locale.inner_quotes()];
    let (open, close) = pairs[0];
    let inner = alternated(text, pairs).unwrap_or_else(|| text.to_owned());
    format!("{open}{inner}{close}")
}

/// The text with its quotation marks made those of the second level, then the first, and so on; none if they are not
/// in pairs.
fn alternated(text: &str, pairs: [(&str, &str); 2]) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    let mut open: Vec<char> = Vec::new();
    let mut skip_space = false;
    for (at, &c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
        let after = chars.get(at + 1).copied();
        let (opens, closes) = role(c, before, after, open.last().copied());
        if closes {
            open.pop();
            out.truncate(out.trim_end_matches(['\u{a0}', '\u{202f}']).len());
            if c == '»' {
                out.truncate(out.trim_end().len());
            }
            out.push_str(pairs[(open.len() + 1) % 2].1);
        } else if opens {
            out.push_str(pairs[(open.len() + 1) % 2].0);
            open.push(c);
            skip_space = c == '«';
            continue;
        } else if !(skip_space && c.is_whitespace()) {
            out.push(c);
        }
        skip_space = false;
    }
    open.is_empty().then_some(out)
}

/// Whether a mark opens a quotation, and whether it closes the innermost one.
fn role(c: char, before: Option<char>, after: Option<char>, innermost: Option<char>) -> (bool, bool) {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let closing = match innermost {
        Some('“') => "”",
        Some('‘') => "’",
        Some('«') => "»",
        Some('»') => "«",
        Some('„') => "“”",
        Some('‚') => "‘’",
        Some('‹') => "›",
        Some('”') => "“",
        Some('"') => "\"",
        _ => "",
    };
    // An apostrophe within a word closes nothing.
    let apostrophe = c == '’' && letter(before) && letter(after);
    if closing.contains(c) && !apostrophe {
        return (false, true);
    }
    let opens = match c {
        '“' | '‘' | '«' | '„' | '‚' | '‹' => true,
        '"' => !letter(before),
        // Arabic is written with the closing mark first.
        '”' => !letter(before) && after.is_some_and(|c| !c.is_whitespace()),
        _ => false,
    };
    (opens, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn in_language(tag: &str, text: &str) -> String {
        quoted(text, Locale::built_in(&Language::parse(tag).unwrap()))
    }

    #[test]
    fn levels_alternate() {
        let title = "“Hours” and “the ‘free’ night”";
        assert_eq!(in_language("en", title), "“‘Hours’ and ‘the “free” night’”");
        assert_eq!(in_language("fr", title), "«\u{a0}“Hours” and “the «\u{a0}free\u{a0}» night”\u{a0}»");
        assert_eq!(in_language("de", title), "„‚Hours‘ and ‚the „free“ night‘“");
        assert_eq!(in_language("en", "« Heures » et \"nuit\""), "“‘Heures’ et ‘nuit’”");
        assert_eq!(in_language("en", "„Stunden“"), "“‘Stunden’”");
    }

    #[test]
    fn apostrophes_and_lone_marks_stay() {
        assert_eq!(in_language("en", "Women’s work isn’t “free”"), "“Women’s work isn’t ‘free’”");
        assert_eq!(in_language("en", "The mothers’ hours"), "“The mothers’ hours”");
        assert_eq!(in_language("en", "Half “open"), "“Half “open”");
    }
}
