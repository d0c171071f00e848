use std::ops::Range;

use super::writing::{Grammar, Writing};
use crate::locale::Language;

/// Where a text has something in place of what is still missing: a word such as `TODO`, brackets such as `[name]`, crosses in place
/// of a figure, a line to write on.
pub(super) fn gaps(text: &str, language: &Language) -> Vec<Range<usize>> {
    let mut found = phrases(text);
    found.extend(brackets(text, language));
    found.extend(lines(text));
    found.extend(label(text, language));
    found.extend(queries(text));
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() || is_han(c)).filter(|word| !word.is_empty()).collect();
    for (index, word) in words.iter().enumerate() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let end = start + word.len();
        let before = index.checked_sub(1).map(|index| words[index]).unwrap_or_default();
        let next = words.get(index + 1).copied().unwrap_or_default();
        let priced = text[..start].ends_with(['$', '€', '£']) && is_crosses(word) && word.len() > 1;
        let words = [before, word, next];
        if priced || is_gap(words, text[end..].trim_start(), language) {
            found.push(start..end);
        }
    }
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, before| next.start < before.end);
    found
}

fn phrases(text: &str) -> Vec<Range<usize>> {
    let lower = text.to_ascii_lowercase();
    let phrases = ["lorem ipsum", "???", "？？？", "dd/mm/yyyy", "jj/mm/aaaa", "dd/mm/aaaa", "tt.mm.jjjj"];
    phrases
        .iter()
        .flat_map(|phrase| lower.match_indices(phrase).map(|(at, found)| at..at + found.len()))
        .collect()
}

/// A word in capitals before a colon that says that the text is to be written: `PENDIENTE: los datos`.
fn label(text: &str, language: &Language) -> Option<Range<usize>> {
    let (label, _) = text.split_once(':')?;
    let label = label.trim();
    let capitals = label.contains(char::is_uppercase) && !label.contains(char::is_lowercase);
    let lower = label.to_lowercase();
    let asks = |words: &Writing| {
        words.blank_endings.contains(&lower) || words.unfinished.iter().any(|known| known == label)
    };
    let start = label.as_ptr() as usize - text.as_ptr() as usize;
    (capitals && Writing::of_drafts(language).any(asks)).then_some(start..start + label.len())
}

/// Two question marks in place of a figure: `in ?? countries`.
fn queries(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(" ?? ").filter_map(|(at, found)| {
        let next = text[at + found.len()..].chars().next();
        next.is_some_and(char::is_lowercase).then_some(at + 1..at + 3)
    })
}

/// Lines to write on: two underscores and more, five points and more.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (mark, fewest) in [('_', 2), ('.', 5), ('…', 3)] {
        for run in text.split(|c| c != mark).filter(|run| run.chars().count() >= fewest) {
            let start = run.as_ptr() as usize - text.as_ptr() as usize;
            let joins = |c: Option<char>| mark == '_' && c.is_some_and(char::is_alphanumeric);
            if !joins(text[..start].chars().next_back()) && !joins(text[start + run.len()..].chars().next()) {
                found.push(start..start + run.len());
            }
        }
    }
    found
}

/// The bytes of brackets that are looked at: no gap has more words.
const LONGEST: usize = 300;

fn brackets(text: &str, language: &Language) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, open) in text.match_indices(['[', '【', '(']) {
        let inner = &text[start + open.len()..];
        let end = (0..=LONGEST.min(inner.len())).rev().find(|end| inner.is_char_boundary(*end));
        let inner = &inner[..end.unwrap_or(0)];
        let label = inner.split([']', '】', ')']).next().unwrap_or_default();
        let blank = if open == "(" {
            is_inserted(label, language)
        } else {
            is_blank(label, is_within_sentence(&text[..start]), language)
        };
        if blank {
            let close = inner[label.len()..].chars().next().map_or(0, char::len_utf8);
            found.push(start..start + open.len() + label.len() + close);
        }
    }
    found
}

