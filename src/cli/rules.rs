use anyhow::bail;

use super::complete;
use super::fonts::FontArgs;
use crate::check::Levels;
use crate::diagnostic::{Level, Severity};
use crate::engine::Settings;
use crate::reader::Date;

/// How findings are weighed, for the commands that report any.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Rules")]
pub(super) struct Rules {
    /// Report findings of these rules as errors; `all` means every rule that is not named
    #[arg(long, value_name = "CODE", value_delimiter = ',', add = complete::rules())]
    deny: Vec<String>,
    /// Report findings of these rules as warnings
    #[arg(long, value_name = "CODE", value_delimiter = ',', add = complete::rules())]
    warn: Vec<String>,
    /// Report findings of these rules as notes
    #[arg(long, value_name = "CODE", value_delimiter = ',', add = complete::rules())]
    note: Vec<String>,
    /// Do not report findings of these rules
    #[arg(long, value_name = "CODE", value_delimiter = ',', add = complete::rules())]
    allow: Vec<String>,
    /// The lowest severity that makes the exit code 1
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = Severity::Error)]
    pub(super) fail_on: Severity,
    /// The lowest severity that is reported
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = Severity::Note)]
    pub(super) min_severity: Severity,
    /// The date to compare deadlines and years of profiles with [default: the date of each brief]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub(super) date: Option<Date>,
}

fn day(text: &str) -> Result<Date, String> {
    match text.parse::<Date>() {
        Ok(date) if date.day.is_some() => Ok(date),
        _ => Err("write a day such as `2024-09-20`".into()),
    }
}

impl Rules {
    /// What these options and those of fonts say of every brief.
    pub(super) fn settings(&self, fonts: &FontArgs) -> anyhow::Result<Settings> {
        if self.min_severity > self.fail_on {
            let (least, barrier) = (self.min_severity, self.fail_on);
            bail!("`--min-severity {least}` would hide findings that `--fail-on {barrier}` fails on");
        }
        let (levels, fonts) = (self.levels()?, fonts.search());
        Ok(Settings { levels, fonts, as_of: self.date, ..Settings::default() })
    }

    /// The levels that the command line sets, which overrule those of a workspace.
    fn levels(&self) -> anyhow::Result<Levels> {
        let mut levels = Levels::default();
        let mut set: Vec<(&str, Level)> = Vec::new();
        let options = [
            (&self.deny, Level::Deny),
            (&self.warn, Level::Warn),
            (&self.note, Level::Note),
            (&self.allow, Level::Allow),
        ];
        for (names, level) in options {
            for name in names {
                if let Some((_, other)) = set.iter().find(|(known, other)| known == name && *other != level) {
                    bail!("`{name}` is given to both `--{}` and `--{}`", other.name(), level.name());
                }
                if let Err(why) = levels.set(name, level) {
                    bail!("{}; {why}", why.message(name));
                }
                set.push((name, level));
            }
        }
        Ok(levels)
    }
}
