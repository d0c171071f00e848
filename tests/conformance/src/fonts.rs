//! That every font is embedded, cut down, and says what its glyphs mean; and that no page shows the glyph for none.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};
use read_fonts::ps::cff::CffFontRef;
use read_fonts::types::GlyphId;

/// What is wrong with the fonts.
pub fn complaints(document: &Document) -> Vec<String> {
    let mut complaints = Vec::new();
    for dictionary in document.objects.values().filter_map(|object| object.as_dict().ok()) {
        let is = |key: &[u8], value: &[u8]| {
            dictionary.get(key).and_then(Object::as_name).is_ok_and(|v| v == value)
        };
        if is(b"Type", b"Font") {
            let name = dictionary.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
            let name = String::from_utf8_lossy(name);
            if name.find('+') != Some(6) {
                complaints.push(format!("the font {name} is not a subset"));
            }
            if is(b"Subtype", b"Type0") && !dictionary.has(b"ToUnicode") {
                complaints.push(format!("the font {name} does not say what its glyphs mean"));
            }
            if is(b"Subtype", b"CIDFontType0") && widths_agree(document, dictionary) != Some(true) {
                complaints.push(format!("the widths of the font {name} are not those of its program"));
            }
            if !is(b"Subtype", b"Type0") && !embedded(document, dictionary) {
                complaints.push(format!("the font {name} is not embedded"));
            }
        }
    }
    for (number, page) in document.get_pages() {
        let Ok(content) = Content::decode(&document.get_page_content(page)) else {
            complaints.push(format!("page {number} cannot be read"));
            continue;
        };
        let operations = content.operations;
        let shown = operations.iter().filter(|operation| matches!(&*operation.operator, "TJ" | "Tj"));
        let operands = shown.flat_map(|operation| operation.operands.iter());
        let strings = operands.flat_map(|operand| match operand {
            Object::Array(parts) => parts.as_slice(),
            other => std::slice::from_ref(other),
        });
        let mut codes =
            strings.filter_map(|string| string.as_str().ok()).flat_map(|string| string.chunks_exact(2));
        if codes.any(|code| code == [0, 0]) {
            complaints.push(format!("page {number} shows the glyph for none"));
        }
    }
    complaints
}

fn embedded(document: &Document, font: &Dictionary) -> bool {
    let descriptor = font.get(b"FontDescriptor").and_then(|descriptor| document.dereference(descriptor));
    let descriptor = descriptor.and_then(|(_, descriptor)| descriptor.as_dict());
    descriptor.is_ok_and(|descriptor| descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3"))
}

/// Whether the widths of a font with CFF outlines are those of its program, to a whole thousandth of an em. Its codes are
/// the numbers of its glyphs.
fn widths_agree(document: &Document, font: &Dictionary) -> Option<bool> {
    let (_, descriptor) = document.dereference(font.get(b"FontDescriptor").ok()?).ok()?;
    let (_, file) = document.dereference(descriptor.as_dict().ok()?.get(b"FontFile3").ok()?).ok()?;
    let program = file.as_stream().ok()?.decompressed_content().ok()?;
    let program = CffFontRef::new_cff(&program, 0, None).ok()?;
    let widths = font.get(b"W").and_then(Object::as_array).ok()?;
    let [first, widths] = widths.as_slice() else { return None };
    let widths = widths.as_array().ok().filter(|_| first.as_i64().is_ok_and(|first| first == 0))?;
    for (glyph, said) in widths.iter().enumerate() {
        let glyph = GlyphId::from(u16::try_from(glyph).ok()?);
        let subfont = program.subfont(program.subfont_index(glyph)?, &[]).ok()?;
        let width = program.evaluate_width(&subfont, glyph, &[]).ok()??.to_f32();
        let width = width * 1000.0 / program.upem() as f32;
        if (said.as_float().ok()? - width).abs() > 1.0 {
            return Some(false);
        }
    }
    Some(!widths.is_empty())
}
