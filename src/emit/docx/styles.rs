use super::typefaces::Typefaces;
use super::xml::Xml;
use crate::document::Document;
use crate::locale::{Direction, Language};
use crate::profile::Typeface;
use crate::theme::{Colour, ParagraphStyle, Theme, TitlePosition};

/// The namespace of WordprocessingML.
pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A style of paragraphs.
#[derive(Default)]
struct WordStyle<'a> {
    id: &'a str,
    name: &'a str,
    based_on: Option<&'a str>,
    next: Option<&'a str>,
    /// Level 1 to 6, where it is one of a heading.
    outline: Option<u8>,
    keep_next: bool,
    rule_below: bool,
    contextual: bool,
    /// Space before and after, and from line to line, in points.
    space: (f32, f32),
    leading: Option<f32>,
    /// Indents on both sides and of the first line, in points.
    sides: f32,
    first_line: f32,
    alignment: Option<&'a str>,
    face: Option<&'a str>,
    size: Option<f32>,
    bold: bool,
    italic: bool,
    colour: Option<Colour>,
}

/// Twentieths of a point, as the format counts lengths.
pub(super) fn twips(points: f32) -> String {
    format!("{:.0}", points * 20.0)
}

/// The styles of a document that looks like the theme.
pub(super) fn file(document: &Document, theme: &Theme, asked: Option<&Typeface>) -> Vec<u8> {
    let faces = Typefaces::of(theme, asked, &document.language);
    let mut xml = Xml::file();
    xml.open("w:styles", &[("xmlns:w", NAMESPACE)]);
    defaults(&mut xml, document, &faces, asked.map_or(theme.sizes.body, |face| face.size));
    for style in paragraph_styles(theme, &faces, asked) {
        write(&mut xml, &style);
    }
    character_styles(&mut xml, theme, &faces);
    table_style(&mut xml, theme);
    xml.close("w:styles");
    xml.finish()
}

/// What holds where no style says otherwise.
fn defaults(xml: &mut Xml, document: &Document, faces: &Typefaces, size: f32) {
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    let fonts = [
        ("w:ascii", faces.body.as_str()),
        ("w:hAnsi", &faces.body),
        ("w:eastAsia", faces.east_asian),
        ("w:cs", &faces.complex),
    ];
    xml.empty("w:rFonts", &fonts);
    half_points(xml, size);
    language(xml, &document.language);
    xml.close("w:rPr");
    xml.close("w:rPrDefault");
    xml.empty("w:pPrDefault", &[]);
    xml.close("w:docDefaults");
}

/// The size of type, in half points as the format counts it.
fn half_points(xml: &mut Xml, points: f32) {
    let size = format!("{:.0}", points * 2.0);
    xml.value("w:sz", &size);
    xml.value("w:szCs", &size);
}

/// The language of text, under the name of the group of scripts that it is written in.
pub(super) fn language(xml: &mut Xml, language: &Language) {
    let tag = language.as_str();
    let mut attributes = vec![("w:val", tag)];
    match language.primary() {
        "zh" | "ja" | "ko" => attributes.push(("w:eastAsia", tag)),
        _ if language.direction() == Direction::RightToLeft => attributes.push(("w:bidi", tag)),
        _ => {}
    }
    xml.empty("w:lang", &attributes);
}

