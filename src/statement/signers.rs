use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::{Directory, Target};
use crate::brief::{CoSigner, DescribedSigner, Localized, Organisation};
use crate::locale::{Collation, Language};
use crate::profile::{NameOrder, Status};
use crate::reader::Located;
use crate::source::{Origin, SourceId};

/// Someone who signs a statement with the organisation that gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The id in the directory; none for a plain name.
    pub id: Option<String>,
    /// The name in the language of the statement.
    pub name: String,
    /// What the name is sorted by.
    pub sort: String,
    /// What they sign as.
    pub function: Option<String>,
    /// For whom they sign.
    pub organisation: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// The consultative status.
    pub status: Option<Status>,
    /// Where they are named.
    pub origin: Origin,
    /// Where the entry of the directory is.
    pub entry: Option<Origin>,
    /// Where the same signer was named before: the statement prints each once.
    pub before: Option<Origin>,
}

/// An id of a list of signers that no entry has, or a signer without a name; rules report it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownSigner {
    /// The id; empty where nobody is named.
    pub id: String,
    /// Where it is written.
    pub origin: Origin,
}

/// Whether words can only be meant as an id: small letters, no spaces.
fn is_id(text: &str) -> bool {
    !text.contains(char::is_whitespace) && text == text.to_lowercase() && text.is_ascii()
}

/// Those who sign, and the ids that no entry has.
pub(super) fn signers(
    listed: &[Located<CoSigner>],
    directory: &Directory,
    language: &Language,
    source: SourceId,
) -> (Vec<Signer>, Vec<UnknownSigner>) {
    let (mut signers, mut unknown) = (Vec::new(), Vec::new());
    for one in listed {
        let origin = Origin { source, span: one.span };
        match &one.value {
            CoSigner::Words(text) => match of_words(text.trim(), directory, language, origin) {
                Some(signer) => signers.push(signer),
                None => unknown.push(UnknownSigner { id: text.trim().to_owned(), origin }),
            },
            CoSigner::Described(described) => match of_description(described, directory, language, origin) {
                Some(signer) => signers.push(signer),
                None => unknown.push(UnknownSigner { id: String::new(), origin }),
            },
        }
    }
    mark_repeated(&mut signers);
    (signers, unknown)
}

fn of_words(text: &str, directory: &Directory, language: &Language, origin: Origin) -> Option<Signer> {
    match directory.target(text) {
        Some(Target::Organisation(entry)) => {
            let country = words(entry.value.country.as_ref(), language);
            let status = entry.value.status.as_ref().map(|status| status.value);
            let name = organisation(&entry.value, language)?;
            let sort = entry.value.sort.as_ref().map_or_else(|| name.clone(), |sort| sort.value.clone());
            let plain = plain(name, origin);
            Some(Signer {
                id: Some(text.to_owned()),
                sort,
                country,
                status,
                entry: Some(entry.origin),
                ..plain
            })
        }
        Some(Target::Speaker(entry)) => {
            let name = words(entry.value.name.as_ref(), language)?;
            let function = words(entry.value.role.as_ref(), language);
            let of = entry.value.organisation.as_ref().and_then(|id| directory.organisations.get(&id.value));
            let family = || entry.value.family.as_ref().map(|family| family.value.clone());
            let last = || name.split_whitespace().next_back().unwrap_or_default().to_owned();
            let sort = entry.value.sort.as_ref().map(|sort| sort.value.clone()).or_else(family);
            Some(Signer {
                id: Some(text.to_owned()),
                sort: sort.unwrap_or_else(last),
                function,
                organisation: of.and_then(|entry| organisation(&entry.value, language)),
                status: of.and_then(|entry| entry.value.status.as_ref()).map(|status| status.value),
                entry: Some(entry.origin),
                ..plain(name, origin)
            })
        }
        Some(Target::Event(_) | Target::Source(_)) => None,
        None if text.is_empty() || is_id(text) => None,
        None => Some(plain(text.to_owned(), origin)),
    }
}

fn of_description(
    described: &DescribedSigner,
    directory: &Directory,
    language: &Language,
    origin: Origin,
) -> Option<Signer> {
    let name = words(described.name.as_ref(), language);
    let for_whom = words(described.organisation.as_ref(), language);
    let entry = for_whom.as_deref().and_then(|id| directory.organisations.get(id));
    let for_whom = entry.and_then(|entry| organisation(&entry.value, language)).or(for_whom);
    let (name, for_whom) = match name {
        Some(name) => (name, for_whom),
        None => (for_whom?, None),
    };
    let of_entry = entry.and_then(|entry| entry.value.status.as_ref());
    let function = words(described.function.as_ref(), language);
    // Who signs for somebody, or as something, is a person: sorted by the last word of the name.
    let family = name.split_whitespace().next_back().filter(|_| function.is_some() || for_whom.is_some());
    let sort = family.map_or_else(|| name.clone(), |family| format!("{family} {name}"));
    Some(Signer {
        sort,
        function,
        organisation: for_whom,
        country: words(described.country.as_ref(), language),
        status: described.status.as_ref().or(of_entry).map(|status| status.value),
        ..plain(name, origin)
    })
}

/// Someone of whom the name alone is known.
pub(super) fn plain(name: String, origin: Origin) -> Signer {
    Signer {
        id: None,
        sort: name.clone(),
        name,
        function: None,
        organisation: None,
        country: None,
        status: None,
        origin,
        entry: None,
        before: None,
    }
}

/// Marks those who are named a second time: by the same id, or by a name that differs in case, accents or marks only.
pub(super) fn mark_repeated(signers: &mut [Signer]) {
    let mut seen: BTreeMap<(String, String), Origin> = BTreeMap::new();
    for signer in signers {
        let key = (key(&signer.name), signer.organisation.as_deref().map(key).unwrap_or_default());
        match seen.get(&key) {
            Some(before) => signer.before = Some(*before),
            None => {
                seen.insert(key, signer.origin);
            }
        }
    }
}

/// Those who sign, each once, in the order of the venue; in the order they are written where it has none.
pub fn in_order<'s>(signers: &'s [Signer], order: Option<NameOrder>, language: &Language) -> Vec<&'s Signer> {
    let mut once: Vec<&Signer> = signers.iter().filter(|signer| signer.before.is_none()).collect();
    match order {
        None => {}
        Some(NameOrder::Alphabetical) => {
            let collation = Collation::of(language);
            once.sort_by(|a, b| collation.compare(&a.sort, &b.sort));
        }
        // Those whose status is not known come last.
        Some(NameOrder::ByStatus) => once.sort_by_key(|signer| (signer.status.is_none(), signer.status)),
    }
    once
}

/// A name as it is compared: letters and digits in small letters, without accents.
fn key(name: &str) -> String {
    name.nfkd().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn organisation(organisation: &Organisation, language: &Language) -> Option<String> {
    words(organisation.name.as_ref(), language).or_else(|| words(organisation.short.as_ref(), language))
}

fn words(field: Option<&Localized>, language: &Language) -> Option<String> {
    field.map(|words| words.text(language).to_owned()).filter(|text| !text.is_empty())
}
