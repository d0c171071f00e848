//! Ranges of dates. The engine knows single dates only, so what has a range is rendered by its begin and by its end, and the two
//! are joined as CSL 1.0.2 has it ("Date Ranges"): the parts that are equal are said once, from the largest part that differs
//! on both are.

use super::CslRun;

/// What was rendered by the begins of its dates, with the ends of those that have one; `dash` comes between.
pub(super) fn merged(begin: Vec<CslRun>, end: &[CslRun], dash: &str) -> Vec<CslRun> {
    let alike = begin.len() == end.len()
        && begin.iter().zip(end).all(|(a, b)| a.is_date == b.is_date && a.form == b.form);
    if !alike {
        return begin;
    }
    let merge = |(run, end): (CslRun, &CslRun)| {
        let text = if run.is_date { range(&run.text, &end.text, dash) } else { run.text };
        CslRun { text, ..run }
    };
    begin.into_iter().zip(end).map(merge).collect()
}

/// Two dates of one form as a range.
fn range(from: &str, to: &str, dash: &str) -> String {
    let whole = || format!("{from}{dash}{to}");
    if from == to {
        return from.to_owned();
    }
    let (a, b) = (pieces(from), pieces(to));
    let differ: Vec<usize> = (0..a.len().min(b.len())).filter(|&at| a[at] != b[at]).collect();
    let is_bare = a.len() > 1 && !from.contains(char::is_alphabetic);
    if a.len() != b.len() || is_bare || differ.iter().any(|&at| is_year(a[at])) {
        return whole();
    }
    let has_day = (0..a.len()).any(|at| is_day(&a, at));
    match *differ {
        // Only the day differs, or only the month of dates without a day.
        [at] if is_day(&a, at) || !has_day => {
            format!("{}{}{dash}{}{}", a[..at].concat(), a[at], b[at], a[at + 1..].concat())
        }
        _ => match a.iter().position(|piece| is_year(piece)) {
            Some(at) if at + 1 < a.len() && at < differ[0] => {
                let rest = (at + 1..a.len()).find(|&at| !is_mark(a[at]) || a[at] != b[at]);
                let rest = rest.unwrap_or(a.len());
                format!("{}{}{dash}{}", a[..rest].concat(), a[rest..].concat(), b[rest..].concat())
            }
            Some(at) => {
                // The marks before the year go with it.
                let start = (0..at).rev().find(|&at| !is_mark(a[at])).map_or(0, |at| at + 1);
                format!("{}{dash}{}{}", a[..start].concat(), b[..start].concat(), a[start..].concat())
            }
            None => whole(),
        },
    }
}

/// Runs of digits, of letters, and of what is neither.
fn pieces(text: &str) -> Vec<&str> {
    let class = |c: char| if c.is_ascii_digit() { 0 } else { 1 + u8::from(c.is_alphabetic()) };
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        if last.is_some_and(|last| last != class(c)) {
            pieces.push(&text[start..at]);
            start = at;
        }
        last = Some(class(c));
    }
    pieces.push(&text[start..]);
    pieces
}

fn is_year(piece: &str) -> bool {
    piece.len() == 4 && piece.starts_with(|c: char| c.is_ascii_digit())
}

/// A number of one or two digits; one before `月` is a month.
fn is_day(pieces: &[&str], at: usize) -> bool {
    let piece = pieces[at];
    piece.len() <= 2
        && piece.starts_with(|c: char| c.is_ascii_digit())
        && pieces.get(at + 1).is_none_or(|next| !next.starts_with('月'))
}

/// Marks and spaces, and the word for "year" that is written to its figure.
fn is_mark(piece: &str) -> bool {
    piece == "年" || piece == "de" || !piece.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::range;

    #[test]
    fn a_range_says_once_what_is_equal() {
        let cases = [
            ("March 2, 2026", "March 6, 2026", "March 2–6, 2026"),
            ("2 March 2026", "6 March 2026", "2–6 March 2026"),
            ("28 March 2026", "2 April 2026", "28 March–2 April 2026"),
            ("5 March 2026", "5 April 2026", "5 March–5 April 2026"),
            ("March 5, 2026", "April 5, 2026", "March 5–April 5, 2026"),
            ("2026, March 5", "2026, April 5", "2026, March 5–April 5"),
            ("2026, March 2", "2026, March 6", "2026, March 2–6"),
            ("March 2026", "May 2026", "March–May 2026"),
            ("2026", "2026", "2026"),
            ("2025", "2026", "2025–2026"),
            ("30 December 2025", "2 January 2026", "30 December 2025–2 January 2026"),
            ("2026-03-02", "2026-03-06", "2026-03-02–2026-03-06"),
            ("2 de marzo de 2026", "6 de marzo de 2026", "2–6 de marzo de 2026"),
            ("28 de marzo de 2026", "2 de abril de 2026", "28 de marzo–2 de abril de 2026"),
            ("2026年3月2日", "2026年3月6日", "2026年3月2–6日"),
            ("2026年3月2日", "2026年4月2日", "2026年3月2日–4月2日"),
        ];
        for (from, to, right) in cases {
            assert_eq!(range(from, to, "–"), right);
        }
    }
}