#[expect(clippy::too_many_lines, reason = "a table: one entry a style")]
fn paragraph_styles<'a>(theme: &Theme, faces: &'a Typefaces, asked: Option<&Typeface>) -> Vec<WordStyle<'a>> {
    let (sizes, colours) = (&theme.sizes, &theme.colours);
    let scale = asked.map_or(1.0, |face| face.size / sizes.body);
    let unit = scale * sizes.leading / 2.0;
    let first_line = 1.5 * scale * sizes.body;
    let (after, first_line) = match theme.paragraphs {
        ParagraphStyle::Spaced => (unit, 0.0),
        ParagraphStyle::Indented => (0.0, first_line),
        ParagraphStyle::Both => (unit, first_line),
    };
    let alignment = if theme.justify { "both" } else { "left" };
    let centred = (theme.title_position == TitlePosition::Centre).then_some("center");
    let normal = WordStyle {
        id: "Normal",
        name: "Normal",
        space: (0.0, after),
        leading: Some(scale * sizes.leading),
        alignment: Some(alignment),
        colour: Some(colours.text),
        ..WordStyle::default()
    };
    let from = |id, name| WordStyle { id, name, based_on: Some("Normal"), ..WordStyle::default() };
    let line = |id, name, size: f32, colour| WordStyle {
        face: Some(&faces.facts),
        size: Some(scale * size),
        leading: Some(scale * size * 1.4),
        colour: Some(colour),
        alignment: centred.or(Some("left")),
        ..from(id, name)
    };
    let heading = |id, name, level, size: f32, colour, before: f32| WordStyle {
        next: Some("BodyText"),
        outline: Some(level),
        keep_next: true,
        space: (before, unit / 2.0),
        leading: Some(scale * size * 1.2),
        face: Some(&faces.headings),
        size: Some(scale * size),
        bold: true,
        colour: Some(colour),
        alignment: Some("left"),
        ..from(id, name)
    };
    let minor = |id, name, level| WordStyle {
        bold: false,
        italic: true,
        face: None,
        ..heading(id, name, level, sizes.body, colours.text, unit)
    };
    let running =
        |id, name| WordStyle { alignment: Some("left"), ..line(id, name, sizes.small, colours.muted) };
    vec![
        normal,
        WordStyle { first_line, space: (0.0, after), ..from("BodyText", "Body Text") },
        WordStyle {
            next: Some("BodyText"),
            space: (2.0 * unit, unit),
            leading: Some(scale * sizes.title * 1.12),
            face: Some(&faces.headings),
            size: Some(scale * sizes.title),
            bold: true,
            alignment: centred.or(Some("left")),
            keep_next: true,
            ..from("Title", "Title")
        },
        WordStyle {
            space: (0.0, unit),
            size: Some(scale * sizes.subtitle),
            leading: Some(scale * sizes.subtitle * 1.2),
            alignment: centred.or(Some("left")),
            ..from("Subtitle", "Subtitle")
        },
        WordStyle {
            alignment: Some("right"),
            bold: true,
            ..line("Mark", "Mark", sizes.small, colours.accent)
        },
        WordStyle { bold: true, ..line("Organisation", "Organisation", sizes.small + 1.0, colours.accent) },
        line("Fact", "Fact", sizes.small + 1.0, colours.text),
        WordStyle { alignment: Some("left"), ..line("Recipient", "Recipient", sizes.body, colours.text) },
        WordStyle { rule_below: true, space: (0.0, 2.0 * unit), ..line("Rule", "Rule", 2.0, colours.accent) },
        WordStyle {
            space: (0.0, unit),
            size: Some(scale * sizes.lead),
            leading: Some(scale * sizes.lead * sizes.leading / sizes.body),
            ..from("Lead", "Lead")
        },
        heading("Heading1", "heading 1", 1, sizes.heading, colours.accent, 3.0 * unit),
        heading("Heading2", "heading 2", 2, sizes.subheading, colours.text, 2.0 * unit),
        WordStyle {
            outline: None,
            ..heading("TOCHeading", "TOC Heading", 1, sizes.heading, colours.accent, 3.0 * unit)
        },
        WordStyle { space: (0.0, unit / 2.0), alignment: Some("left"), ..from("TOC1", "toc 1") },
        WordStyle {
            sides: 1.5 * sizes.body,
            space: (0.0, unit / 2.0),
            alignment: Some("left"),
            ..from("TOC2", "toc 2")
        },
        minor("Heading3", "heading 3", 3),
        minor("Heading4", "heading 4", 4),
        minor("Heading5", "heading 5", 5),
        WordStyle { contextual: true, space: (0.0, unit), ..from("ListBullet", "List Bullet") },
        WordStyle { contextual: true, space: (0.0, unit), ..from("ListNumber", "List Number") },
        WordStyle { space: (0.0, unit), ..from("ListContinue", "List Continue") },
        WordStyle { sides: 2.0 * sizes.body, space: (0.0, unit), ..from("Quote", "Quote") },
        WordStyle {
            sides: 2.0 * sizes.body,
            space: (0.0, unit),
            size: Some(scale * sizes.note),
            leading: Some(scale * sizes.note * 1.4),
            alignment: Some("left"),
            ..from("QuoteSource", "Quote Source")
        },
        // What supports a passage of a speech: small, so that nobody reads it aloud.
        WordStyle {
            space: (0.0, unit),
            alignment: Some("left"),
            ..line("Evidence", "Evidence", sizes.note, colours.text)
        },
        WordStyle {
            face: Some(&faces.verbatim),
            alignment: Some("left"),
            space: (0.0, unit),
            ..from("HTMLPreformatted", "HTML Preformatted")
        },
        WordStyle { alignment: Some("center"), space: (0.0, unit), ..from("Break", "Break") },
        WordStyle {
            space: (unit, unit),
            alignment: Some("left"),
            keep_next: true,
            ..from("Figure", "Figure")
        },
        WordStyle { leading: Some(unit), size: Some(unit / 2.0), ..from("TableEnd", "Table End") },
        WordStyle {
            space: (0.0, unit),
            alignment: Some("left"),
            ..line("Caption", "caption", sizes.note, colours.text)
        },
        WordStyle {
            space: (unit, unit / 2.0),
            keep_next: true,
            alignment: Some("left"),
            ..line("TableCaption", "Table Caption", sizes.note, colours.text)
        },
        WordStyle {
            space: (0.0, unit),
            alignment: Some("left"),
            ..line("Credit", "Credit", sizes.note, colours.muted)
        },
        WordStyle {
            space: (unit, 0.0),
            keep_next: true,
            bold: true,
            alignment: Some("left"),
            ..line("CalloutTitle", "Callout Title", sizes.table, colours.accent)
        },
        WordStyle { sides: sizes.body, space: (0.0, unit), ..from("Callout", "Callout") },
        WordStyle {
            space: (unit, unit),
            size: Some(scale * sizes.subtitle),
            leading: Some(scale * sizes.subtitle * 1.25),
            colour: Some(colours.accent),
            alignment: Some("left"),
            ..from("PullQuote", "Pull Quote")
        },
        WordStyle { alignment: Some("left"), ..line("TableText", "Table Text", sizes.table, colours.text) },
        WordStyle {
            size: Some(scale * sizes.note),
            leading: Some(scale * sizes.note * 1.33),
            alignment: Some("left"),
            ..from("FootnoteText", "footnote text")
        },
        running("Header", "header"),
        WordStyle { alignment: Some("right"), ..running("Footer", "footer") },
    ]
}

