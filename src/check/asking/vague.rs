use super::tokens::{Before, Token, tokens};
use super::verbs::{Verb, is_adverb, main_verb, verb};
use crate::check::writing::Writing;

/// The most words that `…` in a phrase stands for.
const GAP: usize = 4;

/// The words of an action by which it is too vague: no one could tell whether it was done.
pub(in crate::check) fn vague_phrase(action: &str, writing: &Writing) -> Option<String> {
    let tokens = tokens(action);
    let start = tokens.iter().position(|token| !is_adverb(token, writing)).unwrap_or(0);
    let starts = [Some(0), Some(start), main_verb(&tokens, writing)];
    let longest = |phrases: &[String]| longest(&tokens, &starts, phrases);
    let precise =
        |end: usize| tokens[end..].iter().any(|token| token.is_figure() || token.is_of(&writing.means));
    let found = longest(&writing.vague)
        .or_else(|| longest(&writing.vague_without_means).filter(|(_, end)| !precise(*end)))
        .or_else(|| {
            starts
                .iter()
                .flatten()
                .find_map(|&start| general(&tokens, start, writing))
                .filter(|(_, end)| !precise(*end))
        })
        .or_else(|| ending(&tokens, writing));
    found
        .map(|(start, end)| tokens[start..end].iter().map(|token| token.text).collect::<Vec<_>>().join(" "))
        .or_else(|| unspaced(action, writing))
}

/// Where the longest of the phrases that begin at one of these words begins and ends.
fn longest(tokens: &[Token<'_>], starts: &[Option<usize>], phrases: &[String]) -> Option<(usize, usize)> {
    let mut found: Option<(usize, usize)> = None;
    for &start in starts.iter().flatten() {
        for taken in phrases.iter().filter_map(|phrase| matched(&tokens[start..], phrase)) {
            if found.is_none_or(|(start, end)| taken > end - start) {
                found = Some((start, start + taken));
            }
        }
    }
    found
}

/// How many words a phrase takes at the beginning of these; none where they do not begin with it.
fn matched(words: &[Token<'_>], phrase: &str) -> Option<usize> {
    let parts: Vec<&str> = phrase.split([' ', '’']).filter(|part| !part.is_empty()).collect();
    follow(words, &parts)
}

fn follow(words: &[Token<'_>], parts: &[&str]) -> Option<usize> {
    match parts {
        [] => Some(0),
        ["…", rest @ ..] => {
            (0..=GAP.min(words.len())).find_map(|gap| Some(gap + follow(&words[gap..], rest)?))
        }
        [part, rest @ ..] => {
            let word = &words.first()?.lower;
            let fits = match part.strip_prefix('-') {
                Some(ending) => word.ends_with(ending),
                None => word == part,
            };
            fits.then(|| follow(&words[1..], rest)).flatten().map(|taken| taken + 1)
        }
    }
}

/// A verb that names no step with an object that nobody could measure, within the words of its object.
fn general(tokens: &[Token<'_>], start: usize, writing: &Writing) -> Option<(usize, usize)> {
    let mut at = start;
    while tokens.get(at).is_some_and(|token| {
        token.is_of(&writing.general_verbs) || at > start && token.is_of(&writing.conjunctions)
    }) {
        at += 1;
    }
    if at == start || verb(&tokens[start], writing) == Verb::No {
        return None;
    }
    let object = tokens[at..].iter().take(GAP).take_while(|token| token.before == Before::Nothing);
    let found = object.enumerate().find(|(_, token)| token.is_of(&writing.general_objects))?.0;
    Some((start, at + found + 1))
}

/// The last words of an action where they are such a phrase: German puts the verb last.
fn ending(tokens: &[Token<'_>], writing: &Writing) -> Option<(usize, usize)> {
    let found = writing.vague_endings.iter().filter_map(|phrase| {
        let length = phrase.split(' ').count();
        let start = tokens.len().checked_sub(length)?;
        (matched(&tokens[start..], phrase) == Some(length)).then_some((start, tokens.len()))
    });
    found.min_by_key(|(start, _)| *start)
}

/// The beginning of an action in a script without spaces.
fn unspaced(action: &str, writing: &Writing) -> Option<String> {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    let phrases = writing
        .vague
        .iter()
        .filter(|phrase| phrase.ends_with(is_han) && action.trim_start().starts_with(phrase.as_str()));
    phrases.max_by_key(|phrase| phrase.len()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn each_language_has_its_wishes() {
        for (language, wish, action) in [
            ("en", "Continue to support carers", "Close the gap in pay by law"),
            (
                "en",
                "Take all the necessary measures to protect carers",
                "Take measures to protect carers by amending the Code",
            ),
            (
                "en",
                "Strengthen efforts for safer streets",
                "Strengthen the Nurseries Act with a right to a place",
            ),
            ("en", "Promote gender equality", "Promote forty midwives to the grade of nurse by 2028"),
            (
                "en",
                "In line with the Convention, consider more lamps",
                "In line with the Convention, buy more lamps",
            ),
            ("fr", "Envisager de ratifier la Convention", "Ratifier la Convention"),
            ("fr", "Garder à l'esprit les mères", "Protéger les mères au travail"),
            ("fr", "Redoubler d’efforts", "Poursuivre en justice les auteurs de violences"),
            ("es", "Considerar la posibilidad de ratificar el Convenio", "Ratificar el Convenio"),
            ("es", "Seguir apoyando a las barrenderas", "Seguir el plan de 2019"),
            ("de", "Die Einführung eines Pflegegelds erwägen.", "Ein Pflegegeld einführen."),
            ("pt", "Continuar a apoiar as mães", "Pagar as mães"),
            ("ru", "Рассмотреть возможность ратификации Конвенции", "Рассмотреть дела в течение года"),
            ("ar", "النظر في التصديق على الاتفاقية", "التصديق على الاتفاقية"),
            ("zh", "考虑批准《公约》", "考虑到儿童的需要，制定法律"),
        ] {
            let writing = Writing::of(&Language::parse(language).unwrap()).unwrap();
            assert!(vague_phrase(wish, writing).is_some(), "{wish}");
            assert_eq!(vague_phrase(action, writing), None, "{action}");
        }
    }
}
