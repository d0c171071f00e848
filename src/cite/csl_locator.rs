use crate::text;

/// Words before a number, and what CSL calls such a place; in the languages of the program.
const LABELS: &[(&str, &[&str])] = &[
    (
        "page",
        &["pages", "page", "págs.", "pág.", "páginas", "página", "pp.", "p.", "pg.", "S.", "стр.", "с.", "ص"],
    ),
    (
        "paragraph",
        &[
            "paragraphs",
            "paragraph",
            "paras.",
            "para.",
            "paragraphes",
            "paragraphe",
            "párrafos",
            "párrafo",
            "párrs.",
            "párr.",
            "pars.",
            "par.",
            "Abs.",
            "пп.",
            "п.",
            "¶¶",
            "¶",
        ],
    ),
    ("chapter", &["chapters", "chapter", "chaps.", "chap.", "chapitre", "capítulo", "cap.", "Kap.", "гл."]),
    ("article-locator", &["articles", "article", "arts.", "art.", "artículo", "Art.", "ст."]),
    ("section", &["sections", "section", "secs.", "sec.", "sección", "§§", "§"]),
    ("figure", &["figures", "figure", "figs.", "fig.", "figura"]),
    ("table", &["tables", "table", "tableau", "cuadro"]),
    ("note", &["notes", "note", "nn.", "n.", "nota"]),
    ("line", &["lines", "line", "ll.", "l."]),
    ("volume", &["volumes", "volume", "vols.", "vol."]),
    ("part", &["parts", "part", "pts.", "pt.", "parte", "partie"]),
    ("rule", &["rules", "rule"]),
];

/// A place in a work as CSL tells it: the kind of place, and its number. A bare number is a page. A place that
/// CSL has no name for comes back as it is.
pub(super) fn csl_locator(written: &str) -> Result<(&'static str, String), String> {
    let written = written.trim();
    let number = |rest: &str| text::dashed(rest.trim_start_matches([' ', '\u{a0}']));
    if written.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(("page", number(written)));
    }
    let all = LABELS.iter().flat_map(|(kind, words)| words.iter().map(move |word| (*kind, *word)));
    let found = all.filter(|(_, word)| {
        let rest = written.strip_prefix(word);
        rest.is_some_and(|rest| {
            let place = rest.trim_start_matches([' ', '\u{a0}']);
            let parted = rest.len() > place.len() || !word.ends_with(char::is_alphabetic);
            parted && place.starts_with(char::is_alphanumeric)
                || place.starts_with(|c: char| c.is_ascii_digit())
        })
    });
    match found.max_by_key(|(_, word)| word.len()) {
        Some((kind, word)) => Ok((kind, number(&written[word.len()..]))),
        None => Err(text::dashed(written)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_a_kind_and_a_number() {
        let cases = [
            ("p. 4", Ok(("page", "4"))),
            ("pp. 4-7", Ok(("page", "4–7"))),
            ("12", Ok(("page", "12"))),
            ("para. 20", Ok(("paragraph", "20"))),
            ("párr. 3", Ok(("paragraph", "3"))),
            ("art. 4", Ok(("article-locator", "4"))),
            ("chap. IV", Ok(("chapter", "IV"))),
            ("§ 3", Ok(("section", "3"))),
            ("annex II", Err("annex II")),
            ("passim", Err("passim")),
        ];
        for (written, right) in cases {
            let right = right.map(|(kind, number)| (kind, number.to_owned())).map_err(str::to_owned);
            assert_eq!(csl_locator(written), right, "{written}");
        }
    }
}
