use std::fs;
use std::io;
use std::path::Path;

/// Removes a file, and then each folder above it that is empty and lies below `top`.
///
/// # Errors
/// When the file cannot be removed. A folder that cannot be is left.
pub fn remove(path: &Path, top: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    let above = path.ancestors().skip(1).take_while(|folder| *folder != top && folder.starts_with(top));
    for folder in above {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

/// Removes a folder if nothing is in it; says whether it did.
pub fn remove_if_empty(folder: &Path) -> bool {
    fs::remove_dir(folder).is_ok()
}

/// Removes a folder with all that is in it. Links are removed and not followed.
///
/// # Errors
/// When something in it cannot be removed.
pub fn remove_folder(folder: &Path) -> io::Result<()> {
    fs::remove_dir_all(folder)
}
