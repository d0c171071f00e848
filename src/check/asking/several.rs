use super::clauses::clauses;
use super::tokens::{Before, Token, tokens};
use super::verbs::{Verb, is_adverb, main_verb, verb};
use crate::check::writing::{Grammar, Writing};

/// The first words of the second thing that an action asks for. Verbs with one object (`sign and ratify the Convention`) are one action,
/// and so are those that a purpose or a clause joins (`a law to prevent violence and protect mothers`).
pub(in crate::check) fn second_action(action: &str, writing: &Writing) -> Option<String> {
    let tokens = tokens(action);
    if writing.grammar == Grammar::German {
        let mut acting =
            clauses(&tokens, writing).into_iter().filter(|clause| clause.acts && clause.has_object);
        return acting.nth(1).map(|clause| clause.shown);
    }
    let main = main_verb(&tokens, writing);
    let mut subordinate = main.is_some_and(|main| tokens[main].is_of(&writing.subordinating));
    let mut at = main.map_or(1, |main| main + 1);
    let mut grouped = main.is_some();
    // The verbs since a purpose began.
    let mut purposes = 0;
    while let Some(token) = tokens.get(at) {
        let joined = token.is_of(&writing.conjunctions);
        // `a law to raise the age of marriage, and register all births`
        let apart = joined && token.before == Before::Comma && subordinate && purposes == 1;
        let new_clause = matches!(token.before, Before::Semicolon | Before::Sentence) || apart;
        let next = if new_clause || joined || token.before == Before::Comma {
            verb_behind(&tokens, at, writing)
        } else {
            Some(at).filter(|_| verb(token, writing) == Verb::Yes)
        };
        if new_clause {
            subordinate = false;
        }
        match next {
            // `adopt and publish`: further verbs of the same action.
            Some(verb) if grouped && !new_clause => at = verb + 1,
            Some(verb) if (new_clause || joined || token.before == Before::Comma) && !subordinate => {
                if (new_clause || main.is_some()) && acts(&tokens, verb, writing) {
                    return Some(
                        tokens[verb..].iter().take(3).map(|token| token.text).collect::<Vec<_>>().join(" "),
                    );
                }
                at += 1;
            }
            _ => {
                let leads = token.is_of(&writing.subordinating) && !is_preposition(&tokens, at, writing)
                    || token.before == Before::Colon;
                let acting = verb(token, writing) == Verb::Yes;
                let inner = writing.grammar == Grammar::Romance && acting;
                subordinate |= leads || inner;
                purposes += usize::from(subordinate && acting);
                // `l’avortement` has the ending of an adverb.
                let noun = tokens[at - 1].is_of(&writing.no_verbs);
                grouped &= joined || is_adverb(token, writing) && !noun || token.is_of(&writing.preclitics);
                at += 1;
            }
        }
    }
    None
}

