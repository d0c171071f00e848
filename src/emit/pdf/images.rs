//! Pixels as images that pages paint (ISO 32000-1, 8.9).

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream};

use super::Error;
use super::deflate::deflate;
use crate::layout::{Bitmap, Channels, Pixels};

/// Pixels as an image of the unit square.
pub(super) fn stream(bitmap: &Bitmap) -> Result<ExternalStream, Error> {
    let name = |name: &str| DictItem::Name(name.into());
    let common = |space: DictItem| {
        BTreeMap::from([
            ("Type".to_owned(), name("XObject")),
            ("Subtype".to_owned(), name("Image")),
            ("Width".to_owned(), DictItem::Int(i64::from(bitmap.width))),
            ("Height".to_owned(), DictItem::Int(i64::from(bitmap.height))),
            ("BitsPerComponent".to_owned(), DictItem::Int(8)),
            ("ColorSpace".to_owned(), space),
        ])
    };
    match &bitmap.pixels {
        Pixels::Raw { samples, channels, alpha } => {
            let mut dict = common(space(*channels, bitmap.profile.as_deref())?);
            if let Some(alpha) = alpha {
                let mask = deflated(common(name("DeviceGray")), alpha)?;
                dict.insert("SMask".into(), DictItem::Stream { stream: mask });
            }
            deflated(dict, samples)
        }
        Pixels::Jpeg { data, channels, inverted } => {
            let mut dict = common(space(*channels, bitmap.profile.as_deref())?);
            dict.insert("Filter".into(), name("DCTDecode"));
            if *inverted {
                let range = [1, 0].repeat(channels.count()).into_iter().map(DictItem::Int).collect();
                dict.insert("Decode".into(), DictItem::Array(range));
            }
            Ok(ExternalStream { dict, content: data.clone(), compress: false })
        }
    }
}

/// What the samples mean: by a profile (8.6.5.5), else sRGB, which the output intent of the file says of the device colours.
fn space(channels: Channels, profile: Option<&[u8]>) -> Result<DictItem, Error> {
    let device = DictItem::Name(match channels {
        Channels::Grey => "DeviceGray".into(),
        Channels::Rgb => "DeviceRGB".into(),
        Channels::Cmyk => "DeviceCMYK".into(),
    });
    let Some(profile) = profile else { return Ok(device) };
    let dict = BTreeMap::from([("N".to_owned(), DictItem::Int(channels.count() as i64))]);
    let stream = deflated(dict, profile)?;
    Ok(DictItem::Array(vec![DictItem::Name("ICCBased".into()), DictItem::Stream { stream }]))
}

fn deflated(mut dict: BTreeMap<String, DictItem>, bytes: &[u8]) -> Result<ExternalStream, Error> {
    dict.insert("Filter".into(), DictItem::Name("FlateDecode".into()));
    Ok(ExternalStream { dict, content: deflate(bytes)?, compress: false })
}
