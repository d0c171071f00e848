//! Text that is shown where control characters would have an effect.

use std::borrow::Cow;

/// Text for a terminal or the log of a build: every control character is shown as a sign and has no effect. Such characters move the
/// cursor, set the title of a window or begin a command of a build service, and anyone can write them into a brief.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    shown_but(text, |_| false)
}

/// The same for text of several lines, which keeps its line ends and tabs.
#[cfg_attr(not(feature = "cli"), allow(dead_code, reason = "the command line alone prints such text"))]
pub(crate) fn visible_lines(text: &str) -> Cow<'_, str> {
    shown_but(text, |c| matches!(c, '\n' | '\t'))
}

/// The same for lines of a file in which bytes are counted: what is shown instead takes as many bytes.
pub(crate) fn visible_in_place(text: &str) -> Cow<'_, str> {
    // What a report of lines shows as signs itself is left to it.
    let hidden = |c: char| matches!(c, '\u{80}'..='\u{9f}');
    if text.contains(hidden) { Cow::Owned(text.replace(hidden, "·")) } else { Cow::Borrowed(text) }
}

/// JSON in which no control character is left as it is; those below U+0020 are escaped by every writer.
pub(crate) fn escaped_json(json: &str) -> Cow<'_, str> {
    if !json.contains(is_unsafe) {
        return Cow::Borrowed(json);
    }
    let escape = |c: char| if is_unsafe(c) { format!("\\u{:04x}", c as u32) } else { c.to_string() };
    Cow::Owned(json.chars().map(escape).collect())
}

/// Controls, line ends of Unicode, and signs that turn the direction of what is after them.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn shown_but(text: &str, keeps: impl Fn(char) -> bool) -> Cow<'_, str> {
    let hidden = |c: char| is_unsafe(c) && !keeps(c);
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            _ if !hidden(c) => shown.push(c),
            // Unicode has a picture for each of these.
            '\0'..='\u{1f}' => shown.push(char::from_u32(0x2400 + c as u32).unwrap_or('·')),
            '\u{7f}' => shown.push('␡'),
            _ => shown.extend(c.escape_unicode()),
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_an_effect() {
        assert_eq!(visible("a\u{1b}]0;t\u{7}"), "a␛]0;t␇");
        assert_eq!(visible("x\n::add-mask::e\r"), "x␊::add-mask::e␍");
        assert_eq!(visible("\u{9b}31m\u{202e}"), "\\u{9b}31m\\u{202e}");
        assert_eq!(visible_lines("a\n\tb\u{8}"), "a\n\tb␈");
        assert!(matches!(visible("Zoë ≤ 会"), Cow::Borrowed(_)));
        assert_eq!(visible_in_place("a\u{9b}b").len(), "a\u{9b}b".len());
        assert_eq!(escaped_json("\"\u{9b}\u{7f}\""), "\"\\u009b\\u007f\"");
    }
}
