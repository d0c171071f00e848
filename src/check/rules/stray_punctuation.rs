//! A punctuation mark is doubled or has a space before it.
//!
//! Slips of every draft: `,,`, `..`, a space before a comma or a full stop, or before `;`, `:`, `?` and `!`. An ellipsis is not
//! reported, nor is a ratio (`3 : 1`) or the space that French writes before high marks.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Care is work,, and it counts.
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
//! Care is work, and it counts ... We ask for more.
//! """
//! ```

use std::ops::Range;

use crate::check::context::CheckContext;
use crate::check::prose::{Whole, lines_and_notes, marked_texts};
use crate::diagnostic::{Fix, Safety};
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if cx.mismatch().is_some() {
        return;
    }
    // Chinese and Japanese have marks of their own; those of Latin are between Latin letters.
    let wide_alone = matches!(statement.language.primary(), "zh" | "ja");
    for line in lines_and_notes(statement) {
        let whole = Whole::of(marked_texts(line));
        let strays = stray(&whole.text, statement.language.primary() == "fr");
        for (found, meant) in
            strays.into_iter().filter(|(_, meant)| !wide_alone || is_of_other_script(*meant))
        {
            let written = whole.text[found.clone()].to_owned();
            let Some(place) = whole.place(statement, found) else { continue };
            // Where something that could not be read stood between, nothing is doubled.
            let written_so = statement.sources.get(place.source).text().get(place.span.start..place.span.end)
                == Some(written.as_str());
            if !written_so {
                continue;
            }
            let fix = Fix::new(Safety::Unsafe, statement.sources.location(place), meant.to_string());
            let message = if written.starts_with(char::is_whitespace) {
                format!("there is a space before `{meant}`")
            } else {
                format!("`{written}` has a mark too many")
            };
            cx.report(place, message).help(format!("write `{meant}`")).fix(Some(fix));
        }
    }
}

/// The commas, semicolons and full stops of Arabic, Chinese and Hindi.
fn is_of_other_script(mark: char) -> bool {
    matches!(mark, '،' | '؛' | '，' | '。' | '、' | '；' | '।')
}

/// The strays of a text, with the mark that is meant. High marks may have a space before them, as in French.
fn stray(text: &str, spaces_high: bool) -> Vec<(Range<usize>, char)> {
    let mut found = Vec::new();
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |index: usize| chars.get(index).map(|(_, c)| *c);
    for index in 1..chars.len() {
        let (start, c) = chars[index];
        let before = chars[index - 1].1;
        let next = at(index + 1);
        let ends = next.is_none_or(|next| next.is_whitespace() || matches!(next, '”' | '»' | ')' | '"'));
        // A ratio such as `3 : 1` has spaces.
        let high = matches!(c, ';' | '?' | '!' | ':')
            && !spaces_high
            && at(index.wrapping_sub(2)).is_some_and(char::is_alphabetic);
        let mark = matches!(c, ',' | '.' | '،' | '؛' | '؟') || high;
        // A spaced ellipsis has points after spaces.
        let points = text[..start].trim_end().ends_with(['.', '…'])
            || text[start + c.len_utf8()..].trim_start().starts_with('.');
        if mark
            && ends
            && before == ' '
            && !points
            && index >= 2
            && at(index - 2).is_some_and(char::is_alphanumeric)
        {
            found.push((chars[index - 1].0..start + c.len_utf8(), c));
        }
        // `, ,` and ` ..`
        let apart = index >= 2 && before == ' ' && c == ',' && at(index - 2) == Some(',');
        let dots = c == '.'
            && before == '.'
            && index >= 3
            && at(index - 2) == Some(' ')
            && ends
            && at(index - 3).is_some_and(char::is_alphanumeric);
        if apart || dots {
            found.push((chars[index - 1 - usize::from(dots)].0..start + c.len_utf8(), c));
        }
        let single = at(index.wrapping_sub(2)) != Some(c) && next != Some(c);
        let doubled = c == before
            && single
            && (matches!(c, ',' | ';' | '.') || is_of_other_script(c) || c == ':' && ends)
            && index >= 2
            && at(index - 2).is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | '”' | '»'));
        let crossed = matches!((before, c), (',', '.' | ';') | (';', ',' | '.')) && ends;
        if doubled && (ends || c != '.')
            || crossed && index >= 2 && at(index - 2).is_some_and(char::is_alphanumeric)
        {
            found.push((chars[index - 1].0..start + c.len_utf8(), if crossed { c } else { before }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_ellipses() {
        let number = |text: &str| stray(text, false).len();
        assert_eq!(number("Care is work,, and it counts . We ask for more.."), 3);
        assert_eq!(stray("Le soin ; est-ce un travail ?", true).len(), 0);
        assert_eq!(number("Care , , and bread ; who pays ? The list:: this one .. So"), 6);
        assert_eq!(number("a ratio of 3 : 1"), 0);
        assert_eq!(number("الأمهات يعملن،، ولا أحد يسجل ذلك ."), 2);
        assert_eq!(number("母亲们工作，，没有人记录。。我们要求行动。。。"), 2);
        assert_eq!(number("Le soin , un travail ."), 2);
        for text in [
            "He said ... nothing",
            "and so on... Then",
            "wait . . . now",
            "the .NET way",
            "p. 3, etc., and",
            "a ../b path",
            "\u{FFFC}. So",
            "at .5 per cent",
            "Oh!! Why?!",
        ] {
            assert_eq!(number(text), 0, "{text}");
        }
    }
}
