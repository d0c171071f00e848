/// The letters and figures of some words, in small letters and joined by hyphens, as an anchor is made of.
pub fn slug(words: &str) -> String {
    let lower = words.to_lowercase();
    let words: Vec<_> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}
