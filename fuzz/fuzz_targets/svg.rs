//! Any bytes as an SVG picture.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    demarche_fuzz::export(&demarche_fuzz::with_picture("picture.svg", bytes));
});
