use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, bail};

use crate::export::Shared;
use crate::profile::{self, Profile};
use crate::reader::suggest;

/// The profile that a command line names: one of the workspace or a built-in one, else the one in the file of that path.
pub(super) fn profile(shared: &Shared, name: &str) -> anyhow::Result<Arc<Profile>> {
    if let Some(profile) = shared.profile_named(name) {
        return Ok(profile);
    }
    let path = PathBuf::from(name);
    if path.is_file() {
        let read = profile::load(&path).with_context(|| format!("cannot read `{name}`"))?;
        return Ok(Arc::new(read.value));
    }
    let names = shared.profile_names();
    match suggest(name, names.iter().copied()) {
        Some(near) => bail!("unknown profile `{name}`; did you mean `{near}`?"),
        None => {
            bail!("unknown profile `{name}`; write one of `{}`, or the path of a file", names.join("`, `"))
        }
    }
}
