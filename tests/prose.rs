//! Prose that is full of what looks like a fault and is none: in seven languages, and in English for one rule a brief.

use std::process::Command;

/// No bundled font has Chinese, which is therefore set on no page.
#[test]
fn in_sound_prose_nothing_is_found() {
    let on_pages =
        ["ar", "de", "en", "es", "fr", "ru"].map(|language| format!("tests/prose/{language}.toml"));
    let alone = ["--no-pages", "tests/prose"].map(str::to_owned);
    for arguments in [on_pages.as_slice(), alone.as_slice()] {
        let output = Command::new(env!("CARGO_BIN_EXE_demarche"))
            .arg("check")
            .args(arguments)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let [found, said] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        assert_eq!(found, "");
        assert!(said.starts_with("no problems found in ") && said.ends_with(" briefs\n"), "{said}");
    }
}
