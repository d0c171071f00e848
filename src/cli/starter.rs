//! The texts that `demarche new` writes.

use std::fmt::Write as _;
use std::sync::Arc;

use crate::brief::starter::section_text;
use crate::profile::{Kind, Profile};
use crate::reader::Date;

/// What a new brief begins with.
pub(super) struct Starter {
    /// The profile that it is to meet.
    pub(super) profile: Arc<Profile>,
    /// The language it is written in.
    pub(super) language: String,
    /// The date it bears.
    pub(super) today: Date,
    /// Whether it defines its organisation and people itself, because no workspace does.
    pub(super) own_directory: bool,
    /// Whether it cites the source of [`DIRECTORY`].
    pub(super) cites: bool,
    /// The path of its schema, from its own folder.
    pub(super) schema: Option<String>,
}

/// The shared directory of a new workspace, and the entries of a brief without one.
const DIRECTORY: &str = r#"
[organisations.us]
name = "Name of the organisation"
short = "NAME"

[speakers.our-speaker]
name = "Name of the speaker"
role = "what the speaker is"
organisation = "us"

[events.our-event]
title = "Title of the event"
date = 2024-09-20
place = "Town"

[sources.our-source]
kind = "report"
title = "Title of the report"
authors = ["us"]
date = 2024
"#;

/// `demarche.toml` of a new workspace.
pub(super) fn workspace_file(starter: &Starter, schema: &str) -> String {
    let profile = quoted(&starter.profile.name);
    let language = quoted(&starter.language);
    format!(
        r#"#:schema {schema}

# A workspace of demarche: which briefs belong to it, and what they share.

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
pub(super) fn directory_file(schema: &str) -> String {
    format!(
        "#:schema {schema}\n\n# The people, organisations, events and sources that the briefs cite, each by its id.\n{DIRECTORY}"
    )
}

impl Starter {
    /// The brief, as TOML that the checks find no error in.
    pub(super) fn brief(&self) -> String {
        let profile = &self.profile;
        let needs = |field: &str| profile.required.iter().any(|required| required.value == field);
        let mut text =
            self.schema.as_ref().map_or_else(String::new, |schema| format!("#:schema {schema}\n\n"));
        let _ = writeln!(text, "# {}.", profile.description.trim_end_matches('.'));
        text.push_str(
            "# `demarche check` shows what is missing; `demarche export` writes the statement.\n\n",
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
        if needs("speaker") || self.own_directory && self.has_speaker() {
            line("speaker", "\"our-speaker\"");
        }
        if needs("event") || self.own_directory && self.has_event() {
            line("event", "\"our-event\"");
        }
        if needs("place") {
            line("place", "\"Town\"");
        }
        if needs("recipient") {
            line("recipient", "[\"Name of the recipient\", \"Address of the recipient\"]");
        }
        if profile.kind == Kind::PressRelease {
            line("# embargo", &format!("{}  # the day from which it may be printed", self.today));
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
            let by_status = || profile.limits.words_by_status.each().next().map(|(status, _)| status);
            let status = profile.eligible.first().copied().or_else(by_status);
            let status = status.map(|status| format!("status = {}\n", quoted(status.name())));
            text.push_str(&self.directory(&status.unwrap_or_default()));
        }
        if profile.kind == Kind::PressRelease {
            text.push_str("\n[contact]\nname = \"Name of the contact\"\nemail = \"press@example.org\"\n");
        }
        let mut cites = self.cites;
        for section in profile.sections.iter().filter(|section| section.id.value != "summary") {
            text.push('\n');
            let block = if section.id.value == "recommendations" {
                "[[recommendations]]\nto = \"who is asked\"\naction = \"Begin with a verb, such as adopt, fund or publish\"\n".into()
            } else {
                let mut body = section_text(&section.id).to_owned();
                if section.required && std::mem::take(&mut cites) {
                    body = body.replacen('.', " [@our-source].", 1);
                }
                format!("[sections.{}]\nbody = \"\"\"\n{body}\"\"\"\n", key(&section.id))
            };
            if section.required {
                text.push_str(&block);
            } else {
                text.push_str("# Optional: remove the `#` of each line to use it.\n");
                block.lines().for_each(|line| {
                    let _ = writeln!(text, "# {line}");
                });
            }
        }
        text
    }
}

impl Starter {
    fn has_speaker(&self) -> bool {
        !matches!(self.profile.kind, Kind::PressRelease | Kind::Factsheet)
    }

    fn has_event(&self) -> bool {
        self.has_speaker() && self.profile.kind != Kind::Letter
    }

    /// The entries that the brief names, with the status of the organisation.
    fn directory(&self, status: &str) -> String {
        let named = |block: &&str| {
            (self.has_speaker() || !block.starts_with("[speakers"))
                && (self.has_event() || !block.starts_with("[events"))
        };
        let blocks: Vec<&str> = DIRECTORY.trim().split("\n\n").filter(named).collect();
        format!("\n{}\n", blocks.join("\n\n")).replacen("\n\n[", &format!("\n{status}\n["), 1)
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
