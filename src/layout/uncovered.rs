//! Says which characters no font has, and where they stand.

use std::collections::BTreeMap;
use std::sync::Arc;

use icu_properties::CodePointMapData;
use icu_properties::PropertyNamesLong;
use icu_properties::props::Script;

use super::Uncovered;
use crate::diagnostic::{Diagnostic, Location, count};
use crate::rule;
use crate::source::{Origin, Source, Sources, Span};

/// So many characters of a field have a finding of their own; the others share one.
const OWN_FINDING: usize = 5;

/// The findings about characters without a glyph: one for each of the first few characters of a field, at the place
/// where it stands first, and one for all others of the field.
pub(super) fn uncovered_characters(sources: &Sources, uncovered: Vec<Uncovered>) -> Vec<Diagnostic> {
    let mut fields: BTreeMap<(u32, Span), Field> = BTreeMap::new();
    for Uncovered { character, origin } in uncovered {
        let (origin, literal) = find(sources, character, origin);
        let source = sources.get(origin.source);
        let field = source.field_at(origin.span);
        let span = field.map_or(origin.span, |field| field.value);
        let held = fields.entry((origin.source.0, span)).or_insert_with(|| Field {
            source: Arc::clone(source),
            path: field.map(|field| field.path.clone()),
            span,
            characters: BTreeMap::new(),
        });
        let place = if literal { origin.span } else { span };
        held.characters.entry((place.start, character)).or_insert(place);
    }
    fields.into_values().flat_map(Field::findings).collect()
}

/// Where the character stands, if it is written there as itself: first in what its text came from, else, for words that were brought
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

/// A field with what cannot be printed of it.
struct Field {
    source: Arc<Source>,
    path: Option<String>,
    span: Span,
    /// The characters in the order they stand in, and the place of each.
    characters: BTreeMap<(usize, char), Span>,
}

impl Field {
    fn findings(self) -> Vec<Diagnostic> {
        let mut seen = Vec::new();
        let mut places: Vec<(char, Span)> = Vec::new();
        for ((_, character), span) in &self.characters {
            if !seen.contains(character) {
                seen.push(*character);
                places.push((*character, *span));
            }
        }
        let own = if places.len() > OWN_FINDING + 1 { OWN_FINDING } else { places.len() };
        let rest = places.split_off(own);
        let mut findings: Vec<_> =
            places.into_iter().map(|(character, span)| self.one(character, span)).collect();
        findings.extend(self.rest(&rest));
        findings
    }

    fn one(&self, character: char, span: Span) -> Diagnostic {
        let message = format!("no font has the character {}", shown(character));
        let written = self.source.text().get(self.span.start..self.span.end).unwrap_or_default();
        let times = written.matches(character).count();
        let finding =
            Diagnostic::new(rule::UNCOVERED_CHARACTER, message).at(Location::new(&self.source, span));
        Self::with_help(match (&self.path, times) {
            (Some(path), 2..) => finding.label(format!("{} in `{path}`", count(times, "time"))),
            _ => finding,
        })
    }

    fn rest(&self, characters: &[(char, Span)]) -> Option<Diagnostic> {
        let &(_, span) = characters.first()?;
        let list: String = characters.iter().map(|(character, _)| *character).collect();
        let message =
            format!("no font has {} of this field: `{list}`", count(characters.len(), "more character"));
        let finding =
            Diagnostic::new(rule::UNCOVERED_CHARACTER, message).at(Location::new(&self.source, span));
        Some(Self::with_help(finding))
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
}

/// A character as people should see it, with its code point and script.
fn shown(character: char) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    let facts = script(character).map_or_else(|| code.clone(), |script| format!("{code}, {script}"));
    if unicode_normalization::char::is_combining_mark(character) {
        // Such a mark is shown on a dotted circle, not on the backtick before it.
        format!("`\u{25cc}{character}` ({facts})")
    } else if character.is_control() || character.is_whitespace() {
        facts
    } else {
        format!("`{character}` ({facts})")
    }
}

/// The Unicode name of the script that the character belongs to, if it belongs to one.
fn script(character: char) -> Option<&'static str> {
    let script = CodePointMapData::<Script>::new().get(character);
    let of_many = [Script::Common, Script::Inherited, Script::Unknown].contains(&script);
    PropertyNamesLong::<Script>::new().get(script).filter(|_| !of_many)
}
