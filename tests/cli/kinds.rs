//! Letters, press releases and factsheets.

use crate::harness::Folder;

const LETTER: &str = r#"
title = "Night care in the budget"
profile = "letter"
date = 2025-09-09
place = "Brussels"
organisation = "hearth"
speaker = "lund"
recipient = ["The Mayor", "City Hall"]
reference = "HI/17"
co-signers = [{ name = "Ibrahima Fall", function = "president", organisation = "Forum of Carers" }]

[organisations.hearth]
name = "Hearth International"
registration = "Association no. 0123"
about = "Hearth brings families together."

[speakers.lund]
name = "Anna Lund"
role = "director"
organisation = "hearth"

[sections.text]
body = "Care is work."
"#;

fn release(more: &str) -> String {
    let letter = LETTER.replace("\"letter\"", "\"press-release\"").replace("sections.text", "sections.news");
    let (head, rest) = letter.split_once("\n[organisations").unwrap();
    format!(
        "{head}\n{more}\n[organisations{rest}\n[contact]\nname = \"Ada\"\nemail = \"news@hearth.example.org\"\n"
    )
}

/// The words come in this order.
fn in_order(text: &str, words: &[&str]) {
    let mut from = 0;
    for word in words {
        let at =
            text[from..].find(word).unwrap_or_else(|| panic!("`{word}` is missing or too early in\n{text}"));
        from += at + word.len();
    }
}

#[test]
fn a_letter_has_its_parts_in_order_in_every_format() {
    let folder = Folder::new().file("letter.toml", LETTER);
    let formats = ["--to", "pdf", "--to", "md", "--to", "txt", "--to", "html", "--to", "docx"];
    folder.run(&[&["export", "letter.toml"][..], &formats].concat()).exits(0);
    for format in ["txt", "md", "html"] {
        let text = folder.text(&format!("out/letter.{format}"));
        let body = text.rsplit_once("</head>").map_or(text.as_str(), |(_, body)| body);
        in_order(body, &["The Mayor", "City Hall", "Brussels, 9 September 2025", "Reference: HI/17"]);
        in_order(body, &["Dear Sir or Madam,", "Care is work.", "Yours sincerely,", "Anna Lund", "director"]);
        in_order(body, &["Hearth International", "Ibrahima Fall", "president", "Forum of Carers"]);
    }
    let own = LETTER
        .replace("reference =", "salutation = \"Dear Mayor,\"\nclosing = \"Respectfully,\"\nreference =");
    let folder = Folder::new().file("letter.toml", own.replace("title", "language = \"fr\"\ntitle"));
    folder.run(&["export", "letter.toml", "--to", "txt", "--allow", "all"]).exits(0);
    in_order(&folder.text("out/letter.txt"), &["Référence", "Dear Mayor,", "Respectfully,"]);
    let nobody = LETTER.replace("recipient = [\"The Mayor\", \"City Hall\"]\n", "");
    let folder = Folder::new().file("letter.toml", nobody);
    folder.run(&["check", "letter.toml"]).exits(1).says("`recipient`");
}

#[test]
fn a_press_release_begins_with_place_and_date_and_ends_with_whom_to_ask() {
    let folder = Folder::new().file("news.toml", release(""));
    folder.run(&["export", "news.toml", "--to", "txt", "--allow", "all"]).exits(0);
    let text = folder.text("out/news.txt");
    in_order(&text, &["For immediate release", "BRUSSELS, 9 September 2025 – Care is work."]);
    in_order(&text, &["About Hearth International", "families", "Contact", "Ada", "news@hearth.example.org"]);
    assert_eq!(text.matches("9 September 2025").count(), 1, "{text}");
}

#[test]
fn an_export_before_the_embargo_ends_is_a_finding() {
    let folder = Folder::new().file("news.toml", release("embargo = 2025-09-09"));
    let early = folder.run(&["check", "news.toml", "--date", "2025-09-08"]).exits(0);
    early.says("warning[broken-embargo]: the embargo ends on 2025-09-09, and today is 2025-09-08");
    let export = ["export", "news.toml", "--to", "txt", "--fail-on", "warning"];
    folder.run(&[&export[..], &["--date", "2025-09-08"]].concat()).exits(1);
    folder.run(&[&export[..], &["--date", "2025-09-09"]].concat()).exits(0);
    assert!(folder.text("out/news.txt").contains("Embargoed until 9 September 2025"));
}

