use crate::brief::{Contributor, Organisation, Speaker};
use crate::locale::{Language, Locale};
use crate::statement::Directory;

/// Words before a family name that belong to it.
const PARTICLES: &[&str] = &[
    "al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "ibn", "la", "le", "los", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
];

/// The name of a person or an organisation as citations print it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// A person whose family name is known.
    Person {
        /// The family name, with its particle.
        family: String,
        /// The given names; may be empty.
        given: String,
        /// The whole name in the order it is spoken.
        full: String,
        /// Whether the family name is said first, so that an inverted name has no comma.
        family_first: bool,
        /// What follows the name, such as `Jr.`; may be empty.
        suffix: String,
    },
    /// An organisation, or a person whose family name is not known.
    Whole(String),
}

impl Name {
    /// The whole name as it is spoken.
    pub fn full(&self) -> &str {
        match self {
            Self::Person { full, .. } | Self::Whole(full) => full,
        }
    }

    /// The family name of a person; the whole name of an organisation.
    pub fn family(&self) -> &str {
        match self {
            Self::Person { family, .. } => family,
            Self::Whole(name) => name,
        }
    }

    /// The name as lists of sources begin with it, such as `Leduc, Jacqueline`.
    pub fn inverted(&self) -> String {
        match self {
            Self::Person { family, given, .. } if given.is_empty() => family.clone(),
            Self::Person { family, given, family_first: true, .. } => format!("{family} {given}"),
            Self::Person { family, given, suffix, .. } if suffix.is_empty() => format!("{family}, {given}"),
            Self::Person { family, given, suffix, .. } => format!("{family}, {given}, {suffix}"),
            Self::Whole(name) => name.clone(),
        }
    }

    /// The initials of the given names, such as `J.-P. M.`
    pub fn initials(&self) -> String {
        let Self::Person { given, .. } = self else { return String::new() };
        let initial = |part: &str| part.chars().next().map(|c| format!("{c}."));
        let word = |word: &str| word.split('-').filter_map(initial).collect::<Vec<_>>().join("-");
        // `J.K.` is two names.
        let spaced = given.replace('.', ". ");
        spaced.split_whitespace().map(|part| word(part.trim_end_matches('.'))).collect::<Vec<_>>().join(" ")
    }

    /// A person's name cut where its family name begins: the last word, with the particles before it.
    pub fn of_person(name: &str, family_first: bool) -> Self {
        let name = name.trim();
        let words: Vec<&str> = name.split_whitespace().collect();
        if words.len() < 2 {
            return Self::Whole(name.to_owned());
        }
        let mut begin = words.len() - 1;
        while begin > 1 && PARTICLES.contains(&words[begin - 1]) {
            begin -= 1;
        }
        let (family, given) = (words[begin..].join(" "), words[..begin].join(" "));
        Self::Person { family, given, full: name.to_owned(), family_first, suffix: String::new() }
    }

    /// A person whose names are told apart.
    pub fn told(family: &str, given: &str, family_first: bool) -> Self {
        let (family, given) = (family.trim().to_owned(), given.trim().to_owned());
        let full = match (given.is_empty(), family_first) {
            (true, _) => family.clone(),
            (false, true) => format!("{family} {given}"),
            (false, false) => format!("{given} {family}"),
        };
        Self::Person { family, given, full, family_first, suffix: String::new() }
    }

    /// With what follows the name, such as `Jr.`
    #[must_use]
    fn with_suffix(mut self, written: &str) -> Self {
        let written = written.trim();
        if let Self::Person { full, suffix, .. } = &mut self
            && !written.is_empty()
        {
            full.push(' ');
            full.push_str(written);
            written.clone_into(suffix);
        }
        self
    }

    /// A speaker of the directory; none if the entry has no name.
    pub fn of_speaker(speaker: &Speaker, language: &Language) -> Option<Self> {
        let name = speaker.name.as_ref().map_or("", |name| name.text(language));
        let told = |text: &Option<crate::reader::Located<String>>| {
            text.as_ref().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
        };
        match (told(&speaker.family), told(&speaker.given)) {
            (Some(family), given) => {
                let begins = name.starts_with(&family);
                let rest = || name.replacen(&family, "", 1).trim().to_owned();
                let given = given.unwrap_or_else(rest);
                let name = if name.is_empty() {
                    Self::told(&family, &given, false).full().to_owned()
                } else {
                    name.to_owned()
                };
                Some(Self::Person { family, given, full: name, family_first: begins, suffix: String::new() })
            }
            (None, Some(given)) if name.starts_with(&given) && name.len() > given.len() => {
                let family = name[given.len()..].trim().to_owned();
                Some(Self::Person {
                    family,
                    given,
                    full: name.to_owned(),
                    family_first: false,
                    suffix: String::new(),
                })
            }
            (None, _) if name.is_empty() => None,
            (None, _) => Some(Self::of_person(name, false)),
        }
    }

