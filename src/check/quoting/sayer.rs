use unicode_segmentation::UnicodeSegmentation;

use crate::check::writing::{Quoting, WordSet};

/// How many words before a verb of saying its subject is looked for.
const REACH: usize = 12;

/// Whether a text beside a quotation says whose words it is: a verb of saying with somebody who says it, a phrase such as
/// `according to`, a name before a colon, or the symbol of a document or a year in brackets.
pub(in crate::check) fn names_sayer(text: &str, quoting: &Quoting) -> bool {
    let lower = text.to_lowercase().replace('\'', "’");
    let phrase = |phrase: &String| {
        lower.match_indices(phrase.as_str()).any(|(at, found)| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !letter(lower[..at].chars().next_back()) && !letter(lower[at + found.len()..].chars().next())
        })
    };
    if quoting.phrases.iter().any(phrase) || cites_in_brackets(text) || names_before_colon(text, quoting) {
        return true;
    }
    if quoting.determiners.is_empty() {
        return quoting.saying.iter().any(|verb| lower.contains(verb));
    }
    text.split([';', ':', '“', '”', '«', '»', '(', ')']).any(|clause| has_sayer(clause, quoting))
}

/// Whether words are put into a quotation that say who speaks: `« Il pleut, dit le pêcheur, et nous attendons. »`.
pub(in crate::check) fn names_sayer_within(quoted: &str, quoting: &Quoting) -> bool {
    let parts: Vec<&str> = quoted.split([',', '—', '–']).collect();
    parts.iter().skip(1).any(|part| {
        let mut words = part.unicode_words().flat_map(|word| word.split(['’', '\'']));
        let says = words.next().is_some_and(|word| quoting.saying.contains(word));
        let who = words.next().unwrap_or_default();
        let somebody = who.starts_with(char::is_uppercase)
            || quoting.determiners.contains(who)
            || quoting.pronouns.contains(who);
        says && somebody && words.count() <= 4
    })
}

/// Whether a clause has a verb of saying and somebody who says it.
fn has_sayer(clause: &str, quoting: &Quoting) -> bool {
    let words: Vec<&str> = clause
        .unicode_words()
        .flat_map(|word| word.split(['’', '\'']))
        .filter(|word| !word.is_empty())
        .collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let among = |at: usize, list: &WordSet| lower.get(at).is_some_and(|word| list.contains(word));
    let is_name = |at: usize| {
        at > 0
            && words
                .get(at)
                .is_some_and(|word| word.starts_with(char::is_uppercase) && word.chars().count() > 1)
    };
    let somebody = |at: usize| among(at, &quoting.pronouns) || among(at, &quoting.determiners) || is_name(at);
    (0..words.len()).any(|at| {
        // `let us remember`
        let calls = at >= 2 && lower[at - 2] == "let";
        if !among(at, &quoting.saying) || calls || at > 0 && words[at].starts_with(char::is_uppercase) {
            return false;
        }
        let passive = (at.saturating_sub(3)..at).any(|before| among(before, &quoting.passive));
        let by = lower[at + 1..]
            .iter()
            .take(2)
            .any(|word| matches!(word.as_str(), "by" | "par" | "por" | "von" | "pelo" | "pela"));
        let around = at.saturating_sub(REACH)..at;
        let nobody = around.clone().any(|before| among(before, &quoting.nobody));
        let named = around.clone().any(is_name) || is_name(at + 1) || is_name(at + 2);
        let first_is_name = around.contains(&0)
            && words[0].starts_with(char::is_uppercase)
            && !among(0, &quoting.nobody)
            && !among(0, &quoting.determiners);
        let behind = among(at + 1, &quoting.pronouns)
            || among(at + 1, &quoting.determiners)
            || among(at + 2, &quoting.determiners);
        let subject =
            around.clone().any(somebody) || first_is_name || behind || named || quoting.subject_optional;
        if passive || by { by } else { subject && (!nobody || named) }
    })
}

/// Whether a text that leads to a quotation ends in a colon and has the name of somebody: `Asha Example, mayor:`, `the writer Asha
/// Example a century ago:`.
fn names_before_colon(text: &str, quoting: &Quoting) -> bool {
    let Some(lead) = text.trim_end().strip_suffix([':', '：']) else { return false };
    let sentence = lead.rsplit(['.', '!', '?', ';', '\u{201D}', '»']).next().unwrap_or_default();
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let no_word = |word: &str| {
        let lower = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        quoting.determiners.contains(&lower)
            || quoting.pronouns.contains(&lower)
            || quoting.nobody.contains(&lower)
    };
    let last = words.len() >= 2
        && words[words.len() - 2..].iter().all(capital)
        && (words.len() > 2 || !no_word(words[0]));
    let with_role = sentence.split_once(',').is_some_and(|(name, _)| {
        let name: Vec<&str> = name.split_whitespace().collect();
        (2..=5).contains(&name.len())
            && capital(&name[0])
            && capital(&name[name.len() - 1])
            && !no_word(name[0])
    });
    let full_name = words.windows(2).skip(1).any(|pair| {
        pair.iter().all(capital)
            && pair.iter().all(|word| word.chars().count() > 2)
            && !no_word(pair[0])
            && !pair[0].ends_with(',')
    });
    // `Recordemos:` and `Rappelons-le :` are verbs.
    let calls = |word: &str| ["ons", "ons-le", "emos", "amos"].iter().any(|ending| word.ends_with(ending));
    let alone = words.len() == 1 && capital(&words[0]) && !no_word(words[0]) && !calls(words[0]);
    // `the Charter’s noble purpose:`
    let owned = words.iter().skip(1).any(|word| {
        let owner = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s"));
        owner.is_some_and(|owner| owner.starts_with(char::is_uppercase))
    });
    last || with_role || full_name || alone || owned
}

