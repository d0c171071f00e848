use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Component, Path};

use super::each_inline;
use crate::document::Document;
use crate::emit::{Input, PictureCopy, WriteError};
use crate::layout::Attachment;
use crate::source::SourceId;
use crate::text::InlineKind;
use crate::workspace::ImageLinks;

/// The folder of copied pictures, beside the file that shows them.
const FOLDER: &str = "images";

/// The pictures that a document shows, as Markdown finds them.
#[derive(Default)]
pub(super) struct PictureAddresses {
    /// By the file that names each and its path as written.
    pub(super) addresses: BTreeMap<(SourceId, String), String>,
    /// The copies that the addresses lead to.
    pub(super) copies: Vec<PictureCopy>,
}

impl PictureAddresses {
    /// Those of what is to be written.
    pub(super) fn of(input: &Input<'_>) -> Result<Self, WriteError> {
        let shown = input.document.pictures(false);
        let mut found = Self::default();
        if shown.is_empty() {
            return Ok(found);
        }
        let files = input.resources.named_pictures().map_err(WriteError::Findings)?;
        let links = input.options.markdown.images.unwrap_or(ImageLinks::Copy);
        let mut copies = BTreeMap::new();
        for (path, origin) in shown {
            let Some(file) = files.get(&path, origin) else { continue };
            let address = match links {
                ImageLinks::Copy => Some(copy(file, &mut copies)),
                ImageLinks::Link => {
                    input.folder.zip(file.path.as_deref()).and_then(|(folder, path)| way(folder, path))
                }
            };
            if let Some(address) = address {
                found.addresses.insert((origin.source, path), address);
            }
        }
        found.copies = copies.into_values().collect();
        Ok(found)
    }
}

fn copy(file: &Attachment, copies: &mut BTreeMap<String, PictureCopy>) -> String {
    let path = format!("{FOLDER}/{}", file.content_name());
    let made = || PictureCopy { path: path.clone(), bytes: file.bytes.clone() };
    copies.entry(path.clone()).or_insert_with(made);
    path
}

/// The relative address of a file as seen from a folder, both given by their real paths; none on another drive.
fn way(folder: &Path, file: &Path) -> Option<String> {
    let (mut folder, mut file) = (folder.components().peekable(), file.components().peekable());
    if folder.peek() != file.peek() {
        return None;
    }
    while folder.peek().is_some() && folder.peek() == file.peek() {
        folder.next();
        file.next();
    }
    let up = folder.map(|_| "..".to_owned());
    let down = file.filter_map(|part| match part {
        Component::Normal(name) => Some(encoded(&name.to_string_lossy())),
        _ => None,
    });
    Some(up.chain(down).collect::<Vec<_>>().join("/"))
}

/// A name as a segment of the path of an address (RFC 3986, 3.3); letters beyond ASCII are left for people to read (RFC 3987).
fn encoded(name: &str) -> String {
    let mut encoded = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() || "-._~!$'+,;=@".contains(c) || (!c.is_ascii() && c.is_alphanumeric()) {
            encoded.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string cannot fail.
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

/// The document with these addresses in place of the paths of its pictures.
pub(super) fn addressed<'d>(
    document: Cow<'d, Document>,
    addresses: &BTreeMap<(SourceId, String), String>,
) -> Cow<'d, Document> {
    if addresses.is_empty() {
        return document;
    }
    let mut document = document.into_owned();
    each_inline::of_document(&mut document, &mut |inline| {
        let source = inline.origin.source;
        if let InlineKind::Image { path, .. } = &mut inline.kind
            && let Some(address) = addresses.get(&(source, path.clone()))
        {
            path.clone_from(address);
        }
    });
    Cow::Owned(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_leads_from_the_folder_to_the_file() {
        let way = |folder: &str, file: &str| way(Path::new(folder), Path::new(file));
        assert_eq!(way("/w/out", "/w/images/x.png").as_deref(), Some("../images/x.png"));
        assert_eq!(way("/w/out/fr/a", "/w/fr/x.png").as_deref(), Some("../../../fr/x.png"));
        assert_eq!(way("/w", "/w/x.png").as_deref(), Some("x.png"));
        assert_eq!(way("/", "/x.png").as_deref(), Some("x.png"));
        assert_eq!(way("/w/ou", "/w/out/x.png").as_deref(), Some("../out/x.png"));
        assert_eq!(way("/w", "x.png"), None);
    }

    #[test]
    fn names_are_segments_of_addresses() {
        assert_eq!(encoded("my chart #2 (50%).png"), "my%20chart%20%232%20%2850%25%29.png");
        assert_eq!(encoded("café 图.png"), "café%20图.png");
        assert_eq!(encoded("a:b?c&d|e.png"), "a%3Ab%3Fc%26d%7Ce.png");
        assert_eq!(encoded("a\\b*[c]_{{d}}.png"), "a%5Cb%2A%5Bc%5D_%7B%7Bd%7D%7D.png");
        assert_eq!(encoded("a\u{202e}b"), "a%E2%80%AEb");
    }
}
