//! Any text as the Markdown of a section.

#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| demarche_fuzz::export(&demarche_fuzz::with_body(text)));
