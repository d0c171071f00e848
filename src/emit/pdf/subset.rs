//! Faces as they are embedded: cut down to the glyphs in use (ISO 32000-1, 9.6 to 9.10).

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::Error;
use super::deflate::{deflate, flate_stream};
use super::fonts::{Code, FontUse};
use super::objects::{ascii, name};

/// Adds a face to `document` and returns its font.
pub(super) fn add(document: &mut Document, font: &FontUse<'_>) -> Result<ObjectId, Error> {
    let program = program(font)?;
    let base = format!("{}+{}", tag(font), font.face.postscript_name);
    let mut file = if font.truetype {
        dictionary! { "Length1" => program.len() as i64 }
    } else {
        dictionary! { "Subtype" => name("CIDFontType0C") }
    };
    file.set("Filter", name("FlateDecode"));
    let file = document.add_object(Stream::new(file, deflate(&program)?));
    let mut descriptor = descriptor(font, &base);
    descriptor.set(if font.truetype { "FontFile2" } else { "FontFile3" }, file);
    let descriptor = document.add_object(descriptor);
    let mut descendant = dictionary! {
        "Type" => name("Font"), "BaseFont" => name(&base),
        "Subtype" => name(if font.truetype { "CIDFontType2" } else { "CIDFontType0" }),
        "CIDSystemInfo" => dictionary! {
            "Registry" => ascii("Adobe"), "Ordering" => ascii("Identity"), "Supplement" => 0
        },
        "FontDescriptor" => descriptor, "DW" => 0, "W" => widths(&font.codes)
    };
    if font.truetype {
        descendant.set("CIDToGIDMap", glyph_map(document, &font.codes)?);
    }
    let descendant = document.add_object(descendant);
    let unicode = flate_stream(to_unicode(&font.codes).as_bytes())?;
    let unicode = document.add_object(unicode);
    Ok(document.add_object(dictionary! {
        "Type" => name("Font"), "Subtype" => name("Type0"), "BaseFont" => name(&base),
        "Encoding" => name("Identity-H"), "DescendantFonts" => vec![descendant.into()], "ToUnicode" => unicode
    }))
}

/// The font program: a TrueType font, or the bare CFF table that a `CIDFontType0C` is.
fn program(font: &FontUse<'_>) -> Result<Vec<u8>, Error> {
    let wrong = |cause: String| Error::Face { face: font.face.postscript_name.clone(), cause };
    let face = font.face;
    let place = |(tag, value): &([u8; 4], f32)| (subsetter::Tag::new(tag), *value);
    let variations: Vec<_> = face.variations.iter().map(place).collect();
    let subset = subsetter::subset_with_variations(&face.data, face.index, &variations, &font.remapper)
        .map_err(|error| wrong(error.to_string()))?;
    if font.truetype {
        return Ok(subset);
    }
    let cut = skrifa::FontRef::new(&subset).map_err(|error| wrong(error.to_string()))?;
    let table =
        cut.table_data(skrifa::Tag::new(b"CFF ")).ok_or_else(|| wrong("it has no outlines".into()))?;
    Ok(table.as_bytes().to_vec())
}

/// Six capitals that tell this subset from others of the face (9.6.4), made from its glyphs.
fn tag(font: &FontUse<'_>) -> String {
    let mut digest = Sha256::new();
    for glyph in font.remapper.remapped_gids() {
        digest.update(glyph.to_be_bytes());
    }
    digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

fn descriptor(font: &FontUse<'_>, base: &str) -> Dictionary {
    let metrics = &font.face.metrics;
    let measure = |units: f32| Object::from(font.scaled(units));
    // Symbolic says that the font has an encoding of its own; a subset of glyphs always has.
    let italic = metrics.italic_angle != 0.0;
    let flags = 1 << 2 | i64::from(italic) << 6;
    // No table of a font gives the width of its stems: this line meets 400 at 81 and 700 at 145, as in common faces.
    let stem = (10.0 + 220.0 * (metrics.weight - 50.0) / 900.0).max(10.0).round() as i64;
    dictionary! {
        "Type" => name("FontDescriptor"), "FontName" => name(base), "Flags" => flags,
        "FontBBox" => metrics.bounds.map(measure).to_vec(),
        "ItalicAngle" => super::objects::number(metrics.italic_angle),
        "Ascent" => measure(metrics.ascent), "Descent" => measure(metrics.descent),
        "CapHeight" => measure(metrics.cap_height), "XHeight" => measure(metrics.x_height), "StemV" => stem
    }
}

/// The widths of all codes, which follow each other from zero.
fn widths(codes: &[Code]) -> Vec<Object> {
    vec![0.into(), Object::Array(codes.iter().map(|code| code.width.into()).collect())]
}

/// From codes to glyphs: the same number, unless a glyph has several codes.
fn glyph_map(document: &mut Document, codes: &[Code]) -> Result<Object, Error> {
    if codes.iter().enumerate().all(|(index, code)| index == usize::from(code.glyph)) {
        return Ok(name("Identity"));
    }
    let map: Vec<u8> = codes.iter().flat_map(|code| code.glyph.to_be_bytes()).collect();
    Ok(document.add_object(flate_stream(&map)?).into())
}

/// The characters of all codes (9.10.3).
fn to_unicode(codes: &[Code]) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n",
    );
    let said: Vec<(usize, &Code)> =
        codes.iter().enumerate().filter(|(_, code)| !code.text.is_empty()).collect();
    for block in said.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", block.len());
        for (index, code) in block {
            let _ = write!(map, "<{index:04x}> <");
            for unit in code.text.encode_utf16() {
                let _ = write!(map, "{unit:04x}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
    map
}
