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
        let shown = folder.text("out/brief.md");
        let element = format!(
            "<img src=\"images/{}\" alt=\"A tree\" width=\"{width}\">",
            folder.names("out/images")[0]
        );
        assert!(shown.contains(&element), "{shown}");
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

/// A brief that shows these lines, in a subfolder with a picture whose name is hard to write in an address.
fn beside_markdown(lines: &str) -> Folder {
    let brief = format!(
        "title = \"Pictures\"\nprofile = \"free-form\"\n\n[sections.text]\nheading = \"Text\"\nbody = \"\"\"\n{lines}\n\"\"\"\n"
    );
    let name = "inner/pics/my tree #2 (50%) café.svg";
    Folder::new().file(name, LOGO).file("inner/brief.toml", brief.clone()).file("inner/other.toml", brief)
}

const HARD: &str = "![a tree](<pics/my tree #2 (50%) café.svg>)";

#[test]
fn pictures_are_copied_beside_markdown_by_content() {
    let folder = beside_markdown(HARD);
    let export = |options: &[&str]| {
        let command = [&["export", "inner", "--to", "md", "--out", "out"], options].concat();
        folder.run(&command)
    };
    let planned = export(&["--plan"]).exits(0);
    planned.says("out/images/").complains("would write 3 files of 2 briefs");
    export(&[]).exits(0).says("wrote out/brief.md (1 picture)");
    let [picture] = folder.names("out/images").try_into().unwrap();
    assert_eq!(folder.read(&format!("out/images/{picture}")), LOGO.as_bytes());
    assert!(folder.text("out/brief.md").contains(&format!("\n![a tree](images/{picture})\n")));
    let manifest = folder.text("out/manifest.json");
    assert_eq!(manifest.matches(&format!("\"images/{picture}\"")).count(), 3, "{manifest}");
    // The cache knows of the copies, and they are brought back.
    export(&[]).exits(0).says("unchanged out/brief.md (1 picture)");
    std::fs::remove_file(folder.path(format!("out/images/{picture}"))).unwrap();
    export(&[]).exits(0).says("unchanged out/brief.md (1 picture)");
    assert_eq!(folder.names("out/images"), std::slice::from_ref(&picture));
    // Of two briefs that show it one goes: the other keeps it.
    std::fs::remove_file(folder.path("inner/other.toml")).unwrap();
    export(&["--prune"]).exits(0).complains("removed out/other.md");
    assert_eq!(folder.names("out/images"), std::slice::from_ref(&picture));
    export(&["--images", "link"]).exits(0).complains("left over out/images/");
    export(&["--images", "link"]).exits(0).complains("left over out/images/");
    export(&["--images", "link", "--prune"]).exits(0);
    assert!(!folder.path("out/images").exists());
    export(&[]).exits(0);
    folder.run(&["clean", "out"]).exits(0);
    assert!(!folder.path("out").exists());
}

#[test]
fn markdown_leads_to_pictures_from_where_it_lies() {
    let folder = beside_markdown(HARD)
        .file("demarche.toml", "briefs = [\"inner/*.toml\"]\n[markdown]\nimages = \"link\"\n");
    let name = "my%20tree%20%232%20%2850%25%29%20café.svg";
    folder.run(&["export", "inner/brief.toml", "--to", "md", "--name", "{language}/a/{stem}.{ext}"]).exits(0);
    let shown = folder.text("out/en/a/brief.md");
    assert!(shown.contains(&format!("![a tree](../../../inner/pics/{name})")), "{shown}");
    assert!(!folder.path("out/en/a/images").exists());
    folder
        .run(&["export", "inner/brief.toml", "--to", "md", "--out", "-"])
        .exits(0)
        .says(&format!("(inner/pics/{name})"));
    // The command line comes before the workspace.
    folder.run(&["export", "inner/brief.toml", "--to", "md", "--images", "copy"]).exits(0);
    assert_eq!(folder.names("out/images").len(), 1);
    folder
        .run(&["export", "inner/brief.toml", "--to", "md", "--out", "-", "--images", "copy"])
        .exits(2)
        .complains("`--images copy` requires a folder to copy to");
    folder
        .run(&["export", "inner/brief.toml", "--to", "pdf", "--images", "copy"])
        .exits(2)
        .complains("requires `--to md`");
}

#[test]
fn markdown_keeps_the_width_of_a_picture() {
    let folder = beside_markdown(&format!("{HARD}{{width=50%}}\n\nAnd {HARD}{{width=3cm}} in a line."));
    folder.run(&["export", "inner/brief.toml", "--to", "md", "--out", "out"]).exits(0);
    let shown = folder.text("out/brief.md");
    assert!(shown.contains("\n<img src=\"images/"), "{shown}");
    assert!(shown.contains(".svg\" alt=\"a tree\" width=\"50%\">\n"), "{shown}");
    assert!(shown.contains(".svg\" alt=\"a tree\" width=\"113\"> in a line."), "{shown}");
}

#[test]
fn the_title_may_stand_in_the_front_matter_alone() {
    let folder = beside_markdown("# Pictures\n\nSee [the part](#pictures).");
    let export = |options: &[&str]| {
        folder
            .run(&[&["export", "inner/brief.toml", "--to", "md", "--out", "out"], options].concat())
            .exits(0);
        folder.text("out/brief.md")
    };
    let both = export(&[]);
    assert!(both.contains("title: \"Pictures\"\n") && both.contains("\n# Pictures\n"), "{both}");
    assert!(both.contains("(#pictures-1)"), "{both}");
    let alone = export(&["--markdown-title", "front-matter"]);
    assert!(alone.contains("title: \"Pictures\"\n") && !alone.contains("\n# Pictures\n"), "{alone}");
    // The title takes no anchor where it is no heading.
    assert!(alone.contains("(#pictures)"), "{alone}");
    std::fs::write(
        folder.path("demarche.toml"),
        "briefs = [\"inner/*.toml\"]\n[markdown]\ntitle = \"front-matter\"\n",
    )
    .unwrap();
    assert_eq!(export(&[]), alone);
    assert_eq!(export(&["--markdown-title", "both"]), both);
}
