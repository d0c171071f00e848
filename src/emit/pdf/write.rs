use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

use super::fonts::PdfFonts;
use super::{Error, PdfOptions, content, file, finish, pictures};
use crate::layout::Pages;

/// The pages as a PDF file. The same pages and options give the same bytes, on any machine and thread.
///
/// # Errors
/// When a standard that was asked for cannot be met, or when the pages do not hold together, which is a mistake of the
/// program.
pub fn write(pages: &Pages, options: &PdfOptions) -> Result<Vec<u8>, Error> {
    if options.accessible() && pages.facts.title.trim().is_empty() {
        return Err(Error::NoTitle);
    }
    let mut document = PdfDocument::new("");
    for (index, picture) in pages.pictures.iter().enumerate() {
        let (id, object) = pictures::object(index, picture)?;
        document.resources.xobjects.map.insert(id, object);
    }
    let mut fonts = PdfFonts::new(pages);
    let (mut sequences, mut operators) = (Vec::new(), Vec::new());
    for page in &pages.pages {
        let content = content::content(page, &pages.pictures, &mut fonts)?;
        sequences.push(content.sequences);
        operators.push(content.operators);
        let area = Rect::from_wh(Pt(page.width), Pt(page.height));
        document.pages.push(PdfPage {
            media_box: area.clone(),
            trim_box: area.clone(),
            crop_box: area,
            ops: Vec::new(),
        });
    }
    let how =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut finished = document.to_lopdf_document(&how, &mut Vec::new());
    finish::finish(&mut finished, pages, &sequences, &operators, &fonts, options)?;
    file::write(&finished)
}
