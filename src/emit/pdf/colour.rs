//! What the colours of a file mean: sRGB, by an ICC profile (ISO 19005-2, 6.2.3).

use std::sync::OnceLock;

use lopdf::{Document, ObjectId, Stream, dictionary};

use super::Error;
use super::deflate::deflate;
use super::objects::{ascii, name};

/// The profile; `assets/icc/README.md` tells how it was made, and a test below makes it again.
const PROFILE: &[u8] = include_bytes!("../../../assets/icc/srgb.icc");

/// The same for every file.
static DEFLATED: OnceLock<Vec<u8>> = OnceLock::new();

/// Adds the output intent to `document`.
pub(super) fn add(document: &mut Document) -> Result<ObjectId, Error> {
    let dictionary = dictionary! { "N" => 3, "Filter" => name("FlateDecode") };
    let deflated = match DEFLATED.get() {
        Some(deflated) => deflated,
        None => DEFLATED.get_or_init({
            let deflated = deflate(PROFILE)?;
            || deflated
        }),
    };
    let profile = document.add_object(Stream::new(dictionary, deflated.clone()));
    Ok(document.add_object(dictionary! {
        "Type" => name("OutputIntent"), "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => ascii("sRGB IEC61966-2.1"), "Info" => ascii("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile
    }))
}

#[cfg(test)]
mod tests {
    //! Makes the profile from the figures of IEC 61966-2-1, in the form of ICC.1:2010 (version 4.3).

    use super::PROFILE;

    type Matrix = [[f64; 3]; 3];

    /// Chromaticities of red, green and blue, and of the white D65.
    const PRIMARIES: [[f64; 2]; 3] = [[0.64, 0.33], [0.30, 0.60], [0.15, 0.06]];
    const D65: [f64; 2] = [0.3127, 0.3290];
    /// The white of the profile connection space (ICC.1:2010, 7.2.16).
    const D50: [f64; 3] = [0.9642, 1.0, 0.8249];
    /// The Bradford matrix (ICC.1:2010, annex E).
    const BRADFORD: Matrix =
        [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]];
    /// The curve of the channels (IEC 61966-2-1): gamma, a, b, c, d.
    const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

    fn xyz([x, y]: [f64; 2]) -> [f64; 3] {
        [x / y, 1.0, (1.0 - x - y) / y]
    }

    fn apply(m: &Matrix, v: [f64; 3]) -> [f64; 3] {
        m.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
    }

    fn transpose(m: &Matrix) -> Matrix {
        [0, 1, 2].map(|i| [m[0][i], m[1][i], m[2][i]])
    }

    fn product(a: &Matrix, b: &Matrix) -> Matrix {
        transpose(&transpose(b).map(|column| apply(a, column)))
    }

    fn inverse(m: &Matrix) -> Matrix {
        let cross = |a: [f64; 3], b: [f64; 3]| {
            [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
        };
        let columns = [cross(m[1], m[2]), cross(m[2], m[0]), cross(m[0], m[1])];
        let determinant = m[0][0] * columns[0][0] + m[0][1] * columns[0][1] + m[0][2] * columns[0][2];
        transpose(&columns).map(|row| row.map(|value| value / determinant))
    }

    fn fixed(value: f64) -> [u8; 4] {
        ((value * 65536.0).round() as i32).to_be_bytes()
    }

    fn tagged(kind: [u8; 4], body: impl IntoIterator<Item = u8>) -> Vec<u8> {
        let mut bytes = [kind.as_slice(), &[0; 4]].concat();
        bytes.extend(body);
        bytes.resize(bytes.len().next_multiple_of(4), 0);
        bytes
    }

    /// A text in English.
    fn text(text: &str) -> Vec<u8> {
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let numbers = [1u32, 12].into_iter().flat_map(u32::to_be_bytes);
        let place = [utf16.len() as u32, 28].into_iter().flat_map(u32::to_be_bytes);
        tagged(*b"mluc", numbers.chain(*b"enUS").chain(place).chain(utf16))
    }

    fn profile() -> Vec<u8> {
        // From linear sRGB to XYZ under D65: white is the sum of the primaries.
        let primaries = transpose(&PRIMARIES.map(xyz));
        let shares = apply(&inverse(&primaries), xyz(D65));
        let to_xyz = primaries.map(|row| [row[0] * shares[0], row[1] * shares[1], row[2] * shares[2]]);
        // From D65 to D50.
        let (from, to) = (apply(&BRADFORD, xyz(D65)), apply(&BRADFORD, D50));
        let scale = [0, 1, 2].map(|i| [0, 1, 2].map(|j| if i == j { to[i] / from[i] } else { 0.0 }));
        let adaptation = product(&inverse(&BRADFORD), &product(&scale, &BRADFORD));
        let columns = transpose(&product(&adaptation, &to_xyz));
        let position = |value: [f64; 3]| tagged(*b"XYZ ", value.into_iter().flat_map(fixed));
        let curve = tagged(*b"para", [0, 3, 0, 0].into_iter().chain(CURVE.into_iter().flat_map(fixed)));
        let tags: [(&[&[u8; 4]], Vec<u8>); 8] = [
            (&[b"desc"], text("sRGB IEC61966-2.1")),
            (&[b"cprt"], text("No rights reserved")),
            (&[b"wtpt"], position(D50)),
            (&[b"chad"], tagged(*b"sf32", adaptation.into_iter().flatten().flat_map(fixed))),
            (&[b"rXYZ"], position(columns[0])),
            (&[b"gXYZ"], position(columns[1])),
            (&[b"bXYZ"], position(columns[2])),
            (&[b"rTRC", b"gTRC", b"bTRC"], curve),
        ];
        let count: usize = tags.iter().map(|(names, _)| names.len()).sum();
        let mut table = (count as u32).to_be_bytes().to_vec();
        let mut data = Vec::new();
        for (names, body) in tags {
            let offset = (128 + 4 + 12 * count + data.len()) as u32;
            for name in names {
                table.extend(name.iter().copied().chain(offset.to_be_bytes()));
                table.extend((body.len() as u32).to_be_bytes());
            }
            data.extend(body);
        }
        let mut header = vec![0; 128];
        let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
        put(0, &((128 + table.len() + data.len()) as u32).to_be_bytes());
        put(8, &[4, 0x30, 0, 0]);
        put(12, b"mntrRGB XYZ ");
        // The day this profile was designed.
        put(24, &[2026u16, 11, 23, 0, 0, 0].map(u16::to_be_bytes).concat());
        put(36, b"acsp");
        put(68, &D50.map(fixed).concat());
        [header, table, data].concat()
    }

    #[test]
    fn the_profile_is_made_from_public_figures() {
        let made = profile();
        if std::env::var_os("DEMARCHE_WRITE_ASSETS").is_some() {
            std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/icc/srgb.icc"), &made).unwrap();
        }
        assert_eq!(made, PROFILE);
    }
}
