use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::{Profile, ProfileSection};
use crate::diagnostic::{Diagnostic, Location, Severity, listed};
use crate::reader::{Around, Read, read_with, suggest};
use crate::rule;
use crate::world::shown;

macro_rules! built_in {
    ($($name:literal)*) => {
        /// The names of the built-in profiles, sorted.
        const NAMES: [&str; COUNT] = [$($name),*];
        const TEXTS: [&str; COUNT] = [$(include_str!(concat!("../../assets/profiles/", $name, ".toml"))),*];
        static BUILT_IN: [LazyLock<Arc<Profile>>; COUNT] =
            [$(LazyLock::new(|| parse_built_in($name))),*];
    };
}

const COUNT: usize = 37;

built_in! {
    "ccpcj-oral"
    "ccpcj-written"
    "ccpr-submission"
    "cedaw-submission"
    "cpd-oral"
    "cpd-written"
    "crc-submission"
    "csocd-oral"
    "csocd-written"
    "csw-written"
    "ecosoc-hls-written"
    "ep-oral"
    "evipnet-brief"
    "factsheet"
    "fao-brief"
    "free-form"
    "hlpf-oral"
    "hrc-general-debate-oral"
    "hrc-oral"
    "hrc-written"
    "idrc-brief"
    "ilo-oral"
    "interpreters-copy"
    "letter"
    "lshtm-brief"
    "policy-brief"
    "press-release"
    "security-council-oral"
    "statement"
    "talking-points"
    "unesco-oral"
    "unfccc-oral"
    "unfccc-submission"
    "unga-oral"
    "unga-right-of-reply"
    "upr-factsheet"
    "upr-submission"
}

/// The fields of a brief that a profile can require; whole sections are required in their own entries.
pub const REQUIRABLE: [&str; 11] = [
    "title",
    "subtitle",
    "language",
    "date",
    "organisation",
    "speaker",
    "event",
    "place",
    "keywords",
    "recipient",
    "summary",
];

#[expect(clippy::expect_used, reason = "the files are part of the program, and a test reads them all")]
fn parse_built_in(name: &str) -> Arc<Profile> {
    let mut profile: Profile =
        toml::from_str(text(name).unwrap_or_default()).expect("a built-in profile is sound");
    take_sections(&mut profile);
    Arc::new(profile)
}

/// Takes the sections of the profile that it names, none of them required, where it has none of its own. That profile
/// takes none in turn.
fn take_sections(profile: &mut Profile) {
    let Some(other) = profile.sections_of.as_ref().and_then(|name| built_in(name)) else { return };
    if !profile.sections.is_empty() || other.sections_of.is_some() {
        return;
    }
    let optional = |section: &ProfileSection| ProfileSection { required: false, ..section.clone() };
    profile.sections = other.sections.iter().map(optional).collect();
    profile.other_sections = true;
    if profile.theme.is_none() {
        profile.theme.clone_from(&other.theme);
    }
    for (own, lent) in [(&mut profile.greeting, &other.greeting), (&mut profile.thanks, &other.thanks)] {
        for (language, words) in lent {
            own.entry(language.clone()).or_insert_with(|| words.clone());
        }
    }
}

/// The names of the built-in profiles, sorted.
pub fn names() -> &'static [&'static str] {
    &NAMES
}

/// The built-in profile of that name.
pub fn built_in(name: &str) -> Option<Arc<Profile>> {
    let index = NAMES.binary_search(&name).ok()?;
    BUILT_IN.get(index).map(|profile| Arc::clone(profile))
}

/// The file of a built-in profile.
pub fn text(name: &str) -> Option<&'static str> {
    let index = NAMES.binary_search(&name).ok()?;
    TEXTS.get(index).copied()
}

