use std::sync::Arc;

use super::allowances::Allowances;
use super::echo::{without_echoes, without_followers, without_unread_fields};
use super::levels::Levels;
use crate::brief::BriefFile;
use crate::diagnostic::{Diagnostic, Severity};
use crate::reader::Read;

/// All that was found in a brief as it is to be reported, in the order of the file, each finding once: what the brief
/// allows is marked, and every finding has its level.
pub fn settle(brief: &Read<Arc<BriefFile>>, levels: &Levels, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let (mut allowances, faults) = Allowances::of(brief);
    let mut findings = findings;
    without_echoes(&brief.source, &mut findings);
    without_followers(&brief.source, &mut findings);
    without_unread_fields(&mut findings);
    allowances.mark(&mut findings);
    // What could not be read may hold what is allowed.
    let whole = brief_is_whole(&findings);
    let unused = if whole { allowances.unused(levels) } else { Vec::new() };
    findings.extend(faults);
    findings.extend(unused);
    weighed(levels, findings)
}

/// The same for what was found on the pages of a brief that is settled.
pub fn settle_pages(
    brief: &Read<Arc<BriefFile>>,
    levels: &Levels,
    mut findings: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    Allowances::of(brief).0.mark(&mut findings);
    weighed(levels, findings)
}

/// Findings that no brief can allow, as they are to be reported.
pub fn weighed(levels: &Levels, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut findings: Vec<_> = findings.into_iter().filter_map(|finding| levels.weigh(finding)).collect();
    findings.sort_by(|a, b| a.order().cmp(&b.order()).then_with(|| a.message.cmp(&b.message)));
    findings.dedup_by(|a, b| a.order() == b.order() && a.message == b.message);
    findings
}

fn brief_is_whole(findings: &[Diagnostic]) -> bool {
    let unread = |finding: &Diagnostic| finding.severity == Severity::Error && finding.rule.fixed;
    !findings.iter().any(unread)
}