/// Whether what is between square brackets is there in place of something else.
fn is_blank(label: &str, within: bool, language: &Language) -> bool {
    let label = label.trim();
    let lower = label.to_lowercase().replace('\'', "’");
    let begins = |beginning: &String| {
        lower.strip_prefix(beginning.as_str()).is_some_and(|rest| {
            beginning.ends_with([':', '：'])
                || beginning.ends_with(is_han)
                || rest.starts_with([' ', '\u{A0}', ':'])
        })
    };
    let crosses = !lower.is_empty() && lower.chars().all(|c| matches!(c, 'x' | 'х' | '_' | '●' | '•' | '?'));
    // At the beginning of a sentence, capitals in brackets are a heading or a stage direction.
    let capitals = within
        && label.split_whitespace().nth(1).is_some()
        && label.contains(char::is_uppercase)
        && !label.contains(char::is_lowercase);
    // `[Mr./Madam] Chair`
    let choice = label.contains('/')
        && label.split('/').all(|one| {
            one.chars().count() > 1 && one.chars().all(|c| c.is_alphabetic() || c == '.' || c == ' ')
        });
    crosses
        || capitals
        || choice
        || Writing::of_drafts(language).any(|words| {
            words.blanks.contains(&lower)
                || words.blank_beginnings.iter().any(begins)
                || words
                    .blank_endings
                    .iter()
                    .any(|end| lower.strip_suffix(end.as_str()).is_some_and(|rest| rest.ends_with(' ')))
        })
}

/// Whether a text breaks off within a sentence.
fn is_within_sentence(before: &str) -> bool {
    before.trim_end().ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '(' | '“' | '«'))
}

/// Whether round brackets ask to insert something, or ask for something: `(source?)`.
fn is_inserted(label: &str, language: &Language) -> bool {
    let lower = label.trim().to_lowercase();
    let asked = lower.trim_start_matches('¿').split_once('?').map(|(word, _)| word.trim_end());
    if asked.is_some_and(|word| {
        Writing::of_drafts(language).any(|words| words.blanks.iter().any(|blank| blank == word))
    }) {
        return true;
    }
    let asks = |words: &Writing| {
        let insert = words.blank_beginnings.first().filter(|word| !word.ends_with(is_han));
        insert
            .and_then(|insert| lower.strip_prefix(insert.as_str()))
            .is_some_and(|rest| rest.starts_with(' '))
            || words.blanks.iter().any(|blank| blank.contains(' ') && *blank == lower)
    };
    Writing::of_drafts(language).any(asks)
}

fn is_crosses(word: &str) -> bool {
    word.chars().all(|c| matches!(c, 'X' | 'Х'))
}

/// Whether a month follows: `XX March`, `XX de marzo`, `XX. März`.
fn is_dated(rest: &str, language: &Language) -> bool {
    let rest = rest.trim_start_matches(['.', ' ']);
    let rest = rest.strip_prefix("de ").unwrap_or(rest);
    let month = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let begins = month.starts_with(char::is_uppercase) || !matches!(language.primary(), "en" | "de");
    begins && Writing::of(language).is_some_and(|words| words.months.contains(&month.to_lowercase()))
}

/// Whether a word of crosses stands for a number of what follows, a plural: `trained XX teachers`, but not `article XX states`.
fn counts(before: &str, next: &str, language: &Language) -> bool {
    let Some(words) = Writing::of(language) else { return false };
    let numbered = words.numbered.contains(&before.to_lowercase());
    let small = |word: &str| word.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    let plural = if language.primary() == "de" {
        next.starts_with(char::is_uppercase)
    } else {
        next.starts_with(char::is_lowercase) && next.ends_with('s') && next.chars().count() > 3
    };
    !numbered && small(before) && plural
}