fn write(xml: &mut Xml, style: &WordStyle<'_>) {
    let mut attributes = vec![("w:type", "paragraph")];
    if style.based_on.is_none() {
        attributes.push(("w:default", "1"));
    }
    attributes.push(("w:styleId", style.id));
    xml.open("w:style", &attributes);
    xml.value("w:name", style.name);
    if let Some(base) = style.based_on {
        xml.value("w:basedOn", base);
    }
    if let Some(next) = style.next {
        xml.value("w:next", next);
    }
    xml.empty("w:qFormat", &[]);
    paragraph_properties(xml, style);
    run_properties(xml, style);
    xml.close("w:style");
}

fn paragraph_properties(xml: &mut Xml, style: &WordStyle<'_>) {
    xml.open("w:pPr", &[]);
    if style.keep_next {
        xml.empty("w:keepNext", &[]);
        xml.empty("w:keepLines", &[]);
    }
    if style.based_on.is_none() {
        xml.empty("w:widowControl", &[]);
    }
    if style.rule_below {
        let colour = style.colour.map(hex).unwrap_or_default();
        xml.open("w:pBdr", &[]);
        let rule = [("w:val", "single"), ("w:sz", "4"), ("w:space", "1"), ("w:color", colour.as_str())];
        xml.empty("w:bottom", &rule);
        xml.close("w:pBdr");
    }
    let (before, after) = (twips(style.space.0), twips(style.space.1));
    let mut spacing = vec![("w:before", before.as_str()), ("w:after", after.as_str())];
    let leading = style.leading.map(twips);
    if let Some(leading) = &leading {
        spacing.extend([("w:line", leading.as_str()), ("w:lineRule", "atLeast")]);
    }
    xml.empty("w:spacing", &spacing);
    if style.sides > 0.0 {
        let sides = twips(style.sides);
        xml.empty("w:ind", &[("w:left", &sides), ("w:right", &sides)]);
    } else if style.first_line > 0.0 {
        xml.empty("w:ind", &[("w:firstLine", &twips(style.first_line))]);
    }
    if style.contextual {
        xml.empty("w:contextualSpacing", &[]);
    }
    if let Some(alignment) = style.alignment {
        xml.value("w:jc", alignment);
    }
    if let Some(level) = style.outline {
        xml.value("w:outlineLvl", &(level - 1).to_string());
    }
    xml.close("w:pPr");
}

