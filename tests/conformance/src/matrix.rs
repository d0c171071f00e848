//! Every brief of the repository in every look, by the program that is to be checked.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Task;
use crate::declared::{Declared, Level};

const BRIEFS: &str = "briefs";
const FIXTURES: &str = "tests/conformance/briefs";
const THEMES: [&str; 7] = ["brief", "plain", "formal", "spoken", "letter", "letterhead", "un-document"];
/// The kinds whose pages are composed in ways of their own.
const KINDS: [&str; 4] = ["talking-points", "letter", "press-release", "factsheet"];
const PAPERS: [&str; 2] = ["a4", "letter"];
const BOTH: Declared = Declared { accessible: true, archival: Some(Level::A) };
/// What `--pdf-standard` takes, and what a file then has to declare.
const STANDARDS: [(&str, Declared); 5] = [
    ("ua-1", Declared { accessible: true, archival: None }),
    ("a-2a", Declared { accessible: false, archival: Some(Level::A) }),
    ("a-2u", Declared { accessible: false, archival: Some(Level::U) }),
    ("ua-1,a-2u", Declared { accessible: true, archival: Some(Level::U) }),
    ("none", Declared { accessible: false, archival: None }),
];
/// Fonts with CFF outlines, of the Debian packages `fonts-urw-base35` and `fonts-noto-cjk`, each with a name, and a language
/// and words that the bundled fonts cannot set; the glyphs of the second are named by CID.
const CFF_FONTS: [(&str, &str, &str, &str); 2] = [
    (
        "cff-names",
        "/usr/share/fonts/opentype/urw-base35/C059-Roman.otf",
        "en",
        "The real part is written \u{211c}.",
    ),
    (
        "cff-cids",
        "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
        "zh",
        "\u{7167}\u{62a4}\u{5c31}\u{662f}\u{5de5}\u{4f5c} 2024\u{3002}",
    ),
];

/// Lets the program write everything to a folder, and lists it.
///
/// # Errors
/// When the program cannot be run or says that something is wrong.
pub fn export(program: &Path, folder: &Path) -> Result<Vec<Task>, String> {
    let long = write(folder, "sixty-pages.toml", &sixty_pages())?;
    let mut tasks = Vec::new();
    let mut run = |name: &str, paths: &[&Path], options: &[&str], declared: Declared| {
        let out = folder.join(name);
        let written = Command::new(program)
            .args(["export", "--quiet", "--to", "pdf", "--out"])
            .arg(&out)
            .args(options)
            .args(paths)
            .output()
            .map_err(|error| format!("{}: {error}", program.display()))?;
        if !written.status.success() {
            return Err(format!("{name}: {}", String::from_utf8_lossy(&written.stderr)));
        }
        let files = pdf_files(&out).map_err(|error| format!("{}: {error}", out.display()))?;
        if files.is_empty() {
            return Err(format!("{name}: nothing was written"));
        }
        tasks.extend(files.into_iter().map(|file| (file, Some(declared))));
        Ok(())
    };
    let all = [Path::new(BRIEFS), Path::new(FIXTURES), &long];
    for theme in THEMES {
        for paper in PAPERS {
            run(&format!("{theme}-{paper}"), &all, &["--theme", theme, "--page-size", paper], BOTH)?;
        }
    }
    for kind in KINDS {
        run(&format!("as-{kind}"), &[Path::new(BRIEFS)], &["--as", kind], BOTH)?;
    }
    for (name, font, language, words) in CFF_FONTS {
        let brief = write(folder, &format!("{name}.toml"), &brief(language, "A font from elsewhere", words))?;
        run(name, &[&brief], &["--font-path", font], BOTH)?;
    }
    for (standard, declared) in STANDARDS {
        let name = standard.replace(',', "-and-");
        run(&name, &all, &["--pdf-standard", standard, "--theme", "letterhead"], declared)?;
    }
    Ok(tasks)
}

fn write(folder: &Path, name: &str, text: &str) -> Result<PathBuf, String> {
    let path = folder.join(name);
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text));
    written.map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path)
}

fn pdf_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "pdf"));
    files.sort();
    Ok(files)
}

/// A brief of sixty pages.
fn sixty_pages() -> String {
    let mut text = String::new();
    for page in 1..=60 {
        text += &format!("\n# Page {page}\n");
        for paragraph in 1..=5 {
            text += &format!("\nParagraph {page}.{paragraph}. ");
            for what in ["care", "unpaid work", "families", "communities"] {
                text += &format!(
                    "Local governments can and must contribute to the recognition, redistribution and support of {what}. "
                );
            }
            text.push('\n');
        }
    }
    brief("en", "Sixty pages", &text)
}

fn brief(language: &str, title: &str, text: &str) -> String {
    format!(
        "title = \"{title}\"\nprofile = \"free-form\"\nlanguage = \"{language}\"\n\n\
         [sections.text]\nheading = \"Text\"\nbody = \"\"\"\n{text}\n\"\"\"\n"
    )
}
