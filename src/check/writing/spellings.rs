use std::collections::{HashMap, HashSet};

use serde::Deserialize;

/// Words that are written in two ways, found by either.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<[String; 2]>")]
pub(in crate::check) struct Spellings {
    pairs: Vec<[String; 2]>,
    /// The first pair that has a word.
    by_word: HashMap<String, usize>,
}

impl From<Vec<[String; 2]>> for Spellings {
    fn from(pairs: Vec<[String; 2]>) -> Self {
        let mut by_word = HashMap::new();
        for (at, pair) in pairs.iter().enumerate() {
            for word in pair {
                by_word.entry(word.clone()).or_insert(at);
            }
        }
        Self { pairs, by_word }
    }
}

impl Spellings {
    pub(in crate::check) fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// The first pair that has one of these words.
    pub(in crate::check) fn pair_of(&self, words: [&str; 2]) -> Option<&[String; 2]> {
        let at = words.iter().filter_map(|&word| self.by_word.get(word)).min();
        at.map(|&at| &self.pairs[at])
    }

    #[cfg(test)]
    pub(super) fn words(&self) -> impl Iterator<Item = &String> {
        self.pairs.iter().flatten()
    }
}

/// Compounds of two words that are also written as one.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(in crate::check) struct Compounds {
    /// The second words by the first.
    parts: HashMap<String, Vec<String>>,
    /// The compounds as one word.
    solid: HashSet<String>,
}

impl From<Vec<String>> for Compounds {
    fn from(compounds: Vec<String>) -> Self {
        let mut all = Self::default();
        for compound in compounds {
            if let Some((first, second)) = compound.split_once(' ') {
                all.parts.entry(first.to_owned()).or_default().push(second.to_owned());
            }
            all.solid.insert(compound.replace(' ', ""));
        }
        all
    }
}

impl Compounds {
    /// Whether two words that follow each other are one of them.
    pub(in crate::check) fn has(&self, first: &str, second: &str) -> bool {
        self.parts.get(first).is_some_and(|seconds| seconds.iter().any(|known| known == second))
    }

    /// Whether a word without hyphens and spaces is one of them.
    pub(in crate::check) fn has_solid(&self, word: &str) -> bool {
        self.solid.contains(word)
    }
}
