use crate::harness::{CARE, Folder};

#[test]
fn a_new_brief_of_every_profile_can_be_exported() {
    let folder = Folder::new();
    let profiles = folder.run(&["profiles", "--format", "json"]).exits(0).json();
    let profiles = profiles["profiles"].as_array().unwrap();
    assert!(profiles.len() >= 3);
    for profile in profiles {
        let name = profile["name"].as_str().unwrap();
        let file = format!("{name}.toml");
        folder.run(&["new", &file, "--profile", name]).exits(0).says(&file);
        folder.run(&["export", &file]).exits(1);
        folder.run(&["export", &file, "--allow", "placeholder-text"]).exits(0);
        let brief = folder.text(&file);
        let optional = "# Optional: remove the `#` of each line to use it.\n";
        let (head, rest) = brief.split_once(optional).unwrap_or((&brief, ""));
        let all = head.to_owned() + &format!("\n{rest}").replace(optional, "").replace("\n# ", "\n");
        let folder = Folder::new().file("all.toml", all);
        folder.run(&["check", "all.toml", "--allow", "placeholder-text"]).exits(0);
    }
}

#[test]
fn what_is_there_is_not_written_over() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["new", "care.toml"]).exits(2).complains("already exists; use `--force` to overwrite it");
    assert_eq!(folder.text("care.toml"), CARE);
    folder.run(&["new", "care.toml", "--force"]).exits(0);
    assert_ne!(folder.text("care.toml"), CARE);
}

#[test]
fn a_new_workspace_can_be_exported() {
    let folder = Folder::new();
    folder.run(&["new", "--workspace", "ours"]).exits(0);
    assert_eq!(folder.names("ours"), ["briefs", "demarche.toml", "people.toml", "schemas"]);
    folder.run(&["export", "ours", "--allow", "placeholder-text"]).exits(0);
    assert_eq!(folder.names("ours/out"), ["first-brief.md", "first-brief.pdf"]);
    folder.run(&["new", "ours/briefs/second.toml"]).exits(0);
    folder.run(&["check", "ours", "--allow", "placeholder-text"]).exits(0).complains("2 briefs");
    folder
        .run(&["new", "--workspace", "ours"])
        .exits(2)
        .complains("already exists; use `--force` to overwrite it");
}

#[test]
fn mistyped_names_are_answered_with_the_nearest() {
    let folder = Folder::new();
    folder.run(&["new", "a.toml", "--profile", "statment"]).exits(2).complains("did you mean `statement`?");
    folder.run(&["new", "a.md"]).exits(2).complains("did you mean `a.toml`?");
    assert_eq!(folder.names("."), [] as [&str; 0]);
}

#[test]
fn a_dash_prints_the_brief() {
    let folder = Folder::new();
    let brief = folder.run(&["new", "-"]).exits(0).stdout;
    folder.feed(&["check", "-"], &brief).exits(1);
    folder.feed(&["check", "-", "--allow", "placeholder-text"], &brief).exits(0);
}

#[test]
fn a_new_brief_names_its_language_its_schema_and_the_next_step() {
    let folder = Folder::new();
    let run = folder.run(&["new", "avis.toml", "--language", "fr"]).exits(0);
    run.complains("next: open `avis.toml` in a text editor, then run `demarche check avis.toml`");
    let brief = folder.text("avis.toml");
    assert!(brief.starts_with("#:schema brief.schema.json\n") && brief.contains("language = \"fr\""));
    assert_eq!(folder.names("."), ["avis.toml", "brief.schema.json"]);
    for part in ["event = \"our-event\"", "[sources.our-source]", "[@our-source]"] {
        assert!(brief.contains(part), "{part}");
    }
    folder.run(&["new", "a.toml", "--language", "French"]).exits(2).complains("did you mean `fr`?");
}

#[test]
fn a_new_brief_of_a_workspace_names_the_schema_of_the_workspace() {
    let folder = Folder::new();
    folder.run(&["new", "--workspace", "ours", "--language", "es"]).exits(0);
    folder.run(&["new", "ours/briefs/es/second.toml"]).exits(0);
    let brief = folder.text("ours/briefs/es/second.toml");
    assert!(brief.starts_with("#:schema ../../schemas/brief.schema.json\n"), "{brief}");
    assert!(brief.contains("language = \"es\""));
    assert_eq!(folder.names("ours/schemas").len(), 3);
}
