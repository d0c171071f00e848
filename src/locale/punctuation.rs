use super::Locale;

impl Locale {
    /// The marks before and after a quotation.
    pub fn quotes(&self) -> (&str, &str) {
        let [open, close] = &self.quotes.double;
        (open, close)
    }

    /// The marks before and after a quotation that is in another.
    pub fn inner_quotes(&self) -> (&str, &str) {
        let [open, close] = &self.quotes.single;
        (open, close)
    }

    /// An enumeration, such as "a, b and c".
    pub fn join(&self, members: &[impl AsRef<str>]) -> String {
        let comma = self.enumeration();
        match members {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] => {
                let first: Vec<_> = first.iter().map(AsRef::as_ref).collect();
                first.join(comma) + &self.list.last + last.as_ref()
            }
        }
    }

    /// What comes between the members of an enumeration: the comma, and in Chinese its own mark.
    pub fn enumeration(&self) -> &str {
        self.list.enumeration.as_ref().unwrap_or(&self.list.separator)
    }

    /// What comes before the last member of an enumeration, such as " and ".
    pub fn last_separator(&self) -> &str {
        &self.list.last
    }

    /// What comes between the members of a citation: the comma.
    pub fn separator(&self) -> &str {
        &self.list.separator
    }

    /// What comes between two citations in one note: the semicolon.
    pub fn stronger_separator(&self) -> &str {
        &self.list.stronger
    }

    /// The colon with its spaces: in French one stands before it.
    pub fn colon(&self) -> String {
        self.word("labelled").replace("{label}", "").replace("{text}", "")
    }

    /// The full stop.
    pub fn stop(&self) -> &str {
        &self.list.stop
    }

    /// The dash between a clause and what explains it, with its spaces.
    pub fn dash(&self) -> &str {
        &self.list.dash
    }

    /// The brackets of an addition, with the space before them where the language has one.
    pub fn brackets(&self) -> (&str, &str) {
        self.list.brackets.as_ref().map_or((" (", ")"), |[open, close]| (open, close))
    }

    /// An addition in brackets, to be put right after a word.
    pub fn bracketed(&self, addition: &str) -> String {
        let (open, close) = self.brackets();
        format!("{open}{addition}{close}")
    }

    /// Whether the mark of a note is after a comma or full stop and not before it
    /// (United Nations Editorial Manual, footnotes: after in English, before in French and Spanish).
    pub fn marks_notes_after_punctuation(&self) -> bool {
        self.list.mark_after_punctuation
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::{Language, Locale};

    #[test]
    fn members_are_joined_as_the_language_has_it() {
        let joined = |tag| Locale::built_in(&Language::parse(tag).unwrap()).join(&["a", "b", "c"]);
        assert_eq!(joined("en"), "a, b and c");
        assert_eq!(joined("fr"), "a, b et c");
        assert_eq!(joined("zh"), "a、b和c");
        let english = Locale::built_in(&Language::english());
        assert_eq!(english.join(&["a", "b"]), "a and b");
        assert_eq!(english.join(&["a"]), "a");
        assert_eq!(english.join(&[""; 0]), "");
    }
}
