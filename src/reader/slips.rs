//! What people write who know what they mean but not how TOML has it: curly quotation marks, dates with dots, spaces in ids.

use std::sync::Arc;

use super::date::Date;
use super::guess;
use crate::diagnostic::{Diagnostic, Fix, Location, Safety};
use crate::rule;
use crate::source::{Source, Span};

const QUOTES: [char; 14] = ['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '‚', '″', '＂'];

/// A line that is not TOML, in the words of what was meant, if that can be told.
pub(super) fn known(source: &Arc<Source>, at: Span) -> Option<Diagnostic> {
    let text = source.text();
    let start = text.get(..at.start)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let line = SlipLine { source, start, text: line.trim_end() };
    line.header().or_else(|| line.value()).or_else(|| line.colon())
}

struct SlipLine<'a> {
    source: &'a Arc<Source>,
    /// Where it begins in the file.
    start: usize,
    text: &'a str,
}

impl SlipLine<'_> {
    fn error(&self, part: &str, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(rule::INVALID_TOML, message).at(self.location(part))
    }

    /// The place of a part of the line.
    fn location(&self, part: &str) -> Location {
        let start = self.start + (part.as_ptr() as usize - self.text.as_ptr() as usize);
        Location::new(self.source, Span::new(start, start + part.len()))
    }

    /// A message whose way out is to write something else in the place of `part`.
    fn write(&self, part: &str, message: &str, whole: &str, replacement: &str) -> Diagnostic {
        let mut diagnostic = self.error(part, message).help(format!("write `{whole}`"));
        diagnostic.fix = Some(Fix::new(Safety::Unsafe, self.location(part), replacement));
        diagnostic
    }

    /// `[sections.Key Messages]`
    fn header(&self) -> Option<Diagnostic> {
        let header = self.text.trim_start();
        let open = header.len() - header.trim_start_matches('[').len();
        if !(1..=2).contains(&open) {
            return None;
        }
        let (name, _) = header[open..].split_once(']')?;
        if name.contains(['"', '\'', '=', ',', '[']) {
            return None;
        }
        let bare = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        let parts: Vec<&str> = name.split('.').map(str::trim).collect();
        let wrong = parts.iter().find(|part| !bare(part))?;
        let meant: Option<Vec<String>> =
            parts.iter().map(|part| if bare(part) { Some((*part).to_owned()) } else { id(part) }).collect();
        let meant = meant?.join(".");
        let message = if wrong.contains(char::is_whitespace) {
            format!("an id has no spaces: `{wrong}`")
        } else {
            format!("an id with letters other than A to Z needs quotation marks: `{wrong}`")
        };
        let (opening, closing) = (&header[..open], "]".repeat(open));
        Some(self.write(wrong, &message, &format!("{opening}{meant}{closing}"), &id(wrong)?))
    }

    /// A value that is not written as TOML has it.
    fn value(&self) -> Option<Diagnostic> {
        let (key, value) = self.text.split_once('=')?;
        let (key, value) = (key.trim(), value.trim());
        let is_key =
            !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '"'));
        if !is_key || value.is_empty() {
            return None;
        }
        self.date(key, value).or_else(|| self.curly(key, value)).or_else(|| self.inner(key, value))
    }

    /// `date = 21.09.2024`
    fn date(&self, key: &str, value: &str) -> Option<Diagnostic> {
        let written = value.split_once('#').map_or(value, |(value, _)| value).trim_end();
        if written.starts_with(QUOTES) {
            return None;
        }
        if let Some(found) = guess::impossible(written) {
            let message = format!("`{written}` is not a date: {}", found.why);
            return Some(self.error(written, message).help(found.instead));
        }
        if Date::exact(written).is_some_and(|date| date.month.is_some() && date.day.is_none()) {
            let quoted = format!("\"{written}\"");
            let message = "a month of a year is written between quotation marks";
            return Some(self.write(written, message, &format!("{key} = {quoted}"), &quoted));
        }
        let [meant, others @ ..] = &*guess::dates(written) else { return None };
        let message = "a date is written as year, month and day, joined by hyphens";
        let mut diagnostic = self.write(written, message, &format!("{key} = {meant}"), &meant.to_string());
        for other in others {
            diagnostic = diagnostic.help(format!("or `{key} = {other}`, if the month comes first"));
        }
        Some(diagnostic)
    }

    /// `title = “Care counts”`
    fn curly(&self, key: &str, value: &str) -> Option<Diagnostic> {
        const MESSAGE: &str = "TOML knows straight quotation marks only";
        let is_quote = |c: char| QUOTES.contains(&c);
        let is_curly = |c: char| is_quote(c) && c != '"';
        if value.starts_with('[') && value.ends_with(']') && value.contains(is_curly) && !value.contains('\'')
        {
            let straight: String = value.chars().map(|c| if is_double(c) { '"' } else { c }).collect();
            let sound =
                straight != value && toml::from_str::<toml::Table>(&format!("x = {straight}")).is_ok();
            return sound.then(|| self.write(value, MESSAGE, &format!("{key} = {straight}"), &straight));
        }
        let length = value.chars().take_while(|c| is_quote(*c)).count();
        let opens = value.starts_with(is_curly) || (length >= 2 && value.chars().take(length).any(is_curly));
        if !opens {
            return None;
        }
        if length >= 3 {
            let rest = value.trim_start_matches(is_quote);
            let opening = &value[..value.len() - rest.len()];
            return Some(self.write(opening, MESSAGE, &format!("{key} = \"\"\"{rest}"), "\"\"\""));
        }
        let inner = value.trim_start_matches(is_quote);
        let Some(inner) = inner.strip_suffix(is_quote) else {
            let opening = &value[..value.len() - inner.len()];
            let help = format!("put the text between `\"` and `\"`: `{key} = \"…\"`");
            return Some(self.error(opening, MESSAGE).help(help));
        };
        let straight = format!("\"{}\"", inner.trim().replace('\\', "\\\\").replace('"', "\\\""));
        Some(self.write(value, MESSAGE, &format!("{key} = {straight}"), &straight))
    }

    /// `body = "She said "count us" to them."`, `title = 'Women's work'`
    fn inner(&self, key: &str, value: &str) -> Option<Diagnostic> {
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        if value.starts_with("\"\"\"") || value.starts_with("'''") {
            return None;
        }
        let inner = value.get(1..)?.strip_suffix(quote).or_else(|| value.get(1..))?;
        if !inner.contains(quote) || inner.contains('\\') || inner.contains(['#', '=']) {
            return None;
        }
        if quote == '\'' {
            let message = "this text has an apostrophe within its single quotes";
            let double = (!inner.contains('"')).then(|| format!("\"{inner}\""));
            let double = double.filter(|_| value.len() > 1 && value.ends_with('\''));
            return Some(match double {
                Some(double) => self.write(value, message, &format!("{key} = {double}"), &double),
                None => self.error(value, message).help("put the text between `\"\"\"` and `\"\"\"`"),
            });
        }
        let message = "there are quotation marks within the text";
        let help = "write those within the text curly, “ and ”, or put a backslash before each: `\\\"`";
        let mut diagnostic = self.error(value, message).help(help);
        if value.len() > 1 && value.ends_with('"') && inner.matches('"').count() % 2 == 0 {
            let escaped = format!("\"{}\"", inner.replace('"', "\\\""));
            diagnostic.fix = Some(Fix::new(Safety::Unsafe, self.location(value), escaped));
        }
        Some(diagnostic)
    }

    /// `title: Care counts`
    fn colon(&self) -> Option<Diagnostic> {
        let line = self.text.trim();
        let (key, value) = line.split_once(':')?;
        let is_key =
            !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        let value = value.trim();
        if !is_key || value.contains('=') {
            return None;
        }
        let bare = value.trim_matches(QUOTES);
        let straight = if bare.is_empty() || bare.contains(['"', '\\']) { "…" } else { bare };
        let error = self.error(line, "a key and its value are joined by `=`, not `:`");
        Some(error.help(format!("write `{key} = \"{straight}\"`")))
    }
}

