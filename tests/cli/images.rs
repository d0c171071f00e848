//! What becomes of the pictures that a brief names.

use std::io::{Cursor, Read as _};

use crate::harness::{CARE, Folder};

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<linearGradient id="g"><stop stop-color="#0b5fa5"/><stop offset="1" stop-color="#7a1f3d"/></linearGradient>
<circle cx="10" cy="10" r="9" fill="url(#g)"/><text x="20" y="12" font-size="6">Care</text></svg>"##;

/// The photo of the conformance briefs.
const PHOTO: &[u8] = include_bytes!("../conformance/briefs/photo.jpg");

/// A brief that shows one picture on its line 7.
fn showing(path: &str) -> String {
    format!(
        "title = \"Pictures\"\nprofile = \"free-form\"\n\n[sections.text]\nheading = \"Text\"\nbody = \"\"\"\n\
         ![a tree]({path})\n\"\"\"\n"
    )
}

#[test]
fn pictures_that_cannot_be_printed_are_named_with_their_place() {
    let folder = Folder::new()
        .file("inner/empty.png", "")
        .file("inner/words.png", "no picture")
        .file("inner/cut.jpg", &PHOTO[..300])
        .file("inner/large.svg", vec![b' '; (16 << 20) + 1])
        .file("inner/packed.svg", [0x1f, 0x8b, 8])
        .file("inner/folder/tree.svg", LOGO)
        .file("outside.svg", LOGO);
    for (path, code, words) in [
        ("missing.png", "unreadable-image", "cannot be read: there is no such file"),
        ("folder", "unreadable-image", "is not a file"),
        ("../outside.svg", "unreadable-image", "is outside the folder of its brief"),
        ("empty.png", "unreadable-image", "is empty"),
        ("words.png", "unreadable-image", "is neither PNG nor JPEG nor SVG"),
        ("cut.jpg", "unreadable-image", "is cut short"),
        ("packed.svg", "unreadable-image", "is compressed"),
        ("large.svg", "image-too-large", "has more than 16 MB"),
    ] {
        let folder = &folder;
        std::fs::write(folder.path("inner/brief.toml"), showing(path)).unwrap();
        let run = folder.run(&["export", "inner/brief.toml", "--to", "pdf", "--out", "out"]).exits(1);
        run.complains(&format!("error[{code}]: the image `{path}` {words}"))
            .complains("inner/brief.toml:7:1")
            .complains("= help: ");
        assert!(folder.names("out").is_empty(), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    let folder = Folder::new().file("outside.svg", LOGO).file("inner/brief.toml", showing("tree.svg"));
    std::os::unix::fs::symlink(folder.path("outside.svg"), folder.path("inner/tree.svg")).unwrap();
    folder
        .run(&["check", "inner/brief.toml"])
        .exits(1)
        .says("the image `tree.svg` is outside the folder of its brief");
}

#[test]
fn the_content_of_a_picture_says_what_it_is() {
    let folder = Folder::new().file("brief.toml", showing("tree.png")).file("tree.png", PHOTO);
    folder.run(&["check", "brief.toml"]).exits(0);
}

#[test]
fn a_logo_may_be_a_drawing() {
    let brief = CARE.replace(
        "short = \"MMM\"",
        "short = \"MMM\"\nlogo = \"logo.svg\"\naddress = [\"5 rue de l’Université\"]",
    );
    let folder = Folder::new().file("brief.toml", brief).file("logo.svg", LOGO);
    for out in ["one", "two"] {
        let arguments = ["export", "brief.toml", "--to", "pdf", "--theme", "letterhead", "--out", out];
        folder.run(&arguments).exits(0);
    }
    let file = folder.read("one/brief.pdf");
    assert!(file == folder.read("two/brief.pdf"));
    let document = lopdf::Document::load_mem(&file).unwrap();
    let form = document.objects.values().find_map(|object| {
        let stream = object.as_stream().ok()?;
        stream
            .dict
            .get(b"Subtype")
            .and_then(lopdf::Object::as_name)
            .is_ok_and(|name| name == b"Form")
            .then_some(stream)
    });
    let painted = form.unwrap().decompressed_content().unwrap();
    let operations = lopdf::content::Content::decode(&painted).unwrap().operations;
    let count = |wanted: &str| operations.iter().filter(|operation| operation.operator == wanted).count();
    // The circle shaded within its outline, and the outlines of four letters.
    assert_eq!((count("sh"), count("W"), count("Do")), (1, 1, 0));
    assert!(count("c") > 20 && count("f") >= 1, "{operations:?}");
}

#[test]
fn a_caption_is_printed_below_its_picture_in_every_format() {
    let brief = showing("tree.svg \"Where care and trees grow\"");
    let folder = Folder::new().file("brief.toml", brief).file("tree.svg", LOGO);
    folder.run(&["export", "--to", "pdf,md,html,docx,txt"]).exits(0);
    let html = folder.text("out/brief.html");
    assert!(html.contains("<figcaption>Where care and trees grow</figcaption>\n</figure>"), "{html}");
    let markdown = folder.text("out/brief.md");
    assert!(markdown.contains(")\n\nWhere care and trees grow"), "{markdown}");
    assert!(folder.text("out/brief.txt").contains("Where care and trees grow"));
    let pdf = lopdf::Document::load_mem(&folder.read("out/brief.pdf")).unwrap();
    let has_tag = |tag: &[u8]| {
        let is = |object: &lopdf::Object| {
            object.as_dict().and_then(|element| element.get(b"S")?.as_name()).is_ok_and(|name| name == tag)
        };
        pdf.objects.values().any(is)
    };
    assert!(has_tag(b"Figure") && has_tag(b"Caption"));
}

/// A brief with a figure of its own, with these lines.
fn with_figure(lines: &str) -> String {
    format!(
        "title = \"Pictures\"\nprofile = \"free-form\"\n[sections.text]\nheading = \"Text\"\nbody = \"See [](#tree).\"\n\
         [[figures]]\nid = \"tree\"\nimage = \"tree.jpg\"\nalt = \"A tree\"\n{lines}"
    )
}

#[test]
fn a_figure_is_as_wide_as_its_entry_says_in_every_format() {
    let widths = ["100%", "50%"].map(|width| {
        let brief = with_figure(&format!("width = \"{width}\"\n"));
        let folder = Folder::new().file("brief.toml", brief).file("tree.jpg", PHOTO);
        folder.run(&["export", "--to", "pdf,md,html,docx"]).exits(0);
        let html = folder.text("out/brief.html");
        assert!(html.contains(&format!("alt=\"A tree\" style=\"width: {width}\"")), "{html}");
        assert!(folder.text("out/brief.md").contains("![A tree](tree.jpg)"));
        let mut word = zip::ZipArchive::new(Cursor::new(folder.read("out/brief.docx"))).unwrap();
        let mut text = String::new();
        word.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
        let (_, extent) = text.split_once("<wp:extent cx=\"").unwrap();
        let in_word: f32 = extent.split_once('"').unwrap().0.parse().unwrap();

        let pdf = lopdf::Document::load_mem(&folder.read("out/brief.pdf")).unwrap();
        let page = pdf.get_pages()[&1];
        let content = lopdf::content::Content::decode(&pdf.get_page_content(page)).unwrap();
        let drawn = content.operations.iter().position(|operation| operation.operator == "Do").unwrap();
        let before = content.operations[..drawn].iter();
        let scale = before.rev().find(|operation| operation.operator == "cm").unwrap();
        (scale.operands[0].as_float().unwrap(), in_word / 12_700.0)
    });
    let [(whole, whole_in_word), (half, half_in_word)] = widths;
    assert!(whole > 350.0 && whole_in_word > 350.0, "as wide as the text: {whole}, {whole_in_word}");
    assert!((whole - 2.0 * half).abs() < 0.1 && (whole_in_word - 2.0 * half_in_word).abs() < 0.1);
}

#[test]
fn a_wrong_width_is_named_at_its_line() {
    let brief = with_figure("width = \"wide\"\n");
    let folder = Folder::new().file("brief.toml", brief).file("tree.jpg", PHOTO);
    let run = folder.run(&["check", "brief.toml"]).exits(1);
    run.says("brief.toml:10:9").says("`wide` is no width of a picture").says("write it as `\"50%\"`");
}
