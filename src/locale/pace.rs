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

/// The languages whose words are counted by characters; of these, the paces of Chinese were measured.
const IN_CHARACTERS: [&str; 2] = ["zh", "ja"];

impl Pace {
    /// The paces of a language, from slow to fast.
    pub fn all(language: &Language) -> &'static [Self] {
        if IN_CHARACTERS.contains(&language.primary()) { &CHINESE_PACES } else { &PACES }
    }

    /// The slowest and the fastest pace at which interpreters follow well.
    pub fn followed(language: &Language) -> [Self; 2] {
        if IN_CHARACTERS.contains(&language.primary()) { CHINESE_PACES } else { [PACES[0], PACES[1]] }
    }

    /// The fastest pace at which interpreters still follow well: the one that limits are held against.
    pub fn deciding(language: &Language) -> Self {
        Self::followed(language)[1]
    }

    /// That of a speaker who says how fast they speak; at least one word a minute, whatever they say.
    pub fn own(per_minute: u32, language: &Language) -> Self {
        let per_minute = per_minute.max(1);
        Self { per_minute, unit: Self::deciding(language).unit, source: "the `pace` of the brief" }
    }

    /// That of a venue which tells speakers how many English words fit into so many seconds; at least one word a minute.
    pub fn of_venue(words: usize, seconds: usize, language: &Language) -> Self {
        let words = Self::equal_to(words, language);
        let per_minute = u32::try_from(words * 60 / seconds.max(1)).unwrap_or(u32::MAX).max(1);
        Self { per_minute, unit: Self::deciding(language).unit, source: "what the venue tells speakers" }
    }

    /// The fastest pace that a source names for a language.
    pub fn fastest(language: &Language) -> Self {
        Self::all(language)
            .iter()
            .copied()
            .max_by_key(|pace| pace.per_minute)
            .unwrap_or(Self::deciding(language))
    }

    /// Where no pace was measured for the language, the one whose paces are used.
    pub fn lent_by(language: &Language) -> Option<&'static str> {
        let lender = if IN_CHARACTERS.contains(&language.primary()) { "Chinese" } else { "English" };
        (!MEASURED.contains(&language.primary())).then_some(lender)
    }

    /// How many of the units in which this language is counted take as long to say as so many words of English: as many words,
    /// or half as many characters again.
    pub fn equal_to(words: usize, language: &Language) -> usize {
        words * Self::followed(language)[0].per_minute as usize / PACES[0].per_minute as usize
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
    fn no_pace_is_none_at_all() {
        let english = Language::english();
        assert_eq!(Pace::own(0, &english).seconds(2), 120);
        assert_eq!(Pace::of_venue(0, 180, &english).seconds(1), 60);
    }

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

    #[test]
    fn a_limit_in_words_is_one_in_characters_too() {
        let equal = |tag| Pace::equal_to(200, &Language::parse(tag).unwrap());
        assert_eq!([equal("en"), equal("ru"), equal("zh"), equal("ja")], [200, 200, 300, 300]);
        let paces = IN_CHARACTERS.map(|tag| Pace::followed(&Language::parse(tag).unwrap()));
        for [slow, fast] in paces {
            assert_eq!(slow.per_minute * PACES[1].per_minute, fast.per_minute * PACES[0].per_minute);
        }
    }
}
