use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use same_file::Handle;

/// A file that one run at a time holds. It is removed when the run is over; what a killed run leaves behind is locked by nobody.
#[derive(Debug)]
pub struct RunLock {
    file: File,
    path: PathBuf,
}

impl RunLock {
    /// Takes the lock of that path, after `wait` was called where another run holds it. Its folder is made if it is missing.
    ///
    /// # Errors
    /// When the file cannot be made, or the system has no locks.
    pub fn take(path: &Path, wait: impl FnOnce()) -> io::Result<Self> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut wait = Some(wait);
        loop {
            let file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    if let Some(wait) = wait.take() {
                        wait();
                    }
                    file.lock()?;
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // The run that held it has removed the file, and a third one may hold a new one of the same name.
            let is_current = Handle::from_path(path).is_ok_and(|current| {
                file.try_clone().and_then(Handle::from_file).is_ok_and(|held| held == current)
            });
            if is_current {
                return Ok(Self { file, path: path.to_path_buf() });
            }
        }
    }
}

impl Drop for RunLock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}
