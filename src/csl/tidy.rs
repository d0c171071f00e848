//! Marks that meet where a field is missing, and addresses as links.

use super::{CslRun, CslRunForm};

/// Stops that belong together.
const ELLIPSES: [&str; 2] = [". . .", "..."];

/// The runs without doubled marks and stray spaces, and with the addresses among `known` as links.
pub(super) fn tidy(runs: Vec<CslRun>, known: &[&str]) -> Vec<CslRun> {
    let mut tidy: Vec<CslRun> = Vec::new();
    let mut last = String::new();
    for run in runs {
        let mut text = String::with_capacity(run.text.len());
        let mut rest = run.text.as_str();
        while let Some(c) = rest.chars().next() {
            if let Some(ellipsis) = ELLIPSES.iter().find(|ellipsis| rest.starts_with(**ellipsis)) {
                text.push_str(ellipsis);
                last.push_str(ellipsis);
                rest = &rest[ellipsis.len()..];
                continue;
            }
            rest = &rest[c.len_utf8()..];
            if keeps(&last, c) {
                text.push(c);
                last.push(c);
            } else if matches!(c, '.' | ',' | ';' | ':' | ')') && last.ends_with(' ') {
                // The mark takes the place of the space.
                drop_space(&mut text, &mut tidy);
                last.pop();
                if keeps(&last, c) {
                    text.push(c);
                    last.push(c);
                }
            }
        }
        if !text.is_empty() {
            tidy.push(CslRun { text, ..run });
        }
    }
    tidy.retain(|run| !run.text.is_empty());
    if let Some(first) = tidy.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = tidy.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    tidy.retain(|run| !run.text.is_empty());
    tidy.iter().flat_map(|run| linked(run, known)).collect()
}

/// Whether a character may follow what is printed so far.
fn keeps(last: &str, c: char) -> bool {
    let spaced = last.ends_with([' ', '\u{a0}', '\u{202f}']);
    let before = last.trim_end().chars().next_back();
    match c {
        ' ' => !last.ends_with([' ', '(', '[']),
        // French sets a no-break space before the colon and the semicolon, never before these.
        '.' | ',' | ')' if last.ends_with(' ') => false,
        ';' | ':' if last.ends_with(' ') => before.is_none_or(|before| !",;:.".contains(before)),
        '.' => {
            spaced || before.is_none_or(|before| !matches!(before, '.' | '?' | '!' | '…' | ',' | ';' | ':'))
        }
        ',' => before.is_none_or(|before| !matches!(before, ',' | ';' | ':' | '(' | '[')),
        ';' | ':' => before.is_none_or(|before| !matches!(before, ',' | ';' | ':')),
        _ => true,
    }
}

fn drop_space(text: &mut String, before: &mut [CslRun]) {
    if text.ends_with(' ') {
        text.pop();
    } else if let (true, Some(run)) = (text.is_empty(), before.last_mut())
        && run.text.ends_with(' ')
    {
        run.text.pop();
    }
}

/// The run with the addresses in it as runs of their own.
fn linked(run: &CslRun, known: &[&str]) -> Vec<CslRun> {
    let mut pieces = Vec::new();
    let mut rest = run.text.as_str();
    while let Some(at) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let tail = &rest[at..];
        let ends = known.iter().filter_map(|address| {
            let doi = tail.split_once("doi.org/").filter(|(_, doi)| doi.starts_with(address));
            match doi {
                Some((before, _)) => Some(before.len() + "doi.org/".len() + address.len()),
                None => tail.starts_with(address).then_some(address.len()),
            }
        });
        let space = tail.find([' ', '\u{a0}', '>', '"', '”', '»']).unwrap_or(tail.len());
        let bare = tail[..space].trim_end_matches(['.', ',', ';', ')', ']']).len();
        let end = ends.max().unwrap_or(bare);
        pieces.push(CslRun { text: rest[..at].to_owned(), ..run.clone() });
        pieces.push(CslRun { text: tail[..end].to_owned(), form: CslRunForm::Link, is_date: false });
        rest = &tail[end..];
    }
    pieces.push(CslRun { text: rest.to_owned(), ..run.clone() });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(texts: &[&str]) -> String {
        let run = |text: &&str| CslRun { text: (*text).to_owned(), form: CslRunForm::Plain, is_date: false };
        tidy(texts.iter().map(run).collect(), &[]).into_iter().map(|run| run.text).collect()
    }

    #[test]
    fn marks_that_meet_become_one() {
        let cases: [(&[&str], &str); 8] = [
            (&["n.d.", ". ", "Care"], "n.d. Care"),
            (&["Care, ", ", ", "2024"], "Care, 2024"),
            (&["Care ", ". 2024"], "Care. 2024"),
            (&["( ", "2024 )"], "(2024)"),
            (&["A, . . . B"], "A, . . . B"),
            (&["wait ... there"], "wait ... there"),
            (&["What is care?", "."], "What is care?"),
            (&["Soins\u{a0}: un droit"], "Soins\u{a0}: un droit"),
        ];
        for (given, right) in cases {
            assert_eq!(tidied(given), right);
        }
    }

    #[test]
    fn addresses_are_links_without_the_stop_behind_them() {
        let run = CslRun { text: "At https://a.org/b. Read".into(), form: CslRunForm::Plain, is_date: false };
        let links: Vec<_> =
            tidy(vec![run], &[]).into_iter().filter(|run| run.form == CslRunForm::Link).collect();
        assert_eq!(links[0].text, "https://a.org/b");
    }
}
