//! Any bytes are read as a brief: no panic, and every finding and field lies within the text.
//!

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let read = demarche::brief::load_bytes("brief.toml", bytes);
    let text = read.source.text();
    for field in read.source.fields() {
        assert!(text.get(field.key.start..field.key.end).is_some());
        assert!(text.get(field.value.start..field.value.end).is_some());
    }
    for label in read.diagnostics.iter().filter_map(|diagnostic| diagnostic.primary.as_ref()) {
        assert!(text.get(label.location.span.start..label.location.span.end).is_some());
    }
});
