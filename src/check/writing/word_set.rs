use serde::Deserialize;

/// Single words, apart from each other by spaces and line ends in their file.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "&'static str", bound(deserialize = "'de: 'static"))]
pub(in crate::check) struct WordSet {
    /// In the order of their bytes.
    words: Vec<&'static str>,
}

impl From<&'static str> for WordSet {
    fn from(list: &'static str) -> Self {
        let mut words: Vec<&str> = list.split_ascii_whitespace().collect();
        words.sort_unstable();
        Self { words }
    }
}

impl WordSet {
    pub(in crate::check) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub(in crate::check) fn contains(&self, word: &str) -> bool {
        self.words.binary_search(&word).is_ok()
    }

    pub(in crate::check) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().copied()
    }
}
