use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Located, read};

/// A shape that needs what briefs do not: required keys, numbers, switches and ids in a map.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Shape {
    name: Option<String>,
    #[serde(default)]
    margins: Vec<Margins>,
    #[serde(default)]
    words: Option<u32>,
    #[serde(default)]
    justify: bool,
    #[serde(default)]
    scale: Option<f32>,
    #[serde(default)]
    headings: BTreeMap<String, Located<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Margins {
    #[expect(dead_code, reason = "only that it is required matters")]
    top: f32,
}

#[derive(Debug, Default, Deserialize)]
struct Strict {
    #[expect(dead_code, reason = "only that it is required matters")]
    name: String,
}

fn messages<T: serde::de::DeserializeOwned + Default>(text: &str) -> Vec<String> {
    let read = read::<T>("shape.toml", text);
    let message = |diagnostic: &crate::diagnostic::Diagnostic| {
        let line = diagnostic.primary.as_ref().map_or(0, |label| label.location.start().line);
        format!("{line} {}: {}", diagnostic.rule.name, diagnostic.message)
    };
    read.diagnostics.iter().map(message).collect()
}

#[test]
fn what_is_sound_is_kept() {
    let text = "name = 'ours'\nwords = -5\njustify = 'yes'\nscale = 2\n[headings]\nen = 'Why'\nfr = 1\n[[margins]]\n[[margins]]\ntop = 1\n";
    let read = read::<Shape>("shape.toml", text);
    assert_eq!(read.value.name.as_deref(), Some("ours"));
    assert_eq!(read.value.scale, Some(2.0));
    assert_eq!(read.value.margins.len(), 1);
    assert_eq!(read.value.headings["en"].value, "Why");
    assert_eq!((read.value.words, read.value.justify), (None, false));
    assert_eq!(
        messages::<Shape>(text),
        [
            "2 invalid-value: `words` must be a whole number, zero or more, not `-5`",
            "3 wrong-type: `justify` must be `true` or `false`, not a string",
            "7 wrong-type: `headings.fr` must be a string, not a whole number",
            "8 missing-field: `margins[1]` has no `top`",
        ]
    );
}

#[test]
fn a_required_key_is_missed_once() {
    assert_eq!(messages::<Strict>("# a file\n"), ["1 missing-field: `name` is missing"]);
    assert_eq!(
        messages::<Strict>("name = 1\n"),
        ["1 wrong-type: `name` must be a string, not a whole number"]
    );
    assert_eq!(
        messages::<Shape>("[[margins]]\ntop = 'wide'\n"),
        ["2 wrong-type: `margins[1].top` must be a number, not a string"]
    );
}
