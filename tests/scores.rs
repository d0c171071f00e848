//! How well the rules on prose do: precision and recall on the sentences of `tests/prose/labelled`, by rule and language, with
//! floors, and the page that tells of them.
//!
//! A file there holds sentences for one rule in one language, a line each: `+` before what the rule must find, `-` before what it
//! must leave, `¶` between paragraphs. Those below `# tuned` were looked at while the rules were written, those below `# held-out`
//! were not.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use demarche::engine::Project;
use demarche::rule::Severity;
use demarche::world::Memory;

const LANGUAGES: [(&str, &str); 5] =
    [("en", "English"), ("fr", "French"), ("es", "Spanish"), ("de", "German"), ("pt", "Portuguese")];

const HALVES: [&str; 2] = ["tuned", "held-out"];

/// Of a hundred findings of a rule in all languages together how many are right, and of a hundred faults how many it finds.
const PRECISION: f64 = 95.0;
const RECALL: f64 = 80.0;

/// In one language the sentences are so few that one of them weighs more than five in a hundred.
const WRONGLY: usize = 1;
const RECALL_IN_A_LANGUAGE: f64 = 70.0;

const PAGE: &str = "docs/rule-scores.md";
const BEGINS: &str = "<!-- The table is written by `UPDATE_DOCS=1 cargo test --test scores`. -->\n";
const ENDS: &str = "<!-- End of the table. -->\n";

/// How a rule did on one half of a file.
#[derive(Debug, Clone, Default)]
struct Score {
    faults: usize,
    sound: usize,
    found: usize,
    wrongly: usize,
    /// What was missed or found wrongly, as it is written in the file.
    misjudged: Vec<String>,
}

impl Score {
    fn add(&mut self, other: &Self) {
        self.faults += other.faults;
        self.sound += other.sound;
        self.found += other.found;
        self.wrongly += other.wrongly;
    }

    fn precision(&self) -> f64 {
        percent(self.found, self.found + self.wrongly)
    }

