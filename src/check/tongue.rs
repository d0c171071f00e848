use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use unicode_segmentation::UnicodeSegmentation;

use super::prose::{bodies, own_texts, push_lines};
use crate::locale::Language;
use crate::statement::Statement;

/// The fewest words by which a text shows its language.
const FEWEST_WORDS: usize = 30;

/// The commonest small words of languages.
static FUNCTION_WORDS: LazyLock<FunctionWords> = LazyLock::new(read);

struct FunctionWords {
    /// The tags of the languages, in their order.
    languages: Vec<String>,
    /// The languages that have a word, by their index.
    by_word: HashMap<String, Vec<usize>>,
}

#[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
fn read() -> FunctionWords {
    let lists: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("../../assets/writing/function-words.toml"))
            .expect("the small words of languages are sound");
    let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, words) in lists.values().enumerate() {
        for word in words {
            by_word.entry(word.clone()).or_default().push(index);
        }
    }
    FunctionWords { languages: lists.into_keys().collect(), by_word }
}

/// What a text shows about its language, if that is not the declared one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mismatch {
    /// It reads like this language.
    Reads(&'static str),
    /// It is in another script than its language.
    Script,
}

/// Whether the running text of a statement is in another language than it declares.
pub(super) fn mismatch(statement: &Statement) -> Option<Mismatch> {
    let mut words = SmallWords::beside(&statement.language);
    for body in bodies(statement) {
        let mut lines = Vec::new();
        push_lines(body, &mut lines);
        for (_, text) in lines.into_iter().flat_map(own_texts) {
            words.add(text);
        }
    }
    words.mismatch()
}

/// What the words of a text are counted by.
struct SmallWords<'a> {
    declared: &'a str,
    own_script: Option<&'static [Script]>,
    words: usize,
    /// Those that begin in no script of the declared language.
    foreign: usize,
    /// Those that are small words of each language.
    known: Vec<usize>,
}

impl<'a> SmallWords<'a> {
    fn beside(declared: &'a Language) -> Self {
        let declared = declared.primary();
        let known = vec![0; FUNCTION_WORDS.languages.len()];
        Self { declared, own_script: scripts(declared), words: 0, foreign: 0, known }
    }

    /// Adds the words of a text, parted at apostrophes, in whatever letters.
    fn add(&mut self, text: &str) {
        let mut lowercase = String::new();
        for word in text.unicode_words().flat_map(|word| word.split(['’', '\''])) {
            if word.is_empty() || !word.chars().all(char::is_alphabetic) {
                continue;
            }
            self.words += 1;
            self.foreign += usize::from(self.own_script.is_some_and(|own| !is_in(word, own)));
            lowercase.clear();
            lowercase.extend(word.chars().flat_map(char::to_lowercase));
            for &language in FUNCTION_WORDS.by_word.get(&lowercase).into_iter().flatten() {
                self.known[language] += 1;
            }
        }
    }

    /// The share of the words that are small words of a language, from 0 to 1; none for languages without a list.
    fn share(&self, language: &str) -> Option<f64> {
        let index = FUNCTION_WORDS.languages.iter().position(|known| known == language)?;
        Some(self.known[index] as f64 / self.words.max(1) as f64)
    }

    /// The language that has most of the words as its small words, with its share; the first by tag of several.
    fn best(&self) -> Option<(&'static str, f64)> {
        let most =
            self.known.iter().enumerate().reduce(|best, next| if next.1 > best.1 { next } else { best });
        most.map(|(index, &known)| {
            (FUNCTION_WORDS.languages[index].as_str(), known as f64 / self.words.max(1) as f64)
        })
    }

    fn mismatch(&self) -> Option<Mismatch> {
        if self.words < FEWEST_WORDS {
            return None;
        }
        let declared = self.declared;
        let (best, most) = self.best()?;
        if self.foreign * 10 > self.words * 8 {
            return Some(if most >= 0.2 { Mismatch::Reads(best) } else { Mismatch::Script });
        }
        match self.share(declared) {
            // A language without a list may be near to one that has one; English is far from nearly all.
            None => {
                let far = self.own_script.is_none() && !NEAR_TO_ENGLISH.contains(&declared);
                (far && best == "en" && most >= 0.35).then_some(Mismatch::Reads(best))
            }
            Some(own) => {
                (best != declared && most >= 0.2 && own * 1.3 < most).then_some(Mismatch::Reads(best))
            }
        }
    }
}

