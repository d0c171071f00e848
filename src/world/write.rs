use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufRead as _, BufReader, BufWriter, Write as _};
use std::path::Path;

/// What the names of temporary files begin and end with.
const TEMPORARY: (&str, &str) = (".demarche-", ".tmp");

/// What writing a file changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// The file is new or differs from what was there.
    Written,
    /// The file had the same bytes already and was left alone.
    Unchanged,
}

/// Why a file could not be written, in words that are the same on every system.
pub fn unwritten(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::StorageFull => "the disk is full".to_owned(),
        io::ErrorKind::QuotaExceeded => "the quota of the disk is used up".to_owned(),
        io::ErrorKind::PermissionDenied => "there is no permission to write there".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "a folder of its path is a file".to_owned()
        }
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        kind => kind.to_string(),
    }
}

/// Writes a file whole or not at all: into a temporary one in its folder, which then takes its name. A file that is
/// overwritten keeps its permissions; a link is replaced and not followed, so that nothing is written outside the folder.
///
/// # Errors
/// When the folder or file cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<Change> {
    let held = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file);
    let as_long = held.as_ref().is_some_and(|held| held.len() == bytes.len() as u64);
    if as_long && fs::read(path).is_ok_and(|held| held == bytes) {
        return Ok(Change::Unchanged);
    }
    let fill = |file: &mut File| file.write_all(bytes);
    replace(path, held, &fill, |_| Ok(false))
}

/// The same for a file that is long, and that `fill` writes piece by piece; it may be called twice.
///
/// # Errors
/// When the folder or file cannot be written, or with what `fill` says.
pub fn write_piecewise(
    path: &Path,
    fill: &dyn Fn(&mut dyn io::Write) -> io::Result<()>,
) -> io::Result<Change> {
    let held = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file);
    let there = held.is_some();
    let fill = |file: &mut File| {
        let mut buffer = BufWriter::new(file);
        fill(&mut buffer)?;
        buffer.flush()
    };
    replace(path, held, &fill, |temporary| Ok(there && same(path, temporary)?))
}

/// Whether two files have the same bytes.
fn same(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (File::open(one)?, File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(one), BufReader::new(other));
    loop {
        let (some, others) = (one.fill_buf()?, other.fill_buf()?);
        let length = some.len().min(others.len());
        if length == 0 || some[..length] != others[..length] {
            return Ok(length == 0);
        }
        one.consume(length);
        other.consume(length);
    }
}

/// Puts a new file in the place of what is held there, unless it turns out to be as good as `held` by what `is_idle` says of it.
fn replace(
    path: &Path,
    held: Option<fs::Metadata>,
    fill: &dyn Fn(&mut File) -> io::Result<()>,
    is_idle: impl Fn(&Path) -> io::Result<bool>,
) -> io::Result<Change> {
    let folder = folder(path);
    fs::create_dir_all(folder)?;
    let permissions = held.map(|held| held.permissions());
    match attempt(path, folder, fill, &is_idle, permissions.clone()) {
        // Another run has swept the temporary file in the moment before it was locked.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            attempt(path, folder, fill, &is_idle, permissions)
        }
        attempted => attempted,
    }
}

fn attempt(
    path: &Path,
    folder: &Path,
    fill: &dyn Fn(&mut File) -> io::Result<()>,
    is_idle: &dyn Fn(&Path) -> io::Result<bool>,
    permissions: Option<fs::Permissions>,
) -> io::Result<Change> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    // A system without locks does not sweep either.
    let _ = file.as_file().lock();
    fill(file.as_file_mut())?;
    if is_idle(file.path())? {
        return Ok(Change::Unchanged);
    }
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(Change::Written)
}

/// Writes a file where there is none.
///
/// # Errors
/// With [`io::ErrorKind::AlreadyExists`] where there is one, and when the folder or file cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder(path))?;
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// Whether anything lies at a path, if only a link that leads nowhere.
pub fn is_taken(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Removes the temporary files that runs which were killed have left in a folder. Those of a run that still writes are locked.
pub fn sweep(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let temporary = name.starts_with(TEMPORARY.0) && name.ends_with(TEMPORARY.1);
        if !temporary || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        let path = entry.path();
        if OpenOptions::new().write(true).open(&path).is_ok_and(|file| is_abandoned(&file)) {
            let _ = fs::remove_file(path);
        }
    }
}

fn is_abandoned(file: &File) -> bool {
    match file.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock | TryLockError::Error(_)) => false,
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
