use clap::Subcommand;

use super::complete;
use super::outcome::Outcome;
use super::session::Session;
use super::table::{Align, table};
use crate::diagnostic::ReportFormat;
use crate::engine::Project;
use crate::printed::{ListedProfile, ProfileList, ShownProfile};
use crate::profile::{self, Kind, Profile};
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
        let profiles = profiles.iter().map(|(name, profile)| ListedProfile::of(name, profile)).collect();
        let list = ProfileList { version: 1, profiles };
        session.print(&format!("{}\n", serde_json::to_string(&list)?))?;
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

fn show(profile: &Profile, session: Session) -> anyhow::Result<()> {
    if session.format != ReportFormat::Json {
        session.print(&profile::show(profile))?;
        return Ok(());
    }
    session.print(&format!("{}\n", serde_json::to_string(&ShownProfile::of(profile))?))?;
    Ok(())
}
