use super::builder::Builder;
use super::place::Place;
use crate::diagnostic::Diagnostic;
use crate::layout::image::{self, PictureFault};
use crate::layout::metrics::space;
use crate::layout::slab::{Column, Slab};
use crate::layout::{ContentId, Item, ItemKind, Mark, Rect, TagId, TagRole};
use crate::rule;
use crate::source::Origin;
use crate::text::PictureWidth;

/// A picture in the structure, not yet at its size.
#[derive(Debug, Clone)]
pub(super) struct UnsizedPicture {
    picture: usize,
    content: ContentId,
    /// Its own width, in points.
    pub(super) width: f32,
    height: f32,
    /// The width that its author asks for.
    wanted: Option<PictureWidth>,
}

impl UnsizedPicture {
    /// Its width where it is as large as a width and a height allow.
    pub(super) fn width_within(&self, widest: f32, highest: f32) -> f32 {
        (widest / self.width).min(highest / self.height) * self.width
    }
}

impl Builder<'_> {
    /// Reads a picture; one that cannot be used is reported.
    pub(super) fn figure(
        &mut self,
        path: &str,
        alt: &str,
        wanted: Option<PictureWidth>,
        parent: TagId,
        origin: Origin,
    ) -> Option<UnsizedPicture> {
        if alt.trim().is_empty() {
            self.diagnostics.push(
                Diagnostic::new(rule::IMAGE_WITHOUT_ALT, format!("the picture `{path}` has no description"))
                    .at(self.document.sources.location(origin))
                    .help("say what it shows: `![…](…)`; PDF/UA-1 asks for it (ISO 14289-1, 7.3)"),
            );
        }
        let picture = self.picture(path, origin)?;
        Some(self.unsized_picture(picture, alt, parent, wanted))
    }

    /// A picture that was read, as a part of the structure.
    pub(super) fn unsized_picture(
        &mut self,
        picture: usize,
        alt: &str,
        parent: TagId,
        wanted: Option<PictureWidth>,
    ) -> UnsizedPicture {
        let tag = self.tags.add(parent, TagRole::Figure);
        self.tags.get_mut(tag).alt = Some(alt.trim().to_owned());
        let content = self.tags.content(tag);
        let (width, height) = self.pictures[picture].size();
        UnsizedPicture { picture, content, width, height, wanted }
    }

    /// The size of a picture, in points; none where it cannot be used.
    pub(super) fn picture_size(&mut self, path: &str, origin: Origin) -> Option<(f32, f32)> {
        let picture = self.read_picture(path, origin).ok()?;
        Some(self.pictures[picture].size())
    }

    fn read_picture(&mut self, path: &str, origin: Origin) -> Result<usize, PictureFault> {
        let file = self.files.get(origin.source, path).map_err(|error| image::unopened(&error))?;
        if let Some(&known) = self.loaded.get(&file.path) {
            return Ok(known);
        }
        self.pictures.push(image::decode(&file.bytes, origin, self.setter.fonts())?);
        self.loaded.insert(file.path.clone(), self.pictures.len() - 1);
        Ok(self.pictures.len() - 1)
    }

    fn picture(&mut self, path: &str, origin: Origin) -> Option<usize> {
        match self.read_picture(path, origin) {
            Ok(picture) => Some(picture),
            Err(fault) => {
                let diagnostic = Diagnostic::new(fault.rule, format!("the image `{path}` {}", fault.message));
                let location = self.document.sources.location(origin);
                self.diagnostics.push(diagnostic.at(location).help(fault.help));
                None
            }
        }
    }

    /// A picture on lines of its own, no wider than its place and no higher than a page has room for.
    pub(super) fn figure_block(&mut self, column: &mut Column, place: &Place, figure: &UnsizedPicture) {
        let highest = self.theme.text_area().1 - space::AROUND_FIGURE * self.styles.unit;
        // A width that was asked for may be larger than the picture itself.
        let (widest, highest) = match figure.wanted {
            None => (figure.width, highest.min(figure.height).min(self.theme.picture_height)),
            Some(wanted) => (wanted.points(place.width), highest),
        };
        self.figure_within(column, place, figure, widest, highest);
    }

    /// A picture as large as fits into a width and a height.
    pub(super) fn figure_within(
        &mut self,
        column: &mut Column,
        place: &Place,
        figure: &UnsizedPicture,
        widest: f32,
        highest: f32,
    ) {
        let unit = self.styles.unit;
        let scale = (widest.min(place.width) / figure.width).min(highest / figure.height);
        let (width, height) = (scale * figure.width, scale * figure.height);
        let x = place.x + if place.right_to_left() { place.width - width } else { 0.0 };
        let kind = ItemKind::Image { area: Rect { x, y: 0.0, width, height }, picture: figure.picture };
        let items = vec![Item { mark: Mark::Content(figure.content), kind }];
        column.space(unit);
        column.push(Slab { height: (height / unit).ceil() * unit, items, ..Slab::default() });
        column.space(unit);
    }
}
