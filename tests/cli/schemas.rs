//! The JSON Schemas take what the program takes, and refuse what an editor can see to be wrong.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use boon::{Compiler, Schemas};
use serde_json::Value;
use walkdir::WalkDir;

use crate::docs::{fences, read, repository, up_to_date};
use crate::guide;
use crate::harness::{CARE, Folder};

/// What a JSON value does not meet in a schema, if anything.
pub(crate) fn fault(schema: &str, value: &Value) -> Option<String> {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource("schema.json", serde_json::from_str(schema).unwrap()).unwrap();
    let schema = compiler.compile("schema.json", &mut schemas).unwrap();
    schemas.validate(value, schema).err().map(|error| error.to_string())
}

#[track_caller]
pub(crate) fn meets(schema: &str, value: &Value) {
    assert_eq!(fault(schema, value), None, "{value:#}");
}

fn schema(file: &str) -> String {
    read(&format!("assets/schema/{file}.schema.json"))
}

/// A TOML file as an editor holds it against a schema: dates are strings.
fn json(text: &str) -> Value {
    fn value(toml: toml::Value) -> Value {
        match toml {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(truth) => truth.into(),
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(value).collect(),
            toml::Value::Table(table) => table.into_iter().map(|(key, item)| (key, value(item))).collect(),
        }
    }
    value(toml::Value::Table(toml::from_str(text).unwrap()))
}

/// The TOML files in a folder of the repository, with those in its folders.
fn files(folder: &str) -> Vec<PathBuf> {
    let entries = WalkDir::new(repository(folder)).sort_by_file_name().into_iter().map(Result::unwrap);
    let files: Vec<_> = entries
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    assert!(!files.is_empty(), "{folder}");
    files
}

/// The schema that a file of a workspace is for.
fn kind(path: &Path) -> &'static str {
    if path.ends_with("demarche.toml") {
        "workspace"
    } else if path.parent().is_some_and(|folder| folder.ends_with("shared")) {
        "directory"
    } else if path.parent().is_some_and(|folder| folder.ends_with("profiles")) {
        "profile"
    } else {
        "brief"
    }
}

#[track_caller]
fn all_meet(paths: &[PathBuf], kind: impl Fn(&Path) -> &'static str) {
    for path in paths {
        let value = json(&std::fs::read_to_string(path).unwrap());
        assert_eq!(fault(&schema(kind(path)), &value), None, "{}", path.display());
    }
}

#[test]
fn schemas_of_the_repository_are_up_to_date() {
    let folder = Folder::new();
    for file in [
        "brief",
        "directory",
        "workspace",
        "profile",
        "theme",
        "report",
        "statement",
        "manifest",
        "run-report",
        "brief-list",
        "rule-list",
        "shown-rule",
        "stats",
        "face-list",
        "used-faces",
        "profile-list",
        "shown-profile",
        "cleaned",
        "cited-entries",
        "report-line",
    ] {
        let schema = folder.run(&["schema", file]).exits(0).stdout;
        up_to_date(&format!("assets/schema/{file}.schema.json"), &schema);
    }
}

#[test]
fn the_files_of_the_repository_meet_their_schemas() {
    all_meet(&files("briefs"), kind);
    all_meet(&files("assets/profiles"), |_| "profile");
    all_meet(&files("assets/themes"), |_| "theme");
    all_meet(&files("tests/prose/english"), |_| "brief");
}

#[test]
fn what_new_writes_meets_its_schema() {
    let folder = Folder::new();
    folder.run(&["new", "--workspace", "ours"]).exits(0);
    for (file, kind) in
        [("demarche.toml", "workspace"), ("people.toml", "directory"), ("briefs/first-brief.toml", "brief")]
    {
        meets(&schema(kind), &json(&folder.text(&format!("ours/{file}"))));
    }
    for profile in demarche::profile::names() {
        let brief = folder.run(&["new", "-", "--profile", profile]).exits(0).stdout;
        assert_eq!(fault(&schema("brief"), &json(&brief)), None, "{profile}");
    }
}

#[test]
fn the_examples_of_the_guide_meet_their_schemas() {
    let guide: String = guide::pages().iter().map(|page| read(page)).collect();
    for kind in ["brief", "directory", "profile", "theme", "workspace"] {
        let found = fences(&guide, &format!("toml {kind}"));
        assert!(!found.is_empty() || kind == "brief", "{kind}");
        for (_, text) in found {
            assert_eq!(fault(&schema(kind), &json(&text)), None, "{text}");
        }
    }
}

