//! Which curly mark each straight quotation mark of a line stands for.

use crate::locale::Locale;

/// A straight mark of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Straight<'l> {
    /// Which character of the line it is.
    pub(super) index: usize,
    /// What it stands for; none where what is around it leaves that open.
    pub(super) meant: Option<&'l str>,
}

/// The straight marks of a line, without the signs for feet, inches, minutes and seconds after a figure.
pub(super) fn marks<'l>(line: &[char], locale: &'l Locale) -> Vec<Straight<'l>> {
    let mut doubles = QuoteLevel::new(locale.quotes());
    let mut singles = QuoteLevel::new(locale.inner_quotes());
    let mut apostrophes = Vec::new();
    for (index, c) in line.iter().enumerate() {
        let around = MarkNeighbours::of(line, index);
        match c {
            '"' => doubles.take(index, around),
            '\'' if around.is_apostrophe(singles.opened) => apostrophes.push(index),
            '\'' => singles.take(index, around),
            _ => {}
        }
    }
    let apostrophes = apostrophes.into_iter().map(|index| Straight { index, meant: Some("’") });
    let mut marks: Vec<_> = doubles.finish().into_iter().chain(singles.finish()).chain(apostrophes).collect();
    marks.sort_by_key(|mark| mark.index);
    marks
}

/// The characters beside a mark.
#[derive(Debug, Clone, Copy)]
struct MarkNeighbours {
    before: Option<char>,
    after: Option<char>,
}

impl MarkNeighbours {
    fn of(line: &[char], index: usize) -> Self {
        let before = index.checked_sub(1).and_then(|at| line.get(at)).copied();
        Self { before, after: line.get(index + 1).copied() }
    }

    /// Between two letters, or after the last letter of a word that nothing opened before.
    fn is_apostrophe(self, opened: bool) -> bool {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        letter(self.before) && self.after.is_some_and(char::is_alphabetic)
            || self.before.is_some_and(char::is_alphabetic) && !opened
    }

    fn can_open(self) -> bool {
        let free = self
            .before
            .is_none_or(|c| c.is_whitespace() || "([{«„“‘\"'–—-/…".contains(c) || is_east_asian(c));
        free && self.after.is_some_and(|c| !c.is_whitespace())
    }

    fn can_close(self) -> bool {
        let free =
            |c: char| c.is_whitespace() || (!c.is_alphanumeric() && !"([{".contains(c)) || is_east_asian(c);
        self.before.is_some_and(|c| !c.is_whitespace()) && self.after.is_none_or(free)
    }

    fn follows_figure(self) -> bool {
        self.before.is_some_and(|c| c.is_ascii_digit())
    }
}

/// The marks of one kind: they must open and close in turn, or none of them is sure.
struct QuoteLevel<'l> {
    meant: (&'l str, &'l str),
    found: Vec<Straight<'l>>,
    opened: bool,
    sure: bool,
}

impl<'l> QuoteLevel<'l> {
    fn new(meant: (&'l str, &'l str)) -> Self {
        Self { meant, found: Vec::new(), opened: false, sure: true }
    }

    fn take(&mut self, index: usize, around: MarkNeighbours) {
        let meant = if !self.opened && around.follows_figure() {
            return;
        } else if !self.opened && around.can_open() {
            self.opened = true;
            self.meant.0
        } else if self.opened && around.can_close() {
            self.opened = false;
            self.meant.1
        } else {
            self.sure = false;
            ""
        };
        self.found.push(Straight { index, meant: Some(meant) });
    }

    fn finish(mut self) -> Vec<Straight<'l>> {
        if self.opened || !self.sure {
            self.found.iter_mut().for_each(|mark| mark.meant = None);
        }
        self.found
    }
}

/// Chinese and Japanese characters and their punctuation, which are beside quotation marks without a space.
fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn curly(language: &str, line: &str) -> String {
        let locale = Locale::built_in(&Language::parse(language).unwrap());
        let line: Vec<char> = line.chars().collect();
        let marks = marks(&line, locale);
        let shown = line.iter().enumerate().map(|(index, c)| {
            let mark = marks.iter().find(|mark| mark.index == index);
            mark.map_or_else(|| c.to_string(), |mark| mark.meant.unwrap_or("#").to_owned())
        });
        shown.collect()
    }

    #[test]
    fn what_is_around_a_mark_tells_what_it_is() {
        for (language, straight, meant) in [
            (
                "en",
                r#"The city's "Care Blocks" ("near"), she said."#,
                "The city’s “Care Blocks” (“near”), she said.",
            ),
            ("en", r#""We don't 'help', we work.""#, "“We don’t ‘help’, we work.”"),
            ("en", "mothers' rights and fathers' duties", "mothers’ rights and fathers’ duties"),
            (
                "en",
                r#"The "Agenda 2030" on plots 6' by 9" wide"#,
                "The “Agenda 2030” on plots 6' by 9\" wide",
            ),
            ("fr", r#"L'accord dit "oui"."#, "L’accord dit «\u{a0}oui\u{a0}»."),
            ("de", r#"Das "Sorgegeld" ist's."#, "Das „Sorgegeld“ ist’s."),
            ("ru", r#"Это "труд"."#, "Это «труд»."),
            ("es", r#"Se llama "manzana"."#, "Se llama “manzana”."),
            ("zh", r#"她说"照护是劳动"。"#, "她说“照护是劳动”。"),
        ] {
            assert_eq!(curly(language, straight), meant);
        }
    }

    #[test]
    fn what_is_not_sure_is_left_open() {
        for (straight, meant) in [
            (r#"She said "we work."#, "She said #we work."),
            (r#"a" b "c"#, "a# b #c"),
            ("Rock 'n' roll in the '90s", "Rock #n# roll in the #90s"),
            ("'The mothers' rights' it says", "‘The mothers’ rights’ it says"),
            (r#"" oui ""#, "# oui #"),
        ] {
            assert_eq!(curly("en", straight), meant, "{straight}");
        }
    }
}
