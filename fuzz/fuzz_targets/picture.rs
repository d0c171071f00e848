//! Any bytes as a PNG and as a JPEG picture.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let name = if bytes.starts_with(&[0xFF, 0xD8]) { "picture.jpg" } else { "picture.png" };
    demarche_fuzz::export(&demarche_fuzz::with_picture(name, bytes));
});