/// Whether an English `to` stands before something that is no verb: `raise the age to 14`, `transfer it to the towns`.
fn is_preposition(tokens: &[Token<'_>], at: usize, writing: &Writing) -> bool {
    tokens[at].lower == "to"
        && tokens.get(at + 1).is_some_and(|next| {
            // `to more effectively prevent`
            let degree = matches!(next.lower.as_str(), "more" | "less" | "at" | "both");
            next.is_figure()
                || next.is_of(&writing.determiners) && !degree
                || next.is_of(&writing.no_verbs) && !degree
                || next.is_of(&writing.adjectives)
                || tokens.get(at + 2).is_some_and(Token::is_figure)
        })
}

/// The place of the verb at or after a word, with only conjunctions, adverbs and clitics between.
fn verb_behind(tokens: &[Token<'_>], from: usize, writing: &Writing) -> Option<usize> {
    let passes = |token: &Token<'_>| {
        let purpose = writing.grammar == Grammar::English && token.is_of(&writing.subordinating);
        !purpose
            && (token.is_of(&writing.conjunctions)
                || is_adverb(token, writing)
                || token.is_of(&writing.preclitics))
    };
    let skipped = tokens[from..].iter().take(4).take_while(|token| passes(token)).count();
    let at = from + skipped;
    tokens.get(at).filter(|token| verb(token, writing) > Verb::No).map(|_| at)
}

/// Whether a verb has something that it acts on; a verb that may be a noun needs a word that shows that it is none.
fn acts(tokens: &[Token<'_>], at: usize, writing: &Writing) -> bool {
    let next = tokens
        .get(at + 1)
        .filter(|next| next.before == Before::Nothing && !next.is_of(&writing.conjunctions));
    match (writing.grammar, verb(&tokens[at], writing)) {
        (Grammar::English, Verb::Perhaps) => next.is_some_and(|next| {
            let amid = is_adverb(next, writing) && next.lower.ends_with("ly");
            next.is_of(&writing.determiners) || next.is_figure() || amid
        }),
        (Grammar::English, _) => next.is_some(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn second(language: &str, action: &str) -> Option<String> {
        second_action(action, Writing::of(&Language::parse(language).unwrap()).unwrap())
    }

    #[test]
    fn one_action_is_one() {
        for (language, action) in [
            ("en", "Organise programs to promote the involvement of men/fathers in caregiving"),
            ("en", "Recognise, reduce and redistribute unpaid care work"),
            ("en", "Support mothers centres, e.g. in Bogota. "),
            ("en", "Provide childcare; care of the elderly; and transport"),
            ("en", "Produce data on unpaid care work. It is needed for every budget."),
            ("en", "Follow the U.N. Secretary-General and adopt"),
            ("en", "Work with the U.N. Secretary-General is asked to act"),
            ("en", "Adopt a law to prevent violence and protect those who report it"),
            ("en", "Ensure that mothers can study and receive a grant"),
            ("en", "In line with the Convention, adopt a plan and budget"),
            ("en", "Fund research and support services"),
            ("en", "Take measures to more effectively prevent and combat hate speech"),
            ("en", "Heed the call to uplift carers and integrate them into the plan"),
            ("en", "Adopt a law to prevent violence, protect victims, and punish those who harm them"),
            ("en", "Develop a plan, based on the law, to increase the quality of life"),
            ("fr", "Créer des crèches ; des congés ; et des horaires souples"),
            ("fr", "Adopter une loi pour prévenir les accidents et protéger les ouvrières"),
            ("fr", "Signer et ratifier la Convention"),
            ("es", "Reconocer, reducir y redistribuir los cuidados"),
            ("es", "Aprobar una ley para prevenir accidentes y proteger a las obreras"),
            ("ru", "Признать, сократить и перераспределить труд по уходу"),
            ("de", "Das Gesetz verabschieden und finanzieren"),
            ("de", "Alte Gesetze prüfen, umschreiben und aufheben"),
            ("de", "Vereinen erlauben, Geld anzunehmen und Konten zu eröffnen"),
            ("de", "Mütter mit kleinen und großen Kindern unterstützen"),
        ] {
            assert_eq!(second(language, action), None, "{action}");
        }
    }

    #[test]
    fn two_actions_are_found() {
        for (language, action, found) in [
            ("en", "Produce figures. Push companies to act", "Push companies to"),
            ("en", "Ratify the Convention and publish a plan", "publish a plan"),
            ("en", "Hire midwives, open clinics and report each year", "report each year"),
            ("en", "In line with the Convention, adopt a plan and fund it", "fund it"),
            ("en", "Raise the age of consent to 16 and end the marriage of children", "end the marriage"),
            (
                "en",
                "Amend the Code to raise the age of marriage, and register all births",
                "register all births",
            ),
            ("fr", "Fermer le centre de l’île. Transférer les enfants", "Transférer les enfants"),
            ("fr", "Autoriser l’allaitement et fournir des salles", "fournir des salles"),
            (
                "fr",
                "Modifier la loi afin de relever l’âge, et enregistrer les naissances",
                "enregistrer les naissances",
            ),
            ("fr", "Créer des crèches ; former le personnel", "former le personnel"),
            ("fr", "Adopter la loi et la financer", "financer"),
            ("es", "Crear guarderías; y capacitar al personal", "capacitar al personal"),
            ("es", "Aprobar la ley y financiarla", "financiarla"),
            ("ru", "Создать ясли; обучать персонал", "обучать персонал"),
            ("de", "Kitas bauen und Personal ausbilden", "Personal ausbilden"),
            (
                "de",
                "Die Vorbehalte zu Artikel 16 zurückziehen und dem Rat den Bericht vorlegen",
                "dem Rat den",
            ),
            ("pt", "Criar creches e formar o pessoal", "formar o pessoal"),
        ] {
            assert_eq!(second(language, action).as_deref(), Some(found), "{action}");
        }
    }
}
