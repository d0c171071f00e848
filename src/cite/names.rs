use crate::brief::{Organisation, Speaker};
use crate::locale::Locale;
use crate::reader::Located;
use crate::statement::Directory;

/// The words of a field; none where it is missing or blank.
pub(super) fn words(field: Option<&Located<String>>) -> Option<&str> {
    field.map(|field| field.trim()).filter(|text| !text.is_empty())
}

/// The full name of an organisation, else its short one.
pub fn organisation_name(organisation: &Organisation) -> Option<&str> {
    words(organisation.name.as_ref()).or_else(|| words(organisation.short.as_ref()))
}

/// The short name of an organisation, else its full one.
fn short_name(organisation: &Organisation) -> Option<&str> {
    words(organisation.short.as_ref()).or_else(|| words(organisation.name.as_ref()))
}

/// The name of the person or organisation with that id; other words stand for themselves.
pub(super) fn name_or_words<'a>(text: &'a str, directory: &'a Directory) -> &'a str {
    let speaker = directory.speakers.get(text).and_then(|entry| words(entry.value.name.as_ref()));
    let organisation = || directory.organisations.get(text).and_then(|entry| organisation_name(&entry.value));
    speaker.or_else(organisation).unwrap_or(text)
}

/// What a person speaks as: the role, and for whom.
pub(super) fn standing(speaker: &Speaker, directory: &Directory, locale: &Locale) -> Option<String> {
    let organisation = speaker
        .organisation
        .as_ref()
        .and_then(|id| directory.organisations.get(&id.value))
        .map(|entry| &entry.value);
    let role = words(speaker.role.as_ref());
    match (role, organisation.and_then(short_name)) {
        (Some(role), Some(organisation)) => {
            Some(locale.word("role-of").replace("{organisation}", organisation).replace("{role}", role))
        }
        (Some(role), None) => Some(role.to_owned()),
        (None, _) => organisation.and_then(organisation_name).map(str::to_owned),
    }
}

/// A person in one line: the name, and what they speak as.
pub fn speaker_line(speaker: &Speaker, directory: &Directory, locale: &Locale) -> String {
    let name = words(speaker.name.as_ref()).map(str::to_owned);
    let members: Vec<_> = name.into_iter().chain(standing(speaker, directory, locale)).collect();
    members.join(locale.separator())
}

/// Words in quotation marks; quotation marks within them become the inner ones.
pub fn quoted(text: &str, locale: &Locale) -> String {
    let ((open, close), (inner_open, inner_close)) = (locale.quotes(), locale.inner_quotes());
    let inner = text.replace(open, inner_open).replace(close, inner_close);
    format!("{open}{inner}{close}")
}

/// The same words with a capital at the start.
pub fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