/// Languages whose texts may read like English by their small words.
const NEAR_TO_ENGLISH: [&str; 8] = ["sco", "pcm", "jam", "tpi", "bi", "pis", "kri", "fy"];

/// The language that a passage is in, where it is surely not the declared one.
pub(super) fn passage_language(text: &str, declared: &Language) -> Option<&'static str> {
    let mut words = SmallWords::beside(declared);
    words.add(text);
    let own = words.share(declared.primary())?;
    let (best, most) = words.best()?;
    (words.words >= 12 && best != declared.primary() && most >= 0.3 && own * 2.0 < most).then_some(best)
}

/// The scripts that a language is written in, where it is one of the better known.
pub(super) fn scripts(language: &str) -> Option<&'static [Script]> {
    Some(match language {
        "en" | "fr" | "es" | "de" | "it" | "pt" | "nl" => &[Script::Latin],
        "ar" | "fa" | "ur" => &[Script::Arabic],
        "ru" | "uk" | "bg" => &[Script::Cyrillic],
        "zh" => &[Script::Han, Script::Bopomofo],
        _ => return None,
    })
}

fn is_in(word: &str, scripts: &[Script]) -> bool {
    let script_of = CodePointMapData::<Script>::new();
    word.chars().next().is_some_and(|c| scripts.contains(&script_of.get(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A paragraph in each language.
    const TEXTS: [(&str, &str); 7] = [
        (
            "en",
            "We ask the cities to count the hours of care that families give. We know that no one pays for them and that no one writes them down, while the whole town lives on it.",
        ),
        (
            "fr",
            "Nous demandons aux villes de compter les heures de soin que les familles donnent. Nous savons que personne ne les paie et que personne ne les note, alors que toute la ville en vit.",
        ),
        (
            "es",
            "Pedimos a las ciudades que cuenten las horas de cuidado que dan las familias. Sabemos que nadie las paga y que nadie las anota, aunque de ellas vive toda la ciudad y también el campo.",
        ),
        (
            "pt",
            "Pedimos às cidades que contem as horas de cuidado que as famílias dão. Sabemos que ninguém as paga e que ninguém as anota, embora delas viva toda a cidade e também o campo.",
        ),
        (
            "de",
            "Wir bitten die Städte, die Stunden der Pflege zu zählen, die von den Familien geleistet werden. Wir wissen, dass sie niemand bezahlt und dass sie niemand aufschreibt, obwohl die ganze Stadt von ihnen lebt.",
        ),
        (
            "it",
            "Chiediamo alle città di contare le ore di cura che le famiglie danno. Sappiamo che nessuno le paga e che nessuno le scrive, mentre tutta la città vive di esse e con esse anche la campagna.",
        ),
        (
            "nl",
            "Wij vragen de steden om de uren van zorg te tellen die de gezinnen geven. We weten dat niemand ze betaalt en dat niemand ze opschrijft, terwijl de hele stad ervan leeft en het land ook.",
        ),
    ];

    fn compared(text: &str, declared: &str) -> Option<Mismatch> {
        let declared = Language::parse(declared).unwrap();
        let mut words = SmallWords::beside(&declared);
        words.add(text);
        words.mismatch()
    }

    #[test]
    fn a_text_shows_its_language() {
        for (declared, _) in TEXTS {
            for (language, text) in TEXTS {
                let found = compared(text, declared);
                let expected = (language != declared).then_some(Mismatch::Reads(language));
                assert_eq!(found, expected, "{language} declared as {declared}");
            }
        }
    }

    #[test]
    fn a_short_or_a_foreign_text_is_not_taken_for_another() {
        assert_eq!(compared("Nous demandons aux villes de compter les heures.", "en"), None);
        assert_eq!(compared(TEXTS[0].1, "sw"), Some(Mismatch::Reads("en")));
        assert_eq!(compared(TEXTS[2].1, "gl"), None);
        let russian = "Мы просим города считать часы заботы, которые дают семьи. ".repeat(5);
        assert_eq!(compared(&russian, "en"), Some(Mismatch::Script));
        assert_eq!(compared(&russian, "ru"), None);
        assert_eq!(compared(TEXTS[1].1, "ru"), Some(Mismatch::Reads("fr")));
    }

    #[test]
    fn a_passage_shows_its_language() {
        for (language, text) in TEXTS {
            let expected = (language != "en").then_some(language);
            assert_eq!(passage_language(text, &Language::english()), expected);
        }
        assert_eq!(
            passage_language(
                "the Fédération internationale des ligues des droits de l’homme met us",
                &Language::english()
            ),
            None
        );
    }
}
