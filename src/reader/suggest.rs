/// How alike two words must be, from 0 (not at all) to 1 (the same).
const ALIKE: f64 = 0.82;

/// The candidate that was probably meant by `word`, if any is near enough: the same but for spelling (capitals,
/// hyphens, plural, British or American), else one that begins with it, else the most alike by Jaro and Winkler's measure.
/// Among equals the one more alike as written, then the first in the order of the alphabet.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    let ranked = candidates.into_iter().filter(|candidate| *candidate != word).filter_map(|candidate| {
        let score = likeness(&folded, &fold(candidate));
        (score >= ALIKE).then(|| (score, strsim::jaro_winkler(word, candidate), candidate))
    });
    let best = ranked.max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then_with(|| b.2.cmp(a.2)));
    best.map(|(.., candidate)| candidate)
}

fn likeness(word: &str, candidate: &str) -> f64 {
    if word.is_empty() || candidate.is_empty() {
        return 0.0;
    }
    if word == candidate {
        return 1.0;
    }
    // `letterhed` is `letterhead` with a slip, and not `letter` with something behind it.
    let one_slip = strsim::damerau_levenshtein(word, candidate) == 1 && word.chars().count() >= 6;
    if one_slip {
        return 0.995;
    }
    let begins = |long: &str, short: &str| short.chars().count() >= 3 && long.starts_with(short);
    if begins(candidate, word) || begins(word, candidate) {
        return 0.99;
    }
    let one_slip = strsim::damerau_levenshtein(word, candidate) == 1 && word.chars().count() >= 3;
    strsim::jaro_winkler(word, candidate).max(if one_slip { 0.9 } else { 0.0 })
}

/// A word without what people write in more than one way.
fn fold(word: &str) -> String {
    let lower: String = word.to_lowercase().chars().filter(|c| !matches!(c, '_' | '-' | ' ' | '.')).collect();
    let british = lower.replace("iza", "isa").replace("ize", "ise").replace("izi", "isi");
    let british = british.replace("color", "colour").replace("center", "centre");
    british.strip_suffix('s').filter(|stem| stem.len() > 2).map_or(british.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::suggest;

    const KEYS: [&str; 8] = [
        "title",
        "subtitle",
        "organisation",
        "organisations",
        "part-of",
        "text-colour",
        "speaker",
        "speakers",
    ];

    #[test]
    fn meant() {
        for (word, wanted) in [
            ("titel", "title"),
            ("organization", "organisation"),
            ("organizations", "organisations"),
            ("part_of", "part-of"),
            ("PartOf", "part-of"),
            ("text-color", "text-colour"),
            ("speeker", "speaker"),
            ("subtitel", "subtitle"),
        ] {
            assert_eq!(suggest(word, KEYS), Some(wanted), "{word}");
        }
    }

    #[test]
    fn nothing_near() {
        assert_eq!(suggest("letterhed", ["letter", "letterhead"]), Some("letterhead"));
        assert_eq!(suggest("budget", KEYS), None);
        assert_eq!(suggest("", KEYS), None);
        assert_eq!(suggest("title", ["title"]), None);
    }

    #[test]
    fn order_does_not_matter() {
        assert_eq!(suggest("ab-c", ["abcd", "abce"]), suggest("ab-c", ["abce", "abcd"]));
    }
}
