//! That the checks find what they are for: each test spoils one thing in a sound file, which `SOUND_PDF` names.
//!
//! ```sh
//! demarche export tests/conformance/briefs/everything.toml --to pdf --out out
//! SOUND_PDF=$PWD/out/everything.pdf cargo test --manifest-path tests/conformance/Cargo.toml
//! ```

use std::sync::LazyLock;

use lopdf::{Document, Object, ObjectId, dictionary};

use crate::declared::{Declared, Level};

/// The file of `briefs/everything.toml`.
static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let path =
        std::env::var_os("SOUND_PDF").expect("SOUND_PDF names the PDF file of `briefs/everything.toml`");
    std::fs::read(path).expect("the file that SOUND_PDF names can be read")
});

/// The first object of the document that is a dictionary and meets the condition.
fn first(document: &Document, wanted: impl Fn(&lopdf::Dictionary) -> bool) -> ObjectId {
    let found = document.objects.iter().find(|(_, object)| object.as_dict().is_ok_and(&wanted));
    *found.expect("the sound file has such an object").0
}

/// What is wrong with a file that has to declare both standards.
fn complaints(file: &[u8]) -> Vec<String> {
    crate::check::complaints(file, Some(Declared { accessible: true, archival: Some(Level::A) }))
}

fn named(dictionary: &lopdf::Dictionary, key: &[u8], value: &[u8]) -> bool {
    dictionary.get(key).and_then(Object::as_name).is_ok_and(|name| name == value)
}

/// Spoils the sound file and gives what is found in it.
fn found(spoil: impl FnOnce(&mut Document)) -> String {
    let mut document = Document::load_mem(&SOUND).expect("the sound file can be read");
    spoil(&mut document);
    let mut file = Vec::new();
    document.save_to(&mut file).expect("the file can be written");
    complaints(&file).join("\n")
}

#[track_caller]
fn drops(key: &[u8], from: impl Fn(&lopdf::Dictionary) -> bool, complaint: &str) {
    let found = found(|document| {
        let id = first(document, |dictionary| dictionary.has(key) && from(dictionary));
        document.get_dictionary_mut(id).expect("it is a dictionary").remove(key);
    });
    assert!(found.contains(complaint), "{complaint} is not in:\n{found}");
}

#[test]
fn the_sound_file_is_sound() {
    assert_eq!(complaints(&SOUND), Vec::<String>::new());
    assert_eq!(found(|_| {}), "");
}

#[test]
fn pages_without_a_way_to_the_structure() {
    drops(b"StructParents", |page| named(page, b"Type", b"Page"), "has no StructParents");
}

#[test]
fn pages_without_tab_order() {
    drops(b"Tabs", |page| named(page, b"Type", b"Page"), "the tab order");
}

#[test]
fn heads_of_columns_without_scope() {
    drops(b"A", |element| named(element, b"S", b"TH"), "a TH has no Scope");
}

#[test]
fn fonts_that_do_not_say_what_they_mean() {
    drops(b"ToUnicode", |_| true, "does not say what its glyphs mean");
}

#[test]
fn fonts_that_are_not_embedded() {
    drops(b"FontFile2", |_| true, "is not embedded");
}