fn is_gap([before, word, next]: [&str; 3], rest: &str, language: &Language) -> bool {
    let crosses = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = crosses.chars().count();
    let only = |wanted: &[char]| number > 0 && crosses.chars().all(|c| wanted.contains(&c));
    let percent = rest.starts_with(['%', '％', '€', '$']);
    if only(&['X', 'Х'])
        && (number >= 2
            && (number >= 4 || crosses.len() < word.len() || percent || rest.starts_with(['年', '月', '日']))
            || percent)
    {
        return true;
    }
    if number >= 2 && (only(&['X', 'Х']) || only(&['x', 'х'])) {
        let near = rest.starts_with(next);
        if near && is_crosses(word) && counts(before, next, language) || is_dated(rest, language) {
            return true;
        }
        if number >= 3 && word.starts_with(['x', 'х']) && near && next.starts_with(char::is_alphabetic) {
            return true;
        }
        return Writing::of_drafts(language).any(|words| {
            let is = |list: &[String], word: &str| list.contains(&word.to_lowercase());
            // Behind an article or a preposition of Romance languages a Roman number has a singular: `la XX reunión`.
            let noun = match words.grammar {
                Grammar::Romance => next.ends_with('s'),
                Grammar::German => next.starts_with(char::is_uppercase),
                _ => next.starts_with(char::is_lowercase),
            };

            near && (is(&words.units, next) || is(&words.amounts, before) && noun)
        });
    }
    // What a language has as a word, or as another abbreviation, its own list leaves out.
    let words = Writing::of(language).or_else(|| Writing::of(&Language::english()));
    let unfinished = words.is_some_and(|words| words.unfinished.iter().any(|known| known == word));
    unfinished && !rest.chars().next().is_some_and(char::is_uppercase)
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(language: &str, text: &str) -> usize {
        gaps(text, &Language::parse(language).unwrap()).len()
    }

    #[test]
    fn each_language_has_its_blanks() {
        for (language, text) in [
            ("fr", "le [à compléter] mars, [insérer le nom]"),
            ("fr", "Quelque XX lampes, [à vérifier avec le maire]"),
            ("es", "el [fecha] de marzo, [insertar nombre]"),
            ("es", "Unas XX lámparas y cerca del X % del gasto"),
            ("de", "am [Datum], TODO: nachfragen"),
            ("pt", "em [data], [a confirmar com a câmara]"),
            ("pt", "O curso formou XX enfermeiras (fonte?) e mais"),
            ("de", "Seit 2019 kamen XX Hebammen [Zahl einfügen]"),
            ("es", "PENDIENTE: el XX de marzo"),
            ("es", "Costó €XX y llegaron XX enfermeras"),
            ("ru", "в 20ХХ году [вставить имя]"),
            ("ar", "في [التاريخ] قالت [أدخل الاسم]"),
            ("zh", "20XX年【待补充】"),
        ] {
            assert_eq!(found(language, text), 2, "{text}");
        }
        for (language, text) in [
            ("es", "Vale para TODO el mundo y para TODO lo demás; la TBC se cura en el siglo XX"),
            ("fr", "[l’État partie] doit agir au XX e siècle"),
            ("pt", "A XX reunião e os artigos XX e XXI"),
            ("de", "Kapitel XX Absatz 2 und der Artikel XX"),
            ("ru", "XX век, «[государства] обязаны»"),
            ("zh", "XX国际组织〔2024〕"),
        ] {
            assert_eq!(found(language, text), 0, "{text}");
        }
    }

    #[test]
    fn finds_what_is_unfinished() {
        for text in [
            "TODO: ask",
            "by 20XX",
            "XX % of",
            "X% of the hours",
            "on XXXX",
            "see ???",
            "Dear [insert name],",
            "Lorem ipsum dolor",
            "Some XX lamps are broken",
            "[xx] million people",
            "xx million people",
            "We thank [NAME OF CHAIR]",
            "[Country] agreed",
            "[check with Geneva]",
            "(insert the figure)",
            "the sum is __ euros",
            "signed: ........",
            "It costs $XX a month",
            "Dear [Mr./Ms.] Chair",
            "in ?? countries",
            "on XX March 2024",
            "TBC: the date",
            "The course reached XX midwives",
            "90 villages (source?? ask Ana)",
            "It is large [exact sum to be confirmed]",
        ] {
            assert_eq!(found("en", text), 1, "{text}");
        }
    }

    #[test]
    fn leaves_prose_alone() {
        for text in [
            "Article XX",
            "In the XX century",
            "Line XX closed in 1990",
            "au XXe siècle",
            "Chapter XXX",
            "Superbowl XXX",
            "measures [to be taken] by them",
            "size XXL",
            "Really??",
            "[sic]",
            "he [the mayor] left [...] it [as amended]",
            "[NATO] met",
            "2XL shirts",
            "[PEACE AND SECURITY] The first condition is peace. [FUNDS FOR DEVELOPMENT]",
            "snake_case and so on...",
            "they said (inserted later)",
            "Chapter XX tells of the wells",
            "Is it so (really?)",
            "Really ?? We doubt it",
            "[A/70/1] says so",
        ] {
            assert_eq!(found("en", text), 0, "{text}");
        }
    }
}
