use super::{PlainTextOptions, write};
use crate::emit::fixture::{EVERYTHING, document};
use crate::profile::NoteStyle;

#[test]
fn plain_text_of_everything() {
    insta::assert_snapshot!(write(&document(EVERYTHING), &PlainTextOptions::default()));
}

#[test]
fn lines_are_wrapped_between_words_and_lists_keep_their_indent() {
    let brief = "title = \"Care\"\n[sections.a]\nbody = \"\"\"\nUnpaid care work sustains us all.\n\n- one thing after another thing\n\"\"\"";
    let text = write(&document(brief), &PlainTextOptions { wrap: Some(20), ..PlainTextOptions::default() });
    assert_eq!(text, "Care\n\nUnpaid care work\nsustains us all.\n\n- one thing after\n  another thing\n");
}

#[test]
fn notes_and_addresses_are_left_out_where_a_venue_takes_none() {
    let options = PlainTextOptions {
        notes: NoteStyle::Omitted,
        without_addresses: true,
        ..PlainTextOptions::default()
    };
    let text = write(&document(EVERYTHING), &options);
    assert!(text.contains("and see our page or https://hearth.example too."), "{text}");
    assert!(!text.contains("How days are spent"), "{text}");
}
