use super::script::{is_east_asian, is_invisible, is_punctuation};

/// How many words there are as word processors count them and venues therefore do.
///
/// Every string between spaces is a word: hyphens, slashes and apostrophes join (`family-friendly`, `and/or`, `don’t` and an
/// address are one word each), and a sign that stands alone counts (`%`, `$`, the `!` of French). En and em dashes part words
/// like a space and count for none, in Word too as the developers of `LibreOffice` hold (its tests of the word count,
/// bug 38983). In Chinese and Japanese each character counts for one, punctuation among them. All of it is the rule of
/// `LibreOffice` Writer (its help, "Counting Words"), whose figures are in `tests/fixtures/counting`, but for two scripts:
/// Korean is counted by its spaces, as the dialog of Word says ("Asian characters, Korean words"), and so is Thai.
pub fn count_words(text: &str) -> usize {
    tokens(text, &['–', '—']).map(written).sum()
}

/// As [`count_words`], without punctuation that stands alone or among Chinese characters.
pub fn count_plain_words(text: &str) -> usize {
    tokens(text, &['–', '—', '―']).map(plain).sum()
}

/// How many characters there are, with spaces: ends of paragraphs are none, as in `LibreOffice` Writer and Word.
pub fn count_characters(text: &str) -> usize {
    text.chars().filter(|&c| c != '\n').count()
}

fn tokens<'t>(text: &'t str, dashes: &'static [char]) -> impl Iterator<Item = &'t str> {
    text.split(move |c: char| c.is_whitespace() || dashes.contains(&c)).filter(|token| !token.is_empty())
}

/// Marks take the script of what is before them, at the beginning that of what follows.
fn written(token: &str) -> usize {
    let first = token.chars().find(|&c| is_east_asian(c) || !is_punctuation(c));
    let (mut words, mut asian, mut within) = (0, first.is_some_and(is_east_asian), false);
    for c in token.chars().filter(|&c| !is_invisible(c)) {
        asian = is_east_asian(c) || (asian && is_punctuation(c));
        words += usize::from(asian || !within);
        within = !asian;
    }
    words
}

fn plain(token: &str) -> usize {
    let character = |c: char| is_east_asian(c) && !is_punctuation(c);
    let characters = token.chars().filter(|&c| character(c)).count();
    let words = token.split(is_east_asian).filter(|rest| rest.chars().any(|c| !is_punctuation(c))).count();
    characters + words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_word_processors_do() {
        for (text, words) in [
            ("", 0),
            ("  \n ", 0),
            ("family-friendly policies", 2),
            ("men/fathers don’t and/or", 3),
            ("care – and that benefits us all", 6),
            ("care - and", 3),
            ("economy—and society", 3),
            ("https://www.makemothersmatter.org/a-b?c=d", 1),
            ("«\u{a0}Oui\u{202f}!\u{a0}»", 4),
            ("10,5 %", 2),
            ("$ 5", 2),
            ("… and *", 3),
            ("co\u{ad}operation \u{200b}", 1),
            ("无偿照护工作。", 7),
            ("“照护”：工作、家庭；", 11),
            ("2030 年议程", 4),
            ("联合国2030年议程GDP增长10.5%。", 12),
            ("关怀——社会", 4),
            ("カナダ GDP", 4),
            ("돌봄 노동", 2),
            ("العمل غير المدفوع، والرعاية ؟", 5),
        ] {
            assert_eq!(count_words(text), words, "{text}");
        }
    }

    #[test]
    fn punctuation_is_no_plain_word() {
        for (text, words) in
            [("care - and", 2), ("… and *", 1), ("«\u{a0}Oui\u{202f}!\u{a0}»", 1), ("“照护”：工作。", 4)]
        {
            assert_eq!(count_plain_words(text), words, "{text}");
        }
    }

    #[test]
    fn ends_of_paragraphs_are_no_characters() {
        assert_eq!(count_characters("Care is work.\nCare is love."), 26);
    }
}
