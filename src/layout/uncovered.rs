//! Says which characters no font has, and where they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use icu_properties::CodePointMapData;
use icu_properties::PropertyNamesLong;
use icu_properties::props::Script;
use icu_properties::script::ScriptWithExtensions;

use super::{Fonts, Uncovered};
use crate::diagnostic::{Diagnostic, Location, count};
use crate::rule;
use crate::source::{Origin, Source, Sources, Span};

/// So many characters of a script are named; the others are counted.
const NAMED: usize = 8;

/// The findings about characters without a glyph: one for each script, at the place where the first of its characters is, and one
/// for all signs that belong to no script.
pub(super) fn uncovered_characters(
    sources: &Sources,
    fonts: &Fonts,
    uncovered: Vec<Uncovered>,
) -> Vec<Diagnostic> {
    let mut groups: BTreeMap<Option<Script>, ScriptGroup> = BTreeMap::new();
    let mut script = None;
    for Uncovered { character, origin } in uncovered {
        script = own_script(character)
            .or_else(|| script.filter(|&before| ScriptWithExtensions::new().has_script(character, before)));
        let (origin, literal) = find(sources, character, origin);
        let source = sources.get(origin.source);
        let field = source.field_at(origin.span);
        let value = field.map_or(origin.span, |field| field.value);
        let place = if literal { origin.span } else { value };
        let group = groups.entry(script).or_default();
        let path = field.map(|field| field.path.clone());
        group.fields.entry((origin.source.0, value)).or_insert_with(|| FieldWords {
            path,
            source: Arc::clone(source),
            value,
        });
        group.places.entry((origin.source.0, place, character)).or_insert_with(|| Arc::clone(source));
    }
    groups.into_iter().filter_map(|(script, group)| group.finding(script, fonts)).collect()
}

/// Where the character is, if it is written there as itself: first in what its text came from, else, for words that were brought
/// in from elsewhere, wherever a file of the statement has it.
fn find(sources: &Sources, character: char, origin: Origin) -> (Origin, bool) {
    let within = |span: Span, text: &str| {
        let start = span.start + text.get(span.start..span.end)?.find(character)?;
        Some(Span::new(start, start + character.len_utf8()))
    };
    if let Some(span) = within(origin.span, sources.get(origin.source).text()) {
        return (Origin { span, ..origin }, true);
    }
    let elsewhere = sources.iter().find_map(|(source, file)| {
        let mut spans: Vec<_> = file.fields().iter().map(|field| field.value).collect();
        spans.sort_unstable();
        let span = spans.into_iter().find_map(|span| within(span, file.text()))?;
        Some(Origin { source, span })
    });
    elsewhere.map_or((origin, false), |origin| (origin, true))
}

/// A field with a character that cannot be printed.
struct FieldWords {
    path: Option<String>,
    source: Arc<Source>,
    value: Span,
}

/// The characters of one script that cannot be printed.
#[derive(Default)]
struct ScriptGroup {
    /// The fields that they are in, in the order of the files.
    fields: BTreeMap<(u32, Span), FieldWords>,
    /// The places of the characters, in the order of the files.
    places: BTreeMap<(u32, Span, char), Arc<Source>>,
}

impl ScriptGroup {
    fn finding(&self, script: Option<Script>, fonts: &Fonts) -> Option<Diagnostic> {
        let mut characters: Vec<char> = Vec::new();
        for &(_, _, character) in self.places.keys() {
            if !characters.contains(&character) {
                characters.push(character);
            }
        }
        let (&(_, span, first), source) = self.places.first_key_value()?;
        let name = script.and_then(name);
        let message = match (characters.as_slice(), name) {
            ([_], _) => format!("no font has the character {}", shown(first)),
            (_, Some(name)) if script.is_some_and(|script| !fonts.have(script)) => {
                format!("no font for {name}")
            }
            (_, Some(name)) => {
                format!(
                    "no font has {} of {name}: {}",
                    count(characters.len(), "character"),
                    listed(&characters)
                )
            }
            (_, None) => {
                format!("no font has {}: {}", count(characters.len(), "character"), listed(&characters))
            }
        };
        let finding = Diagnostic::new(rule::UNCOVERED_CHARACTER, message).at(Location::new(source, span));
        let label = match self.fields.len() {
            1 if characters.len() == 1 => self.times(first),
            1 => None,
            fields => Some(format!("and in {}", count(fields - 1, "other field"))),
        };
        Some(with_help(label.into_iter().fold(finding, Diagnostic::label)))
    }

    /// How often a character is in the first of the fields, if more than once.
    fn times(&self, character: char) -> Option<String> {
        let FieldWords { path, source, value } = self.fields.values().next()?;
        let written = source.text().get(value.start..value.end)?;
        let times = written.matches(character).count();
        let path = path.as_ref().filter(|_| times > 1)?;
        Some(format!("{} in `{path}`", count(times, "time")))
    }
}

fn with_help(finding: Diagnostic) -> Diagnostic {
    finding
        .help(
            "name a font that has it, with `--font-path FILE` or as `fonts = [\"fonts/*.otf\"]` in `demarche.toml`; \
             `--system-fonts` looks among those installed here",
        )
        .help(
            "or write it with other characters: PDF/UA-1 (ISO 14289-1, 7.21.8) and PDF/A-2 (ISO 19005-2, 6.2.11.8) take \
             none without a glyph",
        )
}

/// The first few characters, each as people should see it.
fn listed(characters: &[char]) -> String {
    let mut list: Vec<_> = characters.iter().take(NAMED).map(|&character| alone(character)).collect();
    if characters.len() > NAMED {
        list.push("…".to_owned());
    }
    list.join(" ")
}

/// A character by itself: what cannot be seen by its code point, a combining mark on a dotted circle and not on the backtick before it.
fn alone(character: char) -> String {
    if unicode_normalization::char::is_combining_mark(character) {
        format!("`\u{25cc}{character}`")
    } else if character.is_control() || character.is_whitespace() || own_script(character).is_none() {
        format!("U+{:04X}", u32::from(character))
    } else {
        format!("`{character}`")
    }
}

/// A character as people should see it, with its code point and script.
fn shown(character: char) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    let facts = own_script(character)
        .and_then(name)
        .map_or_else(|| code.clone(), |script| format!("{code}, {script}"));
    if character.is_control() || character.is_whitespace() {
        facts
    } else if unicode_normalization::char::is_combining_mark(character) {
        format!("`\u{25cc}{character}` ({facts})")
    } else {
        format!("`{character}` ({facts})")
    }
}

/// The script that the character belongs to, if it belongs to one.
fn own_script(character: char) -> Option<Script> {
    let script = CodePointMapData::<Script>::new().get(character);
    let of_many = [Script::Common, Script::Inherited, Script::Unknown].contains(&script);
    (!of_many).then_some(script)
}

/// The Unicode name of a script.
fn name(script: Script) -> Option<&'static str> {
    PropertyNamesLong::<Script>::new().get(script)
}
