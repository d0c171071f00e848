use crate::locale::Locale;

/// An edition: a number as the language counts with the word for it (`2nd ed.`), other words as they are.
pub(super) fn edition(written: &str, locale: &Locale) -> String {
    let Ok(number) = written.trim_end_matches('.').parse::<u32>() else { return written.to_owned() };
    let ordinal = match locale.last_separator() {
        " and " => english(number),
        " et " => {
            if number == 1 {
                "1re".to_owned()
            } else {
                format!("{number}e")
            }
        }
        " y " => format!("{number}.ª"),
        " und " => format!("{number}."),
        " и " => format!("{number}-е"),
        "和" => format!("第{number}"),
        _ => number.to_string(),
    };
    locale.phrase("edition", "edition", &ordinal)
}

fn english(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
