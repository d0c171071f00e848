use schemars::JsonSchema;
use serde::Deserialize;

/// The lines above and below the text of every page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RunningMatter {
    /// The head of the first page.
    pub first_head: RunningLine,
    /// The foot of the first page.
    pub first_foot: RunningLine,
    /// The head of all other pages.
    pub head: RunningLine,
    /// The foot of all other pages.
    pub foot: RunningLine,
    /// Where a rule separates it from the text.
    pub rule: RunningRule,
    /// Whether start and end change places on pages with an odd number, as in a bound book.
    pub mirrored: bool,
    /// Whether it is bold.
    pub bold: bool,
}

/// A line above or below the text. Fields in braces, such as `{title}`, are replaced; between two ` · ` a piece whose fields are all
/// empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct RunningLine {
    /// Where lines begin.
    pub start: String,
    /// In the middle.
    pub centre: String,
    /// Where lines end.
    pub end: String,
}

/// Where a rule separates running matter from the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RunningRule {
    /// Nowhere.
    None,
    /// Below the head.
    Head,
    /// Above the foot.
    Foot,
    /// At both.
    Both,
}

/// The fields of running heads and feet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunningField {
    /// The short title, else the title.
    Title,
    /// The whole title.
    FullTitle,
    /// The name of the organisation, else of the author.
    Organisation,
    /// The web page of the organisation.
    Url,
    /// Where and as what the organisation is registered.
    Registration,
    /// The kind of statement, such as "Policy brief".
    Kind,
    /// The date.
    Date,
    /// The month and year.
    Month,
    /// The title of the event.
    Event,
    /// The symbol of the document.
    Symbol,
    /// The number of the print job.
    JobNumber,
    /// The number of the page; empty in a document of one page.
    Page,
    /// How many pages there are; empty in a document of one page.
    Pages,
    /// "page 1 of 2"; empty in a document of one page.
    PageOf,
}

impl RunningField {
    /// Every field with its name.
    pub const ALL: [(&'static str, Self); 14] = [
        ("title", Self::Title),
        ("full-title", Self::FullTitle),
        ("organisation", Self::Organisation),
        ("url", Self::Url),
        ("registration", Self::Registration),
        ("kind", Self::Kind),
        ("date", Self::Date),
        ("month", Self::Month),
        ("event", Self::Event),
        ("symbol", Self::Symbol),
        ("job-number", Self::JobNumber),
        ("page", Self::Page),
        ("pages", Self::Pages),
        ("page-of", Self::PageOf),
    ];
}

/// A piece of the pattern of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunningPiece<'a> {
    /// Words.
    Words(&'a str),
    /// A field.
    Field(RunningField),
    /// A name in braces that is no field.
    Unknown(&'a str),
}

/// The pieces of a pattern, in their order.
pub fn pieces(pattern: &str) -> impl Iterator<Item = RunningPiece<'_>> {
    let mut rest = pattern;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some((name, after)) = rest.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
            rest = after;
            let known = RunningField::ALL.iter().find(|(known, _)| *known == name);
            return Some(known.map_or(RunningPiece::Unknown(name), |(_, field)| RunningPiece::Field(*field)));
        }
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = rest[first..].find('{').map_or(rest.len(), |at| at + first);
        let (words, after) = rest.split_at(end);
        rest = after;
        Some(RunningPiece::Words(words))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_have_words_and_fields() {
        use RunningPiece::{Field, Unknown, Words};
        let of = |pattern| pieces(pattern).collect::<Vec<_>>();
        assert_eq!(of("{page}/{pages}"), [Field(RunningField::Page), Words("/"), Field(RunningField::Pages)]);
        assert_eq!(of("a {b} {c"), [Words("a "), Unknown("b"), Words(" "), Words("{c")]);
        assert_eq!(of(""), []);
    }
}
