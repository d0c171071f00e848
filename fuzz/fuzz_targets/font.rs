//! Any bytes as a font.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| demarche_fuzz::export(&demarche_fuzz::with_font(bytes)));
