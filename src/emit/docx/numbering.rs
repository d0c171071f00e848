use super::styles::{NAMESPACE, twips};
use super::xml::Xml;
use crate::text::{Enclosure, ListMark, Numerals};

/// The levels that a list of Word has.
const LEVELS: usize = 9;
/// How far each level of a list is set in, in points.
const STEP: f32 = 18.0;
/// The bullets of lists by how many lists hold them.
const BULLETS: [&str; 3] = ["•", "–", "·"];
/// The list of bullets, and the pattern of lists with numbers.
const BULLET_PATTERN: &str = "0";
const NUMBER_PATTERN: &str = "1";

/// The lists of a document: all bullets are of one list, every list with numbers is one of its own.
#[derive(Debug, Default)]
pub(super) struct WordNumbering {
    /// The level, the first number and the marks of each list with numbers.
    numbered: Vec<(usize, u32, Option<ListMark>)>,
}

/// The list of bullets.
pub(super) const BULLET_LIST: usize = 1;

impl WordNumbering {
    /// The number of a new list that begins at `start`.
    pub(super) fn add(&mut self, level: usize, start: u32, mark: Option<ListMark>) -> usize {
        self.numbered.push((level.min(LEVELS - 1), start, mark));
        BULLET_LIST + self.numbered.len()
    }

    /// The file of lists.
    pub(super) fn file(&self) -> Vec<u8> {
        let mut xml = Xml::file();
        xml.open("w:numbering", &[("xmlns:w", NAMESPACE)]);
        pattern(&mut xml, BULLET_PATTERN, "bullet", |level| BULLETS[level.min(BULLETS.len() - 1)].to_owned());
        pattern(&mut xml, NUMBER_PATTERN, "decimal", |level| format!("%{}.", level + 1));
        xml.open("w:num", &[("w:numId", &BULLET_LIST.to_string())]);
        xml.value("w:abstractNumId", BULLET_PATTERN);
        xml.close("w:num");
        for (i, (level, start, mark)) in self.numbered.iter().enumerate() {
            xml.open("w:num", &[("w:numId", &(BULLET_LIST + 1 + i).to_string())]);
            xml.value("w:abstractNumId", NUMBER_PATTERN);
            xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
            xml.value("w:startOverride", &start.to_string());
            if let Some(mark) = mark {
                let (format, text) = marks(*mark, *level);
                level_of(&mut xml, *level, *start, format, &text);
            }
            xml.close("w:lvlOverride");
            xml.close("w:num");
        }
        xml.close("w:numbering");
        xml.finish()
    }
}

fn pattern(xml: &mut Xml, id: &str, format: &str, label: impl Fn(usize) -> String) {
    xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
    xml.value("w:multiLevelType", "hybridMultilevel");
    for level in 0..LEVELS {
        level_of(xml, level, 1, format, &label(level));
    }
    xml.close("w:abstractNum");
}

fn level_of(xml: &mut Xml, level: usize, start: u32, format: &str, label: &str) {
    xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
    xml.value("w:start", &start.to_string());
    xml.value("w:numFmt", format);
    xml.value("w:lvlText", label);
    xml.value("w:lvlJc", "left");
    xml.open("w:pPr", &[]);
    let (left, hanging) = (twips(set_in(level)), twips(STEP));
    xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
    xml.close("w:pPr");
    xml.close("w:lvl");
}

/// What Word calls the numbers of a list, and the text of its marks.
fn marks(mark: ListMark, level: usize) -> (&'static str, String) {
    let format = match mark.numerals {
        Numerals::Decimal => "decimal",
        Numerals::LowerLetter => "lowerLetter",
        Numerals::UpperLetter => "upperLetter",
        Numerals::LowerRoman => "lowerRoman",
        Numerals::UpperRoman => "upperRoman",
    };
    let number = format!("%{}", level + 1);
    let text = match mark.enclosure {
        Enclosure::Point => format!("{number}."),
        Enclosure::Bracket => format!("{number})"),
        Enclosure::Brackets => format!("({number})"),
    };
    (format, text)
}

/// How far the text of a level is set in, in points.
pub(super) fn set_in(level: usize) -> f32 {
    STEP * (level.min(LEVELS - 1) + 1) as f32
}