    /// Words in a list of authors that are no id: `Folbre, Nancy` and `N. Folbre` are people, all else is printed whole.
    fn of_words(text: &str) -> Self {
        let text = text.trim();
        if let Some((family, given)) = text.split_once(", ")
            && is_family(family)
            && is_given(given)
        {
            return Self::told(family, given, false);
        }
        let initial = |word: &str| {
            word.len() == word.chars().next().map_or(0, char::len_utf8) + 1 && word.ends_with('.')
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        if words.len() > 1
            && words.split_last().is_some_and(|(_, before)| before.iter().any(|word| initial(word)))
        {
            return Self::of_person(text, false);
        }
        Self::Whole(text.to_owned())
    }
}

/// One or two words, with particles before them.
fn is_family(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().filter(|word| !PARTICLES.contains(word)).collect();
    (1..=2).contains(&words.len()) && words.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// Up to three words that begin with a capital.
fn is_given(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let sound = |word: &&str| word.starts_with(char::is_uppercase) && !word.ends_with(',');
    (1..=3).contains(&words.len()) && words.iter().all(sound)
}

/// The authors or editors of a source.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// Those who are named.
    pub named: Vec<Name>,
    /// Whether there are others who are not named.
    pub others: bool,
}

impl Names {
    /// Those that a list of contributors names.
    pub(super) fn of<'c>(
        contributors: impl IntoIterator<Item = &'c Contributor>,
        directory: &Directory,
        language: &Language,
    ) -> Self {
        let mut names = Self::default();
        for contributor in contributors {
            match contributor {
                Contributor::Person { family, given, suffix, family_first } => {
                    names.named.push(Name::told(family, given, *family_first).with_suffix(suffix));
                }
                Contributor::Words(text) => {
                    let text = text.trim();
                    let (text, others) = without_others(text);
                    names.others |= others;
                    if !text.is_empty() {
                        names.named.extend(name_or_words(text, directory, language));
                    }
                }
            }
        }
        names
    }

    /// How many there are; others count as one.
    pub fn len(&self) -> usize {
        self.named.len() + usize::from(self.others)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty()
    }

    /// The names in the form that `form` gives each by its place, the first `shown` of them if there are more than `most`.
    pub(super) fn join(
        &self,
        (most, shown): (usize, usize),
        locale: &Locale,
        form: impl Fn(usize, &Name) -> String,
        join: impl Fn(&[String]) -> String,
    ) -> String {
        if self.named.is_empty() {
            return String::new();
        }
        let cut = self.named.len() > most;
        let count = if cut { shown } else { self.named.len() };
        let names: Vec<String> =
            self.named.iter().take(count).enumerate().map(|(place, name)| form(place, name)).collect();
        if cut || self.others {
            // Only English has a comma before the last member of an enumeration, and Chinese has no spaces.
            let joint = match locale.enumeration() {
                "、" => "",
                comma if names.len() > 1 && locale.last_separator() == " and " => comma,
                _ => " ",
            };
            return names.join(locale.enumeration()) + joint + locale.word("et-al");
        }
        join(&names)
    }
}

/// The words before a mark for others (`et al.`), and whether there is one.
fn without_others(text: &str) -> (&str, bool) {
    for mark in ["et al.", "et al", "and others", "et autres", "y otros", "u. a.", "и др.", "وآخرون", "等"]
    {
        if let Some(rest) = text.strip_suffix(mark)
            && (rest.is_empty() || rest.ends_with([' ', ',']) || mark == "等")
        {
            return (rest.trim_end_matches([' ', ',']), true);
        }
    }
    (text, text.eq_ignore_ascii_case("others"))
}

/// The name of the person or organisation with that id; other words are a name themselves.
pub(super) fn name_or_words(text: &str, directory: &Directory, language: &Language) -> Option<Name> {
    if let Some(entry) = directory.speakers.get(text) {
        return Name::of_speaker(&entry.value, language);
    }
    if let Some(entry) = directory.organisations.get(text) {
        return organisation_name(&entry.value, language).map(|name| Name::Whole(name.to_owned()));
    }
    if text.eq_ignore_ascii_case("others") {
        return None;
    }
    Some(Name::of_words(text))
}

/// The full name of an organisation, else its short one.
pub fn organisation_name<'o>(organisation: &'o Organisation, language: &Language) -> Option<&'o str> {
    let text = |field: &'o Option<crate::brief::Localized>| {
        field.as_ref().map(|words| words.text(language)).filter(|text| !text.is_empty())
    };
    text(&organisation.name).or_else(|| text(&organisation.short))
}

/// The short name of an organisation, else its full one.
pub(super) fn short_name<'o>(organisation: &'o Organisation, language: &Language) -> Option<&'o str> {
    let short = organisation.short.as_ref().map(|words| words.text(language)).filter(|text| !text.is_empty());
    short.or_else(|| organisation_name(organisation, language))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(name: &Name) -> (String, String) {
        (name.inverted(), name.initials())
    }

    #[test]
    fn a_name_is_cut_at_its_family_name() {
        let cases = [
            ("Jacqueline Leduc", "Leduc, Jacqueline", "J."),
            ("Simone de Beauvoir", "de Beauvoir, Simone", "S."),
            ("Jean-Paul M. Sartre", "Sartre, Jean-Paul M.", "J.-P. M."),
            ("bell hooks", "hooks, bell", "b."),
            ("Madonna", "Madonna", ""),
            ("J.K. Example", "Example, J.K.", "J. K."),
        ];
        for (name, inverted, initials) in cases {
            assert_eq!(forms(&Name::of_person(name, false)), (inverted.into(), initials.into()));
        }
        assert_eq!(Name::told("Mao", "Zedong", true).inverted(), "Mao Zedong");
    }

    #[test]
    fn words_are_people_only_where_this_is_plain() {
        let person = |text| matches!(Name::of_words(text), Name::Person { .. });
        for text in ["A. Sample", "Folbre, Nancy", "Mary Q. Public", "de la Cruz, Juana"] {
            assert!(person(text), "{text}");
        }
        for text in [
            "International Office of Sample Studies",
            "Plan International",
            "Department of Health, UK and Wales",
        ] {
            assert!(!person(text), "{text}");
        }
    }

    #[test]
    fn a_mark_for_others_is_no_author() {
        assert_eq!(without_others("et al."), ("", true));
        assert_eq!(without_others("A. Sample et al."), ("A. Sample", true));
        assert_eq!(without_others("Jeanette"), ("Jeanette", false));
    }
}
