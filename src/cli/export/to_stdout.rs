use std::io::IsTerminal as _;
use std::path::Path;

use anyhow::bail;

use super::args::{ExportArgs, once};
use super::told::venue_count;
use crate::cli::outcome::Outcome;
use crate::cli::report;
use crate::cli::session::Session;
use crate::cli::speech;
use crate::engine::{Appearance, BriefRef, RenderError};
use crate::export::{Request, plan};

/// One statement on standard output, its findings on standard error.
pub(super) fn to_stdout(
    args: &ExportArgs,
    appearance: &Appearance,
    briefs: &[BriefRef<'_>],
    failures: &[String],
    session: Session,
) -> anyhow::Result<Outcome> {
    for failure in failures {
        session.fail(failure)?;
    }
    let request = Request { formats: once(&args.to), ..Request::default() };
    let kinds = once(&args.kinds);
    let planned = plan(briefs, &request, 1, |_| None);
    let formats: Vec<_> = planned.outputs(0).iter().map(|output| output.format).collect();
    let ([brief], [format], [] | [_]) = (briefs, formats.as_slice(), kinds.as_slice()) else {
        bail!(
            "standard output takes one brief in one format, such as `demarche export my-brief.toml --to md --out -`"
        );
    };
    if !format.is_text() && std::io::stdout().is_terminal() {
        bail!("a terminal cannot show a {} file; name a folder with `--out DIR`", format.extension());
    }
    let brief = brief.open()?;
    let barrier = args.rules.fail_on;
    let mut findings = brief.project().findings().to_vec();
    findings.extend_from_slice(brief.findings_without_pages());
    let mut statement = None;
    if !findings.iter().any(|finding| finding.weighs(barrier)) {
        let kind = kinds.first().copied().unwrap_or(brief.profile().kind);
        // Links lead from the current folder, for nobody knows where the output goes.
        match brief.render_for(Some(Path::new(".")), kind, *format, appearance) {
            Ok(rendered) => {
                let barred = rendered.findings.iter().any(|finding| finding.weighs(barrier));
                findings.extend_from_slice(&rendered.findings);
                statement = Some(rendered).filter(|_| !barred);
            }
            Err(RenderError::Findings(more)) => findings.extend(more),
            Err(RenderError::Internal(what)) => bail!(report::internal(brief.name(), &what)),
        }
    }
    let mut talk = session.talk();
    let mut printer = report::printer(session, args.rules.min_severity, &mut talk)?;
    printer.print(brief.name(), &findings)?;
    let summary = printer.finish()?;
    if let Some(told) = statement.as_ref().and_then(|one| one.speech.as_ref()).and_then(speech::told) {
        session.say(&told)?;
    }
    if let Some(statement) = statement {
        Session::print_bytes(&statement.bytes)?;
        if let Some(words) = statement.venue.filter(|_| !session.quiet) {
            session.say(&venue_count(brief.name(), &brief.profile().name, words))?;
        }
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}