/// Reads a profile of the user's own from the bytes of its file. What it leaves out is taken from the profiles that it extends, whose
/// texts these are, the nearest first. One with errors demands nothing: what could not be read may be what matters.
pub fn load(path: &Path, bytes: &[u8], bases: &[&str]) -> Read<Profile> {
    let mut profile = parse(&shown(path), bytes, bases);
    profile.value.file = Some(Arc::clone(&profile.source));
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if profile.diagnostics.iter().any(|found| found.severity == Severity::Error) {
        profile.value = Profile::undemanding(&stem);
    } else if profile.value.name.is_empty() {
        profile.value.name = stem.into_owned();
    }
    profile
}

fn parse(name: &str, bytes: &[u8], bases: &[&str]) -> Read<Profile> {
    let mut profile = read_with::<Profile>(name, bytes, &Around { bases, over: None });
    let faults = faults(&profile);
    profile.diagnostics.extend(faults);
    take_sections(&mut profile.value);
    profile
}

/// What a profile says that no brief could meet.
fn faults(profile: &Read<Profile>) -> Vec<Diagnostic> {
    let at = |span| Location::new(&profile.source, span);
    let mut faults = Vec::new();
    for field in &profile.value.required {
        if !REQUIRABLE.contains(&field.as_str()) {
            let wrong = format!("a profile cannot require the field `{}`", field.value);
            let help = match suggest(field, REQUIRABLE) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => {
                    format!("it can require {}", listed(&REQUIRABLE.map(|name| format!("`{name}`")), "and"))
                }
            };
            faults.push(Diagnostic::new(rule::INVALID_VALUE, wrong).at(at(field.span)).help(help));
        }
    }
    if let Some(other) = &profile.value.sections_of
        && built_in(other).is_none_or(|other| other.sections_of.is_some())
    {
        let message = format!("no sections can be taken from `{}`", other.value);
        let help = "name a built-in profile that has sections, such as `statement`";
        faults.push(Diagnostic::new(rule::INVALID_VALUE, message).at(at(other.span)).help(help));
    }
    let mut seen = BTreeSet::new();
    for section in &profile.value.sections {
        if section.id.is_empty() {
            faults.push(
                Diagnostic::new(rule::INVALID_VALUE, "a section without an id")
                    .at(at(section.id.span))
                    .help("give it the id that it has in briefs, such as `id = \"context\"`"),
            );
        } else if !seen.insert(section.id.as_str()) {
            faults.push(
                Diagnostic::new(
                    rule::INVALID_VALUE,
                    format!("the section `{}` is listed twice", section.id.value),
                )
                .at(at(section.id.span))
                .help("remove one of them"),
            );
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_profile_reads_cleanly() {
        assert!(NAMES.is_sorted());
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/profiles");
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert_eq!(files.len(), NAMES.len());
        for (path, name) in files.iter().zip(NAMES) {
            assert_eq!(path.file_stem().unwrap(), name);
            let read = load(path, &std::fs::read(path).unwrap(), &[]);
            assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
            assert_eq!(read.value.name, name);
            let profile = built_in(name).unwrap();
            assert_eq!(profile.sections.len(), read.value.sections.len());
            assert!(!profile.description.is_empty() && !profile.description.ends_with('.'));
        }
        assert!(built_in("nothing").is_none());
    }

    #[test]
    fn headings_have_words_in_every_language_they_name() {
        for profile in NAMES.iter().filter_map(|name| built_in(name)) {
            for section in &profile.sections {
                for (language, heading) in &section.heading {
                    assert!(crate::locale::Language::parse(language).is_ok(), "{language}");
                    assert_eq!(heading.trim(), heading, "{}", section.id.value);
                    assert!(!heading.is_empty());
                }
            }
        }
    }

    #[test]
    fn says_what_no_brief_could_meet() {
        let text =
            "required = [\"titel\"]\n[[sections]]\nid = \"a\"\n[[sections]]\nid = \"a\"\n[[sections]]\n";
        let messages: Vec<String> = parse("p.toml", text.as_bytes(), &[])
            .diagnostics
            .into_iter()
            .map(|found| found.message)
            .collect();
        let wanted = [
            "a profile cannot require the field `titel`",
            "the section `a` is listed twice",
            "a section without an id",
        ];
        assert_eq!(messages, wanted);
    }
}
