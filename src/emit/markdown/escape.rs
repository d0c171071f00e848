use std::fmt::Write;

use super::character::{Character, CharacterKind, LinePlace};

/// Writes a line such that what the author says is no mark, and with no backslash that is not needed.
pub(super) fn write(written: &[Character], place: LinePlace) -> String {
    let mut text = String::with_capacity(written.len() + 16);
    let dollars = written.iter().filter(|it| it.kind != CharacterKind::Mark && it.c == '$').count();
    let mut line_start = 0;
    let mut opener = opening(written, 0, place);
    for (i, it) in written.iter().enumerate() {
        match it.kind {
            CharacterKind::Mark => {
                text.push(it.c);
                if it.c == '\n' {
                    line_start = i + 1;
                    opener = opening(written, line_start, place);
                }
                continue;
            }
            CharacterKind::Numbered => {
                // Writing to a string cannot fail.
                let _ = write!(text, "&#{};", u32::from(it.c));
                continue;
            }
            CharacterKind::Text | CharacterKind::Bracketed => {}
        }
        let around = EscapedSpan { written, i, line_start };
        let closes_heading = place == LinePlace::Heading && it.c == '#' && around.ends_heading();
        if opener == Some(i) || closes_heading || needs_escape(*it, &around, place, dollars) {
            text.push('\\');
        }
        text.push(it.c);
    }
    text
}

/// What is around a character.
struct EscapedSpan<'a> {
    written: &'a [Character],
    i: usize,
    line_start: usize,
}

impl EscapedSpan<'_> {
    fn before(&self, distance: usize) -> Option<char> {
        let at = self.i.checked_sub(distance).filter(|&at| at >= self.line_start)?;
        self.written.get(at).map(|it| it.c)
    }

    fn after(&self) -> impl Iterator<Item = char> + '_ {
        self.written[self.i + 1..].iter().map(|it| it.c)
    }

    fn next(&self) -> Option<char> {
        self.after().next()
    }

    fn follows_mark(&self) -> bool {
        self.i
            .checked_sub(1)
            .and_then(|at| self.written.get(at))
            .is_some_and(|it| it.kind == CharacterKind::Mark)
    }

    /// Whether letters or figures are on both sides, and none of them as a number, which ends in punctuation.
    fn is_within_word(&self) -> bool {
        let is_letter = |at: Option<usize>| {
            let found = at.filter(|&at| at >= self.line_start).and_then(|at| self.written.get(at));
            found.is_some_and(|it| it.kind != CharacterKind::Numbered && it.c.is_alphanumeric())
        };
        is_letter(self.i.checked_sub(1)) && is_letter(Some(self.i + 1))
    }

    fn follows(&self, word: &str) -> bool {
        let mut letters = word.chars().rev().enumerate();
        letters.all(|(n, c)| self.before(n + 1).is_some_and(|before| before.eq_ignore_ascii_case(&c)))
    }

    fn ends_heading(&self) -> bool {
        self.after().all(|c| c == '#')
    }
}

fn needs_escape(it: Character, around: &EscapedSpan<'_>, place: LinePlace, dollars: usize) -> bool {
    let next = around.next();
    match it.c {
        '*' => !(around.before(1) == Some(' ') && next == Some(' ')),
        '\\' | '`' | '[' | '~' | '^' => true,
        // Programs that fill in templates look for `{%` and `{#`, whatever stands before them.
        // Behind a bracket it would begin the attributes of what is in the brackets.
        '{' => around.follows_mark() || !matches!(next, Some('%' | '#')),
        '%' | '#' => around.before(1) == Some('{'),
        ']' => it.kind == CharacterKind::Bracketed,
        '|' => place == LinePlace::Cell,
        '_' => !around.is_within_word(),
        '<' => next.is_some_and(|c| c != ' '),
        '$' => dollars > 1,
        '!' => next == Some('[') && around.written[around.i + 1].kind == CharacterKind::Mark,
        '(' => around.follows_mark() && around.before(1) == Some(']'),
        '&' => begins_entity(around.after()),
        '@' => {
            // In the brackets of a link the reader of briefs takes blanks before an id for a slip.
            let id = around.after().find(|&c| it.kind != CharacterKind::Bracketed || !c.is_whitespace());
            id.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
        }
        '.' => around.follows("www"),
        ':' => {
            let address = ["http", "https", "ftp"].iter().any(|scheme| around.follows(scheme))
                && around.after().take(2).eq("//".chars());
            let note = around.follows_mark() && around.before(1) == Some(']');
            let digits = around.before(1).is_some_and(|c| c.is_ascii_digit());
            address || note || begins_emoji(around.after(), digits)
        }
        _ => false,
    }
}

/// Whether an ampersand before these characters would begin a character reference.
pub(super) fn begins_entity(after: impl Iterator<Item = char>) -> bool {
    ends_in(after, ';', |c| c.is_ascii_alphanumeric() || c == '#')
}

/// Whether a colon before these characters would begin the name of an emoji, which GitHub and others draw; after a digit
/// further digits are a time of day.
fn begins_emoji(after: impl Iterator<Item = char>, after_digit: bool) -> bool {
    let mut named = !after_digit;
    ends_in(after, ':', |c| {
        named |= c.is_ascii_alphabetic();
        c.is_ascii_alphanumeric() || matches!(c, '_' | '+' | '-')
    }) && named
}

fn ends_in(mut after: impl Iterator<Item = char>, end: char, mut inside: impl FnMut(char) -> bool) -> bool {
    let mut length = 0;
    after.find(|&c| {
        length += 1;
        !inside(c)
    }) == Some(end)
        && length > 1
}

/// The character that would open a block at the start of a line: the marks of CommonMark, those of the lists that pandoc
/// knows besides (`a.`, `(1)`, `iv)`), and its definitions, line blocks and fences.
fn opening(written: &[Character], start: usize, place: LinePlace) -> Option<usize> {
    if place != LinePlace::Paragraph {
        return None;
    }
    let text = |i: usize| {
        written
            .get(i)
            .filter(|it| matches!(it.kind, CharacterKind::Text | CharacterKind::Bracketed))
            .map(|it| it.c)
    };
    let blank = |i: usize| written.get(i).is_none_or(|it| matches!(it.c, ' ' | '\t' | '\\') || it.c == '\n');
    let next = text(start + 1);
    let opens = match text(start)? {
        '>' | '|' | '=' | ':' => true,
        '#' => {
            let length = (start..written.len()).take_while(|&i| text(i) == Some('#')).count();
            (length <= 6 && blank(start + length)) || next == Some('.')
        }
        '-' => blank(start + 1) || next == Some('-'),
        '+' => blank(start + 1) || matches!(next, Some('-' | '=')),
        '%' => blank(start + 1),
        _ => false,
    };
    if opens {
        return Some(start);
    }
    let bracket = text(start) == Some('(');
    let first = start + usize::from(bracket);
    let length = (first..written.len()).take_while(|&i| text(i).is_some_and(char::is_alphanumeric)).count();
    let end = first + length;
    let ends = match text(end) {
        Some(')') => true,
        Some('.') => !bracket,
        _ => false,
    };
    let label: String = (first..end).filter_map(text).collect();
    (ends && blank(end + 1) && is_list_label(&label)).then_some(if bracket { start } else { end })
}

/// A number, a letter or a Roman numeral.
fn is_list_label(label: &str) -> bool {
    let digits = (1..=9).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_digit());
    let letter = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
    let roman = !label.is_empty() && label.to_ascii_lowercase().bytes().all(|b| b"ivxlcdm".contains(&b));
    digits || letter || roman
}
