use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::time::SystemTime;

use super::write::write;

/// A file to which whole lines are added, of a run that may be killed at any time.
#[derive(Debug)]
pub struct Journal(File);

impl Journal {
    /// Opens a file behind its end. A last line without an end, which a killed run has left, is ended.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(path: &Path) -> io::Result<Self> {
        let text = fs::read(path)?;
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let file = OpenOptions::new().append(true).open(path)?;
        if whole < text.len() {
            file.set_len(whole as u64)?;
        }
        Ok(Self(file))
    }

    /// Adds a line, which has its end.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, line: &[u8]) -> io::Result<()> {
        self.0.write_all(line)
    }
}

/// What programs that make backups know a folder of caches by: <https://bford.info/cachedir/>.
const TAG: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# This file marks a folder of caches of demarche; it can be removed.\n";

/// Makes a folder of caches that neither backups nor git take.
///
/// # Errors
/// When it cannot be written to.
pub fn make_cache_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (name, text) in [("CACHEDIR.TAG", TAG), (".gitignore", "*\n")] {
        let path = folder.join(name);
        if !path.exists() {
            write(&path, text.as_bytes())?;
        }
    }
    Ok(())
}

/// The time that the file system gives to what is written to a folder now.
///
/// # Errors
/// When the folder cannot be written to, or the system has no times.
pub fn time_in(folder: &Path) -> io::Result<SystemTime> {
    tempfile::tempfile_in(folder)?.metadata()?.modified()
}

/// Whether a folder is marked as one of caches of this program.
pub fn is_cache_folder(folder: &Path) -> bool {
    fs::read(folder.join("CACHEDIR.TAG")).is_ok_and(|tag| tag == TAG.as_bytes())
}
