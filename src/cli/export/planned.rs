//! `export --plan`: what would be written, and what it would be made of.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::args::ExportArgs;
use crate::cli::outcome::Outcome;
use crate::cli::report;
use crate::cli::session::Session;
use crate::diagnostic::{Diagnostic, ReportFormat, count};
use crate::emit::Format;
use crate::engine::{Appearance, Brief, BriefRef, Project};
use crate::export::{Output, Plan, in_turn, inputs};
use crate::profile::Kind;
use crate::world::shown;

/// What is planned for one brief.
struct Planned {
    brief: String,
    kind: Kind,
    outputs: Vec<PlannedOutput>,
    inputs: Vec<PathBuf>,
    refusal: Option<Diagnostic>,
}

/// What is planned of one file.
struct PlannedOutput {
    output: Output,
    /// The pictures that would be copied for it.
    pictures: Vec<PathBuf>,
}

/// Prints the plan and writes nothing.
pub(super) fn show(
    projects: &[&Project<'_>],
    briefs: Vec<BriefRef<'_>>,
    plan: &Plan,
    appearance: &Appearance,
    mut failures: Vec<String>,
    args: &ExportArgs,
    session: Session,
) -> anyhow::Result<Outcome> {
    let for_people = matches!(session.format, ReportFormat::Human | ReportFormat::Short);
    let (mut results, mut talk) = (session.results(), session.talk());
    let out: &mut (dyn Write + Send) = if for_people { &mut talk } else { &mut results };
    let mut printer = report::printer(session, args.rules.min_severity, out)?;
    for project in projects {
        printer.print("", project.findings())?;
    }
    let number = briefs.len();
    let job = |(index, brief): (usize, BriefRef<'_>)| {
        let brief = brief.open().map_err(|error| error.to_string())?;
        brief.read_pictures();
        let refusal = plan.refusal(index, &brief);
        let outputs = if refusal.is_some() { &[] } else { plan.outputs(index) };
        let outputs = outputs.iter().map(|output| PlannedOutput::of(&brief, output, appearance)).collect();
        let (brief, kind, inputs) = (brief.name().to_owned(), brief.profile().kind, inputs(&brief));
        Ok(Planned { brief, kind, outputs, inputs, refusal })
    };
    let broken = |name: String, panic: String| Err(report::internal(&name, &panic));
    let mut listed: Vec<Value> = Vec::new();
    let mut files = 0;
    let mut pictures: BTreeSet<PathBuf> = BTreeSet::new();
    let items = briefs.into_iter().enumerate().collect();
    in_turn(
        args.jobs,
        items,
        |(_, brief)| brief.name(),
        job,
        broken,
        |planned| -> anyhow::Result<()> {
            let planned = match planned {
                Ok(planned) => planned,
                Err(failure) => {
                    failures.push(failure);
                    return Ok(());
                }
            };
            printer.print(&planned.brief, planned.refusal.as_slice())?;
            files += planned.outputs.len();
            pictures.extend(planned.outputs.iter().flat_map(|planned| planned.pictures.clone()));
            if for_people {
                session.print(&page(&planned, session.format))?;
            } else {
                listed.extend(records(&planned));
            }
            Ok(())
        },
    )?;
    printer.attach("plan", json!(listed));
    printer.attach("failures", json!(failures));
    let summary = printer.finish()?;
    drop((results, talk));
    for failure in &failures {
        session.fail(failure)?;
    }
    if number == 0 && failures.is_empty() {
        return Ok(report::nothing(session, projects.iter().copied(), Some(summary), args.rules.fail_on)?);
    }
    if session.format == ReportFormat::Human && !session.quiet {
        session.say(&format!(
            "would write {} of {}\n",
            count(files + pictures.len(), "file"),
            count(number, "brief")
        ))?;
    }
    Ok(report::outcome(summary, !failures.is_empty(), args.rules.fail_on))
}

impl PlannedOutput {
    fn of(brief: &Brief<'_>, output: &Output, appearance: &Appearance) -> Self {
        let kind = output.kind.unwrap_or(brief.profile().kind);
        // Only Markdown copies pictures, and takes no time.
        let made = (output.format == Format::MARKDOWN)
            .then(|| brief.render_for(output.path.parent(), kind, output.format, appearance));
        let copies = made.and_then(Result::ok).map(|made| made.copies).unwrap_or_default();
        let pictures = copies.iter().map(|copy| output.path.with_file_name(&copy.path)).collect();
        Self { output: output.clone(), pictures }
    }
}

/// The outputs of a brief for people: each with its inputs below it, or alone where a line is to be short.
fn page(planned: &Planned, format: ReportFormat) -> String {
    let mut page = String::new();
    for PlannedOutput { output, pictures } in &planned.outputs {
        let paths = std::iter::once(&output.path).chain(pictures);
        page.extend(paths.map(|path| shown(path) + "\n"));
        if format == ReportFormat::Human {
            page.extend(planned.inputs.iter().map(|input| format!("  {}\n", shown(input))));
        }
    }
    page
}

fn records(planned: &Planned) -> impl Iterator<Item = Value> {
    let inputs: Vec<String> = planned.inputs.iter().map(|input| shown(input)).collect();
    planned.outputs.iter().map(move |PlannedOutput { output, pictures }| {
        let mut record = json!({
            "path": shown(&output.path),
            "brief": planned.brief,
            "kind": output.kind.unwrap_or(planned.kind).name(),
            "format": output.format.extension(),
            "inputs": inputs,
        });
        if !pictures.is_empty() {
            record["pictures"] = pictures.iter().map(|path| shown(path)).collect();
        }
        record
    })
}
