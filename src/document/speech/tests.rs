use std::sync::Arc;

use super::{CutDisplay, SpeechOptions};
use crate::brief;
use crate::document::{Document, Inline, NoteReference, PartRole, compose_with};
use crate::profile::{self, Kind};
use crate::statement::resolve;
use crate::text::{Decoration, InlineKind, Visitor, plain, plain_blocks, walk_blocks};
use crate::workspace::Workspace;

const BRIEF: &str = r#"
title = "Care is work"
greeting = "Madam Chair,"
summary = "Count care as work [@report]."

[sources.report]
kind = "report"
title = "Report on Care"
authors = ["ILO"]
date = 2018

[sections.context]
cut = 1
body = "A long time ago somebody said so. Nobody listened to it."

[sections.key-messages]
body = """
Care is work [@report, p. 3]. It has a price.

Most of it is unpaid.

![A bar chart of hours](hours.png)
"""

[sections.evidence]
aside = true
body = "Sixteen billion hours a day."

[[recommendations]]
to = "governments"
action = "Fund childcare everywhere"
cut = 2

[[recommendations]]
to = "governments"
action = "Count unpaid work in all national accounts"
say = "Count unpaid work."
sources = ["report"]

[[questions]]
question = "Who pays?"
answer = "Families pay today."

[[questions]]
question = "Is it not natural?"
answer = "So is breathing, and we still clean the air."
hostile = true
"#;

fn composed(kind: Kind, fit: Option<usize>, cuts: CutDisplay) -> Document {
    let read = brief::load("brief.toml", BRIEF);
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    let profile = profile::built_in(kind.name()).unwrap();
    let (statement, _) = resolve(&read, &Workspace::default(), &Arc::clone(&profile));
    compose_with(&statement, kind, &profile, &SpeechOptions { fit, cuts })
}

/// Each part in a line: its role, its heading with its time, and its text.
fn lines(document: &Document) -> Vec<String> {
    let line = |part: &crate::document::Part| {
        let text = plain_blocks(&part.blocks).replace('\n', " / ");
        format!("{:?} [{}] {text}", part.role, plain(&part.timed_heading(document.locale())))
    };
    document.parts.iter().map(line).collect()
}

#[test]
fn talking_points_are_composed_for_speaking() {
    let document = composed(Kind::TalkingPoints, None, CutDisplay::Hide);
    let wanted = [
        "Greeting [] Madam Chair,",
        "Summary [In short (0:01)] Count care as work.",
        "Evidence [] ILO, 2018",
        "Section [1 of 3 · Context (0:03)] A long time ago somebody said so. Nobody listened to it.",
        "Evidence [] May be cut: 1; Own judgement",
        "Section [2 of 3 (0:09)] Care is work. It has a price.",
        "Evidence [] ILO, 2018, p. 3",
        "Section [3 of 3 (0:12)] Most of it is unpaid.",
        "Evidence [] Own judgement; Picture: A bar chart of hours",
        "Recommendations [What we ask (0:15)] To governments: / Fund childcare everywhere / Count unpaid work.",
        "Evidence [] May be cut: 2 (Fund childcare\u{a0}…); ILO, 2018",
        "Thanks [] I thank you.",
        "Aside [For reference, not spoken] Evidence / Sixteen billion hours a day.",
    ];
    assert_eq!(lines(&document)[..wanted.len()], wanted);
    let questions = document.parts.last().unwrap();
    assert_eq!(
        plain_blocks(&questions.blocks),
        "Is it not natural? (hostile)\nSo is breathing, and we still clean the air.\nWho pays?\nFamilies pay today."
    );
}

#[test]
fn questions_are_in_talking_points_and_in_no_other_kind() {
    for kind in Kind::ALL {
        let document = composed(kind, None, CutDisplay::Hide);
        let text: String = document.parts.iter().map(|part| plain_blocks(&part.blocks) + "\n").collect();
        let has_part = document.parts.iter().any(|part| part.role == PartRole::Questions);
        for words in ["Who pays?", "Families pay today.", "Is it not natural?", "clean the air"] {
            assert_eq!(text.contains(words), kind == Kind::TalkingPoints, "{words} as {}", kind.name());
        }
        assert_eq!(has_part, kind == Kind::TalkingPoints, "{}", kind.name());
    }
}

