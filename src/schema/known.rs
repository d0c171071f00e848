//! The names that an editor can offer, each with what it stands for.

use std::collections::BTreeMap;

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::File;
use crate::locale::{Language, Locale};
use crate::{locale, profile, rule, theme};

/// Puts the names in the places of a file where they can be written.
pub(super) fn complete(file: File, schema: &mut Schema) {
    match file {
        File::Brief => {
            offer(schema, "/properties/profile", profiles());
            offer(schema, "/properties/theme", themes());
            offer(schema, "/properties/language", languages());
            offer(schema, "/properties/original-language", languages());
            sections(schema);
            limit(schema, "/definitions/Allow/properties/rule", rules());
            require(schema, "/definitions/Allow", &["rule", "reason"]);
            offer(schema, "/definitions/SourceEntry/properties/language", languages());
        }
        File::Directory => offer(schema, "/definitions/SourceEntry/properties/language", languages()),
        File::Workspace => {
            offer(schema, "/definitions/Defaults/properties/profile", profiles());
            offer(schema, "/definitions/Defaults/properties/theme", themes());
            offer(schema, "/definitions/Defaults/properties/language", languages());
            levels(schema);
        }
        File::Profile => {
            offer(schema, "/properties/extends", profiles());
            offer(schema, "/properties/theme", themes());
            offer(schema, "/properties/languages/items", languages());
            limit(schema, "/properties/required/items", profile::REQUIRABLE.map(nameless).to_vec());
            let with_sections = |name: &Value| {
                let known = name["const"].as_str().and_then(profile::built_in);
                known.is_some_and(|profile| profile.sections_of.is_none())
            };
            limit(schema, "/properties/sections-of", profiles().into_iter().filter(with_sections).collect());
        }
        File::Theme => {
            offer(schema, "/properties/extends", themes());
            optional(schema);
        }
        File::Locale => optional(schema),
        File::Report
        | File::Statement
        | File::Manifest
        | File::RunReport
        | File::BriefList
        | File::RuleList
        | File::ShownRule
        | File::Stats
        | File::FaceList
        | File::UsedFaces
        | File::ProfileList
        | File::ShownProfile
        | File::LocaleList
        | File::Cleaned
        | File::CitedEntries
        | File::ReportLine => {}
    }
}

/// A name and what it stands for.
fn named(name: &str, meaning: &str) -> Value {
    json!({ "const": name, "description": meaning })
}

/// A name that says what it stands for.
fn nameless(name: &str) -> Value {
    json!({ "const": name })
}

fn profiles() -> Vec<Value> {
    let known = profile::names().iter().filter_map(|name| profile::built_in(name));
    known.map(|profile| named(&profile.name, &profile.description)).collect()
}

fn themes() -> Vec<Value> {
    let known = theme::names().iter().filter_map(|name| theme::built_in(name));
    known.map(|theme| named(&theme.name, &theme.description)).collect()
}

fn languages() -> Vec<Value> {
    let english = Locale::built_in(&Language::english());
    let known = locale::languages().map(|tag| {
        let name = Language::parse(tag).ok().and_then(|language| english.language_name(&language));
        name.map_or_else(|| nameless(tag), |name| named(tag, name))
    });
    known.collect()
}

/// The rules whose findings can be weighed and allowed.
fn rules() -> Vec<Value> {
    let known = rule::all().iter().filter(|rule| !rule.fixed);
    known.map(|rule| named(rule.name, rule.summary())).collect()
}

/// Offers names in a place that takes others as well.
fn offer(schema: &mut Schema, place: &str, names: Vec<Value>) {
    choose(schema, place, "anyOf", names.into_iter().chain([json!({ "type": "string" })]).collect());
}

/// Takes no name but these in a place.
fn limit(schema: &mut Schema, place: &str, names: Vec<Value>) {
    choose(schema, place, "oneOf", names);
}

fn choose(schema: &mut Schema, place: &str, keyword: &str, choices: Vec<Value>) {
    if let Some(Value::Object(field)) = schema.pointer_mut(place) {
        field.insert(keyword.into(), choices.into());
    }
}

/// Requires no key: what a file leaves out is taken from what it extends.
fn optional(schema: &mut Schema) {
    schema.remove("required");
    let definitions = schema.get_mut("definitions").and_then(Value::as_object_mut);
    for (_, shape) in definitions.into_iter().flatten() {
        if let Value::Object(shape) = shape {
            shape.remove("required");
        }
    }
}

fn require(schema: &mut Schema, place: &str, fields: &[&str]) {
    if let Some(Value::Object(shape)) = schema.pointer_mut(place) {
        shape.insert("required".into(), json!(fields));
    }
}

/// The sections of the built-in profiles beside those of one's own.
fn sections(schema: &mut Schema) {
    let mut known: BTreeMap<String, Value> = BTreeMap::new();
    let fields = ["summary", "recommendations"];
    for profile in profile::names().iter().filter_map(|name| profile::built_in(name)) {
        for section in profile.sections.iter().filter(|section| !fields.contains(&section.id.as_str())) {
            let heading = section.heading.get("en").map_or(section.id.as_str(), String::as_str);
            known.entry(section.id.value.clone()).or_insert_with(
                || json!({ "description": heading, "allOf": [{ "$ref": "#/definitions/SectionEntry" }] }),
            );
        }
    }
    choose_keys(schema, "/properties/sections", known.into_iter().collect());
}

/// The level of each rule that has one; no other key.
fn levels(schema: &mut Schema) {
    let level =
        |meaning: &str| json!({ "description": meaning, "allOf": [{ "$ref": "#/definitions/Level" }] });
    let mut keys = Map::new();
    keys.insert("all".into(), level("Every rule that is not named."));
    for rule in rule::all().iter().filter(|rule| !rule.fixed) {
        keys.insert(rule.name.into(), level(rule.summary()));
    }
    choose_keys(schema, "/properties/rules", keys);
    if let Some(Value::Object(rules)) = schema.pointer_mut("/properties/rules") {
        rules.insert("additionalProperties".into(), false.into());
    }
}

fn choose_keys(schema: &mut Schema, place: &str, keys: Map<String, Value>) {
    if let Some(Value::Object(table)) = schema.pointer_mut(place) {
        table.insert("properties".into(), keys.into());
    }
}