/// A brief with this in place of that.
fn care(that: &str, this: &str) -> String {
    assert!(CARE.contains(that), "{that}");
    CARE.replacen(that, this, 1)
}

#[test]
fn an_editor_sees_what_is_wrong() {
    let wrong = [
        ("brief", care("title =", "titel ="), "titel"),
        ("brief", care("\"Care is work\"", "5"), "/title"),
        ("brief", care("2024-09-21", "\"last week\""), "/date"),
        ("brief", care("short =", "shot ="), "/organisations/mmm"),
        ("brief", CARE.to_owned() + "by = [2030]\n", "/recommendations/0/by"),
        ("brief", CARE.to_owned() + "[[allow]]\nrule = \"repeeted-word\"\n", "/allow/0/rule"),
        ("directory", "[speakers.x]\nnam = \"X\"\n".to_owned(), "/speakers/x"),
        ("workspace", "[rules]\nrepeated-word = \"wran\"\n".to_owned(), "/rules/repeated-word"),
        ("workspace", "[rules]\nrepeeted-word = \"warn\"\n".to_owned(), "/rules"),
        ("workspace", "[rules]\ninvalid-toml = \"warn\"\n".to_owned(), "/rules"),
        ("profile", "name = \"ours\"\nkind = \"speech\"\n".to_owned(), "/kind"),
        ("theme", "page-size = \"a3\"\n".to_owned(), "/page-size"),
    ];
    for (kind, text, place) in wrong {
        let fault = fault(&schema(kind), &json(&text));
        assert!(fault.as_ref().is_some_and(|fault| fault.contains(place)), "{kind}: {place}: {fault:?}");
    }
}

#[test]
fn an_editor_knows_every_rule_that_can_be_set() {
    let workspace = schema("workspace");
    for rule in demarche::rule::all() {
        let text = format!("[rules]\n{} = \"warn\"\n", rule.name);
        assert_eq!(fault(&workspace, &json(&text)).is_some(), rule.fixed, "{}", rule.name);
    }
    meets(&workspace, &json("[rules]\nall = \"deny\"\n"));
}

#[test]
fn an_editor_offers_what_is_built_in() {
    let brief: Value = serde_json::from_str(&schema("brief")).unwrap();
    let offered = |field: &str| -> Vec<String> {
        let choices = brief["properties"][field]["anyOf"].as_array().unwrap();
        choices.iter().filter_map(|choice| Some(choice["const"].as_str()?.to_owned())).collect()
    };
    assert_eq!(offered("profile"), demarche::profile::names());
    assert_eq!(offered("theme"), demarche::theme::names());
    assert_eq!(offered("language"), demarche::locale::languages().collect::<Vec<_>>());
    let sections = brief["properties"]["sections"]["properties"].as_object().unwrap();
    assert_eq!(sections["key-messages"]["description"], "Key messages");
    assert!(sections.len() > 5 && !sections.contains_key("summary"));
}

#[test]
fn the_page_of_keys_is_up_to_date() {
    let mut page = String::from(
        "# The keys of each file\n\nMade from the schemas (`demarche schema brief`), which editors know as well.\n",
    );
    for kind in ["brief", "directory", "workspace", "profile", "theme"] {
        let schema: Value = serde_json::from_str(&schema_text(kind)).unwrap();
        let _ = writeln!(page, "\n## {}", schema["title"].as_str().unwrap().replace(" of demarche", ""));
        keys(&schema, &mut page);
        for (name, shape) in schema["definitions"].as_object().into_iter().flatten() {
            if kind == "brief" || !page.contains(&format!("\n### {name}\n")) {
                let mut table = String::new();
                keys(shape, &mut table);
                if !table.is_empty() {
                    let _ = write!(page, "\n### {name}\n{table}");
                }
            }
        }
    }
    up_to_date("docs/keys.md", &page);
}

fn schema_text(kind: &str) -> String {
    read(&format!("assets/schema/{kind}.schema.json"))
}

/// The keys of a table, with what each is.
fn keys(shape: &Value, page: &mut String) {
    let mut rows = String::new();
    let required: Vec<_> =
        shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for (key, value) in shape["properties"].as_object().into_iter().flatten() {
        let what = value["description"].as_str().unwrap_or_default().replace('\n', " ").replace('|', "\\|");
        let must = if required.contains(&key.as_str()) { " Required." } else { "" };
        let _ = writeln!(rows, "| `{key}` | {what}{must} |");
    }
    if !rows.is_empty() {
        let _ = write!(page, "\n| key | is |\n|---|---|\n{rows}");
    }
}
