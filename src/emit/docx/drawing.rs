use super::writer::{DocxWriter, StoredPicture};
use super::xml::Xml;
use crate::layout::Attachment;
use crate::source::Origin;
use crate::text::PictureWidth;

/// English metric units in a point (ECMA-376, part 1, 20.1.10.16).
const UNITS_PER_POINT: f32 = 12_700.0;
const MAIN: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

impl DocxWriter<'_> {
    /// A picture with what it shows, no wider and no higher than the text of a page; where it is not at hand, what it shows.
    pub(super) fn picture(
        &mut self,
        xml: &mut Xml,
        path: &str,
        alt: &str,
        wanted: Option<PictureWidth>,
        origin: Origin,
    ) {
        match self.options.pictures.get(path, origin) {
            Some(picture) => {
                let most = match wanted {
                    None => (picture.width, picture.height),
                    Some(wanted) => (wanted.points(self.theme.text_area().0), f32::INFINITY),
                };
                self.drawing(xml, picture, alt, most);
            }
            None => self.words(xml, alt.trim()),
        }
    }

    /// The drawing of a picture that is as large as fits.
    pub(super) fn drawing(&mut self, xml: &mut Xml, picture: &Attachment, alt: &str, most: (f32, f32)) {
        let (width, height) = self.theme.text_area();
        let scale = (most.0.min(width) / picture.width).min(most.1.min(0.9 * height) / picture.height);
        let units = |points: f32| format!("{:.0}", (points * scale * UNITS_PER_POINT).max(1.0));
        let (width, height) = (units(picture.width), units(picture.height));
        let size = [("cx", width.as_str()), ("cy", height.as_str())];
        self.drawings += 1;
        let id = self.drawings.to_string();
        let name = format!("Picture {id}");
        let facts = [("id", id.as_str()), ("name", &name), ("descr", alt.trim())];
        let relationship = self.stored(picture);
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        xml.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
        xml.empty("wp:extent", &size);
        xml.empty("wp:docPr", &facts);
        xml.open("wp:cNvGraphicFramePr", &[]);
        xml.empty("a:graphicFrameLocks", &[("xmlns:a", MAIN), ("noChangeAspect", "1")]);
        xml.close("wp:cNvGraphicFramePr");
        xml.open("a:graphic", &[("xmlns:a", MAIN)]);
        xml.open("a:graphicData", &[("uri", PICTURE)]);
        xml.open("pic:pic", &[("xmlns:pic", PICTURE)]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &facts);
        xml.empty("pic:cNvPicPr", &[]);
        xml.close("pic:nvPicPr");
        xml.open("pic:blipFill", &[]);
        xml.empty("a:blip", &[("r:embed", &relationship)]);
        xml.open("a:stretch", &[]);
        xml.empty("a:fillRect", &[]);
        xml.close("a:stretch");
        xml.close("pic:blipFill");
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &size);
        xml.close("a:xfrm");
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        xml.close("a:prstGeom");
        xml.close("pic:spPr");
        xml.close("pic:pic");
        xml.close("a:graphicData");
        xml.close("a:graphic");
        xml.close("wp:inline");
        xml.close("w:drawing");
        xml.close("w:r");
    }

    /// Stores the picture once and gives the id of the relationship to it.
    fn stored(&mut self, picture: &Attachment) -> String {
        let position = self.media.iter().position(|stored| *stored.bytes == *picture.bytes);
        let index = position.unwrap_or_else(|| {
            let name = format!("image{}.{}", self.media.len() + 1, picture.media_type.extension());
            self.media.push(StoredPicture { name, bytes: picture.bytes.to_vec() });
            self.media.len() - 1
        });
        self.relationships.part("image", &format!("media/{}", self.media[index].name))
    }
}
