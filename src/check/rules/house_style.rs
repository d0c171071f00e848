//! A word is not in the house style of the body that the statement is for.
//!
//! Documents of the United Nations follow its Editorial Manual: in English `-ize` (`organization`, but `analyse`), British spelling
//! in other words (`programme`, `labour`, `centre`), `per cent` in running text instead of `%` or `percent`, and `United Nations`
//! instead of `UN`. A statement that is circulated among them is read beside them. The profiles of such bodies have
//! `house-style = "united-nations"`. Names, quotations, addresses, tables and notes are not checked, and languages other than English
//! have no list.
//!
//! With this profile,
//!
//! ```toml
//! # venue.toml
//! other-sections = true
//! house-style = "united-nations"
//! ```
//!
//! this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.context]
//! body = "Towns recognise care, which is 9 % of what they spend."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "venue.toml"
//!
//! [sections.context]
//! body = """
//! Towns recognize care, which is 9 per cent of what they spend, and they revise the programme with UN-Women. The Organisation
//! for Care says that “towns recognise it”.
//! """
//! ```

use std::collections::BTreeMap;

use crate::check::context::CheckContext;
use crate::check::house_style::{HouseForm, house_forms};
use crate::check::prose::{ProseLine, Whole, all_blocks, bodies, own_texts};
use crate::diagnostic::{Fix, Safety, count};
use crate::profile::HouseStyle;
use crate::source::Origin;
use crate::statement::Statement;
use crate::text::BlockKind;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    if statement.profile.house_style != Some(HouseStyle::UnitedNations) {
        return;
    }
    let Some(writing) = cx.writing() else { return };
    // Every form with its places, in the order of the file.
    let mut found: BTreeMap<String, (HouseForm, Vec<(Origin, String)>)> = BTreeMap::new();
    for line in running_text(statement) {
        let whole = Whole::of(own_texts(line));
        for (range, form) in house_forms(&whole.text, writing) {
            if let Some(place) = whole.place(statement, range) {
                let (_, places) = found.entry(form.key.clone()).or_insert_with(|| (form.clone(), Vec::new()));
                places.push((place, form.instead));
            }
        }
    }
    let mut forms: Vec<_> = found.into_values().collect();
    for (_, places) in &mut forms {
        places.sort();
    }
    forms.sort_by_key(|(_, places)| places.first().map(|(place, _)| *place));
    for (form, places) in forms {
        let Some((first, instead)) = places.first().cloned() else { continue };
        let mut fix: Option<Fix> = None;
        for (place, instead) in &places {
            let location = statement.sources.location(*place);
            fix = Some(match fix {
                Some(fix) => fix.and(location, instead.as_str()),
                None => Fix::new(Safety::Unsafe, location, instead.as_str()),
            });
        }
        let times = match places.len() {
            1 => String::new(),
            times => format!(" ({})", count(times, "time")),
        };
        cx.report(
            first,
            format!(
                "documents of the United Nations have `{}`, not `{}`{times}",
                instead.trim(),
                form.written
            ),
        )
        .help(format!("write `{}`, the form of the Editorial Manual", instead.trim()))
        .fix(fix);
    }
}

/// The paragraphs and headings of a statement, and what it recommends; tables and notes have other forms.
fn running_text(statement: &Statement) -> Vec<ProseLine<'_>> {
    let blocks = bodies(statement).into_iter().flat_map(all_blocks);
    let lines = blocks.filter_map(|block| match &block.kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => Some(content.as_slice()),
        _ => None,
    });
    let head = [statement.title.as_slice(), statement.subtitle.as_slice()];
    let asks = statement.recommendations.iter().map(|ask| ask.action.as_slice());
    head.into_iter().chain(lines).chain(asks).collect()
}
