use super::tokens::{Before, Token};
use super::verbs::{Verb, verb};
use crate::check::writing::Writing;

/// A clause of a German action.
pub(super) struct Clause {
    /// Whether it ends in the infinitive of an action, not in one with `zu` and not after `dass`.
    pub(super) acts: bool,
    /// Its last word but for the infinitive says what is acted on: it has more words than the verb.
    pub(super) has_object: bool,
    /// The words of it that a finding shows.
    pub(super) shown: String,
}

/// The clauses of a German action: they end at commas, semicolons and sentences, and after a verb before `und`.
pub(super) fn clauses(tokens: &[Token<'_>], writing: &Writing) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for at in 1..=tokens.len() {
        let ends = at == tokens.len()
            || tokens[at].before != Before::Nothing
            || tokens[at].is_of(&writing.conjunctions) && verb(&tokens[at - 1], writing) == Verb::Yes;
        if ends {
            clauses.push(clause(&tokens[start..at], writing));
            start = at;
        }
    }
    clauses
}

fn clause(tokens: &[Token<'_>], writing: &Writing) -> Clause {
    let skipped = tokens.iter().take_while(|token| token.is_of(&writing.conjunctions)).count();
    let tokens = &tokens[skipped..];
    // `zu` is a preposition before anything but an infinitive: `zu Artikel 16`.
    let leads = |(at, token): (usize, &Token<'_>)| {
        token.is_of(&writing.subordinating)
            && (token.lower != "zu"
                || tokens.get(at + 1).is_some_and(|next| is_written_small(next) && looks_infinitive(next)))
    };
    let subordinate = tokens.iter().enumerate().any(leads);
    let acts = !subordinate
        && tokens.last().is_some_and(|last| is_written_small(last) && verb(last, writing) == Verb::Yes);
    // `ändern und aufheben` shares the object of the clause before.
    let has_object = tokens.iter().any(|token| {
        !(token.is_of(&writing.conjunctions) || is_written_small(token) && looks_infinitive(token))
    });
    let shown = tokens.iter().take(3).map(|token| token.text).collect::<Vec<_>>().join(" ");
    Clause { acts, has_object, shown }
}

/// Whether a German word has the ending of an infinitive.
pub(super) fn looks_infinitive(token: &Token<'_>) -> bool {
    ["en", "ern", "eln", "tun"].iter().any(|end| token.lower.ends_with(end)) && token.lower.len() > 4
}

/// Whether a German word can be a verb, which has no capital.
pub(super) fn is_written_small(token: &Token<'_>) -> bool {
    token.text.starts_with(char::is_lowercase)
}
