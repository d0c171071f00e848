use crate::document::{CutDisplay, CutPassage, Speech, SpeechOptions};
use crate::engine::BriefRef;
use crate::locale::clock;
use crate::profile::Kind;

/// The time that a speech has, and what becomes of what is cut for it.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct SpeechArgs {
    /// Leave out what carries `cut` in a brief until its speech fits into this time, such as `2:00`
    #[arg(long, value_name = "M:SS", value_parser = seconds)]
    fit: Option<usize>,
    /// What to do with what is left out
    #[arg(
        long,
        value_enum,
        value_name = "WHAT",
        requires = "fit",
        default_value_t,
        hide_default_value = true
    )]
    cuts: CutDisplay,
}

impl SpeechArgs {
    /// How speeches are made.
    pub(super) fn options(self) -> SpeechOptions {
        SpeechOptions { fit: self.fit, cuts: self.cuts }
    }

    /// Refuses a time where nothing that is exported is spoken: `kinds` of each brief, or of each its own where there are none.
    pub(super) fn refuse_idle(self, kinds: &[Kind], briefs: &[BriefRef<'_>]) -> anyhow::Result<()> {
        let is_idle = self.fit.is_some()
            && if kinds.is_empty() {
                !briefs.is_empty() && !briefs.iter().any(may_be_spoken)
            } else {
                !kinds.iter().any(|kind| kind.is_spoken())
            };
        anyhow::ensure!(!is_idle, "`--fit` requires a kind that is spoken, such as `--as talking-points`");
        Ok(())
    }
}

/// Whether a brief's own kind is spoken; one that cannot be read is reported elsewhere.
fn may_be_spoken(brief: &BriefRef<'_>) -> bool {
    brief.open().map_or(true, |brief| brief.profile().kind.is_spoken())
}

impl clap::ValueEnum for CutDisplay {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::Hide, Self::Show]
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        let value = match self {
            Self::Hide => clap::builder::PossibleValue::new("hide").help("Leave it out [default]"),
            Self::Show => clap::builder::PossibleValue::new("show").help("Print it with a line through it"),
        };
        Some(value)
    }
}

/// Minutes and seconds, such as `2:00`.
fn seconds(written: &str) -> Result<usize, String> {
    let parts = written.split_once(':').filter(|(_, seconds)| seconds.len() == 2);
    let parsed = parts.and_then(|(minutes, seconds)| Some((number(minutes)?, number(seconds)?)));
    match parsed.filter(|&(minutes, seconds)| seconds < 60 && minutes <= 600 && minutes + seconds > 0) {
        Some((minutes, seconds)) => Ok(60 * minutes + seconds),
        None => Err("write minutes and seconds, such as `2:00`".to_owned()),
    }
}

fn number(figures: &str) -> Option<usize> {
    figures.bytes().all(|c| c.is_ascii_digit()).then(|| figures.parse().ok())?
}

/// What was cut to make a speech fit, in one line; none where no time was asked for.
pub(super) fn told(speech: &Speech) -> Option<String> {
    let (cut, limit) = speech.cut.as_ref().zip(speech.limit)?;
    let time = clock(speech.seconds());
    if cut.is_empty() {
        return Some(format!("nothing cut: {time} of {}\n", clock(limit)));
    }
    let each = |passage: &CutPassage| {
        format!("`{}` ({}, cut = {})", passage.field, clock(speech.pace.seconds(passage.words)), passage.cut)
    };
    let list: Vec<String> = cut.iter().map(each).collect();
    Some(format!("cut {}: {time} of {}\n", list.join(", "), clock(limit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_minutes_and_seconds() {
        assert_eq!((seconds("2:00"), seconds("0:45")), (Ok(120), Ok(45)));
        for wrong in
            ["2", "2:0", "2:60", ":30", "0:00", "-1:00", "2:00:00", "99999999999999999999:00", "1:+5"]
        {
            assert!(seconds(wrong).is_err(), "{wrong}");
        }
    }
}
