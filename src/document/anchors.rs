use std::collections::BTreeSet;

/// The anchors given out in one document.
#[derive(Debug, Default)]
pub(super) struct Anchors(BTreeSet<String>);

impl Anchors {
    /// An anchor made of the letters and figures of `id`, unlike every one before it.
    pub(super) fn make(&mut self, id: &str) -> String {
        let lower = id.to_lowercase();
        let words: Vec<_> =
            lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let base = if words.is_empty() { "part".to_owned() } else { words.join("-") };
        let mut anchor = base.clone();
        let mut count = 1;
        while !self.0.insert(anchor.clone()) {
            count += 1;
            anchor = format!("{base}-{count}");
        }
        anchor
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_unique() {
        let mut anchors = Anchors::default();
        let made =
            ["Key messages", "key-messages", "key-messages-2", "—", "Éducation"].map(|id| anchors.make(id));
        assert_eq!(made, ["key-messages", "key-messages-2", "key-messages-2-2", "part", "éducation"]);
    }
}