#[test]
fn what_may_be_cut_goes_in_its_order_and_no_more_than_must() {
    let cut = |seconds| {
        let document = composed(Kind::TalkingPoints, Some(seconds), CutDisplay::Hide);
        let speech = document.speech.unwrap();
        let fields: Vec<String> = speech.cut.clone().unwrap().into_iter().map(|cut| cut.field).collect();
        (fields.join(" "), speech.seconds() <= seconds)
    };
    let whole = composed(Kind::TalkingPoints, None, CutDisplay::Hide).speech.unwrap().seconds();
    assert_eq!(cut(whole), (String::new(), true));
    assert_eq!(cut(whole - 1), ("sections.context".to_owned(), true));
    assert_eq!(cut(whole - 7), ("sections.context recommendations[1]".to_owned(), true));
    assert_eq!(cut(5), ("sections.context recommendations[1]".to_owned(), false));
}

#[test]
fn what_is_cut_can_be_shown_struck_and_takes_no_time() {
    let [hidden, shown] =
        [CutDisplay::Hide, CutDisplay::Show].map(|cuts| composed(Kind::TalkingPoints, Some(13), cuts));
    assert_eq!(hidden.speech.as_ref().unwrap().words, shown.speech.as_ref().unwrap().words);
    let struck = |document: &Document| {
        let mut struck = Struck(Vec::new());
        document.parts.iter().for_each(|part| walk_blocks(&part.blocks, &mut struck));
        struck.0
    };
    assert_eq!(struck(&hidden), [""; 0]);
    let wanted = ["A long time ago somebody said so.", "Nobody listened to it.", "Fund childcare everywhere"];
    assert_eq!(struck(&shown), wanted);
}

/// The words that a line is drawn through.
struct Struck(Vec<String>);

impl Visitor<NoteReference> for Struck {
    fn inline(&mut self, inline: &Inline) {
        if let InlineKind::Decorated { decoration: Decoration::Deleted, content } = &inline.kind {
            self.0.push(plain(content));
        }
    }
}

#[test]
fn interpreters_get_numbered_paragraphs() {
    let document = composed(Kind::InterpretersCopy, None, CutDisplay::Hide);
    let text = lines(&document);
    assert!(text.contains(&"Section [Context] [0:03 · May be cut: 1] A long time ago somebody said so. Nobody listened to it.".to_owned()), "{text:#?}");
    assert!(text.contains(&"Recommendations [What we ask] [0:15] To governments: / [0:16 · May be cut: 2] Fund childcare everywhere / [0:17] Count unpaid work.".to_owned()), "{text:#?}");
    assert!(!text.iter().any(|line| line.starts_with("Aside") || line.starts_with("Evidence")));
}

#[test]
fn a_reference_to_a_figure_is_said_by_its_name() {
    let brief = r#"
title = "Care is work"
[sections.key-messages]
body = """
Women give more, as [](#hours) shows. See [](#towns) and [](#costs).

![](#hours)

| Town | Cost |
|---|--:|
| A | 1 |

: Costs of care {#costs}
"""
[[figures]]
id = "towns"
image = "map.png"
alt = "A map"
caption = "The towns"
[[figures]]
id = "hours"
caption = "Hours of care"
chart = "bars"
data = [["Who", "Hours"], ["Women", 4], ["Men", 2]]
"#;
    let read = brief::load("brief.toml", brief);
    let profile = profile::built_in("talking-points").unwrap();
    let (statement, _) = resolve(&read, &Workspace::default(), &Arc::clone(&profile));
    for kind in [Kind::TalkingPoints, Kind::InterpretersCopy] {
        let spoken = compose_with(&statement, kind, &profile, &SpeechOptions::default());
        let text: Vec<String> = spoken.parts.iter().map(|part| plain_blocks(&part.blocks)).collect();
        let text = text.join("\n");
        let said = text.replace('\n', " ");
        assert!(said.contains("as Figure 1 shows. See Figure 2 and Table 1."), "{text}");
        let shown = ["Figure 1. Hours of care", "Figure 2. The towns", "Table 1. Costs of care"];
        assert!(kind == Kind::InterpretersCopy || shown.iter().all(|shown| text.contains(shown)), "{text}");
    }
}
