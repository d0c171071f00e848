/// The most characters in the name of a bookmark (ECMA-376, part 1, section 17.13.6.2, as Word keeps to it).
const LONGEST: usize = 40;

/// A name that Word takes for a bookmark: letters, figures and underscores, not too many. The names of two ids are never the same where
/// they differ only behind the longest name.
pub(super) fn bookmark_name(id: &str) -> String {
    let words = id.chars().map(|c| if c.is_alphanumeric() { c } else { '_' });
    let name: String = std::iter::once('_').chain(words).collect();
    if name.chars().count() <= LONGEST {
        return name;
    }
    // FNV-1a: a few figures that depend on every letter.
    let sum = id.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    name.chars().take(LONGEST - 8).chain(format!("{sum:08x}").chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_their_own() {
        assert_eq!(bookmark_name("what-we-ask"), "_what_we_ask");
        let (one, two) = (format!("{}-one", "é".repeat(60)), format!("{}-two", "é".repeat(60)));
        assert_eq!(bookmark_name(&one).chars().count(), LONGEST);
        assert_ne!(bookmark_name(&one), bookmark_name(&two));
    }
}
