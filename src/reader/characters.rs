//! Characters that a reader of the statement would not see, or would see as others than were meant.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::DeValue;

use super::code_pages::meant_by;
use super::mojibake;
use super::strings::StringMap;
use crate::diagnostic::{Diagnostic, Fix, Location, Safety, Severity};
use crate::rule;
use crate::source::{Source, Span};

/// What is wrong with the characters of every string below a value.
pub(super) fn look(source: &Arc<Source>, value: &Spanned<DeValue<'_>>, found: &mut Vec<Diagnostic>) {
    match value.get_ref() {
        DeValue::String(text) if text.chars().any(is_suspect) => {
            TextValue { source, text, map: StringMap::new(source.text(), value.span().into()) }.look(found);
        }
        DeValue::Table(table) => table.iter().for_each(|(_, value)| look(source, value, found)),
        DeValue::Array(array) => array.iter().for_each(|value| look(source, value, found)),
        _ => {}
    }
}

fn is_suspect(c: char) -> bool {
    !matches!(c, ' '..='~' | '\n' | '\t')
}

/// A string with something in it that is not plain ASCII.
struct TextValue<'a> {
    source: &'a Arc<Source>,
    text: &'a str,
    map: StringMap,
}

impl TextValue<'_> {
    fn look(&self, found: &mut Vec<Diagnostic>) {
        let garbled = mojibake::find(self.text);
        for place in &garbled {
            found.push(self.garbled(place));
        }
        let mut garbled = garbled.into_iter().map(|place| place.range).peekable();
        for (at, c) in self.text.char_indices() {
            while garbled.next_if(|range| range.end <= at).is_some() {}
            if !garbled.peek().is_some_and(|range| range.contains(&at)) {
                found.extend(self.character(at, c));
            }
        }
        self.directions(found);
    }

    fn location(&self, range: Range<usize>) -> Location {
        Location::new(self.source, self.map.span(Span::from(range)))
    }

    fn garbled(&self, place: &mojibake::Garbled) -> Diagnostic {
        let written = &self.text[place.range.clone()];
        let meant = if place.meant.trim().is_empty() { "a space" } else { &format!("`{}`", place.meant) };
        let meant = if place.meant.is_empty() { "nothing" } else { meant };
        let location = self.location(place.range.clone());
        let safety = if place.certain { Safety::Safe } else { Safety::Unsafe };
        let fix = (!place.meant.contains(['"', '\'', '\\']))
            .then(|| Fix::new(safety, location.clone(), &*place.meant));
        let message = format!("`{written}` is text in UTF-8 that was read in another encoding");
        let mut diagnostic =
            Diagnostic::new(rule::MOJIBAKE, message).at(location).help(format!("it stood for {meant}"));
        diagnostic.fix = fix;
        diagnostic
    }

    /// What is wrong with one character by itself.
    fn character(&self, at: usize, c: char) -> Option<Diagnostic> {
        let code = u32::from(c);
        let place = || self.location(at..at + c.len_utf8());
        let lone_return = c == '\r' && self.text.as_bytes().get(at + 1) != Some(&b'\n');
        let (what, help, meant) = match c {
            '\n' | '\t' => return None,
            '\r' if !lone_return => return None,
            '\u{FFFD}' => {
                let message = "a character was lost here: `\u{FFFD}` replaces it";
                return Some(
                    Diagnostic::new(rule::MOJIBAKE, message)
                        .at(place())
                        .help("write the character that was meant"),
                );
            }
            '\r' | '\u{0B}' | '\u{2028}' => (
                "a control character",
                "it was probably meant as a line break: begin a new line here".to_owned(),
                None,
            ),
            '\u{0C}' | '\u{2029}' => {
                ("a control character", "start a new paragraph here, or remove it".to_owned(), None)
            }
            '\u{1E}' => (
                "a control character",
                "Word writes it for a hyphen that does not break, U+2011".to_owned(),
                Some("\u{2011}".to_owned()),
            ),
            '\u{1F}' => (
                "a control character",
                "Word writes it for a soft hyphen, U+00AD".to_owned(),
                Some("\u{AD}".to_owned()),
            ),
            '\u{FFFC}' => {
                ("the place of a picture or object that was not copied", "remove it".to_owned(), None)
            }
            _ if c.is_control() => match meant_by(c) {
                Some(meant) => (
                    "a control character",
                    format!("it was probably meant as `{meant}`, which has this code in Windows-1252"),
                    Some(meant.to_string()),
                ),
                None => ("a control character", "remove it".to_owned(), None),
            },
            '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' => {
                ("a control character", "remove it".to_owned(), None)
            }
            _ if matches!(code, 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE => {
                ("not a character", "remove it".to_owned(), None)
            }
            _ => return None,
        };
        let location = place();
        let fix = match meant {
            Some(meant) => Fix::new(Safety::Safe, location.clone(), meant),
            None => Fix::new(Safety::Unsafe, location.clone(), if help.contains("line") { " " } else { "" }),
        };
        let message = format!("U+{code:04X} is {what}, which is not printed");
        let mut diagnostic = Diagnostic::new(rule::CONTROL_CHARACTER, message).at(location).help(help);
        diagnostic.fix = Some(fix);
        Some(diagnostic)
    }

    /// Marks of direction that turn words round or do not end where they should: pairs lie within one paragraph (UAX #9).
    fn directions(&self, found: &mut Vec<Diagnostic>) {
        let mut open: Vec<(usize, char)> = Vec::new();
        let mut blank = false;
        for (at, c) in self.text.char_indices() {
            match c {
                '\n' if blank => found.extend(open.drain(..).map(|opened| self.unclosed(opened))),
                '\n' => blank = true,
                _ if c.is_whitespace() => {}
                _ => blank = false,
            }
            match c {
                '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' | '\u{2066}'..='\u{2068}' => {
                    open.push((at, c));
                }
                '\u{202C}' | '\u{2069}' => {
                    match open.pop_if(|(_, opened)| is_isolate(*opened) == (c == '\u{2069}')) {
                        Some((_, opened)) if !is_override(opened) => {}
                        Some(opened) => found.push(self.turned(opened, Some((at, c)))),
                        None => found.push(self.stray(at, c)),
                    }
                }
                _ => {}
            }
        }
        found.extend(open.into_iter().map(|opened| self.unclosed(opened)));
    }

    fn turned(&self, (at, c): (usize, char), closed: Option<(usize, char)>) -> Diagnostic {
        let location = self.location(at..at + c.len_utf8());
        let fix = Fix::new(Safety::Unsafe, location.clone(), "");
        let message =
            format!("U+{:04X} changes the order in which the words after it are printed", u32::from(c));
        let fix = match closed {
            Some((at, c)) => fix.and(self.location(at..at + c.len_utf8()), ""),
            None => fix,
        };
        direction(message, location, "remove it: the direction follows from the language", fix)
    }

    fn unclosed(&self, opened: (usize, char)) -> Diagnostic {
        let (at, c) = opened;
        if is_override(c) {
            return self.turned(opened, None);
        }
        let (name, end) = if is_isolate(c) { ("isolate", "U+2069") } else { ("embedding", "U+202C") };
        let location = self.location(at..at + c.len_utf8());
        let message = format!(
            "U+{:04X} begins an {name} of direction that does not end in its paragraph",
            u32::from(c)
        );
        let fix = Fix::new(Safety::Unsafe, location.clone(), "");
        direction(message, location, &format!("end it with {end}, or remove it"), fix)
    }

    fn stray(&self, at: usize, c: char) -> Diagnostic {
        let location = self.location(at..at + c.len_utf8());
        let message = format!("U+{:04X} ends a change of direction that never began", u32::from(c));
        let fix = Fix::new(Safety::Safe, location.clone(), "");
        direction(message, location, "remove it", fix)
    }
}

