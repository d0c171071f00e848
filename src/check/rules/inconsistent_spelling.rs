//! A word is spelt in two ways.
//!
//! `Organise` and `organize` are both English, but not in one text. The United Nations write `-ize`, `programme` and `labour`
//! (Editorial Manual); what matters here is that the brief keeps to one. Compounds are compared too: `policymakers` and
//! `policy-makers`, `childcare` and `child care`. Names, addresses and words between quotation marks are not checked. The rule
//! knows word pairs in English, French (`événement` and `évènement`), Spanish (`período` and `periodo`) German (`potenziell`
//! and `potentiell`) and Portuguese (`ação` and `acção`); Russian, Arabic and Chinese have no pairs that a list could tell from
//! two different words.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments recognise care work, and they organise services.
//! Companies recognize it too.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments recognise care work, as the International Labour Organization recommends; their programmes
//! advise families and promise a prize of a certain size.
//! """
//! ```

use std::collections::BTreeMap;

use crate::check::context::CheckContext;
use crate::check::prose::{Whole, in_order, own_texts};
use crate::check::spelling::{hyphened, spelt_words, ways};
use crate::source::Origin;
use crate::statement::Statement;

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let Some(writing) = cx.writing() else { return };
    if writing.spellings.is_empty() {
        return;
    }
    let lines: Vec<Whole<'_>> =
        in_order(statement).into_iter().map(|line| Whole::of(own_texts(line))).collect();
    let solid = hyphened(lines.iter().map(|line| line.text.as_str()));
    // Each word by its way of spelling, in the order of the file.
    let mut uses: BTreeMap<String, BTreeMap<String, Vec<(Origin, String)>>> = BTreeMap::new();
    for line in &lines {
        for (range, word) in spelt_words(&line.text, writing) {
            let Some((spelt, way)) = ways(&word, writing, &solid) else { continue };
            if let Some(place) = line.place(statement, range) {
                uses.entry(spelt).or_default().entry(way).or_default().push((place, word));
            }
        }
    }
    for mut ways in uses.into_values().map(|ways| ways.into_values().collect::<Vec<_>>()) {
        // The most frequent spelling, or else the first, is the usual one.
        ways.sort_by_key(|uses| (std::cmp::Reverse(uses.len()), uses[0].0));
        let (first, usual) = ways[0][0].clone();
        for (place, word) in ways[1..].iter().map(|uses| &uses[0]) {
            cx.report(*place, format!("`{word}` is spelt `{usual}` elsewhere"))
                .related(first, "here")
                .help("use one spelling throughout a brief");
        }
    }
}
