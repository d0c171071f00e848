use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use crate::emit::Format;
use crate::export::{BriefRecord, Manifest, ManifestEntry};
use crate::locale::{Language, Locale};
use crate::reader::Date;

/// The statements of a folder, the newest first, and by whom and what they are about.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The heading of the page.
    pub title: String,
    /// The statements, by date from new to old; those without a date last.
    pub statements: Vec<ListedStatement>,
}

/// The statement of one brief.
#[derive(Debug, Clone)]
pub struct ListedStatement {
    /// What its brief says.
    pub brief: Arc<BriefRecord>,
    /// Its date in words.
    pub date: Option<String>,
    /// Its place on the page, which no other statement has.
    pub anchor: String,
    /// Its files.
    pub files: Vec<ListedFile>,
    /// The same statement in other languages: the name of the language and the place on the page.
    pub translations: Vec<(String, String)>,
}

/// Statements by one of their fields: each value, and the statements that have it.
pub(super) type Groups<'a> = Vec<(&'a str, Vec<&'a ListedStatement>)>;

/// One file of a statement.
#[derive(Debug, Clone)]
pub struct ListedFile {
    /// Its path as an address, seen from the folder.
    pub address: String,
    /// What it is, such as `PDF`.
    pub label: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its size for people, with its pages, such as `35 kB, 3 pages`.
    pub size: String,
}

impl ListedStatement {
    /// By whom it was given, and where, unless the title says so.
    pub(super) fn facts(&self) -> impl Iterator<Item = &str> {
        let event = self.brief.event.as_ref().filter(|event| **event != self.brief.title);
        self.brief.speaker.iter().chain(event).map(|fact| &**fact)
    }
}

impl Listing {
    /// That of the files of a manifest.
    pub fn of(manifest: &Manifest) -> Self {
        let mut statements: BTreeMap<&BriefRecord, Vec<_>> = BTreeMap::new();
        for (path, entry) in &manifest.outputs {
            statements.entry(&entry.brief).or_default().push((path, &**entry));
        }
        let mut taken = BTreeSet::new();
        let mut listed: Vec<ListedStatement> = Vec::new();
        for files in statements.into_values() {
            let kinds: BTreeSet<&str> = files.iter().map(|(_, entry)| &*entry.kind).collect();
            let Some((first, entry)) = files.first() else { continue };
            let anchor = free_anchor(first, &mut taken);
            let brief = Arc::clone(&entry.brief);
            let file = |(path, entry): &(&String, &ManifestEntry)| {
                let (name, media_type) = named(&entry.format);
                let label =
                    if kinds.len() > 1 { format!("{name}, {}", entry.kind.replace('-', " ")) } else { name };
                ListedFile {
                    address: address(path),
                    label,
                    media_type,
                    size: size(entry.file.bytes, entry.pages),
                }
            };
            let date = brief.date.as_deref().map(|date| in_words(date, &brief.language));
            let mut files: Vec<_> = files.iter().collect();
            let rank = |format: &str| Format::ALL.iter().position(|known| known.extension() == format);
            files.sort_by_key(|(_, entry)| rank(&entry.format));
            let files = files.into_iter().map(file).collect();
            listed.push(ListedStatement { brief, date, anchor, files, translations: Vec::new() });
        }
        listed.sort_by(|a, b| {
            let key = |one: &ListedStatement| (one.brief.title.clone(), one.brief.brief.clone());
            b.brief.date.cmp(&a.brief.date).then_with(|| key(a).cmp(&key(b)))
        });
        translate(&mut listed);
        Self { title: title(&listed), statements: listed }
    }

    /// The statements by one of their fields, each value once, sorted.
    pub(super) fn by<'a>(&'a self, values: impl Fn(&'a BriefRecord) -> Vec<&'a str>) -> Groups<'a> {
        let mut groups: BTreeMap<&str, Vec<&ListedStatement>> = BTreeMap::new();
        for statement in &self.statements {
            for value in values(&statement.brief).into_iter().collect::<BTreeSet<_>>() {
                groups.entry(value).or_default().push(statement);
            }
        }
        groups.into_iter().collect()
    }

    /// The ways in besides the date: a name for the place, a heading, and the statements by each value.
    pub(super) fn ways_in(&self) -> Vec<(&'static str, &'static str, Groups<'_>)> {
        let ways = vec![
            ("by-event", "By event", self.by(|brief| brief.event.as_deref().into_iter().collect())),
            ("by-speaker", "By speaker", self.by(|brief| brief.speaker.as_deref().into_iter().collect())),
            ("by-topic", "By topic", self.by(|brief| brief.keywords.iter().map(String::as_str).collect())),
        ];
        ways.into_iter().filter(|(_, _, groups)| !groups.is_empty()).collect()
    }

    /// The statements by year, the newest first.
    pub(super) fn by_year(&self) -> Vec<(&str, Vec<&ListedStatement>)> {
        let mut years: Vec<(&str, Vec<&ListedStatement>)> = Vec::new();
        for statement in &self.statements {
            let year =
                statement.brief.date.as_deref().and_then(|date| date.get(..4)).unwrap_or("Without a date");
            match years.last_mut() {
                Some((last, statements)) if *last == year => statements.push(statement),
                _ => years.push((year, vec![statement])),
            }
        }
        years
    }
}

