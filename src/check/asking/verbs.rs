use super::tokens::{Before, Token};
use crate::check::writing::{Grammar, Writing};

/// How surely a word is a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verb {
    /// It is none.
    No,
    /// It is one, or a noun.
    Perhaps,
    /// It is one.
    Yes,
}

/// Whether a word is a verb in the form that asks for something.
pub(super) fn verb(token: &Token<'_>, writing: &Writing) -> Verb {
    if token.is_of(&writing.verbs) {
        return Verb::Yes;
    }
    match writing.grammar {
        Grammar::English if token.is_of(&writing.noun_verbs) => Verb::Perhaps,
        Grammar::Romance if is_infinitive(token, writing) => Verb::Yes,
        Grammar::German if writing.verbs.iter().any(|verb| is_compound_of(&token.lower, verb)) => Verb::Yes,
        _ => Verb::No,
    }
}

/// Whether the ending of a word shows that it is an infinitive; names are none.
fn is_infinitive(token: &Token<'_>, writing: &Writing) -> bool {
    // `abster-se`
    let clitic = token.lower.split_once('-').filter(|(_, clitic)| writing.preclitics.contains(clitic));
    // `abastecê-las` has lost its `r`.
    if let Some((verb, pronoun)) = token.lower.split_once('-')
        && writing.grammar == Grammar::Romance
        && verb.ends_with(['á', 'ê', 'í', 'i', 'ô'])
    {
        return matches!(pronoun, "lo" | "la" | "los" | "las");
    }
    let word = clitic.map_or(token.lower.as_str(), |(verb, _)| verb);
    let small = token.before == Before::Sentence || !token.text.starts_with(char::is_uppercase);
    let ends = writing.infinitive_endings.iter().any(|ending| word.ends_with(ending.as_str()));
    small
        && ends
        && word.chars().count() >= 4
        && !word.contains('-')
        && !token.is_of(&writing.not_infinitives)
}

/// Whether a word begins an action as an imperative of an ending that its language has.
pub(super) fn is_imperative(token: &Token<'_>, writing: &Writing) -> bool {
    let ends = writing.imperative_endings.iter().any(|ending| token.lower.ends_with(ending.as_str()));
    // `dótese`, `prohíbanse`
    let reflexive = writing.grammar == Grammar::Romance
        && ["ese", "ense", "ase", "anse"].iter().any(|ending| token.lower.ends_with(ending))
        && token.lower.contains(['á', 'é', 'í', 'ó', 'ú']);
    (ends || reflexive) && token.lower.chars().count() >= 5 && !token.is_of(&writing.not_imperatives)
}

/// Whether a German verb ends in another, such as `ausbilden` in `bilden`.
fn is_compound_of(word: &str, verb: &str) -> bool {
    let prefix = word.strip_suffix(verb).unwrap_or_default();
    // `anzunehmen` is an infinitive with `zu`.
    let with_zu = prefix.len() > 2 && prefix.ends_with("zu");
    !with_zu && (2..=8).contains(&prefix.chars().count()) && prefix.chars().all(char::is_lowercase)
}

/// Whether a word may be before the verb of an action.
pub(super) fn is_adverb(token: &Token<'_>, writing: &Writing) -> bool {
    let ending = match writing.grammar {
        Grammar::English => Some("ly"),
        _ => writing.adverb_ending.as_deref(),
    };
    let ends =
        ending.is_some_and(|ending| token.lower.ends_with(ending) && token.lower.len() > ending.len() + 2);
    token.is_of(&writing.adverbs) || ends && verb(token, writing) == Verb::No
}

/// The place of the verb that an action begins with, after adverbs and a clause that leads to it; none where there is none.
pub(super) fn main_verb(tokens: &[Token<'_>], writing: &Writing) -> Option<usize> {
    let first = tokens.iter().position(|token| !is_adverb(token, writing))?;
    if verb(&tokens[first], writing) > Verb::No || is_imperative(&tokens[first], writing) {
        return Some(first);
    }
    if !tokens[0].is_of(&writing.leads) && !tokens[first].is_of(&writing.leads) {
        return None;
    }
    let mut after_comma = false;
    tokens.iter().enumerate().skip(1).find_map(|(at, token)| {
        after_comma = matches!(token.before, Before::Comma | Before::Colon)
            || after_comma && is_adverb(&tokens[at - 1], writing);
        (after_comma && (verb(token, writing) > Verb::No || is_imperative(token, writing))).then_some(at)
    })
}
