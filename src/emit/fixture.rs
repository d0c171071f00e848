//! Documents for tests of formats, made of briefs.

use crate::document::{self, Document};
use crate::workspace::Workspace;
use crate::{brief, profile, statement};

/// The document of a brief that must meet `free-form`.
pub(super) fn document(text: &str) -> Document {
    let brief = brief::load("brief.toml", text);
    assert!(brief.diagnostics.is_empty(), "{:#?}", brief.diagnostics);
    let profile = profile::built_in("free-form").unwrap();
    let (statement, found) = statement::resolve(&brief, &Workspace::default(), &profile);
    assert!(found.is_empty(), "{found:#?}");
    document::compose(&statement, profile.kind, &profile)
}

/// A brief with every sort of block and run.
pub(super) const EVERYTHING: &str = r#"
title = "Care is *work*"
subtitle = "And it counts"
date = 2025-03-03
keywords = ["care", "time"]
summary = "Nobody counts care & its \\<hours>."
organisation = "hearth"
speaker = "okafor"

[organisations.hearth]
name = "Hearth International"
status = "special"

[speakers.okafor]
name = "Ruth Okafor"
role = "director"
organisation = "hearth"

[sections.why]
heading = "Why it matters"
body = """
Care is **work**, says `care.csv`, and see [our page](https://hearth.example/time) or https://hearth.example too.[^a]
It is [el trabajo]{lang=es} and [الرعاية]{lang=ar}, again.[^a]

### Three things

1. time
   - hours
   - minutes

   and more

2. money

> Nobody asks who cares.[^b]
>
> Everybody is cared for.

| country | hours |
|:--------|------:|
| A       |   4.2 |
| B       |     3 |

![A kitchen with a clock](kitchen.png)

    kept  as is

---

The end.

[^a]: See *How days are spent*, 2023.

[^b]: First paragraph.

    Second paragraph.
"""
"#;

/// A brief with a chart.
pub(super) const CHART: &str = "[sections.a]\nbody = \"Text.\"\n[[figures]]\nchart = \"bars\"\ncaption = \"Care \\\\<by> region\"\n\
    data = [[\"Region\", \"Women\"], [\"World\", 265], [\"Asia\", 262]]\n";
