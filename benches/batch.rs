//! How long the checks of a thousand briefs of 600 words take on one thread, without pages: `cargo bench --bench batch`.
//!
//! The best of five runs counts, as other work on the machine only ever adds to it.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use demarche::engine::Project;
use demarche::world::Memory;

/// As in the command itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const BRIEFS: usize = 1_000;

/// The words of a brief's sections.
const WORDS: usize = 600;

const PARAGRAPH: &str = "Unpaid care work *is* work, indispensable work, that sustains families, communities, society and \
    the economy – and that benefits us all [@leduc at territories]. Local governments can and must contribute to the \
    recognition, redistribution and support of it, so that mothers and fathers share it more fairly [@report, para. 4].";

fn main() -> std::io::Result<()> {
    let world = Memory::new();
    let project = Project::open(&world, "").map_err(std::io::Error::other)?;
    let briefs: Vec<Arc<[u8]>> = (0..BRIEFS).map(|number| brief(number).into_bytes().into()).collect();
    let mut best = Duration::MAX;
    let mut found = 0;
    for _ in 0..5 {
        let start = Instant::now();
        found = 0;
        for (number, text) in briefs.iter().enumerate() {
            let path = PathBuf::from(format!("{number}.toml"));
            found += project.brief_of(&path, Arc::clone(text)).findings_without_pages().len();
        }
        best = best.min(start.elapsed());
    }
    let each = 1e6 * best.as_secs_f64() / BRIEFS as f64;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{BRIEFS} briefs, {found} findings: {:.3} s, {each:.0} µs a brief", best.as_secs_f64())
}

fn brief(number: usize) -> String {
    let words = PARAGRAPH.split_whitespace().count();
    let body = format!("{PARAGRAPH}\n\n").repeat(WORDS / 2 / words);
    format!(
        r#"title = "Care is work, part {number}"
profile = "statement"
date = 2024-09-21
organisation = "mmm"
speaker = "leduc"
event = "territories"
summary = "Local governments can do more for those who care."

[organisations.mmm]
name = "Make Mothers Matter"
short = "MMM"

[speakers.leduc]
name = "Jacqueline Leduc"
role = "main representative to the UN in New York"
organisation = "mmm"

[events.territories]
title = "Caring Territories for the Future"
date = 2024-09-20
place = "New York"

[sources.report]
kind = "report"
title = "Care and the city"
date = 2023

[sections.context]
body = """
{body}"""

[sections.key-messages]
body = """
{body}"""

[[recommendations]]
to = "local governments"
action = "Produce data on the needs of the the unpaid caregivers"
"#
    )
}
