//! Pictures as objects that pages paint: pixels as images, drawings as forms.

use printpdf::{ExternalXObject, XObject, XObjectId};

use super::{Error, drawings, images};
use crate::layout::Picture;

/// The name of a picture in the resources of a page.
pub(super) fn resource_name(picture: usize) -> String {
    format!("I{picture}")
}

/// A picture as printpdf takes it.
pub(super) fn object(index: usize, picture: &Picture) -> Result<(XObjectId, XObject), Error> {
    let stream = match picture {
        Picture::Bitmap(bitmap) => images::stream(bitmap)?,
        Picture::Drawing(drawing) => drawings::stream(drawing)?,
    };
    let object = ExternalXObject { stream, width: None, height: None, dpi: None };
    Ok((XObjectId(resource_name(index)), XObject::External(object)))
}
