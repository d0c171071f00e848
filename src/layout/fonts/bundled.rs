use std::io::Read;
use std::sync::{Arc, OnceLock};

use super::LoadedFace;
use crate::layout::face::FontFile;

/// A font file that is part of the program.
pub(super) enum BundledFile {
    /// As it is.
    Plain(&'static [u8]),
    /// Compressed with Brotli: what few statements need must not make all of them wait.
    Packed(&'static [u8]),
}

macro_rules! font {
    ($path:literal) => {
        BundledFile::Plain(include_bytes!(concat!("../../../assets/fonts/", $path)))
    };
    (packed $path:literal) => {
        BundledFile::Packed(include_bytes!(concat!("../../../assets/fonts/", $path)))
    };
}

/// The files, in the order of the indices below.
pub(super) static FILES: [BundledFile; COUNT] = [
    font!("source-serif-4/SourceSerif4-Regular.ttf"),
    font!("source-serif-4/SourceSerif4-Italic.ttf"),
    font!("source-serif-4/SourceSerif4-SemiBold.ttf"),
    font!("source-serif-4/SourceSerif4-SemiBoldItalic.ttf"),
    font!("source-sans-3/SourceSans3-Regular.ttf"),
    font!("source-sans-3/SourceSans3-SemiBold.ttf"),
    font!("noto-naskh-arabic/NotoNaskhArabic-Regular.ttf"),
    font!("noto-naskh-arabic/NotoNaskhArabic-Bold.ttf"),
    font!("source-code-pro/SourceCodePro-Regular.ttf"),
    font!(packed "noto-latin/NotoSerif-Regular.ttf.br"),
    font!(packed "noto-latin/NotoSerif-Italic.ttf.br"),
    font!(packed "noto-latin/NotoSerif-Bold.ttf.br"),
    font!(packed "noto-latin/NotoSerif-BoldItalic.ttf.br"),
    font!(packed "noto-latin/NotoSans-Regular.ttf.br"),
    font!(packed "noto-latin/NotoSans-Bold.ttf.br"),
    font!(packed "noto-cjk/NotoSerifCJKsc-Regular.otf.br"),
    font!(packed "noto-cjk/NotoSansCJKsc-Bold.otf.br"),
];

pub(super) const COUNT: usize = 17;
pub(super) const SERIF: usize = 0;
pub(super) const SERIF_ITALIC: usize = 1;
pub(super) const SERIF_BOLD: usize = 2;
pub(super) const SERIF_BOLD_ITALIC: usize = 3;
pub(super) const SANS: usize = 4;
pub(super) const SANS_BOLD: usize = 5;
pub(super) const NASKH: usize = 6;
pub(super) const NASKH_BOLD: usize = 7;
pub(super) const MONO: usize = 8;
pub(super) const LATIN_SERIF: usize = 9;
pub(super) const LATIN_SERIF_ITALIC: usize = 10;
pub(super) const LATIN_SERIF_BOLD: usize = 11;
pub(super) const LATIN_SERIF_BOLD_ITALIC: usize = 12;
pub(super) const LATIN_SANS: usize = 13;
pub(super) const LATIN_SANS_BOLD: usize = 14;
pub(super) const CHINESE: usize = 15;
pub(super) const CHINESE_BOLD: usize = 16;

static FACES: [OnceLock<LoadedFace>; COUNT] = [const { OnceLock::new() }; COUNT];

/// The bundled face of that index, read when it is first asked for and then kept for the whole process.
pub(super) fn face(index: usize) -> &'static LoadedFace {
    FACES[index]
        .get_or_init(|| LoadedFace::parse(FILES[index].read(), 0).expect("the bundled fonts are sound"))
}

/// The bundled face of that index, if it was asked for before.
pub(super) fn loaded(index: usize) -> Option<&'static LoadedFace> {
    FACES[index].get()
}

impl BundledFile {
    /// Whether it has to be unpacked.
    pub(super) fn is_packed(&self) -> bool {
        matches!(self, Self::Packed(_))
    }

    fn read(&self) -> FontFile {
        match self {
            Self::Plain(bytes) => FontFile::Bundled(bytes),
            Self::Packed(bytes) => {
                let mut font = Vec::new();
                let mut unpacked = brotli_decompressor::Decompressor::new(*bytes, 1 << 16);
                unpacked.read_to_end(&mut font).expect("the bundled fonts are sound");
                FontFile::Read(Arc::new(font))
            }
        }
    }
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
                "NotoSerif-Regular",
                "NotoSerif-Italic",
                "NotoSerif-Bold",
                "NotoSerif-BoldItalic",
                "NotoSans-Regular",
                "NotoSans-Bold",
                "NotoSerifCJKsc-Regular",
                "NotoSansCJKsc-Bold",
            ]
        );
    }

    #[test]
    fn the_chinese_faces_have_gb_2312_and_its_punctuation() {
        // The first and the last character of each level of GB 2312, and marks of a text.
        for character in "啊座亍齄，。、：；？！“”‘’（）《》〈〉「」『』【】—…·￥％０９".chars()
        {
            for index in [CHINESE, CHINESE_BOLD] {
                assert!(face(index).coverage.has(character), "{character}");
            }
        }
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
