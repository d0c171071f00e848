//! The words, dates and marks that styles ask for, in the languages of the program.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use hayagriva::citationberg::{self, LocaleCode, LocaleFile};
use serde::Deserialize;

use crate::locale::{Language, Locale};

/// The shape of a file in `assets/locales/terms`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Terms {
    /// The tag of the language in CSL.
    code: String,
    date: String,
    numeric_date: String,
    /// Whether commas and full stops go before a closing quotation mark.
    #[serde(default)]
    stops_in_quotes: bool,
    /// Whether the first of a month is an ordinal number and no other day is.
    #[serde(default)]
    first_of_month_is_ordinal: bool,
    /// The terms that a number before them agrees with.
    #[serde(default)]
    feminine: Vec<String>,
    months_short: Option<[String; 12]>,
    seasons: [String; 4],
    ordinals: [String; 10],
    ordinal_endings: Vec<OrdinalEnding>,
    long: BTreeMap<String, Term>,
    short: BTreeMap<String, Term>,
    verb: BTreeMap<String, Term>,
    verb_short: BTreeMap<String, Term>,
    symbol: BTreeMap<String, Term>,
}

impl Terms {
    /// The terms in each form by its name in CSL.
    fn forms(&self) -> [(&'static str, &BTreeMap<String, Term>); 5] {
        [
            ("long", &self.long),
            ("short", &self.short),
            ("verb", &self.verb),
            ("verb-short", &self.verb_short),
            ("symbol", &self.symbol),
        ]
    }
}

/// What is written to the figure of an ordinal number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct OrdinalEnding {
    name: String,
    text: String,
    gender: Option<String>,
    #[serde(rename = "match")]
    matches: Option<String>,
}

/// The words for one thing and for several.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Term {
    Same(String),
    Two([String; 2]),
}

macro_rules! stored {
    ($($language:literal),*) => {
        [$(($language, LazyLock::new(|| read(
            $language,
            include_str!(concat!("../../assets/locales/terms/", $language, ".toml")),
        )))),*]
    };
}

/// The terms of one language.
type StoredTerms = LazyLock<citationberg::Locale>;

/// English is the first: every other language falls back on it.
static TERMS: [(&str, StoredTerms); 9] = stored!["en", "ar", "de", "es", "fr", "pt", "ru", "zh", "zh-Hant"];

/// The terms of a language with those that they fall back on, and the tag that CSL has for the language.
pub(super) fn terms(
    language: &Language,
    default: Option<&LocaleCode>,
) -> (Vec<citationberg::Locale>, LocaleCode) {
    let name = if language.is_traditional_chinese() { "zh-Hant" } else { language.primary() };
    let english = &*TERMS[0].1;
    let mut own =
        TERMS.iter().find(|(stored, _)| *stored == name).map_or(english, |(_, terms)| terms).clone();
    let mut code = own.lang.clone().unwrap_or_else(LocaleCode::en_us);
    // A style that is made for British English is read as such, unless the text says otherwise.
    let same = |code: &&LocaleCode| code.0.split('-').next() == Some(language.primary());
    if language.as_str().contains('-') && language.primary() == "en" {
        code = LocaleCode(language.as_str().to_owned());
    } else if let Some(default) = default.filter(same) {
        code = default.clone();
    }
    own.lang = Some(code.clone());
    if code.is_english() && code != LocaleCode::en_us() {
        day_first(&mut own);
    }
    let mut all = vec![own];
    if !code.is_english() || code != LocaleCode::en_us() {
        all.push(english.clone());
    }
    (all, code)
}

/// Gives the terms of English the dates and quotation marks of Britain.
fn day_first(locale: &mut citationberg::Locale) {
    let british = format!(
        "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"en-GB\">\
         <style-options punctuation-in-quote=\"false\"/>{}{}<terms>\
         <term name=\"open-quote\">‘</term><term name=\"close-quote\">’</term>\
         <term name=\"open-inner-quote\">“</term><term name=\"close-inner-quote\">”</term></terms></locale>",
        date_xml("text", "{day} {month} {year}", false),
        date_xml("numeric", "{day}/{month}/{year}", false)
    );
    if let Ok(file) = LocaleFile::from_xml(&british) {
        locale.date = file.date;
        locale.style_options = file.style_options;
        if let (Some(own), Some(british)) = (&mut locale.terms, file.terms) {
            // The first of a name is taken.
            own.terms.splice(0..0, british.terms);
        }
    }
}

fn read(tag: &str, text: &str) -> citationberg::Locale {
    let terms: Terms =
        toml::from_str(text).unwrap_or_else(|error| unreachable!("the terms of `{tag}` are broken: {error}"));
    let language = Language::parse(tag).unwrap_or_else(|_| Language::english());
    let xml = xml(&terms, Locale::built_in(&language));
    let file = LocaleFile::from_xml(&xml);
    file.unwrap_or_else(|error| unreachable!("the terms of `{tag}` are broken: {error}")).into()
}

