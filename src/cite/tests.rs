//! Each sort of thing, one by one, in three languages.

use std::sync::Arc;

use crate::brief;
use crate::cite::{ChosenStyle, Cited, Citer, Context, Phrase, PhrasePiece};
use crate::locale::{Language, Locale};
use crate::profile::CitationStyle;
use crate::profile::{CitationForm, Profile};
use crate::source::Origin;
use crate::statement::{Statement, resolve};
use crate::text::CitedPart;
use crate::workspace::Workspace;

const DIRECTORY: &str = r#"
[organisations.mmm]
name = "Make Mothers Matter"
short = "MMM"
url = "https://example.org"

[organisations.uclg]
name = "United Cities and Local Governments"

[organisations.un-women]
name = "UN Women"

[organisations.mexico]
name = "the Government of Mexico"

[speakers.leduc]
name = "Jacqueline Leduc"
role = "main representative to the UN in New York"
organisation = "mmm"

[speakers.nobody]

[speakers.member]
name = "A. Member"
organisation = "mmm"

[events.caring]
title = "Caring Territories for the Future"
session = "A “new” social contract"
date = 2024-09-20
place = "New York"
organisers = ["uclg", "un-women", "mexico"]
part-of = "day"

[events.day]
title = "Local and Regional Governments Day"
date = { from = 2024-09-20, to = 2024-09-22 }
part-of = "caring"

[events.alone]
part-of = "alone"

[sources.statement]
title = "Care, the overlooked dimension"
authors = ["mmm", "A. N. Other"]
symbol = "E/CN.5/2026/NGO/1"

[sources.study]
kind = "report"
title = "State of mothers"
publisher = "un-women"
place = "Paris"
date = 2024

[sources.law]
kind = "law"
title = "Convention against Discrimination in Education"
date = "1960-12"

[sources.speech]
kind = "speech"
title = "Who cares?"
authors = ["leduc"]
event = "day"

[sources.page]
kind = "web-page"
title = "Sharing is caring?"
authors = ["mmm"]
date = 2025-01-27
url = "https://example.org/sharing"
accessed = 2026-01-05
"#;

pub(super) fn statement(directory: &str) -> Statement {
    let read = brief::load("brief.toml", directory);
    resolve(&read, &Workspace::default(), &Arc::new(Profile::default())).0
}

/// `id`, `id at event` or `id, locator`.
pub(super) fn part(written: &str) -> CitedPart {
    let (rest, locator) =
        written.split_once(", ").map_or((written, None), |(id, locator)| (id, Some(locator)));
    let (id, event) = rest.split_once(" at ").map_or((rest, None), |(id, event)| (id, Some(event)));
    let origin = Origin::default();
    CitedPart {
        event: event.map(|event| (event.into(), origin)),
        locator: locator.map(Into::into),
        ..CitedPart::of(id.into(), origin)
    }
}

/// The notes that these citations make one after the other, as their author would write them in Markdown.
fn notes(style: CitationStyle, language: &str, written: &[&[&str]]) -> Vec<String> {
    let statement = statement(DIRECTORY);
    let language = Language::parse(language).unwrap();
    let locale = Locale::built_in(&language);
    let context = Context { directory: &statement.directory, locale, language: &language, date: None };
    let mut citer = Citer::new(ChosenStyle::BuiltIn(style), CitationForm::Notes, context, []);
    let each = written.iter().map(|written| {
        let parts: Vec<_> = written.iter().map(|written| part(written)).collect();
        let cited: Vec<_> = parts.iter().filter_map(|part| Cited::find(part, &statement.directory)).collect();
        marked(&citer.cite(&cited, false).note)
    });
    each.collect()
}

fn note(language: &str, written: &[&str]) -> String {
    notes(CitationStyle::UnitedNations, language, &[written]).concat()
}

fn marked(phrase: &Phrase) -> String {
    let shown = phrase.pieces().iter().map(|piece| match piece {
        PhrasePiece::Words(text) => text.clone(),
        PhrasePiece::Title(text) => format!("*{text}*"),
        PhrasePiece::Strong(text) => format!("**{text}**"),
        PhrasePiece::Raised(text) => format!("^{text}^"),
        PhrasePiece::Link(url) => format!("<{url}>"),
    });
    shown.collect()
}

