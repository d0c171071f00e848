use super::tokens::{Before, Token, tokens};
use super::verbs::{Verb, is_adverb, main_verb, verb};
use crate::check::writing::{Grammar, WordSet, Writing};

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
    let says_how = |(start, end): (usize, usize)| {
        let persists = [start, end - 1].iter().any(|&at| tokens[at].is_of(&writing.persisting));
        persists && (tokens[end..].iter().any(Token::is_figure) || names_means(&tokens[end..], writing))
    };
    let found = longest(&writing.vague)
        .filter(|found| !says_how(*found))
        .or_else(|| longest(&writing.vague_without_means).filter(|(_, end)| !precise(*end)))
        .or_else(|| {
            starts
                .iter()
                .flatten()
                .find_map(|&start| general(&tokens, start, writing))
                .filter(|(_, end)| !precise(*end))
        })
        .or_else(|| {
            let with = |end: usize| tokens[end..].iter().any(|token| token.is_of(&writing.helping_means));
            helping(&tokens, &starts, writing).filter(|(_, end)| !precise(*end) && !with(*end))
        })
        .or_else(|| ending(&tokens, writing));
    found
        .map(|(start, end)| tokens[start..end].iter().map(|token| token.text).collect::<Vec<_>>().join(" "))
        .or_else(|| unspaced(action, writing))
}

/// Whether words say by doing what: `by training judges`, `en formant des juges`.
fn names_means(words: &[Token<'_>], writing: &Writing) -> bool {
    words.windows(2).any(|pair| match writing.grammar {
        Grammar::English => pair[0].lower == "by" && pair[1].lower.ends_with("ing"),
        _ => {
            pair[0].lower == "en" && pair[1].lower.ends_with("ant")
                || matches!(pair[0].lower.as_str(), "mediante" | "através")
        }
    })
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

/// A verb that names no step with people as all that it acts on: `support families`, `protect women and girls in all areas`.
fn helping(tokens: &[Token<'_>], starts: &[Option<usize>], writing: &Writing) -> Option<(usize, usize)> {
    starts.iter().flatten().find_map(|&start| {
        let at = tokens.get(start..)?.iter().take_while(|token| token.is_of(&writing.helping_verbs)).count();
        let object =
            tokens[start + at..].iter().take(GAP).take_while(|token| token.before == Before::Nothing);
        let people = object.enumerate().find(|(_, token)| token.is_of(&writing.people))?.0;
        (at > 0).then_some((start, start + at + people + 1))
    })
}

/// The last words of an action, or of its first clause, where they are such a phrase: German puts the verb last.
fn ending(tokens: &[Token<'_>], writing: &Writing) -> Option<(usize, usize)> {
    let first = (1..tokens.len()).find(|&at| tokens[at].before != Before::Nothing).unwrap_or(tokens.len());
    [first, tokens.len()].into_iter().find_map(|end| {
        let tokens = &tokens[..end];
        let longest = |phrases: &[String]| {
            let found = phrases.iter().filter_map(|phrase| {
                let length = phrase.split(' ').count();
                let start = end.checked_sub(length)?;
                (matched(&tokens[start..], phrase) == Some(length)).then_some((start, end))
            });
            found.min_by_key(|(start, _)| *start)
        };
        let precise = || tokens.iter().any(|token| token.is_figure() || token.is_of(&writing.means));
        longest(&writing.vague_endings).or_else(|| {
            longest(&writing.vague_endings_without_means)
                .or_else(|| general_at_end(tokens, writing))
                .filter(|_| !precise())
        })
    })
}

/// The same in German of a verb that names no step, and of what it acts on.
fn general_at_end(tokens: &[Token<'_>], writing: &Writing) -> Option<(usize, usize)> {
    if writing.grammar != Grammar::German {
        return None;
    }
    let last = tokens.last()?;
    let acts_on = |verbs: &WordSet, objects: &WordSet| {
        let object = tokens.iter().rposition(|token| token.is_of(objects));
        object.filter(|_| last.is_of(verbs)).map(|start| (start, tokens.len()))
    };
    let with = tokens.iter().any(|token| token.is_of(&writing.helping_means));
    acts_on(&writing.general_verbs, &writing.general_objects)
        .or_else(|| acts_on(&writing.helping_verbs, &writing.people).filter(|_| !with))
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
            (
                "en",
                "Step up efforts against trafficking",
                "Step up efforts against trafficking by training judges",
            ),
            ("fr", "Poursuivre ses efforts", "Poursuivre ses efforts en formant des juges"),
            ("en", "Support families", "Support families with 50 euros a month"),
            ("en", "Fight corruption at all levels", "Fight corruption by law"),
            ("en", "Continue its reforms", "Continue to pay the midwives until 2030"),
            ("fr", "Soutenir les familles rurales", "Soutenir les familles par une allocation"),
            ("de", "Den Dialog der Religionen fördern", "Den Dialog mit 20 Treffen im Jahr fördern"),
            ("de", "Pflegende unterstützen", "Pflegende mit Geld unterstützen"),
            ("de", "Die Möglichkeit prüfen, das Amt auszubauen", "Die Kasse jährlich prüfen"),
            ("fr", "Envisager de ratifier la Convention", "Ratifier la Convention"),
            ("fr", "Garder à l'esprit les mères", "Protéger les mères au travail par la loi"),
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
