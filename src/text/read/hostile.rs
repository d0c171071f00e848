use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::tests::{found, read};

/// Thousands of marks cost no more than a moment and no stack, whatever they would nest.
#[test]
fn deep_nesting_is_refused_and_quick() {
    let emphasis = format!("{}a{}", "*a ".repeat(10_000), " a*".repeat(10_000));
    let lists: Vec<String> = (0..200).map(|depth| format!("{}- a", "  ".repeat(depth))).collect();
    for (markdown, refused) in [
        (">".repeat(10_000) + "a", true),
        ("- ".repeat(10_000) + "a", true),
        (lists.join("\n"), true),
        ("*".repeat(10_000), false),
        ("_a **b ".repeat(10_000), false),
        (emphasis, true),
        ("[".repeat(10_000), false),
        ("[".repeat(10_000) + &"]".repeat(10_000), false),
        ("![".repeat(10_000), false),
        ("[@a][".repeat(10_000), false),
        ("`a ``b ".repeat(10_000), false),
        ("<a ".repeat(10_000), false),
        ("[a]{lang=fr}".repeat(10_000), false),
        ("[".repeat(10_000) + &"]{lang=fr}".repeat(10_000), false),
        ("[a]{".repeat(10_000), false),
        ("|".repeat(10_000), false),
        ("[^a]".repeat(10_000) + "\n\n[^a]: " + &"word ".repeat(2_000), false),
    ] {
        let began = Instant::now();
        let read = read(&markdown);
        let took = began.elapsed();
        let start: String = markdown.chars().take(8).collect();
        assert!(took < Duration::from_secs(5), "{start}… took {took:?}");
        let deep = found(&read).iter().filter(|it| it.contains("too-deeply-nested")).count();
        assert_eq!(deep, usize::from(refused), "{start}…");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Any text is read, and every place lies in the field.
    #[test]
    fn nothing_written_stops_the_reader(text in "([-*_>#`|:@^!&;,<\\[\\]()\\\\ \n\ta1é界.]|\\[@a |\\[\\^1\\]|http://a|\\]\\{lang=fr\\}|\\{lang=|\r|\0){0,40}") {
        let read = read(&text);
        let end = read.source.text().len();
        for diagnostic in &read.diagnostics {
            let span = diagnostic.primary.as_ref().unwrap().location.span;
            prop_assert!(span.end <= end && span.start >= "body = ".len());
        }
    }
}