fn run_properties(xml: &mut Xml, style: &WordStyle<'_>) {
    xml.open("w:rPr", &[]);
    if let Some(face) = style.face {
        xml.empty("w:rFonts", &[("w:ascii", face), ("w:hAnsi", face)]);
    }
    if style.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if style.italic {
        xml.empty("w:i", &[]);
        xml.empty("w:iCs", &[]);
    }
    if let Some(colour) = style.colour {
        xml.value("w:color", &hex(colour));
    }
    if let Some(size) = style.size {
        half_points(xml, size);
    }
    xml.close("w:rPr");
}

/// A colour as the format writes it.
pub(super) fn hex(colour: Colour) -> String {
    colour.to_string().trim_start_matches('#').to_uppercase()
}

fn character_styles(xml: &mut Xml, theme: &Theme, faces: &Typefaces) {
    let mut style = |id: &str, name: &str, properties: &dyn Fn(&mut Xml)| {
        xml.open("w:style", &[("w:type", "character"), ("w:styleId", id)]);
        xml.value("w:name", name);
        xml.open("w:rPr", &[]);
        properties(xml);
        xml.close("w:rPr");
        xml.close("w:style");
    };
    style("FootnoteReference", "footnote reference", &|xml| xml.value("w:vertAlign", "superscript"));
    style("Hyperlink", "Hyperlink", &|xml| {
        xml.value("w:color", &hex(theme.colours.accent));
        xml.value("w:u", "single");
    });
    style("HTMLCode", "HTML Code", &|xml| {
        xml.empty("w:rFonts", &[("w:ascii", &faces.verbatim), ("w:hAnsi", &faces.verbatim)]);
        xml.empty("w:noProof", &[]);
    });
}

/// A table with a rule above, below and under its head, and none between columns.
fn table_style(xml: &mut Xml, theme: &Theme) {
    xml.open("w:style", &[("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal")]);
    xml.value("w:name", "Normal Table");
    xml.close("w:style");
    xml.open("w:style", &[("w:type", "table"), ("w:styleId", "StatementTable")]);
    xml.value("w:name", "Statement Table");
    xml.value("w:basedOn", "TableNormal");
    xml.open("w:tblPr", &[]);
    let rule = |xml: &mut Xml, side: &str, colour: Colour, size: &str| {
        let colour = hex(colour);
        xml.empty(side, &[("w:val", "single"), ("w:sz", size), ("w:space", "0"), ("w:color", &colour)]);
    };
    xml.open("w:tblBorders", &[]);
    rule(xml, "w:top", theme.colours.accent, "8");
    rule(xml, "w:bottom", theme.colours.accent, "8");
    rule(xml, "w:insideH", theme.colours.muted, "4");
    xml.close("w:tblBorders");
    xml.open("w:tblCellMar", &[]);
    for (side, width) in [("w:top", "40"), ("w:left", "60"), ("w:bottom", "40"), ("w:right", "60")] {
        xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
    }
    xml.close("w:tblCellMar");
    xml.close("w:tblPr");
    xml.open("w:tblStylePr", &[("w:type", "firstRow")]);
    xml.open("w:rPr", &[]);
    xml.empty("w:b", &[]);
    xml.empty("w:bCs", &[]);
    xml.close("w:rPr");
    xml.close("w:tblStylePr");
    xml.close("w:style");
}
