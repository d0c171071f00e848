use std::sync::OnceLock;

use super::LoadedFace;
use crate::layout::face::FontFile;

macro_rules! font {
    ($path:literal) => {
        include_bytes!(concat!("../../../assets/fonts/", $path))
    };
}

/// The files, in the order of the indices below.
pub(super) static FILES: [&[u8]; COUNT] = [
    font!("source-serif-4/SourceSerif4-Regular.ttf"),
    font!("source-serif-4/SourceSerif4-Italic.ttf"),
    font!("source-serif-4/SourceSerif4-SemiBold.ttf"),
    font!("source-serif-4/SourceSerif4-SemiBoldItalic.ttf"),
    font!("source-sans-3/SourceSans3-Regular.ttf"),
    font!("source-sans-3/SourceSans3-SemiBold.ttf"),
    font!("noto-naskh-arabic/NotoNaskhArabic-Regular.ttf"),
    font!("noto-naskh-arabic/NotoNaskhArabic-Bold.ttf"),
    font!("source-code-pro/SourceCodePro-Regular.ttf"),
];

pub(super) const COUNT: usize = 9;
pub(super) const SERIF: usize = 0;
pub(super) const SERIF_ITALIC: usize = 1;
pub(super) const SERIF_BOLD: usize = 2;
pub(super) const SERIF_BOLD_ITALIC: usize = 3;
pub(super) const SANS: usize = 4;
pub(super) const SANS_BOLD: usize = 5;
pub(super) const NASKH: usize = 6;
pub(super) const NASKH_BOLD: usize = 7;
pub(super) const MONO: usize = 8;

/// The bundled face of that index, read when it is first asked for and then kept for the whole process.
pub(super) fn face(index: usize) -> &'static LoadedFace {
    static FACES: [OnceLock<LoadedFace>; COUNT] = [const { OnceLock::new() }; COUNT];
    FACES[index].get_or_init(|| {
        LoadedFace::parse(FontFile::Bundled(FILES[index]), 0).expect("the bundled fonts are sound")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::metrics::size::MONO_TO_SERIF;

    #[test]
    fn bundled_faces_are_what_their_index_says() {
        let names: Vec<_> = (0..COUNT).map(|index| face(index).face.postscript_name.as_str()).collect();
        assert_eq!(
            names,
            [
                "SourceSerif4-Regular",
                "SourceSerif4-Italic",
                "SourceSerif4-SemiBold",
                "SourceSerif4-SemiBoldItalic",
                "SourceSans3-Regular",
                "SourceSans3-SemiBold",
                "NotoNaskhArabic-Regular",
                "NotoNaskhArabic-Bold",
                "SourceCodePro-Regular",
            ]
        );
    }

    #[test]
    fn measures_come_from_the_tables() {
        let metrics = face(SERIF).face.metrics;
        assert_eq!(metrics.units_per_em, 1000);
        assert!((600.0..720.0).contains(&metrics.cap_height), "{metrics:?}");
        assert!((420.0..520.0).contains(&metrics.x_height), "{metrics:?}");
        assert!(metrics.descent < 0.0 && metrics.ascent > metrics.cap_height, "{metrics:?}");
        let x_height =
            |slot| face(slot).face.metrics.x_height / f32::from(face(slot).face.metrics.units_per_em);
        let ratio = x_height(SERIF) / x_height(MONO);
        assert!((ratio - MONO_TO_SERIF).abs() < 0.005, "{ratio}");
        assert!(face(SERIF_ITALIC).face.metrics.italic_angle < 0.0);
        assert!(face(SERIF_BOLD).face.metrics.weight > metrics.weight);
    }
}
