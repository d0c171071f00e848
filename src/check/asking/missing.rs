use super::clauses::{clauses, is_written_small, looks_infinitive};
use super::tokens::{Before, Token, tokens};
use super::verbs::{Verb, is_adverb, is_imperative, main_verb, verb};
use crate::check::writing::{Grammar, Writing};

/// The first words of an action that has no verb to act by; none where it has one, or where nobody can tell.
pub(in crate::check) fn missing_action(action: &str, writing: &Writing) -> Option<String> {
    let tokens = tokens(action);
    let first = tokens.first()?;
    let shown = || {
        let few =
            tokens.iter().take(3).take_while(|token| token.before == Before::Nothing || **token == *first);
        let words: Vec<&str> = few.map(|token| token.text).collect();
        let start = action.find(words[0]).unwrap_or(0);
        let last = words[words.len() - 1];
        let end = action[start..].find(last).map_or(action.len(), |at| start + at + last.len());
        action[start..end].to_owned()
    };
    let sentence = tokens.iter().any(|token| token.is_of(&writing.modals));
    let lacks = !sentence
        && match writing.grammar {
            Grammar::English => lacks_in_english(&tokens, writing),
            Grammar::Romance => lacks_in_romance(&tokens, writing),
            Grammar::German => lacks_in_german(&tokens, writing),
            Grammar::List => {
                first.is_of(&writing.no_verbs)
                    && main_verb(&tokens, writing).is_none()
                    && !verb_after_comma(&tokens, writing)
            }
        };
    lacks.then(shown)
}

