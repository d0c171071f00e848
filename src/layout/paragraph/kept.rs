use std::collections::HashMap;

/// What is known of words, in as much memory as is allowed: what was not asked for lately is forgotten.
pub(super) struct Kept<T> {
    /// How many words may be in each half.
    half: usize,
    young: HashMap<Box<str>, T>,
    old: HashMap<Box<str>, T>,
    key: String,
}

impl<T> Kept<T> {
    /// At most that many words.
    pub(super) fn at_most(words: usize) -> Self {
        Self { half: words / 2, young: HashMap::new(), old: HashMap::new(), key: String::new() }
    }

    /// Whether something is known of a word of a group, which is then among the last to be forgotten.
    pub(super) fn knows(&mut self, group: u8, word: &str) -> bool {
        self.key.clear();
        self.key.push(char::from(group));
        self.key.push_str(word);
        if self.young.contains_key(self.key.as_str()) {
            return true;
        }
        let known = self.old.remove(self.key.as_str());
        known.map(|known| self.keep(known)).is_some()
    }

    /// What is known of a word of a group, which `find` finds where nothing is.
    pub(super) fn get(&mut self, group: u8, word: &str, find: impl FnOnce() -> T) -> &T {
        if !self.knows(group, word) {
            self.keep(find());
        }
        &self.young[self.key.as_str()]
    }

    /// Keeps what is known of the word that was looked up last.
    fn keep(&mut self, known: T) {
        if self.young.len() >= self.half {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(self.key.as_str().into(), known);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_asked_for_lately_is_forgotten() {
        let mut kept = Kept::at_most(4);
        let mut found = Vec::new();
        for word in ["a", "b", "a", "c", "a", "d", "e", "a", "b"] {
            let length = *kept.get(0, word, || {
                found.push(word);
                word.len()
            });
            assert_eq!(length, 1);
        }
        assert_eq!(found, ["a", "b", "c", "d", "e", "b"]);
        assert!(kept.young.len() + kept.old.len() <= 4);
    }

    #[test]
    fn groups_are_kept_apart() {
        let mut kept = Kept::at_most(10);
        assert_eq!([*kept.get(0, "a", || 1), *kept.get(1, "a", || 2), *kept.get(0, "a", || 3)], [1, 2, 1]);
    }
}