/// Whether brackets hold the symbol of a document, a resolution, or a name with a year.
fn cites_in_brackets(text: &str) -> bool {
    text.split('(').skip(1).any(|rest| {
        let inner = rest.split(')').next().unwrap_or_default();
        let digits = inner.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
        let symbol = inner.split_whitespace().any(|word| {
            word.contains('/')
                && word.contains(|c: char| c.is_ascii_digit())
                && word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        });
        // `(Amina, 37, Kano)`
        let person = inner.split_once(',').is_some_and(|(name, rest)| {
            (1..=4).contains(&name.split_whitespace().count())
                && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || word.len() <= 3)
                && rest.split_whitespace().count() <= 6
        });
        symbol || (digits || person) && inner.starts_with(char::is_uppercase)
    })
}

/// Dashes that are before the author of a quotation.
const DASHES: [char; 4] = ['—', '–', '―', '-'];

/// Whether a line is a dash and an author.
pub(in crate::check) fn is_author_line(text: &str) -> bool {
    let text = text.trim_start();
    let author = text.trim_start_matches(DASHES).trim_start();
    author.len() < text.len()
        && text.chars().count() < 200
        && author.chars().next().is_some_and(char::is_alphabetic)
}

/// Whether a quotation ends in a dash and its author on the same line, or in brackets that cite.
pub(in crate::check) fn ends_in_author(text: &str) -> bool {
    let dash = text.rfind(DASHES).is_some_and(|at| {
        let ends = text[..at].trim_end().ends_with(['.', '!', '?', '…', '”', '»', '“', '"']);
        ends && is_author_line(&text[at..])
            && text[at..].trim_start_matches(DASHES).trim_start().starts_with(char::is_uppercase)
    });
    dash || text.trim_end().ends_with(')') && text.rfind('(').is_some_and(|at| cites_in_brackets(&text[at..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::writing::Writing;
    use crate::locale::Language;

    fn says(language: &str, text: &str) -> bool {
        names_sayer(text, &Writing::of(&Language::parse(language).unwrap()).unwrap().quoting)
    }

    #[test]
    fn somebody_who_says_it_is_a_source() {
        for (language, text) in [
            ("en", "As the poet Asha Example once wrote: "),
            ("en", " said Asha Example, a carer."),
            ("en", "At the table, the porter Jan Sample told us: "),
            ("en", " She smiled when she said it."),
            ("en", "According to the report, "),
            ("en", "Asha Example, director, Asha House: "),
            ("en", " (A/78/PV.906, p. 4)"),
            ("en", " (Example, 2019)"),
            ("en", "As it was put by a mother of three and said by her sister, "),
            ("fr", "À la table ronde, le porteur Jean Modèle nous a confié : "),
            ("fr", " dit-elle."),
            ("fr", "Selon le maire, "),
            ("es", "En la mesa, el mozo Juan Modelo nos contó: "),
            ("es", " Sonreía al decirlo."),
            ("pt", "Como escreveu a poetisa: "),
            ("de", "Die Bürgermeisterin sagte uns: "),
            ("zh", "她说："),
        ] {
            assert!(says(language, text), "{text}");
        }
    }

    #[test]
    fn nobody_is_no_source() {
        for (language, text) in [
            ("en", "It has often been said that things will change: "),
            ("en", "Some day somebody will ask. "),
            ("en", "We begin with one sentence. "),
            ("en", " It was the first line of a letter without a name."),
            ("en", "The letter goes on in the tone of those who have waited long: "),
            ("fr", "On en a dit tant qu’une feuille n’a pas suffi."),
            ("fr", "Un jour quelqu’un demandera. "),
            ("es", "Se dijo tanto que no bastó una hoja."),
            ("es", " Era la primera línea de una carta sin nombre."),
            ("de", "Man sagt so viel."),
        ] {
            assert!(!says(language, text), "{text}");
        }
    }

    #[test]
    fn a_dash_leads_to_the_author() {
        assert!(is_author_line("— Asha Example, mayor of Northtown"));
        assert!(!is_author_line("Asha Example – mayor"));
        assert!(ends_in_author("No town can stand. — Asha Example, mayor"));
        assert!(!ends_in_author("No town – however big – can stand."));
    }
}