#[test]
fn scripts() {
    let found = found(|document| {
        let script = document
            .add_object(dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") });
        document.catalog_mut().expect("it has a catalogue").set("OpenAction", script);
    });
    assert!(found.contains("OpenAction in the file") && found.contains("JS in the file"), "{found}");
}

#[test]
fn actions_of_links() {
    let found = found(|document| {
        let id = first(document, |link| named(link, b"Subtype", b"Link") && link.has(b"A"));
        let action = dictionary! { "S" => "Launch", "F" => Object::string_literal("calc.exe") };
        document.get_dictionary_mut(id).expect("it is a dictionary").set("A", action);
    });
    assert!(found.contains("an action Launch"), "{found}");
}

#[test]
fn links_without_words() {
    drops(b"Contents", |link| named(link, b"Subtype", b"Link"), "7.18");
}

#[test]
fn lists_of_headings_with_wrong_numbers_and_entries_without_a_list() {
    let number = |document: &mut Document| {
        let is_number = |element: &lopdf::Dictionary| {
            let words = element.get(b"ActualText").map(lopdf::decode_text_string);
            matches!(words, Ok(Ok(words)) if words.trim() == "1")
        };
        let id = first(document, is_number);
        let two = Object::string_literal(" 2");
        document.get_dictionary_mut(id).expect("it is a dictionary").set("ActualText", two);
    };
    assert!(found(number).contains("an entry says page Some(2) and leads to Some(1)"));
    let list = |document: &mut Document| {
        let id = first(document, |element| named(element, b"S", b"TOC"));
        document.get_dictionary_mut(id).expect("it is a dictionary").set("S", "Div");
    };
    assert!(found(list).contains("a TOCI is in no TOC"));
}

#[test]
fn files_without_title_language_marks_or_intent() {
    let catalogue = |dictionary: &lopdf::Dictionary| named(dictionary, b"Type", b"Catalog");
    drops(b"ViewerPreferences", catalogue, "7.1");
    drops(b"Lang", catalogue, "7.2");
    drops(b"MarkInfo", catalogue, "MarkInfo");
    drops(b"OutputIntents", catalogue, "6.2");
    drops(b"Metadata", catalogue, "etadata");
}

#[test]
fn elements_that_lose_their_content() {
    drops(b"K", |element| named(element, b"S", b"P"), "a P is empty");
    drops(b"K", |element| named(element, b"S", b"P"), "is not in the structure");
}

#[test]
fn content_that_stands_in_the_structure_twice() {
    let found = found(|document| {
        let holds_sequences =
            |element: &lopdf::Dictionary| element.get(b"K").is_ok_and(|k| k.as_i64().is_ok());
        let id = first(document, |element| named(element, b"S", b"P") && holds_sequences(element));
        let element = document.get_dictionary_mut(id).expect("it is a dictionary");
        let sequence = element.get(b"K").expect("it holds something").clone();
        element.set("K", vec![sequence.clone(), sequence]);
    });
    assert!(found.contains("stands in the structure twice"), "{found}");
}

#[test]
fn headings_that_are_jumped_over() {
    let found = found(|document| {
        let id = first(document, |element| named(element, b"S", b"H2"));
        document.get_dictionary_mut(id).expect("it is a dictionary").set("S", "H4");
    });
    assert!(found.contains("a heading of level 4 follows one of 1"), "{found}");
}

#[test]
fn notes_without_a_way_back() {
    let is_call = |link: &lopdf::Dictionary| {
        let words = link.get(b"Contents").map(lopdf::decode_text_string);
        named(link, b"Subtype", b"Link")
            && matches!(words, Ok(Ok(words)) if words.contains("A report of 2024"))
    };
    drops(b"Dest", is_call, "does not lead to it");
    drops(b"ID", |note| named(note, b"S", b"Note"), "a note has no identifier");
    let found = found(|document| {
        let links: Vec<_> =
            document.objects.values_mut().filter_map(|object| object.as_dict_mut().ok()).collect();
        for link in links.into_iter().filter(|link| link.has(b"Dest") && named(link, b"Subtype", b"Link")) {
            let place = link.get_mut(b"Dest").and_then(Object::as_array_mut).expect("it leads to a place");
            place[3] = 1.into();
        }
    });
    assert!(found.contains("a note does not lead to its call"), "{found}");
}

#[test]
fn bookmarks_that_are_lost() {
    drops(b"First", |outline| named(outline, b"Type", b"Outlines"), "there are 0 bookmarks for 2 headings");
    drops(b"Dest", |mark| mark.has(b"Title"), "a bookmark leads nowhere");
}

#[test]
fn strings_and_names_beyond_their_limits() {
    let found = found(|document| {
        let catalogue = document.catalog_mut().expect("it has a catalogue");
        catalogue.set("Note", Object::string_literal("x".repeat(32_768)));
        catalogue.set("x".repeat(128), true);
    });
    assert!(found.contains("a string of 32768 bytes") && found.contains("a name of 128 bytes"), "{found}");
}

#[test]
fn declarations_that_are_missing() {
    let wanted = Declared { accessible: true, archival: Some(Level::U) };
    let complaints = crate::check::complaints(&SOUND, Some(wanted)).join("\n");
    assert!(complaints.contains("the file declares"), "{complaints}");
}

#[test]
fn text_outside_of_the_structure() {
    let found = found(|document| {
        let pages = document.get_pages();
        let page = *pages.values().next().expect("it has a page");
        document.add_page_contents(page, b"0 0 10 10 re f".to_vec()).expect("contents can be added");
    });
    assert!(found.contains("7.1"), "{found}");
}

#[test]
fn streams_of_another_length() {
    let mut file = SOUND.to_vec();
    let end = file.windows(9).position(|window| window == b"endstream").expect("it has streams");
    file.insert(end - 1, b' ');
    assert!(complaints(&file).join("\n").contains("is not as long as it says"));
}
