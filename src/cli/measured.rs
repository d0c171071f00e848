//! What one statement measures by one profile, as `stats` prints it.

use std::fmt::Write as _;

use super::speech;
use super::table::{Align, table};
use crate::check::{Measure, Unit};
use crate::diagnostic::{count, listed};
use crate::engine::Measured;
use crate::locale::{Pace, clock};

impl Measured {
    /// All of it, section by section.
    pub(super) fn page(&self) -> String {
        let row = |label: &str, figure: String, said: String| vec![label.to_owned(), figure, said];
        let words = |label: &str, words: usize| row(label, words.to_string(), String::new());
        let counting = &self.profile.limits.counting;
        let parts = self.tally.parts.iter().zip(&self.spoken.parts);
        let mut rows: Vec<_> = parts
            .map(|(part, spoken)| row(&part.id, part.text.to_string(), self.time(spoken.text)))
            .collect();
        let mut left_out = Vec::new();
        for (counts, more, label) in [
            (counting.title, self.tally.title, "title"),
            (counting.headings, self.tally.headings(), "headings"),
            (counting.notes, self.tally.notes, "notes"),
        ] {
            if counts {
                rows.push(words(label, more));
            } else if more > 0 {
                left_out.push(format!("{more} in the {label}"));
            }
        }
        if counting.overhead > 0 {
            rows.push(words("added by the venue", counting.overhead as usize));
        }
        let total = count(self.words(), "word");
        let (number, unit) = total.split_once(' ').unwrap_or((&total, ""));
        let each = if Pace::deciding(&self.language).unit == "word" { "" } else { ", each character one" };
        rows.push(row("counted", number.to_owned(), format!("{unit}{each}")));
        rows.extend(self.limits(Unit::Words));
        if !left_out.is_empty() {
            rows.push(row("not counted", String::new(), listed(&left_out, "and")));
        }
        let characters = self.measures.iter().find(|measure| measure.unit == Unit::Characters);
        rows.extend(characters.map(|measure| words("characters", measure.counted)));
        rows.extend(self.limits(Unit::Characters));
        rows.push(Vec::new());
        rows.extend(self.pages.map(|pages| words("pages", pages)));
        rows.extend(self.limits(Unit::Pages));
        for (index, (pace, seconds)) in self.times().enumerate() {
            let said =
                format!("at {} a minute ({})", count(pace.per_minute as usize, pace.unit), pace.source);
            rows.push(row(if index == 0 { "to speak" } else { "" }, clock(seconds), said));
        }
        rows.extend(self.limits(Unit::Seconds));
        let mut page = table(&[Align::Left, Align::Right, Align::Left], &rows);
        let cut = self.speech.as_ref().and_then(speech::told);
        page.extend(cut.map(|cut| format!("\n  {cut}")));
        if let Some(lender) = Pace::lent_by(&self.language) {
            let _ = write!(page, "\n  the paces are those of {lender}: none was found for this language\n");
        }
        page
    }

    /// How long so many words take to speak at the pace of the statement.
    fn time(&self, words: usize) -> String {
        if words == 0 { String::new() } else { format!("{} to speak", clock(self.pace.seconds(words))) }
    }

    /// A line of the page for each limit of that unit, such as `limit  2000  1377 left, for general status`.
    fn limits(&self, unit: Unit) -> Vec<Vec<String>> {
        let measures = self.measures.iter().filter(|measure| measure.unit == unit);
        let line = |measure: &Measure| {
            let limit = measure.limit?;
            let pace = self.pace;
            let at = format!(" at {} a minute", count(pace.per_minute as usize, pace.unit));
            let hint = self
                .profile
                .limits
                .words_hint
                .map(|words| format!("; speakers are told about {words} words"));
            let at = if unit == Unit::Seconds { at + &hint.unwrap_or_default() } else { String::new() };
            let comma = if measure.holds.is_empty() { "" } else { "," };
            let said = format!("{}{at}{comma}{}", distance(measure), measure.holds);
            Some(vec!["limit".to_owned(), short(unit, limit), said])
        };
        measures.filter_map(line).collect()
    }

    /// A line of a table of profiles for each of its measures.
    pub(super) fn rows(&self) -> Vec<Vec<String>> {
        let row = |(index, measure): (usize, &Measure)| {
            let limit = measure.limit.map_or("no limit known".to_owned(), |limit| measure.unit.said(limit));
            let mut holds = measure.holds.trim_start_matches(" for ").to_owned();
            if let Some(status) = self.refused {
                holds = format!("not open to {} status", status.name());
            }
            let name = if index == 0 { self.profile.name.clone() } else { String::new() };
            vec![name, measure.unit.said(measure.counted), limit, distance(measure), holds]
        };
        self.measures.iter().enumerate().map(row).collect()
    }

    /// The same, each in a line of its own.
    pub(super) fn lines(&self, brief: &str) -> Vec<String> {
        let line = |measure: &Measure| {
            let counted = measure.unit.said(measure.counted);
            let limit = measure.limit.map(|limit| format!(", limit {}", measure.unit.said(limit)));
            let (limit, holds) = (limit.unwrap_or_default(), &measure.holds);
            format!("{brief}: {}: {counted}{limit}{holds}\n", self.profile.name)
        };
        self.measures.iter().map(line).collect()
    }
}

fn short(unit: Unit, number: usize) -> String {
    if unit == Unit::Seconds { clock(number) } else { number.to_string() }
}

/// How far it is from the limit, such as `977 left` or `1:21 over`.
fn distance(measure: &Measure) -> String {
    match (measure.over(), measure.left()) {
        (Some(over), _) => format!("{} over", short(measure.unit, over)),
        (None, Some(left)) => format!("{} left", short(measure.unit, left)),
        (None, None) => String::new(),
    }
}