fn direction(message: String, location: Location, help: &str, fix: Fix) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(rule::CONTROL_CHARACTER, message).at(location).help(help);
    diagnostic.severity = Severity::Warning;
    diagnostic.fix = Some(fix);
    diagnostic
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2068}')
}

fn is_override(c: char) -> bool {
    matches!(c, '\u{202D}' | '\u{202E}')
}

#[cfg(test)]
mod tests {
    use crate::brief;

    /// The findings of a title, each as its place, its code and what a fix would write there.
    fn found(title: &str) -> Vec<String> {
        let read = brief::load("a.toml", &format!("title = \"{title}\"\n"));
        let shown = |diagnostic: &crate::diagnostic::Diagnostic| {
            let span = diagnostic.primary.as_ref().unwrap().location.span;
            let fix = diagnostic.fix.as_ref().map(|fix| fix.edits[0].replacement.clone());
            format!(
                "{} {} {} {fix:?}",
                &read.source.text()[span.start..span.end],
                diagnostic.rule.name,
                diagnostic.severity
            )
        };
        read.diagnostics.iter().map(shown).collect()
    }

    #[test]
    fn controls_are_found_where_they_stand() {
        for (title, wanted) in [
            (r"l\u0092eau", r#"\u0092 control-character error Some("’")"#),
            ("l\u{92}eau", "\u{92} control-character error Some(\"’\")"),
            (r"co\u001esigners", "\\u001e control-character error Some(\"\u{2011}\")"),
            (r"a\u000bb", r#"\u000b control-character error Some(" ")"#),
            (r"a\u001b[31mb", r#"\u001b control-character error Some("")"#),
            (r"a\u007fb", r#"\u007f control-character error Some("")"#),
            (r"a\uFFFEb", r#"\uFFFE control-character error Some("")"#),
            (r"a\U0001FFFFb", r#"\U0001FFFF control-character error Some("")"#),
            (r"a\uFDD0b", r#"\uFDD0 control-character error Some("")"#),
            (r"Care \u202etnuoc\u202c now", r#"\u202e control-character warning Some("")"#),
            (r"Care \u202Dnow", r#"\u202D control-character warning Some("")"#),
            (r"Care \u2067now", r#"\u2067 control-character warning Some("")"#),
            (r"Care\u2069 now", r#"\u2069 control-character warning Some("")"#),
            ("itâ€™s", "â€™ mojibake warning Some(\"’\")"),
            (r"it\u00e2\u0080\u0099s", r#"\u00e2\u0080\u0099 mojibake warning Some("’")"#),
            ("a \u{FFFD} b", "\u{FFFD} mojibake warning None"),
        ] {
            assert_eq!(found(title), [wanted], "{title}");
        }
    }

    #[test]
    fn what_has_a_meaning_is_left_alone() {
        for title in [
            r"tab\tand\r\nline\nend",
            r"soft\u00adhyphen, \u200bspace, \u2060joiner, \u200e\u200f\u061c marks",
            r"\u2067العمل\u2069 and \u202b\u2066a\u2069\u202c",
            "a\u{a0}b \u{202f}; 照护 👩‍👧",
        ] {
            assert_eq!(found(title), [""; 0], "{title}");
        }
    }

    #[test]
    fn names_in_tables_are_looked_at_too() {
        let read = brief::load(
            "a.toml",
            "[speakers.a]\nname = \"Zo\\u0092\"\n[[recommendations]]\nto = 'a\u{85}'\n",
        );
        let codes: Vec<_> = read.diagnostics.iter().map(|diagnostic| diagnostic.rule.name).collect();
        assert_eq!(codes, ["control-character"; 2]);
    }
}
