//! The locales that a workspace brings.

use std::path::Path;
use std::sync::Arc;

use super::pattern::slots;
use super::store::built_in_text;
use super::{Direction, Language, Locale, cldr, store};
use crate::diagnostic::{Diagnostic, Location, count};
use crate::reader::{Around, Read, read_with, suggest};
use crate::rule;
use crate::source::Source;
use crate::world::shown;

/// The names of languages: a file may have more of them than English.
const LANGUAGE_NAMES: &str = "language-";
/// How many words that a file lacks are named one by one.
const MOST_NAMED: usize = 8;

/// The language of a locale by the name of its file: `it` of `locales/it.toml`.
pub fn language_of_file(path: &Path) -> Option<Language> {
    let stem = path.file_stem()?.to_str()?;
    Language::parse(stem).ok().filter(|language| language.unregistered().is_none())
}

/// A file to begin a locale from: that of the built-in words of the language, else what CLDR knows of it above the English words.
pub fn beginning(language: &Language) -> String {
    if let Some(text) = built_in_text(language) {
        return text.to_owned();
    }
    let text = cldr::text(language).unwrap_or_else(|| store::english_forms());
    // What is read in one go needs no empty lines; what a person writes in does.
    format!("{}\n{}", text.replace("\n[", "\n\n["), store::english_words())
}

impl Locale {
    /// Reads a locale of the user's own from the bytes of its file. What it leaves out is taken from the built-in one of its
    /// language, else from CLDR and from English.
    pub fn load(path: &Path, bytes: &[u8]) -> Read<Self> {
        let language = language_of_file(path);
        let built_in = language.as_ref().and_then(built_in_text);
        let known = language.as_ref().and_then(cldr::text);
        let bases: Vec<&str> = match (built_in, known) {
            (Some(text), _) => vec![text],
            (None, known) => {
                known.into_iter().chain([store::english_forms(), store::english_words()]).collect()
            }
        };
        let mut read = read_with::<Self>(&shown(path), bytes, &Around { bases: &bases, over: None });
        let source = &read.source;
        read.value.spells_ordinals &= source.field("spells-ordinals").is_some() || built_in.is_some();
        if source.field("words.recommendations").is_some()
            && let Some(words) = read.value.words.get("recommendations").cloned()
        {
            read.value.headings.entry("recommendations".into()).or_insert(words);
        }
        let mut faults = faults(&read.value, source);
        if built_in.is_none() {
            faults.extend(missing(source, language.as_ref()));
        }
        if language.is_none() {
            faults.push(nameless(path, source));
        }
        if read.has_errors() || faults.iter().any(|fault| fault.rule == rule::INVALID_VALUE) {
            // What could not be read may be what is printed.
            let headings = std::mem::take(&mut read.value.headings);
            read.value = store::parse(&beginning(language.as_ref().unwrap_or(&Language::english())));
            read.value.headings = headings;
        }
        if built_in.is_none() {
            let direction = language.as_ref().map_or(Direction::LeftToRight, Language::direction);
            read.value.mark_english(lacking(&read.source).map(str::to_owned), direction);
        }
        read.diagnostics.extend(faults);
        read
    }
}

/// What could not be printed as it is written.
fn faults(locale: &Locale, source: &Arc<Source>) -> Vec<Diagnostic> {
    let english = store::english();
    let mut faults = Vec::new();
    for (name, phrase) in &locale.words {
        let Some(field) = source.field(&format!("words.{name}")) else { continue };
        let Some(wanted) = english.words.get(name) else {
            if name.starts_with(LANGUAGE_NAMES) {
                continue;
            }
            let unknown = Diagnostic::new(rule::UNKNOWN_KEY, format!("no statement has the word `{name}`"))
                .at(Location::new(source, field.key));
            let near = suggest(name, english.words.keys().map(String::as_str));
            faults.push(match near {
                Some(near) => unknown.help(format!("did you mean `{near}`?")),
                None => unknown.help("`demarche locales show en` prints every word that there is"),
            });
            continue;
        };
        let (has, wants) = (slots(phrase), slots(wanted));
        let wrong = wants.symmetric_difference(&has).next();
        if let Some(slot) = wrong {
            let message = if has.contains(slot) {
                format!("nothing fills `{{{slot}}}` in `{name}`")
            } else {
                format!("`{name}` lacks `{{{slot}}}`")
            };
            let help = format!("in English it is `{wanted}`");
            faults.push(invalid(source, &format!("words.{name}"), message).help(help));
        }
    }
    for (field, message) in locale.date.faults() {
        faults.push(invalid(source, &field, message));
    }
    if let Some(fault) = locale.numbers.fault() {
        faults.push(invalid(source, "numbers.digits", fault.to_owned()));
    }
    faults
}

fn invalid(source: &Arc<Source>, field: &str, message: String) -> Diagnostic {
    let span = source.field(field).map_or_else(|| source.first_line(), |field| field.value);
    Diagnostic::new(rule::INVALID_VALUE, message).at(Location::new(source, span))
}

/// The words that the file of a language without built-in words lacks.
fn missing(source: &Arc<Source>, language: Option<&Language>) -> Option<Diagnostic> {
    let names: Vec<&str> = lacking(source).collect();
    if names.is_empty() {
        return None;
    }
    let named: Vec<String> = names.iter().take(MOST_NAMED).map(|name| format!("`{name}`")).collect();
    let more = match names.len() - named.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let lacking = count(names.len(), "phrase");
    let message = format!("{lacking} would be in English: the file has no {}{more}", named.join(", "));
    let at = source.field("words").map_or_else(|| source.first_line(), |field| field.key);
    Some(Diagnostic::new(rule::INCOMPLETE_LOCALE, message).at(Location::new(source, at)).help(format!(
        "`demarche locales show {}` prints every phrase to translate",
        language.map_or("TAG", Language::as_str)
    )))
}

/// The names of the phrases that a file does not have.
fn lacking(source: &Source) -> impl Iterator<Item = &'static str> {
    let names = store::english().words.keys().map(String::as_str);
    names.filter(|name| source.field(&format!("words.{name}")).is_none())
}

/// A file whose name is no tag.
fn nameless(path: &Path, source: &Arc<Source>) -> Diagnostic {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let message = format!("`{stem}` is no tag of a language, and the name of a locale is one");
    let help = match Language::named(&stem) {
        Some(language) => format!("name the file `{language}.toml`"),
        None => "name the file after the language, such as `it.toml`".to_owned(),
    };
    Diagnostic::new(rule::INVALID_VALUE, message).at(Location::new(source, source.first_line())).help(help)
}
