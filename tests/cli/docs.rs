//! What the documentation says is so.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::guide;
use crate::harness::Folder;

pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

pub(crate) fn read(path: &str) -> String {
    std::fs::read_to_string(repository(path)).unwrap_or_default()
}

/// Compares a file of the repository with what the program makes of itself; `UPDATE_DOCS=1` writes it anew.
#[track_caller]
pub(crate) fn up_to_date(path: &str, text: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(repository(path).parent().unwrap()).unwrap();
        std::fs::write(repository(path), text).unwrap();
    }
    assert!(read(path) == text, "{path} is not up to date; write it anew with `UPDATE_DOCS=1 cargo test`");
}

/// The fenced examples of that kind, with the lines they begin at.
pub(crate) fn fences(text: &str, kind: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut lines = text.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if line == format!("```{kind}") {
            let body = lines.by_ref().map(|(_, line)| line).take_while(|line| !line.starts_with("```"));
            found.push((number + 1, body.fold(String::new(), |text, line| text + line + "\n")));
        }
    }
    found
}

#[test]
fn the_readme_shows_what_the_brief_gives() {
    let readme = read("README.md");
    let (_, brief) = fences(&readme, "toml").remove(0);
    let (_, report) = fences(&readme, "text").remove(0);
    let folder = Folder::new().file("my-brief.toml", &brief);
    let run = folder.run(&["check", "my-brief.toml"]).exits(1);
    assert_eq!(run.stdout.trim_end(), report.trim_end());
}

/// Links from one file of the documentation to another, and to its headings, lead somewhere.
#[test]
fn links_lead_somewhere() {
    let pages = ["README.md".to_owned(), "CONTRIBUTING.md".to_owned()].into_iter().chain(guide::pages());
    for file in pages {
        let text = read(&file);
        let folder = Path::new(&file).parent().unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("https://") || link.starts_with("http://") {
                continue;
            }
            // The title of a picture is its caption.
            let link = link.split_once(" \"").map_or(link, |(link, _)| link);
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = if path.is_empty() {
                text.clone()
            } else {
                let path = folder.join(path);
                assert!(repository(path.to_str().unwrap()).exists(), "{file}: {link}");
                read(path.to_str().unwrap())
            };
            // A figure of an example has its id in TOML.
            let figures = target.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
            let is_figure = figures.into_iter().any(|id| id == anchor);
            let anchors = target.lines().filter(|line| line.starts_with(['#', ':'])).map(|line| {
                // An example names the id of its heading or table.
                let line = line.split_once(" {#").map_or(line, |(_, id)| id.trim_end_matches('}'));
                let words = line.trim_start_matches(['#', ':', ' ']).to_lowercase();
                words.replace(' ', "-").replace([':', ',', '`', '.'], "")
            });
            assert!(
                anchor.is_empty() || is_figure || anchors.into_iter().any(|known| known == anchor),
                "{file}: {link}"
            );
        }
    }
}

#[test]
fn the_page_of_the_command_line_is_up_to_date() {
    let mut main = demarche::cli::command().term_width(100).disable_help_subcommand(true);
    main.build();
    let mut page = String::from(
        "# The command line\n\nMade from the program itself: `demarche --help` and `demarche COMMAND --help` say the same.\n",
    );
    section(&mut page, main);
    up_to_date("docs/cli.md", &page);
}

fn section(page: &mut String, mut command: clap::Command) {
    let name = command.get_bin_name().unwrap_or("demarche").to_owned();
    let help = command.render_long_help().to_string();
    let help: Vec<_> = help.lines().map(str::trim_end).collect();
    let _ = write!(page, "\n## {name}\n\n```text\n{}\n```\n", help.join("\n").trim_end());
    for nested in command.get_subcommands() {
        let hidden = |argument: clap::Arg| {
            let is_global = argument.is_global_set();
            argument.hide(is_global)
        };
        section(page, nested.clone().mut_args(hidden));
    }
}

#[test]
fn the_page_of_venues_is_up_to_date() {
    let mut page = String::from(
        "# Venues\n\nMade from the profiles. `demarche export my-brief.toml --profile PROFILE` writes the file; `demarche profiles show PROFILE` \
         says where each demand was read, and what was looked for and not found.\n\n\
         | venue | profile | file | at most | checked |\n|---|---|---|---|---|\n",
    );
    for name in demarche::profile::names() {
        let profile = demarche::profile::built_in(name).unwrap();
        let (Some(venue), "statement") = (&profile.venue, profile.kind.name()) else { continue };
        let written = demarche::emit::Format::for_venue(&profile.formats);
        let file = match written.map(demarche::emit::Format::extension) {
            Some(extension) => format!("`my-brief.{name}.{extension}`"),
            None => "the venue does not say: PDF and Markdown".to_owned(),
        };
        let shown = demarche::profile::show(&profile);
        let rules = shown.split("\nRules:\n").nth(1).unwrap_or_default().split("\n\n").next().unwrap();
        let rules: Vec<&str> = rules.lines().filter_map(|line| line.strip_prefix("  - ")).collect();
        let limit = demarche::profile::in_short(&profile.limits);
        let _ = writeln!(page, "| {venue} | `{name}` | {file} | {limit} | {} |", rules.join("; "));
    }
    up_to_date("docs/venues.md", &page);
}
