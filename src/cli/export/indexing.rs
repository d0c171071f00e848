use crate::export::{FileDigest, LISTINGS, Ledger, Listing};
use crate::world::{is_taken, unwritten, write};

/// Writes the listings of each folder, and says what could not be written. A file of that name that this program has not written is left
/// alone.
pub(super) fn write_listings(ledger: &mut Ledger<'_>) -> Vec<String> {
    let mut failures = Vec::new();
    let folders: Vec<_> =
        ledger.manifests().map(|(out, manifest)| (out.to_path_buf(), manifest.clone())).collect();
    for (out, manifest) in folders {
        let listing = Listing::of(&manifest);
        for format in LISTINGS {
            let path = out.join(format.name);
            if is_taken(&path) && !manifest.listings.contains_key(format.name) {
                let path = path.display();
                failures.push(format!("did not write `{path}`: a file of that name exists which demarche has not written; move it away"));
                continue;
            }
            let text = (format.write)(&listing);
            match write(&path, text.as_bytes()) {
                Ok(_) => ledger.take_listing(&out, format.name, FileDigest::of(text.as_bytes())),
                Err(error) => {
                    failures.push(format!("cannot write `{}`: {}", path.display(), unwritten(&error)));
                }
            }
        }
    }
    failures
}