/// The heading: whose statements they are, where all are of one organisation.
fn title(statements: &[ListedStatement]) -> String {
    let organisations: BTreeSet<&str> =
        statements.iter().filter_map(|statement| statement.brief.organisation.as_deref()).collect();
    match organisations.iter().collect::<Vec<_>>().as_slice() {
        [one] => format!("Statements of {one}"),
        _ => "Statements".to_owned(),
    }
}

/// Finds statements that are the same but for the language: their briefs have one path but for the tag.
fn translate(statements: &mut [ListedStatement]) {
    let mut same: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, statement) in statements.iter().enumerate() {
        let path = without_language(&statement.brief.brief, &statement.brief.language);
        same.entry(path).or_default().push(index);
    }
    for group in same.into_values().filter(|group| group.len() > 1) {
        for &index in &group {
            let own = statements[index].brief.language.clone();
            let others = group.iter().filter(|other| statements[**other].brief.language != own);
            let others: Vec<_> = others
                .map(|other| {
                    let other = &statements[*other];
                    (language_name(&other.brief.language), other.anchor.clone())
                })
                .collect();
            statements[index].translations = others;
        }
    }
}

/// A path without the tag of a language among its folders or before its extension.
fn without_language(path: &str, tag: &str) -> String {
    let tag = tag.to_lowercase();
    let parts = path.split('/').map(|part| {
        let words = part.split('.').filter(|word| word.to_lowercase() != tag);
        let part = words.collect::<Vec<_>>().join(".");
        match part.strip_suffix(".toml") {
            Some(stem) => {
                let stem = [format!("-{tag}"), format!("_{tag}")]
                    .iter()
                    .find_map(|end| stem.strip_suffix(end.as_str()))
                    .unwrap_or(stem);
                format!("{stem}.toml")
            }
            None => part,
        }
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

/// The name of a language for readers of English.
pub(super) fn language_name(tag: &str) -> String {
    let name = Language::parse(tag).ok().and_then(|language| {
        Locale::built_in(&Language::english()).language_name(&language).map(str::to_owned)
    });
    name.unwrap_or_else(|| tag.to_owned())
}

fn in_words(date: &str, tag: &str) -> String {
    let language = Language::parse(tag).unwrap_or_else(|_| Language::english());
    date.parse::<Date>().map_or_else(|_| date.to_owned(), |date| Locale::built_in(&language).date(date))
}

fn free_anchor(path: &str, taken: &mut BTreeSet<String>) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let mut slug = String::new();
    for c in stem.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = format!("statement-{}", slug.trim_matches('-'));
    let mut anchor = slug.clone();
    let mut number = 2;
    while !taken.insert(anchor.clone()) {
        anchor = format!("{slug}-{number}");
        number += 1;
    }
    anchor
}

/// What a format is called, and its media type.
fn named(format: &str) -> (String, &'static str) {
    match Format::ALL.into_iter().find(|known| known.extension() == format) {
        Some(known) => (known.name().to_owned(), known.media_type()),
        None => (format.to_owned(), "application/octet-stream"),
    }
}

/// A path as a relative address (RFC 3986): what is not unreserved is written in percent signs.
fn address(path: &str) -> String {
    let mut address = String::new();
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                address.push(char::from(byte));
            }
            // Writing to a `String` cannot fail.
            _ => {
                let _ = write!(address, "%{byte:02X}");
            }
        }
    }
    address
}

/// In kilobytes of 1,000 bytes, at least one.
fn size(bytes: u64, pages: Option<usize>) -> String {
    let kilobytes = bytes.div_ceil(1_000).max(1);
    match pages {
        Some(pages) => format!("{kilobytes} kB, {}", crate::diagnostic::count(pages, "page")),
        None => format!("{kilobytes} kB"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn translations_have_one_path_but_for_the_language() {
        for path in ["fr/care.toml", "care.fr.toml", "care-fr.toml", "care_FR.toml".to_lowercase().as_str()] {
            assert_eq!(without_language(path, "fr"), "care.toml", "{path}");
        }
        assert_eq!(without_language("briefs/freedom.toml", "fr"), "briefs/freedom.toml");
    }

    #[test]
    fn addresses_and_sizes() {
        assert_eq!(address("fr/é b.pdf"), "fr/%C3%A9%20b.pdf");
        assert_eq!(size(34_933, Some(3)), "35 kB, 3 pages");
        assert_eq!(size(0, None), "1 kB");
    }
}
