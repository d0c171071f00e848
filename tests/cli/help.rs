use crate::harness::Folder;

#[test]
fn wrong_usage_is_said_on_standard_error() {
    let folder = Folder::new();
    let run = folder.run(&["exprot"]).exits(2).complains("export");
    assert_eq!(run.stdout, "");
    folder.run(&["export", "--to", "odt"]).exits(2).complains("possible values: pdf, md, docx");
    folder.run(&[]).exits(2).complains("Usage:");
}

#[test]
fn help_is_a_result() {
    let folder = Folder::new();
    let run = folder.run(&["--help"]).exits(0).says("Exit codes:");
    assert_eq!(run.stderr, "");
    folder.run(&["--version"]).exits(0).says(env!("CARGO_PKG_VERSION"));
    for command in demarche::cli::command().get_subcommands() {
        let name = command.get_name();
        folder.run(&[name, "--help"]).exits(0).says("Examples:");
    }
}

#[test]
fn every_shell_gets_its_completions() {
    let folder = Folder::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        folder.run(&["completions", shell]).exits(0).says("demarche");
    }
}

#[test]
fn shells_offer_rules_profiles_themes_and_ids() {
    let folder = Folder::new()
        .file("demarche.toml", "directory = [\"people.toml\"]\nthemes = [\"themes/*.toml\"]\n")
        .file("people.toml", "[speakers.leduc]\nname = \"Jacqueline Leduc\"\n")
        .file("themes/letter-of-ours.toml", "name = \"letter-of-ours\"\nextends = \"plain\"\n");
    let offered = |words: &[&str]| {
        let mut command = folder.command(&["--", "demarche"]);
        let output = command.args(words).env("DEMARCHE_COMPLETE", "fish").output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| line.split('\t').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(offered(&["explain", "missing-s"]), ["missing-section"]);
    assert_eq!(
        offered(&["check", "--allow", "long-paragraph,uncited-so"]),
        ["long-paragraph,uncited-source"]
    );
    assert_eq!(offered(&["export", "--profile", "csw"]), ["csw-written"]);
    assert_eq!(offered(&["export", "--theme", "letter-"]), ["letter-of-ours"]);
    assert_eq!(offered(&["cite", "led"]), ["leduc"]);
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = Folder::new();
    folder.run(&["man"]).exits(0).says(".TH");
    folder.run(&["man", "pages"]).exits(0);
    let names = folder.names("pages");
    assert!(names.contains(&"demarche.1".into()));
    for command in demarche::cli::command().get_subcommands() {
        assert!(names.contains(&format!("demarche-{}.1", command.get_name())), "{names:?}");
        let page = folder.text(&format!("pages/demarche-{}.1", command.get_name()));
        assert!(page.contains("\n.SH EXAMPLES\n.nf\n"), "{page}");
    }
}

#[test]
fn profiles_are_listed_and_shown() {
    let folder = Folder::new();
    let list = folder.run(&["profiles"]).exits(0).says("policy-brief").stdout;
    let csw = list.lines().find(|line| line.trim_start().starts_with("csw-written")).unwrap();
    let told: Vec<_> = csw.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let venue = "Commission on the Status of Women: written statement";
    assert_eq!(told, ["csw-written", "2000/1500 words", "2019–2020", venue]);
    let listed = folder.run(&["profiles", "--format", "json"]).exits(0).json();
    assert!(listed["profiles"].as_array().unwrap().iter().any(|profile| profile["venue"] == venue));
    folder.run(&["profiles", "show", "policy-brief"]).exits(0).says("Sections, in this order:");
    folder.run(&["profiles", "show", "policy"]).exits(2).complains("unknown profile `policy`");
}
