//! The phrases that statements print.

use super::direction::isolated;
use super::{Direction, Language, Locale};

impl Locale {
    /// The fixed word or phrase of that name, such as `sources`.
    ///
    /// # Panics
    /// When no locale has that name: a mistake of the program, never of a brief.
    pub fn word(&self, name: &str) -> &str {
        self.words.get(name).unwrap_or_else(|| unreachable!("no locale has the word `{name}`"))
    }

    /// Whether the phrase of that name is in English for want of a translation.
    pub fn is_in_english(&self, name: &str) -> bool {
        self.in_english.contains(name)
    }

    /// Marks the phrases of these names as English; in a text from right to left their words keep their own direction.
    pub(super) fn mark_english(&mut self, names: impl IntoIterator<Item = String>, around: Direction) {
        for name in names {
            if let Some(phrase) = self.words.get_mut(&name)
                && around == Direction::RightToLeft
            {
                *phrase = apart(phrase);
            }
            self.in_english.insert(name);
        }
    }

    /// The fixed phrase of that name with `value` in place of `{slot}`.
    ///
    /// # Panics
    /// As [`Self::word`].
    pub fn phrase(&self, name: &str, slot: &str, value: &str) -> String {
        self.word(name).replace(&format!("{{{slot}}}"), value)
    }

    /// The heading of the section of that id, for profiles that have none in the language.
    pub fn heading(&self, id: &str) -> Option<&str> {
        self.headings.get(id).map(String::as_str)
    }

    /// What a language is called, where that is known.
    pub fn language_name(&self, language: &Language) -> Option<&str> {
        self.words.get(&format!("language-{}", language.primary())).map(String::as_str)
    }

    /// What a kind of statement is called, such as "Policy brief" for `policy-brief`; the name itself where that is not known.
    pub fn kind_name<'a>(&'a self, kind: &'a str) -> &'a str {
        self.words.get(&format!("kind-{kind}")).map_or(kind, String::as_str)
    }

    /// The fixed phrase of that name, cut where `{slot}` is: what comes before it and what after.
    ///
    /// # Panics
    /// As [`Self::word`].
    pub fn around(&self, name: &str, slot: &str) -> (&str, &str) {
        let phrase = self.word(name);
        phrase.split_once(&format!("{{{slot}}}")).unwrap_or((phrase, ""))
    }
}

/// A phrase whose words are isolated from what fills its slots.
fn apart(phrase: &str) -> String {
    let (mut text, mut rest) = (String::new(), phrase);
    while !rest.is_empty() {
        let words = rest.find('{').unwrap_or(rest.len());
        let slot = rest[words..].find('}').map_or(rest.len(), |end| words + end + 1);
        let before = &rest[..words];
        // What follows sees the full stop of an abbreviation such as `Ibid.`.
        let kept = if words == rest.len() { before.trim().trim_end_matches('.') } else { before.trim() };
        let start = before.len() - before.trim_start().len();
        text.push_str(&before[..start]);
        text.push_str(&isolated(kept, Direction::RightToLeft));
        text.push_str(&before[start + kept.len()..]);
        text.push_str(&rest[words..slot]);
        rest = &rest[slot..];
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words_keep_their_direction() {
        assert_eq!(apart("by {date}"), "\u{2068}by\u{2069} {date}");
        assert_eq!(apart("page {page} of {pages}"), "\u{2068}page\u{2069} {page} \u{2068}of\u{2069} {pages}");
        assert_eq!(apart("{label}: {text}"), "{label}: {text}");
        assert_eq!(apart("Ibid."), "\u{2068}Ibid\u{2069}.");
        assert_eq!(apart("Sources"), "\u{2068}Sources\u{2069}");
        let persian = Locale::built_in(&Language::parse("fa").unwrap());
        assert!(
            persian.is_in_english("sources")
                && !Locale::built_in(&Language::english()).is_in_english("sources")
        );
    }
}