fn is_double(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂')
}

/// The id that a name in a header was probably meant to be, in quotation marks where TOML wants them.
fn id(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let parts: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let id = parts.join("-");
    match id.is_ascii() {
        _ if id.is_empty() => None,
        true => Some(id),
        false => Some(format!("\"{id}\"")),
    }
}

/// What a word means that its author took for `true` or `false`, as other formats have it.
pub(super) fn truth(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "true" | "yes" | "on" => Some(true),
        "false" | "no" | "off" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::brief;

    #[test]
    fn the_help_is_what_to_write() {
        for (line, help) in [
            ("title = “Care counts”", "write `title = \"Care counts\"`"),
            ("title = „Care counts“", "write `title = \"Care counts\"`"),
            ("title = « Care counts »", "write `title = \"Care counts\"`"),
            ("title = ‘Care counts’", "write `title = \"Care counts\"`"),
            ("title = “Care counts\"", "write `title = \"Care counts\"`"),
            ("title = “She said \"no\"”", "write `title = \"She said \\\"no\\\"\"`"),
            ("title = “““", "write `title = \"\"\"`"),
            ("keywords = [“care”, “work”]", "write `keywords = [\"care\", \"work\"]`"),
            ("date = 21.09.24", "write `date = 2024-09-21`"),
            ("date = 2024-9-1  # a day", "write `date = 2024-09-01`"),
            ("date = 21 September 2024", "write `date = 2024-09-21`"),
            ("date = 2024/09/21", "write `date = 2024-09-21`"),
            ("date = \"21.09.2024\"", "write `2024-09-21`"),
            ("date = 2024-05", "write `date = \"2024-05\"`"),
            ("date = 2024-13-01", "write `2024-01-13`, if 13 is the day"),
            ("date = 2024-02-30 # a day", "write a day from 01 to 29"),
            ("date = \"2024-31-12\"", "write `2024-12-31`, if 31 is the day"),
            ("[sections.Key Messages]", "write `[sections.key-messages]`"),
            ("[ sections . Key messages ]", "write `[sections.key-messages]`"),
            ("[[recommendations list]]", "write `[[recommendations-list]]`"),
            ("[speakers.Zoë]", "write `[speakers.\"zoë\"]`"),
            (
                "title = \"She said \"count us\" to them.\"",
                "write those within the text curly, “ and ”, or put a backslash before each: `\\\"`",
            ),
            ("title = 'Women's work'", "write `title = \"Women's work\"`"),
            ("title: Care counts", "write `title = \"Care counts\"`"),
            ("title: \"Care counts\"", "write `title = \"Care counts\"`"),
        ] {
            let read = brief::load("a.toml", &format!("profile = \"free-form\"\n{line}\n"));
            let helps: Vec<_> = read.diagnostics.iter().flat_map(|diagnostic| &diagnostic.help).collect();
            assert_eq!(helps.first().map(|help| help.as_str()), Some(help), "{line}: {:?}", read.diagnostics);
            assert_eq!(read.diagnostics.len(), 1, "{line}: {:?}", read.diagnostics);
        }
    }

    #[test]
    fn a_path_of_windows_is_no_panic() {
        for name in ["Zoë", "界", "U", "x\\u12é", "x\\"] {
            let read = brief::load("a.toml", &format!("title = \"C:\\Users\\{name}\"\n"));
            assert!(
                read.diagnostics.iter().any(|diagnostic| diagnostic.rule.name == "invalid-toml"),
                "{name}"
            );
        }
    }
}
