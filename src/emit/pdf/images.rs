//! Pictures as objects that pages paint (ISO 32000-1, 8.9).

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject, XObjectId};

use super::{Error, drawings, finish};
use crate::layout::{Bitmap, Picture, Pixels};

/// The name of a picture in the resources of a page.
pub(super) fn resource_name(picture: usize) -> String {
    format!("I{picture}")
}

/// A picture as printpdf takes it.
pub(super) fn object(index: usize, picture: &Picture) -> Result<(XObjectId, XObject), Error> {
    let stream = match picture {
        Picture::Bitmap(bitmap) => stream(bitmap)?,
        Picture::Drawing(drawing) => drawings::stream(drawing)?,
    };
    let object = ExternalXObject { stream, width: None, height: None, dpi: None };
    Ok((XObjectId(resource_name(index)), XObject::External(object)))
}

/// Pixels as an image of the unit square.
pub(super) fn stream(bitmap: &Bitmap) -> Result<ExternalStream, Error> {
    let name = |name: &str| DictItem::Name(name.into());
    let common = |space: &str| {
        BTreeMap::from([
            ("Type".to_owned(), name("XObject")),
            ("Subtype".to_owned(), name("Image")),
            ("Width".to_owned(), DictItem::Int(i64::from(bitmap.width))),
            ("Height".to_owned(), DictItem::Int(i64::from(bitmap.height))),
            ("BitsPerComponent".to_owned(), DictItem::Int(8)),
            ("ColorSpace".to_owned(), name(space)),
        ])
    };
    let deflated = |mut dict: BTreeMap<String, DictItem>, bytes: &[u8]| {
        dict.insert("Filter".into(), name("FlateDecode"));
        Ok::<_, Error>(ExternalStream { dict, content: finish::deflate(bytes)?, compress: false })
    };
    Ok(match &bitmap.pixels {
        Pixels::Rgb { colour, alpha } => {
            let mut dict = common("DeviceRGB");
            if let Some(alpha) = alpha {
                dict.insert(
                    "SMask".into(),
                    DictItem::Stream { stream: deflated(common("DeviceGray"), alpha)? },
                );
            }
            deflated(dict, colour)?
        }
        Pixels::Jpeg { data, grey } => {
            let mut dict = common(if *grey { "DeviceGray" } else { "DeviceRGB" });
            dict.insert("Filter".into(), name("DCTDecode"));
            ExternalStream { dict, content: data.clone(), compress: false }
        }
    })
}
