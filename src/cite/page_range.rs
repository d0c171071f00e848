/// A range of pages as the Chicago Manual of Style, 17th edition, 9.61, writes it: `44–61`, `101–8`, `201–18`, `1496–500`. All else stays.
pub(super) fn abbreviated(pages: &str) -> String {
    let parts = pages.split(", ").map(|part| range(part).unwrap_or_else(|| part.to_owned()));
    parts.collect::<Vec<_>>().join(", ")
}

fn range(part: &str) -> Option<String> {
    let (first, last) = part.split_once('–')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = first.parse().ok().filter(|_| digits(first) && digits(last))?;
    if number < 100 || number.is_multiple_of(100) || first.len() != last.len() || first >= last {
        return None;
    }
    let same = first.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
    // From 101 to 109 the changed part is enough; else two figures at least.
    let kept = if number % 100 < 10 { same } else { same.min(last.len() - 2) };
    Some(format!("{first}–{}", &last[kept..]))
}

#[cfg(test)]
mod tests {
    use super::abbreviated;

    #[test]
    fn the_examples_of_the_manual() {
        for (written, printed) in [
            ("3–10", "3–10"),
            ("71–72", "71–72"),
            ("96–117", "96–117"),
            ("100–104", "100–104"),
            ("1100–1113", "1100–1113"),
            ("101–108", "101–8"),
            ("808–833", "808–33"),
            ("1103–1104", "1103–4"),
            ("321–328", "321–28"),
            ("498–532", "498–532"),
            ("1087–1089", "1087–89"),
            ("1496–1500", "1496–500"),
            ("11564–11615", "11564–615"),
            ("12, 201–218, 301–303", "12, 201–18, 301–3"),
            ("xii–xiv", "xii–xiv"),
            ("218–201", "218–201"),
            ("e12–e14", "e12–e14"),
        ] {
            assert_eq!(abbreviated(written), printed, "{written}");
        }
    }
}