#[test]
fn each_thing_reads_well() {
    let cases: &[&[&str]] = &[
        &["leduc"],
        &["leduc at caring"],
        &["leduc at day"],
        &["member"],
        &["caring"],
        &["day"],
        &["statement, para. 4"],
        &["study"],
        &["law, art. 3"],
        &["speech"],
        &["page"],
        &["mmm"],
        &["mexico"],
        &["statement", "page"],
    ];
    for language in ["en", "fr", "es"] {
        let notes: Vec<_> = cases.iter().map(|case| note(language, case)).collect();
        insta::assert_snapshot!(format!("each_thing_{language}"), notes.join("\n"));
    }
}

#[test]
fn what_is_missing_leaves_nothing_behind() {
    assert_eq!(note("en", &["nobody"]), "");
    assert_eq!(note("en", &["alone"]), "");
    assert_eq!(note("en", &["unknown"]), "");
    assert_eq!(
        note("en", &["leduc at alone"]),
        "Jacqueline Leduc, MMM main representative to the UN in New York, intervention."
    );
    assert_eq!(note("en", &["leduc at unknown"]), note("en", &["leduc"]));
    assert_eq!(
        note("en", &["nobody", "law"]),
        "Convention against Discrimination in Education, December 1960."
    );
}

#[test]
fn a_list_of_the_united_nations_has_the_day_first() {
    let statement =
        statement("[sources.held]\ntitle = \"Held\"\nauthors = [\"A. Sample\"]\ndate = 2023-07-24\n");
    let language = Language::english();
    let locale = Locale::built_in(&language);
    let context = Context { directory: &statement.directory, locale, language: &language, date: None };
    let cited = part("held");
    let cited = Cited::find(&cited, &statement.directory).unwrap();
    let citer = Citer::new(
        ChosenStyle::BuiltIn(CitationStyle::UnitedNations),
        CitationForm::AuthorDate,
        context,
        [cited],
    );
    assert_eq!(citer.entry(&cited).plain(), "Sample, A. (2023). Held. 24 July.");
}

#[test]
fn a_source_without_named_authors_has_none() {
    let directory =
        "[sources.a]\nkind = \"press-article\"\ntitle = \"Hours\"\nauthors = [\"et al.\"]\ndate = 2024\n";
    let statement = statement(directory);
    let language = Language::english();
    let context = Context {
        directory: &statement.directory,
        locale: Locale::built_in(&language),
        language: &language,
        date: None,
    };
    let mut citer =
        Citer::new(ChosenStyle::BuiltIn(CitationStyle::UnitedNations), CitationForm::Notes, context, []);
    let first = part("a");
    let see = CitedPart { prefix: Some("see".into()), ..part("a, p. 4") };
    let cited = |part| [Cited::find(part, &statement.directory).unwrap()];
    assert_eq!(marked(&citer.cite(&cited(&first), false).note), "“Hours”, 2024.");
    // Only the first word of a note is capital.
    assert_eq!(marked(&citer.cite(&cited(&see), false).note), "See ibid., p. 4.");
}

#[test]
fn a_mark_for_others_follows_the_language() {
    let directory = "[sources.a]\nkind = \"book\"\ntitle = \"Hours\"\nauthors = [\"A. Li\", \"B. Ruiz\", \"et al.\"]\ndate = 2024\n\
                     [sources.b]\nkind = \"book\"\ntitle = \"Hours\"\nauthors = [\"A. Li et al.\"]\ndate = 2024\n";
    let statement = statement(directory);
    for (tag, two, one) in [
        ("en", "A. Li, B. Ruiz, et al., ", "A. Li et al., "),
        ("fr", "A. Li, B. Ruiz et al., ", "A. Li et al., "),
        ("ru", "A. Li, B. Ruiz и др., ", "A. Li и др., "),
        ("zh", "A. Li、B. Ruiz等，", "A. Li等，"),
    ] {
        let language = Language::parse(tag).unwrap();
        let locale = Locale::built_in(&language);
        let context = Context { directory: &statement.directory, locale, language: &language, date: None };
        let mut citer =
            Citer::new(ChosenStyle::BuiltIn(CitationStyle::UnitedNations), CitationForm::Notes, context, []);
        for (id, expected) in [("a", two), ("b", one)] {
            let part = part(id);
            let cited = [Cited::find(&part, &statement.directory).unwrap()];
            let note = citer.cite(&cited, false).note.plain();
            assert!(note.starts_with(expected), "{tag}: {note}");
        }
    }
}
