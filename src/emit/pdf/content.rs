//! The operators that paint a page, and the marked sequences they are grouped in (ISO 32000-1, 14.6).

use super::clusters::{is_right_to_left, shares};
use super::fonts::{PdfFonts, resource_name};
use super::objects::{hundredths, text_bytes};
use super::operators::Operators;
use super::{Error, pictures};
use crate::layout::{ContentId, FaceId, GlyphRun, Item, ItemKind, Mark, Page, Picture, Rect, UPRIGHT};
use crate::theme::Colour;

/// One marked sequence that is part of the text; its index on the page is its identifier (MCID).
#[derive(Debug)]
pub(super) struct Sequence {
    /// What it is part of.
    pub(super) content: ContentId,
    /// What it stands for, where its glyphs do not say so.
    pub(super) actual_text: Option<String>,
    /// What its pictures cover.
    pub(super) area: Option<Rect>,
}

/// What paints a page, and what of it is text.
#[derive(Debug)]
pub(super) struct PageContent {
    /// The operators, as they are written.
    pub(super) operators: Vec<u8>,
    /// The marked sequences in order.
    pub(super) sequences: Vec<Sequence>,
}

/// What paints `page`; the glyphs it shows are added to `fonts`.
pub(super) fn content(
    page: &Page,
    pictures: &[Picture],
    fonts: &mut PdfFonts<'_>,
) -> Result<PageContent, Error> {
    let mut painter = ContentPainter {
        page,
        pictures,
        fonts,
        operators: Operators::default(),
        sequences: Vec::new(),
        open: None,
        in_text: false,
        font: None,
        colour: None,
        cursor: (0, 0),
    };
    for item in &page.items {
        painter.item(item)?;
    }
    painter.leave_text();
    Ok(PageContent { operators: painter.operators.into_bytes(), sequences: painter.sequences })
}

/// What the marked sequence that is open is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Content(ContentId),
    /// Content with a text of its own: never joined to the next.
    Replaced,
    Header,
    Footer,
    Layout,
}

/// How far the second part of a ligature written from right to left is set after the first, in thousandths of an em: too little to
/// be seen, and enough for programs that sort what they take out of a page by its place.
const BEHIND: i32 = 2;

struct ContentPainter<'p, 'f, 'a> {
    page: &'p Page,
    pictures: &'p [Picture],
    fonts: &'f mut PdfFonts<'a>,
    operators: Operators,
    sequences: Vec<Sequence>,
    open: Option<Open>,
    in_text: bool,
    font: Option<(FaceId, f32)>,
    colour: Option<Colour>,
    /// The start of the line as the viewer knows it, in hundredths of a point from the lower left.
    cursor: (i32, i32),
}

