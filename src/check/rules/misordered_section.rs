//! A section is written in a different place from where it is printed.
//!
//! Sections are printed in the order of the profile, which is the order their readers expect. A brief in a different order
//! misleads its editors. The rule reports the smallest number of sections that must move; sections that the profile does not
//! know may be anywhere.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "policy-brief"
//! date = 2024-09-24
//! organisation = "mmm"
//! summary = "Unpaid care work is work."
//!
//! [sections.evidence]
//! body = "It sustains families and the economy."
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//!
//! [organisations.mmm]
//! name = "Make Mothers Matter"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "policy-brief"
//! date = 2024-09-24
//! organisation = "mmm"
//! summary = "Unpaid care work is work."
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//!
//! [sections.evidence]
//! body = "It sustains families and the economy."
//!
//! [[recommendations]]
//! to = "local governments"
//! action = "Produce data on unpaid care work"
//!
//! [organisations.mmm]
//! name = "Make Mothers Matter"
//! ```

use crate::check::context::CheckContext;
use crate::check::moving::{Side, moving};
use crate::statement::{Section, Statement};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let known = &statement.profile.sections;
    let rank = |section: &Section| known.iter().position(|known| known.id.value == section.id);
    let ranked: Vec<(usize, &Section)> =
        statement.sections.iter().filter_map(|section| Some((rank(section)?, section))).collect();
    let ranks: Vec<usize> = ranked.iter().map(|(rank, _)| *rank).collect();
    let stays = longest_increasing(&ranks);
    for (index, (rank, section)) in ranked.iter().enumerate() {
        if stays.contains(&index) {
            continue;
        }
        let follower = stays.iter().map(|&i| ranked[i]).find(|(other, _)| other > rank);
        let leader = stays.iter().map(|&i| ranked[i]).rfind(|(other, _)| other < rank);
        let stands_after = |other: &Section| other.origin.span.start < section.origin.span.start;
        let (side, other) = match (follower, leader) {
            (Some((_, follower)), _) if stands_after(follower) => (Side::Before, follower),
            (_, Some((_, leader))) => (Side::After, leader),
            _ => continue,
        };
        let path = |section: &Section| format!("sections.{}", section.id);
        let brief = statement.sources.get(section.origin.source);
        let fix = moving(brief, &path(section), side, &path(other));
        let side = match side {
            Side::Before => "before",
            Side::After => "after",
        };
        cx.report(section.origin, format!("the section `{}` must come {side} `{}`", section.id, other.id))
            .related(other.origin, format!("it belongs {side} this"))
            .help(format!("the order is that of the profile `{}`", statement.profile.name))
            .fix(fix);
    }
}

/// The indices of a longest strictly increasing subsequence; of several the one that keeps the earliest items.
fn longest_increasing(ranks: &[usize]) -> Vec<usize> {
    let mut best: Vec<usize> = vec![1; ranks.len()];
    for i in (0..ranks.len()).rev() {
        for j in i + 1..ranks.len() {
            if ranks[j] > ranks[i] {
                best[i] = best[i].max(best[j] + 1);
            }
        }
    }
    let mut wanted = best.iter().copied().max().unwrap_or(0);
    let mut kept: Vec<usize> = Vec::with_capacity(wanted);
    for i in 0..ranks.len() {
        let follows = kept.last().is_none_or(|&last| ranks[i] > ranks[last]);
        if follows && wanted > 0 && best[i] == wanted {
            kept.push(i);
            wanted -= 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::longest_increasing;

    #[test]
    fn as_few_as_there_can_be_are_moved() {
        assert_eq!(longest_increasing(&[]), [0; 0]);
        assert_eq!(longest_increasing(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(longest_increasing(&[3, 0, 1, 2]), [1, 2, 3]);
        assert_eq!(longest_increasing(&[0, 3, 1, 2]), [0, 2, 3]);
        assert_eq!(longest_increasing(&[2, 1, 0]).len(), 1);
    }
}