    fn recall(&self) -> f64 {
        percent(self.found, self.faults)
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// The brief that holds one sentence where the rule looks for it.
fn brief(rule: &str, language: &str, sentence: &str) -> String {
    let text = sentence.replace(" ¶ ", "\n>\n> ");
    let head =
        format!("title = \"Care\"\nprofile = \"venue.toml\"\nlanguage = \"{language}\"\ndate = 2026-03-09\n");
    let ask =
        |to: &str, action: &str| format!("\n[[recommendations]]\nto = '''{to}'''\naction = '''{action}'''\n");
    match rule {
        "vague-addressee" => head + &ask(&text, "Publish the list"),
        "vague-action" | "several-actions-in-one" | "recommendation-without-action" => {
            head + &ask("Example", &text)
        }
        _ => format!("{head}\n[sections.context]\nbody = '''\n{text}\n'''\n"),
    }
}

/// Whether the rule finds anything in the sentence.
fn finds(rule: &str, language: &str, sentence: &str) -> bool {
    let world = Memory::new()
        .file(
            "p/venue.toml",
            "other-sections = true\nacronyms = \"expanded\"\nhouse-style = \"united-nations\"\n",
        )
        .file("p/brief.toml", brief(rule, language, sentence));
    let project = Project::open(&world, "p").unwrap();
    let brief = project.brief("brief.toml").unwrap();
    let findings = brief.findings_without_pages();
    let broken =
        findings.iter().find(|finding| finding.severity == Severity::Error && finding.rule.name != rule);
    assert!(broken.is_none(), "{sentence}: {broken:?}");
    findings.iter().any(|finding| finding.rule.name == rule)
}

/// The scores of both halves of a file.
fn scores(file: &Path, rule: &str, language: &str) -> [Score; 2] {
    let text = std::fs::read_to_string(file).unwrap();
    let mut scores = [Score::default(), Score::default()];
    let mut half = None;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("# ") {
            half = HALVES.iter().position(|known| *known == name);
            continue;
        }
        let score = &mut scores[half.unwrap_or_else(|| panic!("{line} is in no half"))];
        let (must, sentence) = match line.split_at(2) {
            ("+ ", sentence) => (true, sentence),
            ("- ", sentence) => (false, sentence),
            _ => panic!("{line} has no label"),
        };
        let found = finds(rule, language, sentence);
        *(if must { &mut score.faults } else { &mut score.sound }) += 1;
        score.found += usize::from(must && found);
        score.wrongly += usize::from(!must && found);
        if must != found {
            score.misjudged.push(line.to_owned());
        }
    }
    scores
}

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every file's scores, by rule and by the place of its language in [`LANGUAGES`].
fn all() -> BTreeMap<(String, usize), [Score; 2]> {
    let files = LANGUAGES.iter().enumerate().flat_map(|(place, (language, _))| {
        let folder = repository(&format!("tests/prose/labelled/{language}"));
        let files = std::fs::read_dir(folder).unwrap().map(move |entry| (place, entry.unwrap().path()));
        files.collect::<Vec<_>>()
    });
    let files: Vec<_> = files.collect();
    std::thread::scope(|scope| {
        let running: Vec<_> = files
            .iter()
            .map(|(place, file)| {
                scope.spawn(move || {
                    let rule = file.file_stem().unwrap().to_str().unwrap().to_owned();
                    let scores = scores(file, &rule, LANGUAGES[*place].0);
                    ((rule, *place), scores)
                })
            })
            .collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

fn table(scores: &BTreeMap<(String, usize), [Score; 2]>) -> String {
    let mut text = String::from(
        "| rule | language | held-out: faults | sound | precision | recall | tuned: faults | sound | precision | recall |\n\
         |:--|:--|--:|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut line = |rule: &str, language: &str, halves: &[Score; 2]| {
        let _ = write!(text, "| {rule} | {language} |");
        for score in [&halves[1], &halves[0]] {
            let Score { faults, sound, .. } = score;
            let _ = if *faults == 0 {
                write!(text, " – | – | – | – |")
            } else {
                write!(text, " {faults} | {sound} | {:.0} % | {:.0} % |", score.precision(), score.recall())
            };
        }
        text.push('\n');
    };
    let mut total = [Score::default(), Score::default()];
    for ((rule, place), halves) in scores {
        line(&format!("`{rule}`"), LANGUAGES[*place].1, halves);
        for (sum, score) in total.iter_mut().zip(halves) {
            sum.add(score);
        }
    }
    line("**all**", "", &total);
    text
}

/// `SCORES=1 cargo test --test scores -- --nocapture` lists what is misjudged in the half that is tuned on.
#[test]
fn rules_on_prose_keep_their_floors() {
    let scores = all();
    if std::env::var_os("SCORES").is_some() {
        for ((rule, place), [tuned, held_out]) in &scores {
            let language = LANGUAGES[*place].0;
            println!(
                "{rule} {language}: tuned {:.0}/{:.0}, held out {:.0}/{:.0}",
                tuned.precision(),
                tuned.recall(),
                held_out.precision(),
                held_out.recall()
            );
            for line in &tuned.misjudged {
                println!("    {line}");
            }
        }
    }
    let page = repository(PAGE);
    let text = std::fs::read_to_string(&page).unwrap();
    let (before, rest) = text.split_once(BEGINS).expect("a page with a place for the table");
    let (_, after) = rest.split_once(ENDS).expect("a page with an end of the table");
    let made = format!("{before}{BEGINS}\n{}\n{ENDS}{after}", table(&scores));
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&page, &made).unwrap();
    } else {
        assert!(text == made, "{PAGE} is out of date: run `UPDATE_DOCS=1 cargo test --test scores`");
    }
    let mut by_rule: BTreeMap<(&str, &str), Score> = BTreeMap::new();
    for ((rule, place), halves) in &scores {
        let language = LANGUAGES[*place].1;
        for (half, score) in HALVES.iter().zip(halves) {
            by_rule.entry((rule, half)).or_default().add(score);
            assert!(
                score.faults >= 4 || score.faults == 0,
                "{rule} in {language}, {half}: too few sentences"
            );
            let recall = score.recall();
            assert!(
                score.wrongly <= WRONGLY && recall >= RECALL_IN_A_LANGUAGE,
                "{rule} in {language}, {half}: {} wrongly, recall {recall:.1}",
                score.wrongly
            );
        }
    }
    for ((rule, half), score) in by_rule {
        let (precision, recall) = (score.precision(), score.recall());
        assert!(
            precision >= PRECISION && recall >= RECALL,
            "{rule}, {half}: precision {precision:.1}, recall {recall:.1}"
        );
    }
}
