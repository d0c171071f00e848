//! Any bytes as a brief, to its PDF file.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| demarche_fuzz::export(&demarche_fuzz::with_brief(bytes)));
