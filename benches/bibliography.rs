//! How much processor time 2,000 entries of BibLaTeX take to be read and cited: `cargo bench --bench bibliography`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Instant;

use demarche::engine::Project;
use demarche::world::Memory;

/// As in the command itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ENTRIES: usize = 2000;

fn main() -> std::io::Result<()> {
    let (mut bib, mut body) = (String::new(), String::new());
    for n in 0..ENTRIES {
        let _ = writeln!(
            bib,
            "@article{{entry{n},\n  title = {{The {{Hours}} of Care, Part {n}}},\n  author = {{Sample{n}, Ann and de la Cruz, Juana}},\n  \
             journaltitle = {{Journal of Sample Studies}},\n  volume = {{{}}},\n  number = {{3}},\n  pages = {{201--218}},\n  date = {{{}-05}},\n  \
             doi = {{10.5555/{n}}},\n  abstract = {{{}}}\n}}\n",
            n % 40,
            1990 + n % 35,
            "What nobody counts is done at night. ".repeat(12),
        );
        let _ = write!(body, "Care is work [@entry{n}, p. 203]. ");
        if n % 5 == 4 {
            body.push_str("\n\n");
        }
    }
    let brief =
        format!("title = \"Care\"\nprofile = \"free-form\"\n[sections.a]\nbody = \"\"\"\n{body}\n\"\"\"\n");
    let world = Memory::new()
        .file("w/demarche.toml", "briefs = [\"a.toml\"]\nsources = [\"refs.bib\"]\n")
        .file("w/refs.bib", &bib)
        .file("w/a.toml", &brief);
    let mut times = Vec::new();
    for _ in 0..15 {
        let begun = Instant::now();
        let project = Project::open(&world, "w").map_err(std::io::Error::other)?;
        let read = begun.elapsed();
        let brief = project.brief("a.toml").map_err(std::io::Error::other)?;
        let document = brief.document();
        assert!(!document.parts.is_empty(), "the brief is composed");
        times.push((begun.elapsed(), read));
    }
    times.sort();
    let (whole, read) = times[times.len() / 2];
    let mut out = std::io::stdout().lock();
    let milliseconds = |time: std::time::Duration| 1000.0 * time.as_secs_f64();
    writeln!(
        out,
        "{ENTRIES} entries, {} bytes: read in {:.1} ms, read and cited in {:.1} ms (one thread)",
        bib.len(),
        milliseconds(read),
        milliseconds(whole)
    )
}
