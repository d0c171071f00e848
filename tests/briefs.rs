//! The briefs in `briefs/`: what they say, and that nothing stands in the way of an export.
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::path::{Path, PathBuf};

use demarche::diagnostic::Severity;
use demarche::document::{self, Document};
use demarche::engine::Project;
use demarche::profile::Kind;
use demarche::text::{plain, plain_blocks};
use demarche::world::Disk;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("briefs")
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything that the document says, as words.
fn text(document: &Document) -> String {
    let head = &document.head;
    let lines = head.event.iter().chain(&head.dateline).chain(&head.speaker).chain(&head.facts);
    let mut text = plain(&head.title) + "\n" + &plain(&head.subtitle) + "\n";
    text.extend(lines.map(|line| line.text.clone() + "\n"));
    text.extend(document.parts.iter().map(|part| plain_blocks(&part.blocks) + "\n"));
    text.extend(document.notes.iter().map(|note| plain_blocks(&note.content) + "\n"));
    words(&text)
}

#[test]
fn every_sentence_of_the_published_statement_is_printed_once() {
    let published = include_str!("fixtures/caring-local-governments.txt");
    let world = Disk::new();
    let project = Project::open(&world, folder()).unwrap();
    let brief = project.brief("caring-local-governments.toml").unwrap();
    for kind in Kind::ALL.into_iter().filter(|kind| !kind.is_spoken()) {
        let text = text(&brief.document_as(kind));
        for sentence in published.lines().map(words) {
            assert_eq!(text.matches(&sentence).count(), 1, "{} as {}", sentence, kind.name());
        }
    }
}

#[test]
fn every_brief_is_sound() {
    let world = Disk::new();
    let project = Project::open(&world, folder()).unwrap();
    assert!(project.findings().is_empty(), "{:?}", project.findings());
    let briefs = &project.workspace().briefs;
    assert!(briefs.len() >= 4);
    for path in briefs {
        let brief = project.brief_at(path).unwrap();
        let errors: Vec<_> =
            brief.findings().iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        assert!(!brief.document().notes.is_empty(), "{} cites something", path.display());
    }
}

#[test]
fn notes_are_called_in_order_and_exist() {
    let world = Disk::new();
    let project = Project::open(&world, folder()).unwrap();
    for path in &project.workspace().briefs {
        let brief = project.brief_at(path).unwrap();
        for kind in Kind::ALL {
            let document = brief.document_as(kind);
            let mut calls = Calls::default();
            for part in &document.parts {
                demarche::text::walk_blocks(&part.blocks, &mut calls);
            }
            let first: Vec<_> =
                calls.0.iter().filter(|call| call.call == 1).map(|call| call.number).collect();
            let all: Vec<_> = (1..=document.notes.len() as u32).collect();
            assert_eq!(first, all, "{} as {}", path.display(), kind.name());
        }
    }
}

#[derive(Default)]
struct Calls(Vec<document::NoteReference>);

impl demarche::text::Visitor<document::NoteReference> for Calls {
    fn inline(&mut self, inline: &document::Inline) {
        if let demarche::text::InlineKind::Reference(reference) = inline.kind {
            self.0.push(reference);
        }
    }
}
