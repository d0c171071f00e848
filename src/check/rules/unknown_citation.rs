//! A cited or named id is not in the directory, or is an entry of another sort.
//!
//! Without the entry, a claim has no source. An id is looked up in the brief's own `[speakers]`, `[events]`, `[sources]` and
//! `[organisations]`, then in the shared files of the workspace. The rule checks citations in the text, the `sources` of
//! recommendations, the brief's `organisation`, `speaker` and `event`, and the ids that used entries name.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@ledoc]."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//! sources = ["leduc"]
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work [@leduc]."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//! sources = ["leduc"]
//!
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```

use crate::brief::{is_id, kebab};
use crate::check::context::{CheckContext, FindingPlace};
use crate::check::usage::{Mention, Usage, WantedEntry};
use crate::reader::suggest;
use crate::statement::{Directory, Statement, Target};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    for mention in Usage::of(statement).mentions.iter().filter(|mention| !mention.or_words) {
        if !mention.wanted.stands_in(&statement.directory, mention.id) {
            report(cx, &statement.directory, mention);
        }
    }
}

fn report(cx: &mut CheckContext<'_>, directory: &Directory, mention: &Mention<'_>) {
    let id = mention.id;
    let place = mention.origin.map_or(FindingPlace::Key("organisation"), FindingPlace::Origin);
    let wanted = mention.wanted;
    if id.is_empty() {
        cx.report(place, "nobody is named here".to_owned()).help("write an id or a name, or remove it");
        return;
    }
    let meant = suggest(id, wanted.ids(directory));
    let mut finding = if let Some(target) = directory.target(id) {
        let (noun, origin) = match target {
            Target::Speaker(entry) => ("a speaker", entry.origin),
            Target::Event(entry) => ("an event", entry.origin),
            Target::Source(entry) => ("a source", entry.origin),
            Target::Organisation(entry) => ("an organisation", entry.origin),
        };
        let mut finding = cx.report(place, format!("`{id}` is {noun}, not {}", wanted.with_article()));
        finding.related(origin, "defined here");
        finding
    } else {
        cx.report(place, format!("no {} has the id `{id}`", wanted.noun()))
    };
    let named = wanted.ids(directory).into_iter().find(|known| directory.is_called(known, id));
    if let Some(named) = named {
        finding.help(format!("did you mean `{named}`, whose name this is?")).replacing(id, named);
        return;
    }
    let as_key = key(id);
    match (meant, wanted) {
        (Some(meant), _) => finding.help(format!("did you mean `{meant}`?")).replacing(id, meant),
        (None, WantedEntry::Any) => finding.help(format!(
            "define it as `[speakers.{as_key}]`, `[events.{as_key}]`, `[sources.{as_key}]` or `[organisations.{as_key}]`"
        )),
        (None, wanted) => finding.help(format!("define it as `[{}s.{as_key}]`", wanted.noun())),
    };
}

/// An id as the last part of the header of a table: what is no id becomes one, and what TOML does not take bare is quoted.
fn key(id: &str) -> String {
    let id = if is_id(id) { id.to_owned() } else { kebab(id) };
    let bare = id.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if bare && !id.is_empty() { id } else { format!("\"{id}\"") }
}

impl WantedEntry {
    fn noun(self) -> &'static str {
        match self {
            Self::Any => "entry of the directory",
            Self::Speaker => "speaker",
            Self::Event => "event",
            Self::Organisation => "organisation",
        }
    }

    fn with_article(self) -> &'static str {
        match self {
            Self::Any => "an entry of the directory",
            Self::Speaker => "a speaker",
            Self::Event => "an event",
            Self::Organisation => "an organisation",
        }
    }

    fn stands_in(self, directory: &Directory, id: &str) -> bool {
        match self {
            Self::Any => directory.target(id).is_some(),
            Self::Speaker => directory.speakers.contains_key(id),
            Self::Event => directory.events.contains_key(id),
            Self::Organisation => directory.organisations.contains_key(id),
        }
    }

    fn ids(self, directory: &Directory) -> Vec<&str> {
        match self {
            Self::Any => directory.ids().collect(),
            Self::Speaker => directory.speakers.keys().map(String::as_str).collect(),
            Self::Event => directory.events.keys().map(String::as_str).collect(),
            Self::Organisation => directory.organisations.keys().map(String::as_str).collect(),
        }
    }
}
