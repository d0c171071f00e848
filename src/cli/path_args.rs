use std::path::{Path, PathBuf};

use anyhow::bail;

use super::gather::STDIN;
use crate::world::{Content, World};

/// Which briefs a command is about.
#[derive(Debug, clap::Args)]
pub(super) struct PathArgs {
    /// Briefs, folders, or `-` for standard input [default: the workspace]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Read more paths from standard input: one per line, or separated by NUL as `find -print0` prints them
    #[arg(long)]
    from_stdin: bool,
}

impl PathArgs {
    /// The paths; that of the current folder where none was asked for. An empty list on standard input stands for no brief, and
    /// not for all of them.
    pub(super) fn paths(&self, world: &dyn World) -> anyhow::Result<Vec<PathBuf>> {
        let mut paths = self.paths.clone();
        if self.from_stdin {
            if paths.iter().any(|path| path == Path::new(STDIN)) {
                bail!("`-` cannot be used with `--from-stdin`, which reads paths from standard input");
            }
            let list = world.standard_input(Content::Text)?;
            paths.extend(listed(&list)?);
        } else if paths.is_empty() {
            paths.push(PathBuf::from("."));
        }
        Ok(paths)
    }
}

/// The paths of a list; a single NUL in it says that each ends in one.
fn listed(list: &[u8]) -> anyhow::Result<Vec<PathBuf>> {
    let by_nul = list.contains(&0);
    let lines = list.split(|byte| *byte == if by_nul { 0 } else { b'\n' });
    let line = |line: &[u8]| {
        let line = if by_nul { line } else { line.strip_suffix(b"\r").unwrap_or(line) };
        path(line)
    };
    lines.map(line).filter(|path| !matches!(path, Ok(path) if path.as_os_str().is_empty())).collect()
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "on other systems a path is not any row of bytes")]
fn path(bytes: &[u8]) -> anyhow::Result<PathBuf> {
    use std::os::unix::ffi::OsStrExt as _;
    Ok(std::ffi::OsStr::from_bytes(bytes).into())
}

#[cfg(not(unix))]
fn path(bytes: &[u8]) -> anyhow::Result<PathBuf> {
    let text = std::str::from_utf8(bytes)?;
    Ok(text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(list: &[u8]) -> Vec<String> {
        listed(list).unwrap().iter().map(|path| path.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn lists_by_line_and_by_nul() {
        assert_eq!(paths(b"a.toml\r\nb c.toml\n\n"), ["a.toml", "b c.toml"]);
        assert_eq!(paths(b"a\nb.toml\0c.toml\0"), ["a\nb.toml", "c.toml"]);
        assert_eq!(paths(b""), [""; 0]);
    }
}
