//! Any bytes as a brief that is fixed: each fix is tried, and the text that comes out needs no further one.

#![no_main]

use demarche::diagnostic::Safety;
use demarche::engine::{Project, fix};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let world = demarche_fuzz::with_brief(bytes);
    let Ok(project) = Project::open(&world, "ours") else { return };
    let Ok(brief) = project.brief("brief.toml") else { return };
    let once = fix(brief, Safety::Unsafe);
    let text = once.brief.bytes().clone();
    let again = fix(project.brief_of("brief.toml".as_ref(), text.clone()), Safety::Unsafe);
    assert!(again.brief.bytes() == &text, "a second run changes the text again");
});
