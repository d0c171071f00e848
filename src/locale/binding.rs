//! Which words a line end does not part.

use super::Locale;

/// A space that a line does not end at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// As wide as the others of its line.
    Plain,
    /// Of one width on every line.
    Fixed,
    /// Half as wide.
    Thin,
}

impl Locale {
    /// How the space between the last of the words `before` it and the first of those `after` it holds them together; none where a
    /// line may end. Words are what is between spaces.
    pub fn bond(&self, before: &[&str], after: &[&str]) -> Option<Bond> {
        let (Some(&left), Some(&right)) = (before.last(), after.first()) else { return None };
        let binding = &self.binding;
        let sign = right.chars().next()?;
        if is_sign(right) {
            return Some(if binding.thin_before.contains(&sign) { Bond::Thin } else { Bond::Plain });
        }
        if left.ends_with(['«', '‹', '§', '¶', '№']) {
            return Some(Bond::Plain);
        }
        let bare_right = bare(right);
        let listed_left = ListedWord::of(left);
        let figure_follows = bare_right.starts_with(char::is_numeric);
        if binding.space_in_thousands && figure_follows && in_thousands(left, right) {
            return Some(Bond::Fixed);
        }
        let bound = (figure_follows || is_roman(bare_right)) && listed_left.is_any(&binding.before_number)
            || bare_right.starts_with(char::is_uppercase)
                && (is_initial(left) || listed_left.is_any(&binding.before_name))
            || is_letter_and_stop(left) && is_letter_and_stop(right)
            || listed_left.is_any(&binding.at_no_line_end)
            || binding.at_no_line_start.iter().any(|listed| listed == bare_right)
            || self.is_counted(before, after)
            || self.is_date(before, after);
        bound.then_some(Bond::Plain)
    }

    /// Whether the words are a number and what it counts, such as "10 per cent".
    fn is_counted(&self, before: &[&str], after: &[&str]) -> bool {
        const LONGEST_PHRASE: usize = 2;
        before.iter().rev().take(LONGEST_PHRASE).enumerate().any(|(since, word)| {
            is_number(word)
                && self.binding.after_number.iter().any(|phrase| {
                    let mut words = before[before.len() - since..].iter().chain(after);
                    phrase.split(' ').count() > since
                        && phrase
                            .split(' ')
                            .all(|part| words.next().is_some_and(|word| ListedWord::of(word).is(part)))
                })
        })
    }

    /// Whether the words are a day and its month, such as "21 September".
    fn is_date(&self, before: &[&str], after: &[&str]) -> bool {
        if !before.iter().rev().take(2).any(|word| word.contains(char::is_numeric)) {
            return false;
        }
        let pattern = &self.date.day;
        let Some((_, rest)) = pattern.split_once("{day}") else { return false };
        let Some((between, _)) = rest.split_once("{month}") else { return false };
        let joint = between.split(' ').find(|part| part.starts_with(char::is_alphabetic));
        let is_day = |word: &str| {
            let word = bare(word).trim_end_matches('.');
            is_number(word) && word.chars().filter(|c| c.is_numeric()).count() <= 4
                || self.date.first.as_deref() == Some(word)
        };
        let is_month = |words: &[&str]| {
            self.months.iter().any(|month| {
                let mut words = words.iter();
                month.split(' ').all(|part| words.next().is_some_and(|word| ListedWord::of(word).is(part)))
            })
        };
        match (joint, before, after) {
            (None, [.., day], _) => is_day(day) && is_month(after),
            (Some(joint), [.., day], [word, month @ ..]) if *word == joint => is_day(day) && is_month(month),
            (Some(joint), [.., day, word], _) if *word == joint => is_day(day) && is_month(after),
            _ => false,
        }
    }
}

/// The signs that are before a word, and those that are after it.
const OPENING: [char; 10] = ['(', '[', '{', '“', '‘', '„', '«', '‹', '"', '\''];
const CLOSING: [char; 14] = [')', ']', '}', '”', '’', '»', '›', '"', '\'', ',', ';', ':', '!', '?'];

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_start_matches(OPENING).trim_end_matches(CLOSING)
}

/// A word of a text as lists have it: without the signs around it, and without an elided article before it.
#[derive(Clone, Copy)]
struct ListedWord<'a> {
    word: &'a str,
    /// The same without the number of a note after it.
    without_note: &'a str,
}

impl<'a> ListedWord<'a> {
    fn of(word: &'a str) -> Self {
        let word = bare(word).rsplit('’').next().unwrap_or_default();
        let is_note = |c: char| c.is_ascii_digit() || c == '.' || CLOSING.contains(&c);
        Self { word, without_note: word.trim_end_matches(is_note) }
    }

    /// Whether it is the word of a list, in capitals or not.
    fn is(self, listed: &str) -> bool {
        let word = if listed.ends_with(char::is_alphabetic) { self.without_note } else { self.word };
        word.chars().flat_map(char::to_lowercase).eq(listed.chars().flat_map(char::to_lowercase))
    }

