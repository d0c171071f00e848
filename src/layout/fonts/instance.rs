//! The faces that a variable font holds (OpenType 1.9.1, `fvar`): one for each style that text asks for.

use fontdb::{FaceInfo, Style};
use fontique::{Blob, FontInfo, FontStyle, FontWeight, SourceId, SourceInfo, SourceKind, Synthesis};
use skrifa::{FontRef, MetadataProvider, Tag};

/// A style of a variable font; the default one of a font of another kind.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::layout) struct Instance {
    /// The weight, where an axis varies it.
    weight: Option<f32>,
    slope: Slope,
}

/// How letters become italic.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Slope {
    /// They stay as they are.
    #[default]
    None,
    /// By letters of their own (`ital`).
    Italic,
    /// By so many degrees, negative to the right (`slnt`).
    Slanted(f32),
}

/// The weights that text asks for.
const REGULAR: f32 = 400.0;
const BOLD: f32 = 700.0;
/// The least that a bold face is heavier than the regular one.
const SEEN: f32 = 100.0;
/// The most that letters are slanted, in degrees: more than that is an effect.
const MOST_SLANTED: f32 = -15.0;

impl Instance {
    /// The styles that a font has, the plain one first, each with what a system would say of its face.
    pub(super) fn all(data: &[u8], info: &FaceInfo) -> Vec<(Self, FaceInfo)> {
        let Ok(font) = FontRef::from_index(data, info.index) else {
            return vec![(Self::default(), info.clone())];
        };
        let axis = |tag: &[u8; 4]| font.axes().iter().find(|axis| axis.tag() == Tag::new(tag));
        let within = |wanted: f32, (least, most): (f32, f32)| wanted.min(most).max(least);
        let range = axis(b"wght").map(|axis| (axis.min_value(), axis.max_value()));
        let regular = range.map(|range| within(REGULAR, range));
        let bold = range.map(|range| within(BOLD, range));
        let bold = bold.zip(regular).filter(|(bold, regular)| bold - regular >= SEEN).map(|(bold, _)| bold);
        let slope = match (axis(b"ital"), axis(b"slnt")) {
            _ if info.style != Style::Normal => None,
            (Some(axis), _) if axis.max_value() >= 1.0 => Some(Slope::Italic),
            (_, Some(axis)) if axis.min_value() < 0.0 => {
                Some(Slope::Slanted(axis.min_value().max(MOST_SLANTED)))
            }
            _ => None,
        };
        let mut instances = Vec::new();
        for slope in std::iter::once(Slope::None).chain(slope) {
            for (weight, is_bold) in
                std::iter::once((regular, false)).chain(bold.map(|bold| (Some(bold), true)))
            {
                let instance = Self { weight, slope };
                instances.push((instance, instance.named(info, is_bold)));
            }
        }
        if instances.len() == 1 && regular.is_none() {
            return vec![(Self::default(), info.clone())];
        }
        instances
    }

    /// What is said of the face: its PostScript name is made of that of the font, as Adobe's Technical Note 5902 has it.
    fn named(self, info: &FaceInfo, bold: bool) -> FaceInfo {
        let mut info = info.clone();
        if self.slope != Slope::None {
            info.style = Style::Italic;
        }
        if let Some(weight) = self.weight {
            info.weight = fontdb::Weight(weight as u16);
        }
        let family = info.post_script_name.split('-').next().unwrap_or_default();
        let family: String = family.chars().take(48).collect();
        let style = match (bold, info.style != Style::Normal) {
            (false, false) => "Regular",
            (true, false) => "Bold",
            (false, true) => "Italic",
            (true, true) => "BoldItalic",
        };
        info.post_script_name = format!("{family}-{style}");
        info
    }

    /// The places of the axes, as the shaper takes them.
    pub(super) fn synthesis(self, blob: &Blob<u8>, index: u32) -> Synthesis {
        if self == Self::default() {
            return Synthesis::default();
        }
        let source = SourceInfo::new(SourceId::new(), SourceKind::Memory(blob.clone()));
        let Some(info) = FontInfo::from_source(source, index) else { return Synthesis::default() };
        let weight = self.weight.map_or(info.weight(), FontWeight::new);
        let style = match self.slope {
            Slope::None => info.style(),
            Slope::Italic => FontStyle::Italic,
            Slope::Slanted(degrees) => FontStyle::Oblique(Some(degrees)),
        };
        info.synthesis(info.width(), style, weight)
    }
}
