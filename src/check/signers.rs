use crate::profile::{Limits, Status};
use crate::statement::Statement;

/// The consultative status of an organisation, where the directory knows one.
pub fn status_of(statement: &Statement, id: &str) -> Option<Status> {
    let entry = statement.directory.organisations.get(id)?;
    Some(entry.value.status.as_ref()?.value)
}

/// The statuses of those who sign with the organisation of the statement, where they are known.
fn statuses(statement: &Statement) -> impl Iterator<Item = Status> {
    statement.signers.iter().filter_map(|signer| signer.status)
}

/// The most words of a statement, and for whom that limit is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordLimit {
    /// The most words.
    pub words: usize,
    /// Such as ` for general status`; empty where it holds for all.
    pub holds: String,
}

impl WordLimit {
    /// That of a profile for those who sign a statement. Where the status of an organisation is not known, the highest of
    /// the limits by status holds.
    pub fn of(limits: &Limits, statement: &Statement) -> Option<Self> {
        let limit = |words: u32, holds: String| Self { words: words as usize, holds };
        let own = statement.organisation.as_ref().and_then(|id| status_of(statement, id));
        if !statement.signers.is_empty() {
            if let Some(words) = limits.joint_words.any.filter(|_| limits.joint_words.each().next().is_none())
            {
                return Some(limit(words, " for joint statements".to_owned()));
            }
            let highest = own.into_iter().chain(statuses(statement)).min();
            if let Some((status, words)) =
                highest.and_then(|status| Some((status, limits.joint_words.of(status)?)))
            {
                let holds = format!(" for joint statements whose highest status is {}", status.name());
                return Some(limit(words, holds));
            }
        }
        if let Some((status, words)) =
            own.and_then(|status| Some((status, limits.words_by_status.of(status)?)))
        {
            return Some(limit(words, format!(" for {} status", status.name())));
        }
        let highest = limits.words_by_status.each().max_by_key(|(_, words)| *words).filter(|_| own.is_none());
        let highest = highest
            .map(|(status, words)| limit(words, format!(" for {} status, the highest", status.name())));
        highest.or(limits.words.map(|words| limit(words, String::new())))
    }

    /// Those of a profile that may hold for those who sign a statement: one where their status is known or does not matter,
    /// else one for each status.
    pub fn possible(limits: &Limits, statement: &Statement) -> Vec<Self> {
        let own = statement.organisation.as_ref().and_then(|id| status_of(statement, id));
        let known = own.is_some() || statuses(statement).next().is_some();
        let by_status =
            if statement.signers.is_empty() { limits.words_by_status } else { limits.joint_words };
        if known || by_status.each().next().is_none() {
            return Self::of(limits, statement).into_iter().collect();
        }
        let each = by_status.each();
        each.map(|(status, words)| Self {
            words: words as usize,
            holds: format!(" for {} status", status.name()),
        })
        .collect()
    }
}

/// The most pages of a statement, and for whom that limit is, such as ` for joint statements`.
pub(super) fn page_limit(limits: &Limits, statement: &Statement) -> Option<(usize, &'static str)> {
    let joint = limits.joint_pages.filter(|_| !statement.signers.is_empty());
    let joint = joint.map(|pages| (pages as usize, " for joint statements"));
    joint.or(limits.pages.map(|pages| (pages as usize, "")))
}