    fn is_any(self, list: &[String]) -> bool {
        list.iter().any(|listed| self.is(listed))
    }
}

/// Whether a word is a sign that French and others set off by a space; the number of a note may follow it.
fn is_sign(word: &str) -> bool {
    word.starts_with([':', ';', '!', '?', '»', '›', '%', '‰', '€', '…'])
        && !word.contains(char::is_alphabetic)
        && !word.starts_with("…[")
}

/// Whether a word is a number in figures, such as "1.5", "20–30" or "$10".
fn is_number(word: &str) -> bool {
    let word = bare(word);
    word.ends_with(char::is_numeric) && !word.contains(char::is_alphabetic)
}

/// Whether the words are groups of one number, such as "10 000".
fn in_thousands(left: &str, right: &str) -> bool {
    let digits = |word: &str| word.bytes().take_while(u8::is_ascii_digit).count();
    let (left, right) = (left.trim_start_matches(|c: char| !c.is_ascii_digit()), bare(right));
    (1..=3).contains(&left.len()) && digits(left) == left.len() && digits(right) == 3
}

/// Whether a bare word is a number in Roman figures.
fn is_roman(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    !word.is_empty() && word.bytes().all(|byte| b"IVXLC".contains(&byte))
}

/// Whether a word is the initial of a name, such as "J." or "J.-P.".
fn is_initial(word: &str) -> bool {
    let word = bare(word);
    word.ends_with('.')
        && word.split_inclusive('.').all(|part| {
            let mut letters = part.trim_start_matches('-').chars();
            letters.next().is_some_and(char::is_uppercase) && letters.as_str() == "."
        })
}

/// Whether a word is an abbreviation of one letter, such as those of "i. e.".
fn is_letter_and_stop(word: &str) -> bool {
    let mut letters = bare(word).chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.as_str() == "."
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    /// The text with `~` for spaces that hold, `=` for fixed ones and `'` for thin ones.
    fn bound(language: &str, text: &str) -> String {
        let locale = Locale::built_in(&Language::parse(language).unwrap());
        let words: Vec<&str> = text.split(' ').collect();
        let mut shown = words[0].to_owned();
        for at in 1..words.len() {
            shown.push(match locale.bond(&words[..at], &words[at..]) {
                None => ' ',
                Some(Bond::Plain) => '~',
                Some(Bond::Fixed) => '=',
                Some(Bond::Thin) => '\'',
            });
            shown += words[at];
        }
        shown
    }

    /// Every line as it should be bound.
    fn holds(language: &str, cases: &[&str]) {
        for case in cases {
            assert_eq!(bound(language, &case.replace(['~', '=', '\''], " ")), *case, "{language}");
        }
    }

    #[test]
    fn english() {
        holds(
            "en",
            &[
                "by 10~per~cent, or 10~% of 20~million people",
                "some 16.4~billion hours; a hundred million hours",
                "on 21~September 2024 (20–22~September)",
                "Article~5, para.~4, pp.~7–9, No.~3 of resolution~72/163",
                "Articles~II and III of the resolution of 2024",
                "Ms.~J.~Leduc and Mr.~Smith met J.-P.~Dupont",
                "(Article~5) of §~3",
                "The plan A. is to go on",
                "the United Nations, a member and the 3 of May",
            ],
        );
    }

    #[test]
    fn french() {
        holds(
            "fr",
            &[
                "«~Le soin~»~: qui'? Tous'! Vite'; oui",
                "le 1er~octobre 2024, le 21~septembre",
                "10~%, 10~pour~cent de 20~millions",
                "M.~Dupont, Mme~Leduc et J.~Martin",
                "10=000 personnes, 1=250=000 heures",
                "l’article~5, la résolution~72/163, n°~3",
                "on va à Paris",
            ],
        );
    }

    #[test]
    fn other_languages() {
        holds(
            "es",
            &[
                "el 21~de~septiembre de 2024",
                "el 10~por~ciento, 20~millones",
                "la Sra.~Leduc, art.~5",
                "a Madrid",
            ],
        );
        holds(
            "de",
            &[
                "am 21.~September 2024",
                "z.~B. in Art.~5, S.~7",
                "20~Mio. Euro, 10~%",
                "Frau~Leduc, Dr.~Leduc",
            ],
        );
        holds(
            "ru",
            &[
                "21~сентября 2024~года в~Москве и~в~Париже",
                "Труд~— это труд; он~же и~есть забота",
                "ст.~5, п.~4, №~3, г-жа~Ледюк, Ж.~Ледюк",
                "10=000 человек, 20~млн человек",
            ],
        );
        holds("ar", &["المادة~5", "21~أيلول/سبتمبر 2024", "10~في~المائة"]);
        holds("zh", &["约 10~% 的 WHO 会员"]);
    }

    #[test]
    fn a_note_may_follow() {
        holds("fr", &["le soin~»2 et 10~%3"]);
        holds("en", &["some 20~million4 people"]);
    }
}
