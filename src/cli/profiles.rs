use clap::Subcommand;
use serde_json::{Value, json};

use super::complete;
use super::outcome::Outcome;
use super::session::Session;
use super::table::{Align, table};
use crate::diagnostic::ReportFormat;
use crate::engine::Project;
use crate::profile::{self, ByStatus, Kind, Limits, Profile};
use crate::world::Disk;

const EXAMPLES: &str = "\
Examples:
  demarche profiles
  demarche profiles show policy-brief
  demarche profiles show csw-written --format toml > profiles/ours.toml     to begin from";

/// What is said above a profile to begin from.
const BEGINNING: &str = "\
# Save this under a name of your own in the workspace's `profiles`, and change `name` to it.
";

/// List the profiles, or show what one requires
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub(super) struct ProfilesArgs {
    #[command(subcommand)]
    command: Option<ProfilesCommand>,
}

#[derive(Debug, Subcommand)]
enum ProfilesCommand {
    /// Show what a profile demands, and where that was read
    Show {
        /// The name of a profile, or the path of one of your own
        #[arg(add = complete::profiles())]
        name: String,
    },
}

pub(super) fn run(args: &ProfilesArgs, session: Session) -> anyhow::Result<Outcome> {
    let world = Disk::new();
    let project = Project::open(&world, ".")?;
    match &args.command {
        None => list(&project, session)?,
        Some(ProfilesCommand::Show { name }) if session.toml => {
            session.print(&(BEGINNING.to_owned() + &project.profile_text(name)?))?;
        }
        Some(ProfilesCommand::Show { name }) => show(project.find_profile(name)?.as_ref(), session)?,
    }
    Ok(Outcome::Clean)
}

fn list(project: &Project<'_>, session: Session) -> anyhow::Result<()> {
    let names = project.profile_names();
    let profiles: Vec<_> = names.iter().filter_map(|name| Some((*name, project.profile(name)?))).collect();
    if session.format == ReportFormat::Json {
        let each = profiles.iter().map(|(name, profile)| {
            json!({
                "name": name,
                "kind": profile.kind.name(),
                "description": profile.description,
                "venue": profile.venue,
                "valid": years(profile),
                "limits": limits(&profile.limits),
            })
        });
        let profiles: Vec<_> = each.collect();
        session.print(&format!("{}\n", json!({ "version": 1, "profiles": profiles })))?;
        return Ok(());
    }
    let mut rows = vec![["profile", "limit", "years", "for"].map(str::to_owned).to_vec()];
    for kind in Kind::ALL {
        rows.push(Vec::new());
        rows.push(vec![kind.name().to_owned()]);
        for (name, profile) in profiles.iter().filter(|(_, profile)| profile.kind == kind) {
            let whom = profile.venue.as_ref().unwrap_or(&profile.description);
            let years = profile::years(profile).unwrap_or_default();
            rows.push(vec![format!("  {name}"), profile::in_short(&profile.limits), years, whom.clone()]);
        }
    }
    session.print(&table(&[Align::Left; 4], &rows))?;
    Ok(())
}

fn years(profile: &Profile) -> Value {
    let years = profile.valid;
    json!(years.map(|years| json!({ "from": years.from.to_string(), "to": years.to.to_string() })))
}

fn show(profile: &Profile, session: Session) -> anyhow::Result<()> {
    if session.format != ReportFormat::Json {
        session.print(&profile::show(profile))?;
        return Ok(());
    }
    let sections: Vec<_> = profile.sections.iter().map(|section| {
        json!({ "id": section.id.value, "required": section.required, "words": section.words, "heading": section.heading })
    }).collect();
    let required: Vec<_> = profile.required.iter().map(|field| &field.value).collect();
    let shown = json!({
        "version": 1,
        "name": profile.name,
        "description": profile.description,
        "venue": profile.venue,
        "kind": profile.kind.name(),
        "theme": profile.theme,
        "valid": years(profile),
        "source": profile.source,
        "unverified": profile.unverified,
        "required": required,
        "sections": sections,
        "other-sections": profile.other_sections,
        "limits": limits(&profile.limits),
        "languages": profile.languages.iter().map(|tag| &tag.value).collect::<Vec<_>>(),
        "formats": profile.formats.iter().map(|format| format.name()).collect::<Vec<_>>(),
        "eligible": profile.eligible.iter().map(|status| status.name()).collect::<Vec<_>>(),
        "submission": profile.submission.map(|days| json!({ "from": days.from.to_string(), "to": days.to.to_string() })),
        "not-allowed": profile.not_allowed.iter().map(|feature| feature.name()).collect::<Vec<_>>(),
        "reminders": profile.reminders,
    });
    session.print(&format!("{shown}\n"))?;
    Ok(())
}

fn limits(limits: &Limits) -> Value {
    let by_status = |limit: ByStatus| json!({ "general": limit.general, "special": limit.special, "roster": limit.roster, "any": limit.any });
    let counting = &limits.counting;
    json!({
        "words": limits.words,
        "words-by-status": by_status(limits.words_by_status),
        "joint-words": by_status(limits.joint_words),
        "counting": {
            "title": counting.title,
            "headings": counting.headings,
            "notes": counting.notes,
            "overhead": counting.overhead,
        },
        "characters": limits.characters,
        "title-words": limits.title_words,
        "title-characters": limits.title_characters,
        "summary-words": limits.summary_words,
        "sentence-words": limits.sentence_words,
        "recommendations": limits.recommendations,
        "pages": limits.pages,
        "joint-pages": limits.joint_pages,
        "seconds": limits.seconds,
        "voluntary": limits.voluntary,
        "words-hint": limits.words_hint,
    })
}
