use std::collections::BTreeSet;

use crate::text::slug;

/// The anchors given out in one document.
#[derive(Debug, Default)]
pub(super) struct Anchors(BTreeSet<String>);

impl Anchors {
    /// An anchor made of the letters and figures of `id`, unlike every one before it.
    pub(super) fn make(&mut self, id: &str) -> String {
        let base = Some(slug(id)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "part".to_owned());
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
