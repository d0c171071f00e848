//! Drawings (SVG 1.1 and what is common of SVG 2).

use std::sync::{Arc, Mutex};
use std::thread;

use resvg::usvg::roxmltree::{self, Document, ParsingOptions};
use resvg::usvg::{self, FontResolver, ImageHrefResolver, ImageKind, Options, Tree};

use super::convert::Converter;
use super::fault::{MOST_PARTS, PictureFault, too_many, unreadable};
use super::plain::plain;
use super::{extent, inspect, jpeg, png};
use crate::guard::DRAWING_THREAD;
use crate::layout::{Drawing, Fonts};
use crate::source::Origin;

/// Room for elements that are nested and refer to each other as deep as the reader follows them.
const STACK: usize = 64 << 20;

const SAVE_AGAIN: &str = "open it in a drawing program and save it again as plain SVG";

/// Whether a file may be a drawing: it begins as XML does.
pub(super) fn is(data: &[u8]) -> bool {
    let data = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data);
    data.trim_ascii_start().starts_with(b"<")
}

pub(super) fn decode(data: &[u8], origin: Origin, fonts: &Fonts) -> Result<Drawing, PictureFault> {
    read(data, origin, fonts, |tree| Converter::new(tree, origin).drawing())
}

/// Reads a drawing with room for its depth, and makes something of it.
pub(super) fn read<T: Send>(
    data: &[u8],
    origin: Origin,
    fonts: &Fonts,
    make: impl FnOnce(&Tree) -> Result<T, PictureFault> + Send,
) -> Result<T, PictureFault> {
    thread::scope(|scope| {
        let reader = thread::Builder::new().name(DRAWING_THREAD.to_owned()).stack_size(STACK);
        let reading = reader.spawn_scoped(scope, || parse(data, origin, fonts, make));
        let made = reading.ok().and_then(|reading| reading.join().ok());
        made.unwrap_or_else(|| Err(unreadable("is a drawing that cannot be read", SAVE_AGAIN)))
    })
}

fn parse<T>(
    data: &[u8],
    origin: Origin,
    fonts: &Fonts,
    make: impl FnOnce(&Tree) -> Result<T, PictureFault>,
) -> Result<T, PictureFault> {
    let text = std::str::from_utf8(data)
        .map_err(|_| unreadable("is neither PNG nor JPEG nor SVG in UTF-8", SAVE_AGAIN))?;
    extent::check(text)?;
    let document = document(text)?;
    inspect::instructions(&document)?;
    let text = plain(&document)?;
    drop(document);
    let document = self::document(&text)?;
    inspect::inspect(&document)?;
    let inner = Mutex::new(None);
    let tree =
        Tree::from_xmltree(&document, &options(fonts, origin, &inner)).map_err(|error| match error {
            usvg::Error::ElementsLimitReached => too_many(),
            usvg::Error::InvalidSize => unreadable("says neither how wide nor how high it is", SAVE_AGAIN),
            error => unreadable(format!("is a broken SVG file: {error}"), SAVE_AGAIN),
        })?;
    if let Ok(Some(fault)) = inner.into_inner() {
        return Err(fault);
    }
    make(&tree)
}

fn document(text: &str) -> Result<Document<'_>, PictureFault> {
    let limits =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_PARTS as u32, ..ParsingOptions::default() };
    Document::parse_with_options(text, limits).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => too_many(),
        error => unreadable(format!("is a broken SVG file: {error}"), SAVE_AGAIN),
    })
}

fn options<'a>(fonts: &Fonts, origin: Origin, fault: &'a Mutex<Option<PictureFault>>) -> Options<'a> {
    let report = move |found: PictureFault| {
        if let Ok(mut fault) = fault.lock() {
            fault.get_or_insert(found);
        }
    };
    let embedded = move |data: Arc<Vec<u8>>| {
        let (kind, read): (fn(_) -> ImageKind, _) = if png::is(&data) {
            (ImageKind::PNG, png::decode(&data, origin))
        } else if jpeg::is(&data) {
            (ImageKind::JPEG, jpeg::decode(&data, origin))
        } else {
            (ImageKind::PNG, Err(unreadable("is neither PNG nor JPEG", "")))
        };
        match read {
            Ok(_) => Some(kind(data)),
            Err(PictureFault { rule, message, .. }) => {
                let message = format!("has an embedded image that {message}");
                report(PictureFault { rule, message, help: "embed a smaller or simpler PNG or JPEG image" });
                None
            }
        }
    };
    Options {
        font_family: "sans-serif".into(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(move |_, data, _| embedded(data)),
            resolve_string: Box::new(|_, _| None),
        },
        font_resolver: FontResolver {
            select_font: Box::new(Fonts::for_drawing),
            select_fallback: Box::new(Fonts::fallback_for_drawing),
        },
        fontdb: fonts.drawing_database(),
        ..Options::default()
    }
}
