//! The texts that `demarche new` writes.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::brief::starter::section_text;
use crate::profile::Profile;
use crate::reader::Date;

/// What a new brief begins with.
pub(super) struct Starter {
    /// The profile that it is to meet.
    pub(super) profile: Arc<Profile>,
    /// The language it is written in.
    pub(super) language: String,
    /// The date it bears.
    pub(super) today: Date,
    /// Whether it names its organisation and people itself, for want of a workspace that does.
    pub(super) own_directory: bool,
}

/// The directory of a new workspace, and of a brief without one.
const DIRECTORY: &str = r#"
[organisations.us]
name = "Name of the organisation"
short = "NAME"

[speakers.our-speaker]
name = "Name of the speaker"
role = "what the speaker is"
organisation = "us"
"#;

const EVENT: &str = r#"
[events.our-event]
title = "Title of the event"
place = "Town"
"#;

/// `demarche.toml` of a new workspace.
pub(super) fn workspace_file(starter: &Starter) -> String {
    let profile = quoted(&starter.profile.name);
    let language = quoted(&starter.language);
    format!(
        r#"# A workspace of demarche: which briefs belong to it, and what they share.

briefs = ["briefs/*.toml"]
directory = ["people.toml"]
out = "out"

[defaults]
profile = {profile}
language = {language}
organisation = "us"
"#
    )
}

/// The shared directory of a new workspace.
pub(super) fn directory_file() -> String {
    format!(
        "# The people, organisations, events and sources that the briefs cite, each by its id.\n{DIRECTORY}"
    )
}

impl Starter {
    /// The brief, as TOML that the checks find no error in.
    pub(super) fn brief(&self) -> String {
        let profile = &self.profile;
        let needs = |field: &str| profile.required.iter().any(|required| required.value == field);
        let mut text = format!("# {}.\n", profile.description.trim_end_matches('.'));
        text.push_str(
            "# `demarche check` says what is still missing, `demarche export` writes the statement.\n\n",
        );
        let mut line = |field: &str, value: &str| {
            let _ = writeln!(text, "{field} = {value}");
        };
        line("title", "\"Title of the statement\"");
        if needs("subtitle") {
            line("subtitle", "\"Second line of the title\"");
        }
        line("profile", &quoted(&profile.name));
        line("language", &quoted(&self.language));
        line("date", &self.today.to_string());
        if self.own_directory {
            line("organisation", "\"us\"");
        }
        if needs("speaker") || self.own_directory {
            line("speaker", "\"our-speaker\"");
        }
        if needs("event") {
            line("event", "\"our-event\"");
        }
        if needs("place") {
            line("place", "\"Town\"");
        }
        if profile.agenda_item {
            line("agenda-item", "\"3\"");
        }
        if profile.original_language {
            line("original-language", &quoted(&self.language));
        }
        if needs("keywords") {
            line("keywords", "[\"first\", \"second\"]");
        }
        let section = |id: &str| profile.sections.iter().find(|section| section.id.value == id);
        if needs("summary") || section("summary").is_some() {
            let _ = writeln!(text, "summary = \"\"\"\n{}\"\"\"", section_text("summary"));
        }
        if self.own_directory {
            let status =
                profile.eligible.first().map(|status| format!("status = {}\n", quoted(status.name())));
            text.push_str(&DIRECTORY.replacen(
                "\n\n[speakers",
                &format!("\n{}\n[speakers", status.unwrap_or_default()),
                1,
            ));
        }
        if needs("event") {
            text.push_str(EVENT);
        }
        for section in profile.sections.iter().filter(|section| section.id.value != "summary") {
            text.push('\n');
            let block = if section.id.value == "recommendations" {
                "[[recommendations]]\nto = \"who is asked\"\naction = \"Begin with a verb, such as adopt, fund or publish\"\n".into()
            } else {
                format!(
                    "[sections.{}]\nbody = \"\"\"\n{}\"\"\"\n",
                    key(&section.id),
                    section_text(&section.id)
                )
            };
            if section.required {
                text.push_str(&block);
            } else {
                text.push_str("# Optional; take away the `#` of each line to use it.\n");
                block.lines().for_each(|line| {
                    let _ = writeln!(text, "# {line}");
                });
            }
        }
        text
    }
}

/// A TOML string.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A TOML key, in quotes where it needs them.
fn key(id: &str) -> String {
    let bare = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if bare { id.into() } else { quoted(id) }
}