/// The locale as a file of CSL.
fn xml(terms: &Terms, locale: &Locale) -> String {
    let mut xml = format!(
        "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"{}\">",
        terms.code
    );
    let _ = write!(
        xml,
        "<style-options punctuation-in-quote=\"{}\" limit-day-ordinals-to-day-1=\"{}\"/>",
        terms.stops_in_quotes, terms.first_of_month_is_ordinal
    );
    xml += &date_xml("text", &terms.date, terms.first_of_month_is_ordinal);
    xml += &date_xml("numeric", &terms.numeric_date, false);
    xml.push_str("<terms>");
    for (at, month) in locale.months().iter().enumerate() {
        let short = terms.months_short.as_ref().map_or(month, |short| &short[at]);
        term_xml(&mut xml, &format!("month-{:02}", at + 1), " gender=\"masculine\"", month);
        term_xml(&mut xml, &format!("month-{:02}", at + 1), " form=\"short\"", short);
    }
    for (at, season) in terms.seasons.iter().enumerate() {
        term_xml(&mut xml, &format!("season-{:02}", at + 1), "", season);
    }
    for (at, ordinal) in terms.ordinals.iter().enumerate() {
        term_xml(&mut xml, &format!("long-ordinal-{:02}", at + 1), "", ordinal);
    }
    for OrdinalEnding { name, text, gender, matches } in &terms.ordinal_endings {
        let gender = gender.as_ref().map(|gender| format!(" gender-form=\"{gender}\"")).unwrap_or_default();
        let matches = matches.as_ref().map(|matches| format!(" match=\"{matches}\"")).unwrap_or_default();
        term_xml(&mut xml, name, &(gender + &matches), text);
    }
    let (double, single) = (locale.quotes(), locale.inner_quotes());
    for (name, mark) in [
        ("open-quote", double.0),
        ("close-quote", double.1),
        ("open-inner-quote", single.0),
        ("close-inner-quote", single.1),
        ("page-range-delimiter", "–"),
    ] {
        term_xml(&mut xml, name, "", mark);
    }
    for (form, named) in terms.forms() {
        for (name, term) in named {
            let gender = if terms.feminine.contains(name) { " gender=\"feminine\"" } else { "" };
            let attributes = format!(" form=\"{form}\"{gender}");
            match term {
                Term::Same(text) => term_xml(&mut xml, name, &attributes, text),
                Term::Two([single, multiple]) => {
                    let (single, multiple) = (escaped(single), escaped(multiple));
                    let _ = write!(
                        xml,
                        "<term name=\"{name}\"{attributes}><single>{single}</single>\
                         <multiple>{multiple}</multiple></term>"
                    );
                }
            }
        }
    }
    xml.push_str("</terms></locale>");
    xml
}

fn term_xml(xml: &mut String, name: &str, attributes: &str, text: &str) {
    let _ = write!(xml, "<term name=\"{name}\"{attributes}>{}</term>", escaped(text));
}

/// A date whose pattern has its parts in braces; what follows a part goes with it.
fn date_xml(form: &str, pattern: &str, ordinal: bool) -> String {
    let mut xml = format!("<date form=\"{form}\">");
    for piece in pattern.split('{').skip(1) {
        let (part, after) = piece.split_once('}').unwrap_or((piece, ""));
        let how = match (part, form) {
            ("day", "text") if ordinal => " form=\"ordinal\"",
            ("month", "numeric") => " form=\"numeric\"",
            _ => "",
        };
        let _ = write!(xml, "<date-part name=\"{part}\"{how} suffix=\"{}\"/>", escaped(after));
    }
    xml + "</date>"
}

fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn stored(text: &str) -> Terms {
        toml::from_str(text).unwrap()
    }

    fn names(terms: &Terms) -> BTreeMap<&str, BTreeSet<&str>> {
        terms
            .forms()
            .into_iter()
            .map(|(form, named)| (form, named.keys().map(|key| &**key).collect()))
            .collect()
    }

    #[test]
    fn french_and_spanish_have_every_term_that_english_has() {
        let english = stored(include_str!("../../assets/locales/terms/en.toml"));
        let french = stored(include_str!("../../assets/locales/terms/fr.toml"));
        let spanish = stored(include_str!("../../assets/locales/terms/es.toml"));
        let kept = |terms: &Terms| {
            let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            for (form, named) in self::names(terms) {
                let named = named.into_iter().filter(|name| {
                    !(form == "short" && ["performer", "curator", "narrator", "rule"].contains(name))
                });
                names.insert(form.to_owned(), named.map(str::to_owned).collect());
            }
            names
        };
        assert_eq!(kept(&french), kept(&english));
        assert_eq!(kept(&spanish), kept(&english));
    }

    #[test]
    fn each_language_is_a_locale_of_csl() {
        for (language, terms) in &TERMS {
            assert!(terms.lang.is_some(), "{language}");
            assert_eq!(terms.date.len(), 2, "{language}");
        }
    }
}
