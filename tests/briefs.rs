//! The briefs in `briefs/`: what they say, and that nothing stands in the way of an export.
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use demarche::check;
use demarche::diagnostic::{Diagnostic, Severity};
use demarche::document::{self, Document};
use demarche::profile::{self, Kind};
use demarche::text::{plain, plain_blocks};
use demarche::workspace::Workspace;
use demarche::{brief, statement};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("briefs")
}

/// The brief composed as that kind (its profile's own where none is named), with everything that is found in it.
fn composed(path: &Path, kind: Option<Kind>) -> (Document, Vec<Diagnostic>) {
    let (workspace, mut findings) = Workspace::discover(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let mut read = brief::load(name, &fs::read_to_string(path).unwrap());
    findings.append(&mut read.diagnostics);
    let own = profile::built_in(read.value.profile.as_ref().unwrap()).unwrap();
    let kind = kind.unwrap_or(own.kind);
    let profile = if kind == own.kind { Arc::clone(&own) } else { profile::built_in(kind.name()).unwrap() };
    let (statement, resolved) = statement::resolve(&read, &workspace, &own);
    findings.extend(resolved);
    let document = document::compose(&statement, kind, &profile);
    findings.extend(check::check(&statement, &document));
    (document, findings)
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
    let path = folder().join("caring-local-governments.toml");
    for kind in Kind::ALL {
        let text = text(&composed(&path, Some(kind)).0);
        for sentence in published.lines().map(words) {
            assert_eq!(text.matches(&sentence).count(), 1, "{} as {}", sentence, kind.name());
        }
    }
}

#[test]
fn every_brief_is_sound() {
    let (workspace, findings) = Workspace::discover(&folder()).unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    assert!(workspace.briefs.len() >= 4);
    for path in &workspace.briefs {
        let (document, findings) = composed(path, None);
        let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        assert!(!document.notes.is_empty(), "{} cites something", path.display());
    }
}

#[test]
fn notes_are_called_in_order_and_exist() {
    for path in &Workspace::discover(&folder()).unwrap().0.briefs {
        for kind in Kind::ALL {
            let (document, _) = composed(path, Some(kind));
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
