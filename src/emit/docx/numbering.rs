use super::styles::{NAMESPACE, twips};
use super::xml::Xml;

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
    /// The level and the first number of each list with numbers.
    numbered: Vec<(usize, u32)>,
}

/// The list of bullets.
pub(super) const BULLET_LIST: usize = 1;

impl WordNumbering {
    /// The number of a new list that begins at `start`.
    pub(super) fn add(&mut self, level: usize, start: u32) -> usize {
        self.numbered.push((level.min(LEVELS - 1), start));
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
        for (i, (level, start)) in self.numbered.iter().enumerate() {
            xml.open("w:num", &[("w:numId", &(BULLET_LIST + 1 + i).to_string())]);
            xml.value("w:abstractNumId", NUMBER_PATTERN);
            xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
            xml.value("w:startOverride", &start.to_string());
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
        xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        xml.value("w:start", "1");
        xml.value("w:numFmt", format);
        xml.value("w:lvlText", &label(level));
        xml.value("w:lvlJc", "left");
        xml.open("w:pPr", &[]);
        let (left, hanging) = (twips(set_in(level)), twips(STEP));
        xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
        xml.close("w:pPr");
        xml.close("w:lvl");
    }
    xml.close("w:abstractNum");
}

/// How far the text of a level is set in, in points.
pub(super) fn set_in(level: usize) -> f32 {
    STEP * (level.min(LEVELS - 1) + 1) as f32
}
