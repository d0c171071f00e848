//! Every kind of source in every style, against lines that a person read, with the section of the manual that is meant; `docs/citations.md` is
//! made of them.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use demarche::cite::{self, Cited, Context};
use demarche::engine::Project;
use demarche::locale::{Language, Locale};
use demarche::source::Origin;
use demarche::text::CitedPart;
use demarche::world::Disk;
use serde::Deserialize;

#[derive(Deserialize)]
struct ByHand {
    kind: Vec<Kind>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Kind {
    name: String,
    cite: String,
    un_rule: String,
    chicago_rule: String,
    apa_rule: String,
    un_note: Option<String>,
    un_note_fr: Option<String>,
    un_note_es: Option<String>,
    chicago_note: Option<String>,
    chicago_note_fr: Option<String>,
    chicago_note_es: Option<String>,
    chicago_bibliography: Option<String>,
    chicago_author_date: Option<String>,
    apa: Option<String>,
}

/// What is shown, of which language, style and form, and in which place of it.
type Line = (&'static str, &'static str, [&'static str; 3]);

const LINES: [Line; 9] = [
    ("United Nations", "en", ["un", "notes", "note"]),
    ("in French", "fr", ["un", "notes", "note"]),
    ("in Spanish", "es", ["un", "notes", "note"]),
    ("Chicago, note", "en", ["chicago", "notes", "note"]),
    ("in French", "fr", ["chicago", "notes", "note"]),
    ("in Spanish", "es", ["chicago", "notes", "note"]),
    ("bibliography", "en", ["chicago", "notes", "entry"]),
    ("Chicago, author-date", "en", ["chicago", "author-date", "entry"]),
    ("APA", "en", ["apa", "author-date", "entry"]),
];

impl Kind {
    /// The lines in the order of [`LINES`].
    fn lines(&self) -> [&Option<String>; 9] {
        [
            &self.un_note,
            &self.un_note_fr,
            &self.un_note_es,
            &self.chicago_note,
            &self.chicago_note_fr,
            &self.chicago_note_es,
            &self.chicago_bibliography,
            &self.chicago_author_date,
            &self.apa,
        ]
    }
}

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn by_hand() -> ByHand {
    let text = std::fs::read_to_string(repository("tests/fixtures/citations/by-hand.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

#[test]
fn every_kind_reads_as_its_manual_has_it() {
    let world = Disk::new();
    let root = repository("tests/fixtures/citations");
    let project = Project::open(&world, &root).unwrap();
    let brief = project.brief_of(&root.join("a.toml"), [].into());
    let directory = &brief.statement().directory;
    let mut wrong = String::new();
    let kinds = by_hand().kind;
    assert!(kinds.len() >= 14);
    for kind in &kinds {
        let (id, event) =
            kind.cite.split_once(" at ").map_or((kind.cite.as_str(), None), |(id, event)| (id, Some(event)));
        let event = event.map(|event| (event.to_owned(), Origin::default()));
        let part = CitedPart { event, ..CitedPart::of(id.to_owned(), Origin::default()) };
        let cited = Cited::find(&part, directory).unwrap_or_else(|| panic!("no entry {id}"));
        for ((_, tag, [style, form, place]), expected) in LINES.into_iter().zip(kind.lines()) {
            let language = Language::parse(tag).unwrap();
            let context =
                Context { directory, locale: Locale::built_in(&language), language: &language, date: None };
            let shown = cite::in_every_style(cited, context);
            let found = shown.iter().find(|one| {
                one.style.name() == style && one.form.name() == form && one.place.name() == place
            });
            let printed = found.map(|one| cite::on_one_line(&one.phrase));
            if printed != *expected {
                let _ = writeln!(
                    wrong,
                    "{} {style} {form} {place} {tag}:\n  {printed:?}\n  {expected:?}",
                    kind.cite
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_page_of_citations_is_up_to_date() {
    let mut page = String::from(
        "# How each kind is cited\n\nA made-up source of each kind in the styles that `demarche` has. Each line is tested against one that a person read; the sections of Chicago and APA are named from memory of the manuals, and corrections are welcome. \
         Where a manual has no rule, this page says so. Titles keep the capitals of their entry: Chicago and APA ask for \
         headline and sentence style, which no program can tell from names. `demarche cite ID` shows the same for an entry of yours.\n\n\
         | manual | sections are those of |\n|---|---|\n\
         | United Nations | *United Nations Editorial Manual Online*, Footnotes and other references, by chapter and section |\n\
         | Chicago | *The Chicago Manual of Style*, 17th edition, 2017 |\n\
         | APA | *Publication Manual of the American Psychological Association*, 7th edition, 2020 |\n",
    );
    for kind in by_hand().kind {
        let _ = write!(
            page,
            "\n## {}\n\nUnited Nations: {}. Chicago: {}. APA: {}.\n\n| style | reads |\n|---|---|\n",
            capitalised(&kind.name),
            kind.un_rule,
            kind.chicago_rule,
            kind.apa_rule
        );
        for ((label, _, _), line) in LINES.iter().zip(kind.lines()) {
            let line = line.as_deref().unwrap_or("no entry: an event is not listed");
            let _ = writeln!(page, "| {label} | {} |", line.replace('|', "\\|"));
        }
    }
    let path = repository("docs/citations.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let known = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        known == page,
        "docs/citations.md is not up to date; write it anew with `UPDATE_DOCS=1 cargo test`"
    );
}

fn capitalised(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}
