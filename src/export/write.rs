use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// What writing a file changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The file is new or differs from what was there.
    Written,
    /// The file had the same bytes already and was left alone.
    Unchanged,
}

/// Writes a file whole or not at all: into a temporary one in its folder, which then takes its name. A link in its place
/// is replaced and not followed, so that nothing is written outside the folder.
///
/// # Errors
/// When the folder or file cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<Change> {
    let is_file =
        fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64);
    if is_file && fs::read(path).is_ok_and(|held| held == bytes) {
        return Ok(Change::Unchanged);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".demarche-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(Change::Written)
}
