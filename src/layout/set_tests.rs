use super::fixture::{document, empty};
use super::*;
use crate::theme::built_in;

#[test]
fn an_empty_document_is_one_page() {
    let pages = set(&empty(), &built_in("plain").unwrap()).unwrap();
    assert_eq!(pages.pages.len(), 1);
    assert!(pages.pages[0].items.iter().all(|item| item.mark == Mark::Pagination));
}

#[test]
fn lists_and_notes_are_tagged_in_reading_order() {
    let text = "Care work is work.[^1] They can:\n\n- push companies\n    - with *care*\n- plan towns[^2]\n\n\
                [^1]: The first note.\n[^2]: The second note.\n";
    let pages = set(&document(text), &built_in("plain").unwrap()).unwrap();
    insta::assert_snapshot!("lists_and_notes_pages", print::pages(&pages));
    insta::assert_snapshot!("lists_and_notes_tags", print::tags(&pages));
}
