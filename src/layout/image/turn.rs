use exif::{In, Reader, Tag};

use crate::layout::{Transform, UPRIGHT};

/// How the unit square of the pixels is turned to stand upright, as the camera wrote it down (`Orientation` of Exif 2.3); y goes up.
pub(super) fn turn(metadata: Option<&[u8]>) -> Transform {
    let metadata = metadata.and_then(|metadata| Reader::new().read_raw(metadata.to_vec()).ok());
    let orientation =
        metadata.as_ref().and_then(|metadata| metadata.get_field(Tag::Orientation, In::PRIMARY));
    match orientation.and_then(|field| field.value.get_uint(0)) {
        Some(2) => [-1.0, 0.0, 0.0, 1.0, 1.0, 0.0],
        Some(3) => [-1.0, 0.0, 0.0, -1.0, 1.0, 1.0],
        Some(4) => [1.0, 0.0, 0.0, -1.0, 0.0, 1.0],
        Some(5) => [0.0, -1.0, -1.0, 0.0, 1.0, 1.0],
        Some(6) => [0.0, -1.0, 1.0, 0.0, 0.0, 1.0],
        Some(7) => [0.0, 1.0, 1.0, 0.0, 0.0, 0.0],
        Some(8) => [0.0, 1.0, -1.0, 0.0, 1.0, 0.0],
        _ => UPRIGHT,
    }
}