impl ContentPainter<'_, '_, '_> {
    fn item(&mut self, item: &Item) -> Result<(), Error> {
        match &item.kind {
            ItemKind::Glyphs(run) if run.glyphs.is_empty() => Ok(()),
            ItemKind::Glyphs(run) => {
                self.enter_text();
                self.mark(item.mark, run.y, run.actual_text.as_deref());
                self.glyphs(run)
            }
            ItemKind::Rule { area, colour } => {
                self.leave_text();
                self.mark(item.mark, area.y, None);
                self.cover(*area);
                self.rule(*area, *colour);
                Ok(())
            }
            ItemKind::Image { area, picture } => {
                self.leave_text();
                self.mark(item.mark, area.y, None);
                self.cover(*area);
                self.image(*area, *picture);
                Ok(())
            }
        }
    }

    fn enter_text(&mut self) {
        if !self.in_text {
            self.close();
            self.operators.operator("BT");
            self.in_text = true;
            self.cursor = (0, 0);
        }
    }

    fn leave_text(&mut self) {
        self.close();
        if self.in_text {
            self.operators.operator("ET");
            self.in_text = false;
        }
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.operators.operator("EMC");
        }
    }

    /// Goes on with the sequence that is open where it is the same, else opens the next.
    fn mark(&mut self, mark: Mark, y: f32, actual_text: Option<&str>) {
        let wanted = match mark {
            Mark::Content(_) if actual_text.is_some() => Open::Replaced,
            Mark::Content(content) => Open::Content(content),
            Mark::Pagination if y < self.page.height / 2.0 => Open::Header,
            Mark::Pagination => Open::Footer,
            Mark::Decoration => Open::Layout,
        };
        if self.open == Some(wanted) && wanted != Open::Replaced {
            return;
        }
        self.close();
        self.open = Some(wanted);
        let tag = match wanted {
            Open::Content(_) => "P",
            Open::Replaced => "Span",
            Open::Header | Open::Footer | Open::Layout => "Artifact",
        };
        self.operators.name(tag).raw("<<");
        if let Mark::Content(content) = mark {
            // A hyphen at a line end stands for nothing, and the structure says so. Programs that take text out of pages
            // join words at a hyphen they see, and not at one that is taken from them.
            if let Some(text) = actual_text.filter(|text| !text.is_empty()) {
                self.operators.name("ActualText").string(&text_bytes(text));
            }
            self.operators.name("MCID").integer(self.sequences.len() as i32);
            let actual_text = actual_text.map(str::to_owned);
            self.sequences.push(Sequence { content, actual_text, area: None });
        } else {
            let kind = match wanted {
                Open::Header => "/Subtype /Header /Type /Pagination",
                Open::Footer => "/Subtype /Footer /Type /Pagination",
                _ => "/Type /Layout",
            };
            self.operators.raw(kind);
        }
        self.operators.raw(">>").operator("BDC");
    }

    /// Widens what the pictures of the open sequence cover.
    fn cover(&mut self, area: Rect) {
        if let (Some(Open::Content(_)), Some(sequence)) = (self.open, self.sequences.last_mut()) {
            sequence.area = Some(sequence.area.map_or(area, |known| union(known, area)));
        }
    }

    fn set_colour(&mut self, colour: Colour) {
        if self.colour != Some(colour) {
            self.colour = Some(colour);
            for value in [colour.red, colour.green, colour.blue] {
                self.operators.thousandths((f32::from(value) / 255.0 * 1000.0).round() as i32);
            }
            self.operators.operator("rg");
        }
    }

    fn glyphs(&mut self, run: &GlyphRun) -> Result<(), Error> {
        self.set_colour(run.colour);
        if self.font != Some((run.face, run.size)) {
            self.font = Some((run.face, run.size));
            self.operators.name(&resource_name(run.face)).raw(&run.size.to_string()).operator("Tf");
        }
        self.show(run)
    }

    /// Begins a string of glyphs so far from the left, on the baseline of the run.
    fn go_to(&mut self, x: f32, run: &GlyphRun) {
        let start = (hundredths(x), hundredths(self.page.height - run.y));
        let step = (start.0 - self.cursor.0, start.1 - self.cursor.1);
        self.cursor = start;
        self.operators.hundredths(step.0).hundredths(step.1).operator("Td");
    }

    /// Shows glyphs at whole thousandths of an em, each measured from the start of the run, so that nothing adds up. Where the
    /// next glyph is to the left of one, as in scripts that are written that way, another string begins: programs that take text
    /// out of pages sort strings by their place, but not what is in them.
    fn show(&mut self, run: &GlyphRun) -> Result<(), Error> {
        let font = run.face;
        let mut shown = Shown::default();
        let mut pen = 0;
        let mut last: Option<i32> = None;
        let mut rise = 0;
        for (glyph, text) in shares(run) {
            let (code, width) = self.fonts.get(font)?.code(glyph.id, text)?;
            let mut place = (glyph.x / run.size * 1000.0).round() as i32;
            if let Some(last) = last.filter(|last| *last == place && text.chars().any(is_right_to_left)) {
                place = last - BEHIND;
            }
            if last.is_none_or(|last| place < last) {
                shown.flush(&mut self.operators);
                self.go_to(run.x + place as f32 * run.size / 1000.0, run);
                pen = place;
            }
            last = Some(place);
            let wanted = -hundredths(glyph.y);
            if wanted != rise {
                shown.flush(&mut self.operators);
                self.operators.hundredths(wanted).operator("Ts");
                rise = wanted;
            }
            shown.kern(pen - place, &mut self.operators);
            shown.codes.push(code);
            pen = place + width;
        }
        shown.flush(&mut self.operators);
        if rise != 0 {
            self.operators.integer(0).operator("Ts");
        }
        Ok(())
    }

    fn rule(&mut self, area: Rect, colour: Colour) {
        self.set_colour(colour);
        for length in [area.x, self.page.height - area.y - area.height, area.width, area.height] {
            self.operators.length(length);
        }
        self.operators.operator("re");
        self.operators.operator("f");
    }

    fn image(&mut self, area: Rect, picture: usize) {
        let (width, height) = (area.width, area.height);
        let turn = self.pictures.get(picture).map_or(UPRIGHT, Picture::turn);
        let mut matrix = [0, 1, 2, 3, 4, 5].map(|i| turn[i] * if i % 2 == 0 { width } else { height });
        matrix[4] += area.x;
        matrix[5] += self.page.height - area.y - area.height;
        self.operators.operator("q");
        for length in matrix {
            self.operators.length(length);
        }
        self.operators.operator("cm");
        self.operators.name(&pictures::resource_name(picture)).operator("Do");
        self.operators.operator("Q");
    }
}

/// The operand of one `TJ`: strings of codes with the gaps between them.
#[derive(Default)]
struct Shown {
    codes: Vec<u16>,
    open: bool,
}

impl Shown {
    /// Moves the pen to the left by so many thousandths of an em.
    fn kern(&mut self, gap: i32, operators: &mut Operators) {
        if gap != 0 {
            self.end_string(operators);
            self.open(operators);
            operators.integer(gap);
        }
    }

    fn open(&mut self, operators: &mut Operators) {
        if !self.open {
            operators.open_array();
            self.open = true;
        }
    }

    fn end_string(&mut self, operators: &mut Operators) {
        if !self.codes.is_empty() {
            self.open(operators);
            operators.codes(&self.codes);
            self.codes.clear();
        }
    }

    fn flush(&mut self, operators: &mut Operators) {
        self.end_string(operators);
        if std::mem::take(&mut self.open) {
            operators.close_array().operator("TJ");
        }
    }
}

fn union(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a.x.min(b.x), a.y.min(b.y));
    let right = (a.x + a.width).max(b.x + b.width);
    let bottom = (a.y + a.height).max(b.y + b.height);
    Rect { x, y, width: right - x, height: bottom - y }
}
