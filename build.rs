//! Takes the text of each rule out of the documentation of its file, so that the text alone goes into the program.

use std::path::Path;
use std::{env, fs, io};

/// Where a rule with code has its file: `missing_section.rs`.
const FILES: &str = "src/check/rules";

/// Where a rule without code has its text: `invalid-toml.md`.
const TEXTS: &str = "assets/rules";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={FILES}");
    println!("cargo::rerun-if-changed={TEXTS}");
    let out = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("rules");
    fs::create_dir_all(&out)?;
    for folder in [FILES, TEXTS] {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().replace('_', "-");
            let written = fs::read_to_string(&path)?.replace("\r\n", "\n");
            let text = if folder == FILES { documentation(&written) } else { written };
            fs::write(out.join(name).with_extension("md"), text)?;
        }
    }
    Ok(())
}

/// The documentation at the top of a file of Rust.
fn documentation(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect()
}