#[test]
fn a_factsheet_takes_one_page() {
    let body = "Care is work, and it is counted nowhere. ".repeat(20);
    let text = format!(
        "title = \"Care in figures\"\nprofile = \"factsheet\"\ndate = 2025-09-09\norganisation = \"h\"\n\
         [organisations.h]\nname = \"Hearth\"\n[sections.key-messages]\nbody = \"- Care is work.\"\n[sections.facts]\nbody = \"{body}\"\n"
    );
    let folder = Folder::new().file("fact.toml", &text);
    folder.run(&["export", "fact.toml", "--to", "pdf", "--allow", "all"]).exits(0).says("1 page)");
    let long = text
        .replace("[sections.facts]\nbody = \"", &format!("[sections.facts]\nbody = \"{}", body.repeat(12)));
    let folder = Folder::new().file("fact.toml", long);
    folder.run(&["check", "fact.toml"]).exits(1).says("too-many-pages");
}

#[test]
fn a_brief_says_how_others_cite_it() {
    let cite = "How to cite";
    let folder = Folder::new().file("news.toml", release("how-to-cite = true"));
    let formats =
        ["--to", "pdf", "--to", "md", "--to", "txt", "--to", "html", "--to", "docx", "--to", "json"];
    folder.run(&[&["export", "news.toml"][..], &formats].concat()).exits(0);
    let words = "Hearth International, Night care in the budget (Brussels, 9 September 2025).";
    in_order(&folder.text("out/news.txt"), &["Contact", "Ada", cite, words]);
    in_order(
        &folder.text("out/news.md"),
        &[cite, &words.replace("Night", "*Night").replace("get (", "get* (")],
    );
    in_order(
        &folder.text("out/news.html"),
        &["class=\"closing how-to-cite\"", cite, "<em>Night care in the budget</em>"],
    );
    let json: serde_json::Value = serde_json::from_str(&folder.text("out/news.json")).unwrap();
    assert_eq!(json["how-to-cite"], words);
    for (style, kind, reference) in [
        (
            "chicago",
            "press-release",
            "Hearth International. Night care in the budget. Brussels, September 9, 2025.",
        ),
        ("apa", "policy-brief", "Hearth International. (2025). Night care in the budget."),
        (
            "un",
            "statement",
            "Hearth International, “Night care in the budget” (A/80/1), Brussels, 9 September 2025.",
        ),
    ] {
        let more = format!("how-to-cite = true\nsymbol = \"A/80/1\"\ncitation-style = \"{style}\"");
        let more = if style == "un" { more } else { more.replace("symbol", "reference") };
        let brief = release(&more).replace("\"press-release\"", &format!("\"{kind}\""));
        let brief = brief.replacen("reference = \"HI/17\"\n", "", 1);
        let folder = Folder::new().file("news.toml", brief);
        folder.run(&["export", "news.toml", "--to", "txt", "--allow", "all", "--force"]);
        in_order(&folder.text("out/news.txt"), &[cite, reference]);
    }
    // Nothing stands in the place of what is not known.
    let bare = "title = \"Care\"\nprofile = \"venue.toml\"\n[sections.text]\nbody = \"Care is work.\"\n";
    let venue = "name = \"venue\"\nother-sections = true\nhow-to-cite = true\n";
    let folder = Folder::new().file("bare.toml", bare).file("venue.toml", venue);
    folder.run(&["export", "bare.toml", "--to", "txt"]).exits(0);
    assert!(
        folder.text("out/bare.txt").ends_with("How to cite\n\nCare.\n"),
        "{}",
        folder.text("out/bare.txt")
    );
    for off in [
        bare.replace("[sections", "how-to-cite = false\n[sections"),
        bare.replace("title = \"Care\"", "title = \"\""),
    ] {
        let folder = Folder::new().file("bare.toml", off).file("venue.toml", venue);
        folder.run(&["export", "bare.toml", "--to", "txt"]).exits(0);
        assert!(!folder.text("out/bare.txt").contains(cite));
    }
}
