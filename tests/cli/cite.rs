//! Bibliographies of other programs, and `cite`.

use crate::harness::{CARE, Folder};

const BIB: &str = "@book{folbre2001,\n  title = {The Invisible Heart},\n  author = {Folbre, Nancy},\n  \
                   location = {New York}, publisher = {New Press},\n  date = {2001}\n}\n";
const JSON: &str = r#"[{"id": "night", "type": "article-newspaper", "title": "The night shift", "container-title": "The Daily",
  "author": [{"family": "Sample", "given": "Ann"}], "issued": {"date-parts": [[2024, 5, 2]]}}]"#;

fn brief(citations: &str) -> String {
    format!(
        "title = \"Care\"\nprofile = \"free-form\"\n[sections.context]\nbody = \"Care is work{citations}.\"\n"
    )
}

fn workspace() -> Folder {
    Folder::new()
        .file("demarche.toml", "briefs = [\"*.toml\"]\nsources = [\"refs.bib\", \"refs.json\"]\n")
        .file("refs.bib", BIB)
        .file("refs.json", JSON)
}

#[test]
fn a_workspace_and_a_brief_take_bibliographies() {
    let folder = workspace().file("a.toml", brief(" [@folbre2001, p. 4]. It is night [@night]"));
    let run = folder.run(&["export", "a.toml", "--to", "md", "--out", "-", "-q"]).exits(0);
    run.says("Nancy Folbre, *The Invisible Heart* (New York, New Press, 2001), p. 4.");
    let alone = format!("sources = [\"refs.bib\"]\n{}", brief(" [@folbre2001]"));
    let folder = Folder::new().file("refs.bib", BIB).file("a.toml", alone);
    folder.run(&["export", "a.toml", "--to", "md", "--out", "-", "-q"]).exits(0).says("Nancy Folbre");
}

#[test]
fn an_id_of_two_sources_is_found_at_both_places() {
    let folder = workspace()
        .file("people.toml", "[sources.night]\ntitle = \"Night\"\n")
        .file(
            "demarche.toml",
            "briefs = [\"a.toml\"]\ndirectory = [\"people.toml\"]\nsources = [\"refs.json\"]\n",
        )
        .file("a.toml", brief(""));
    let run = folder.run(&["check"]).exits(1);
    run.says("the id `night` is used for two sources").says("refs.json:1:9").says("people.toml:1:10");
}

#[test]
fn what_is_no_bibliography_is_found_where_it_is_named() {
    let named = |file: &str| {
        Folder::new()
            .file("demarche.toml", format!("briefs = [\"a.toml\"]\nsources = [\"{file}\"]\n"))
            .file("a.toml", brief(" [@night]"))
            .run(&["check", "--no-pages", "--format", "short"])
            .exits(1)
    };
    named("refs.ris").says("demarche.toml:2:12: error[invalid-value]: `refs.ris` is not a bibliography");
    named("refs.bib").says("error[unreadable-file]: cannot read `refs.bib`");
    named("../refs.bib").says("error[path-outside-workspace]");
}

#[test]
fn a_signer_without_a_name_is_found() {
    let text = format!("co-signers = [\"\", {{ function = \"chair\" }}, \"Tree House\"]\n{}", brief(""));
    let run = Folder::new().file("a.toml", text).run(&["check", "--no-pages", "--format", "short"]).exits(1);
    let found = run.stdout.matches("error[unknown-citation]: nobody is named here").count();
    assert_eq!(found, 2, "{}", run.stdout);
}

#[test]
fn an_unknown_style_is_refused_with_the_styles_that_there_are() {
    let folder = Folder::new().file("a.toml", format!("citation-style = \"harvard\"\n{}", brief("")));
    let run = folder.run(&["check", "--no-pages"]).exits(1);
    run.says("`citation-style` cannot be `harvard`").says("`un`, `chicago`, `apa`");
}

#[test]
fn a_blank_entry_prints_nothing() {
    let blank = r#"[{"id": "blank", "type": "book"}]"#;
    let cited = brief(" [@blank]");
    for style in ["un", "chicago", "apa"] {
        let brief = format!("sources = [\"refs.json\"]\ncitation-style = \"{style}\"\n{cited}");
        let folder = Folder::new().file("refs.json", blank).file("a.toml", brief);
        let run = folder.run(&["export", "a.toml", "--to", "md", "--out", "-"]).exits(0);
        let run = run.complains("the entry `blank` has no title, author or number").says("Care is work");
        let text = run.stdout;
        assert!(!text.contains("n.d.") && !text.contains("References"), "{style}: {text}");
        assert!(text.contains("Care is work.\n"), "{style}: {text}");
    }
}

#[test]
fn an_entry_in_every_style() {
    let folder = workspace().file("care.toml", CARE);
    insta::assert_snapshot!(folder.run(&["cite", "folbre2001, p. 4", "night"]).exits(0).stdout);
    let run =
        folder.run(&["cite", "leduc at territories", "--brief", "care.toml", "--language", "fr"]).exits(0);
    run.says("New York, 20 septembre 2024");
    let report = folder.run(&["cite", "night", "--format", "json"]).exits(0).json();
    assert_eq!(report["entries"][0]["kind"], "press-article");
    assert_eq!(report["entries"][0]["citations"][0]["style"], "un");
    let run = folder.run(&["cite", "folbre201"]).exits(2);
    assert!(
        run.stderr.contains("nothing has the id `folbre201`; did you mean `folbre2001`?"),
        "{}",
        run.stderr
    );
}

#[test]
fn those_who_sign_come_from_a_table() {
    let brief = "title = \"Care\"\nprofile = \"p.toml\"\nco-signers = \"signatories.csv\"\n[sections.context]\nbody = \"Care is work.\"\n";
    let folder = Folder::new()
        .file("a.toml", brief)
        .file("p.toml", "kind = \"statement\"\nother-sections = true\nco-signers = { place = \"end\", order = \"alphabetical\" }\n")
        .file("signatories.csv", "name,function,organisation,country\nBea Sample,Chair,Sample Union,Chile\nAnn Example,,,\nBea Sample,Chair,Sample Union,Chile\n");
    let run = folder.run(&["export", "a.toml", "--allow", "all", "--to", "md", "--out", "-", "-q"]).exits(0);
    run.says("Signatories (2)").says("Ann Example").says("Bea Sample");
    let folder = folder.file("signatories.csv", "name,status\nBea Sample,gold\n");
    let run = folder.run(&["check", "a.toml", "--no-pages", "--format", "short"]).exits(1);
    run.says("signatories.csv:2:1: error[invalid-value]: `gold` is not a consultative status");
}

#[test]
fn the_resolved_statement_is_data_that_meets_its_schema() {
    let folder = Folder::new().file("care.toml", CARE);
    let run =
        folder.run(&["export", "care.toml", "--allow", "all", "--to", "json", "--out", "-", "-q"]).exits(0);
    let record: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let schema = folder.run(&["schema", "statement"]).exits(0).json();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("statement.json", schema).unwrap();
    let mut schemas = boon::Schemas::new();
    let index = compiler.compile("statement.json", &mut schemas).unwrap();
    schemas.validate(&record, index).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(record["counts"]["citations"], 1);
    assert_eq!(record["citations"][0]["event"], "territories");
    let ids: Vec<_> = record["entries"].as_array().unwrap().iter().map(|entry| &entry["id"]).collect();
    assert_eq!(ids, ["leduc", "mmm", "territories"]);
}
