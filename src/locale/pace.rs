use super::Language;

/// How fast a statement may be spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// How many of its unit are spoken in a minute.
    pub per_minute: u32,
    /// What is counted: `word`, or `character` in Chinese, where one is one syllable.
    pub unit: &'static str,
    /// Who says so.
    pub source: &'static str,
}

/// From slow to fast. 100 to 120 words a minute is what interpreters of English follow well (JoSTrans 13,
/// <https://jostrans.org/issue13/art_li.php>); 150 is what the International Service for Human Rights reckons with in two
/// minutes (ISHR Academy, undated).
const PACES: [Pace; 3] = [
    Pace { per_minute: 100, unit: "word", source: "slow end of what interpreters follow well, JoSTrans 13" },
    Pace { per_minute: 120, unit: "word", source: "fast end of what interpreters follow well, JoSTrans 13" },
    Pace { per_minute: 150, unit: "word", source: "300 words in two minutes, ISHR Academy" },
];

/// 150 to 180 syllables a minute in Chinese (JoSTrans 13).
const CHINESE_PACES: [Pace; 2] = [
    Pace {
        per_minute: 150,
        unit: "character",
        source: "slow end of what interpreters follow well, JoSTrans 13",
    },
    Pace {
        per_minute: 180,
        unit: "character",
        source: "fast end of what interpreters follow well, JoSTrans 13",
    },
];

/// The languages whose paces were measured.
const MEASURED: [&str; 2] = ["en", "zh"];

impl Pace {
    /// The paces of a language, from slow to fast.
    pub fn all(language: &Language) -> &'static [Self] {
        if language.primary() == "zh" { &CHINESE_PACES } else { &PACES }
    }

    /// The slowest and the fastest pace at which interpreters follow well.
    pub fn followed(language: &Language) -> [Self; 2] {
        if language.primary() == "zh" { CHINESE_PACES } else { [PACES[0], PACES[1]] }
    }

    /// The fastest pace at which interpreters still follow well: the one that limits are held against.
    pub fn deciding(language: &Language) -> Self {
        Self::followed(language)[1]
    }

    /// Whether its paces were measured for the language; where not, those of English stand in.
    pub fn is_measured(language: &Language) -> bool {
        MEASURED.contains(&language.primary())
    }

    /// The whole seconds that so many words (or characters) take.
    pub fn seconds(self, words: usize) -> usize {
        (words * 60).div_ceil(self.per_minute as usize)
    }

    /// The most words (or characters) that fit into so many seconds.
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
    fn times_the_key_points_of_the_source_statement() {
        let times: Vec<String> = PACES.iter().map(|pace| clock(pace.seconds(368))).collect();
        assert_eq!(times, ["3:41", "3:04", "2:28"]);
        assert_eq!(Pace::deciding(&Language::english()).words(180), 360);
    }

    #[test]
    fn chinese_is_spoken_in_characters() {
        let pace = Pace::deciding(&Language::parse("zh-Hans").unwrap());
        assert_eq!((pace.unit, clock(pace.seconds(540))), ("character", "3:00".into()));
    }
}
