use std::collections::{BTreeMap, BTreeSet};

use unicode_segmentation::UnicodeSegmentation;

use super::entry::Entry;
use crate::brief::{Organisation, Speaker};

/// The names of people and organisations, and the last words of people's names, by their first words: whether a text names
/// one of them takes as long as the text, however many there are.
#[derive(Debug, Clone, Default)]
pub struct KnownNames(BTreeMap<String, Vec<String>>);

impl KnownNames {
    /// The names of these entries.
    pub fn of<'e>(
        speakers: impl Iterator<Item = &'e Entry<Speaker>>,
        organisations: impl Iterator<Item = &'e Entry<Organisation>>,
    ) -> Self {
        let mut names = Self::default();
        for name in speakers.filter_map(|speaker| speaker.value.name.as_ref()) {
            for (_, name) in name.each() {
                names.add(name);
                names.add(name.split_whitespace().next_back().unwrap_or_default());
            }
        }
        for organisation in organisations {
            for name in [&organisation.value.name, &organisation.value.short].into_iter().flatten() {
                name.each().for_each(|(_, name)| names.add(name));
            }
        }
        names
    }

    fn add(&mut self, name: &str) {
        let name = name.trim();
        if let Some(first) = name.split_word_bounds().next() {
            self.0.entry(first.to_owned()).or_default().push(name.to_owned());
        }
    }

    /// Whether one of the names is in a text, as words of their own. Between Chinese characters words end at each.
    pub fn stand_in(&self, text: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let words: Vec<(usize, &str)> = text.split_word_bound_indices().collect();
        let ends: BTreeSet<usize> = words.iter().map(|(at, _)| *at).chain([text.len()]).collect();
        words.iter().any(|&(at, word)| {
            let names = self.0.get(word).map_or(&[][..], Vec::as_slice);
            names.iter().any(|name| text[at..].starts_with(name) && ends.contains(&(at + name.len())))
        })
    }
}
