use crate::locale::Language;

/// How fast a statement may be spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Words a minute; characters in Chinese.
    pub per_minute: u32,
    /// Who says so.
    pub source: &'static str,
}

/// Paces from slow to fast. 100 to 120 words a minute is what interpreters can follow well (JoSTrans 13,
/// <https://jostrans.org/issue13/art_li.php>); 150 is what the International Service for Human Rights reckons with in two minutes
/// (ISHR Academy, undated).
pub const PACES: [Pace; 3] = [
    Pace { per_minute: 100, source: "lower end of what interpreters follow well, JoSTrans 13" },
    Pace { per_minute: 120, source: "upper end of what interpreters follow well, JoSTrans 13" },
    Pace { per_minute: 150, source: "300 words in two minutes, ISHR Academy" },
];

/// In Chinese 150 to 180 syllables a minute (JoSTrans 13): one character is one syllable.
const CHINESE_PACES: [Pace; 2] = [
    Pace { per_minute: 150, source: "lower end of what interpreters follow well, JoSTrans 13" },
    Pace { per_minute: 180, source: "upper end of what interpreters follow well, JoSTrans 13" },
];

impl Pace {
    /// The paces of a language, from slow to fast.
    pub fn all(language: &Language) -> &'static [Self] {
        if language.primary() == "zh" { &CHINESE_PACES } else { &PACES }
    }

    /// The fastest pace at which interpreters still follow well: the one that limits are held against.
    pub fn deciding(language: &Language) -> Self {
        if language.primary() == "zh" { CHINESE_PACES[1] } else { PACES[1] }
    }

    /// The whole seconds that so many words take.
    pub fn seconds(self, words: usize) -> usize {
        (words * 60).div_ceil(self.per_minute as usize)
    }

    /// The most words that fit into so many seconds.
    pub fn words(self, seconds: usize) -> usize {
        seconds * self.per_minute as usize / 60
    }
}

/// Seconds as people say them, such as `3:04`.
pub fn clock(seconds: usize) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_the_source_statement() {
        let times: Vec<String> = PACES.iter().map(|pace| clock(pace.seconds(368))).collect();
        assert_eq!(times, ["3:41", "3:04", "2:28"]);
        assert_eq!(Pace::deciding(&Language::english()).words(180), 360);
    }
}