fn verb_after_comma(tokens: &[Token<'_>], writing: &Writing) -> bool {
    tokens.iter().any(|token| token.before == Before::Comma && verb(token, writing) == Verb::Yes)
}

/// English shows by its first word whether it is a verb; of a word that no list knows nothing can be said.
fn lacks_in_english(tokens: &[Token<'_>], writing: &Writing) -> bool {
    let Some(first) = tokens.iter().position(|token| !is_adverb(token, writing)) else { return false };
    let word = &tokens[first];
    // `further the work` has a verb that is an adverb as well.
    if first > 0 && tokens[first - 1].lower == "further" && word.is_of(&writing.determiners) {
        return false;
    }
    // `the one that asks`, but not `we call on cities to fund`.
    let asks = tokens.iter().skip(1).any(|token| token.before == Before::Colon || token.lower == "to")
        && matches!(word.lower.as_str(), "we" | "you" | "they");
    if asks {
        return false;
    }
    match verb(word, writing) {
        Verb::Yes => is_noun(tokens, first, writing),
        Verb::Perhaps => {
            is_noun(tokens, first, writing)
                || first == 0 && word.is_of(&writing.adjectives) && !has_determiner(tokens, first, writing)
        }
        Verb::No if word.is_of(&writing.leads) || tokens[0].is_of(&writing.leads) => {
            main_verb(tokens, writing).is_none()
                && !tokens.iter().any(|token| verb(token, writing) == Verb::Yes)
        }
        Verb::No => {
            word.is_of(&writing.no_verbs)
                || word.is_of(&writing.adjectives)
                || is_comparative(&word.lower, writing)
                || names_something(tokens, first, writing)
        }
    }
}

/// Whether a verb is used as a noun: `support for`, `protection of`.
fn is_noun(tokens: &[Token<'_>], at: usize, writing: &Writing) -> bool {
    tokens.get(at + 1).is_some_and(|next| {
        let pair = format!("{} {}", tokens[at].lower, next.lower);
        next.before == Before::Nothing && writing.noun_uses.contains(&pair)
    })
}

fn has_determiner(tokens: &[Token<'_>], at: usize, writing: &Writing) -> bool {
    tokens.get(at + 1).is_some_and(|next| next.is_of(&writing.determiners) || next.is_figure())
}

fn is_comparative(word: &str, writing: &Writing) -> bool {
    let is = |stem: &str| writing.comparable.contains(stem);
    let Some(stem) = word.strip_suffix("er") else { return false };
    let doubled = stem.chars().next_back().is_some_and(|last| stem.ends_with(&format!("{last}{last}")));
    let long = stem.strip_suffix('i').is_some_and(|stem| is(&format!("{stem}y")));
    is(stem) || is(&format!("{stem}e")) || doubled && is(&stem[..stem.len() - 1]) || long
}

/// Whether a word that is no verb has the ending of a noun, or is a plural.
fn names_something(tokens: &[Token<'_>], at: usize, writing: &Writing) -> bool {
    let word = tokens[at].lower.as_str();
    let long = word.chars().count() >= 5;
    let noun = writing.noun_endings.iter().any(|ending| word.ends_with(ending.as_str()));
    let stem = word.strip_suffix('s').unwrap_or(word);
    let bare = |stem: &str| writing.verbs.contains(stem) || writing.noun_verbs.contains(stem);
    let says = bare(stem)
        || stem.strip_suffix('e').is_some_and(bare)
        || stem.strip_suffix("ie").is_some_and(|stem| bare(&format!("{stem}y")));
    let plural = word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !says
        && !tokens[at].is_of(&writing.singular_in_s);
    let gerund = word.ends_with("ing") && tokens.get(at + 1).is_some_and(|next| next.lower == "of");
    long && (noun || plural || gerund)
}

/// Romance languages show verbs by their endings, so that what begins with none has none.
fn lacks_in_romance(tokens: &[Token<'_>], writing: &Writing) -> bool {
    let infinitive = |token: &Token<'_>| verb(token, writing) == Verb::Yes;
    if main_verb(tokens, writing).is_some()
        || tokens.iter().take(2).any(|token| is_imperative(token, writing))
    {
        return false;
    }
    let leads = tokens[0].is_of(&writing.leads);
    // `sans délai ratifier`, `pour chaque ville : créer`
    if leads && tokens.iter().any(infinitive) {
        return false;
    }
    let after_mark = tokens.iter().any(|token| {
        token.before != Before::Nothing && infinitive(token) && token.before != Before::Sentence
    });
    let begins_as_verb = is_singular_imperative(&tokens[0], writing) && !tokens[0].is_of(&writing.no_verbs);
    !after_mark && !begins_as_verb
}

/// Whether a word is an imperative of a verb whose infinitive is listed, such as `garantice` of `garantizar`.
fn is_singular_imperative(token: &Token<'_>, writing: &Writing) -> bool {
    writing.imperatives.iter().any(|stem| {
        let rest = token.lower.strip_prefix(stem);
        rest.is_some_and(|rest| matches!(rest, "e" | "a" | "em" | "am" | "en" | "an" | "s" | "es" | "as"))
    })
}

/// German has its infinitive in small letters at the end of a clause, or an imperative before `Sie`.
fn lacks_in_german(tokens: &[Token<'_>], writing: &Writing) -> bool {
    let polite = tokens.get(1).is_some_and(|second| second.text == "Sie");
    let known = clauses(tokens, writing).iter().any(|clause| clause.acts);
    let looks = |token: &Token<'_>| is_written_small(token) && looks_infinitive(token);
    let ends = tokens.iter().enumerate().any(|(at, token)| {
        let last = tokens
            .get(at + 1)
            .is_none_or(|next| next.before != Before::Nothing || next.is_of(&writing.conjunctions));
        last && looks(token)
    });
    // `Messt` of `messen`.
    let stem = tokens[0].lower.strip_suffix("et").or_else(|| tokens[0].lower.strip_suffix('t'));
    let of_verb =
        stem.is_some_and(|stem| writing.verbs.iter().any(|verb| verb.strip_suffix("en") == Some(stem)));
    let imperative = of_verb || tokens[0].is_of(&writing.imperatives);
    !(polite || known || ends || imperative)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn missing(language: &str, action: &str) -> Option<String> {
        missing_action(action, Writing::of(&Language::parse(language).unwrap()).unwrap())
    }

    #[test]
    fn verbs_begin_actions() {
        for (language, action) in [
            ("en", "Push local companies"),
            ("en", "Position care in the agenda"),
            ("en", "Be the first to act"),
            ("en", "“Recognise, reduce, redistribute”"),
            ("en", "Not only fund but also monitor"),
            ("en", "With immediate effect, repeal the law on vagrancy"),
            ("en", "At the national level, and without delay, adopt a plan"),
            ("en", "By May, light the stops"),
            ("en", "Fairly pay cleaners"),
            ("en", "All States should ratify the Convention"),
            ("en", "We call on cities to fund nurseries"),
            ("en", "Consider the bill"),
            ("fr", "Reconnaître le travail de soin"),
            ("fr", "D’ici mai, éclairer les arrêts"),
            ("fr", "Ne plus fermer les crèches"),
            ("fr", "Ratifiez la Convention"),
            ("es", "Antes de mayo, alumbrar las paradas"),
            ("es", "Garanticen el acceso"),
            ("es", "Dótese de fondos la defensoría"),
            ("pt", "Abster-se de usar a força"),
            ("pt", "Antes de maio, iluminar as paragens"),
            ("de", "Bis Mai die Haltestellen beleuchten"),
            ("de", "Ratifizieren Sie das Übereinkommen"),
        ] {
            assert_eq!(missing(language, action), None, "{action}");
        }
    }

    #[test]
    fn wishes_have_no_verb() {
        for (language, action, shown) in [
            ("en", "In all budgets", "In all budgets"),
            ("en", "Recognition of care work", "Recognition of care"),
            ("en", "Support for mothers", "Support for mothers"),
            ("en", "Free legal aid for carers", "Free legal aid"),
            ("en", "Safer streets", "Safer streets"),
            ("en", "Nurseries in every district", "Nurseries in every"),
            ("fr", "Une loi sur le travail de soin", "Une loi sur"),
            ("fr", "L’adoption de la loi", "L’adoption de"),
            ("es", "Calles más seguras", "Calles más seguras"),
            ("pt", "Mais creches", "Mais creches"),
            ("de", "Mehr Plätze in Kitas", "Mehr Plätze in"),
        ] {
            assert_eq!(missing(language, action).as_deref(), Some(shown), "{action}");
        }
    }
}
