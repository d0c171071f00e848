/// How the items of a list are marked where its author says so: `(a)`, `ii)`, `b.`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListMark {
    /// What counts them.
    pub numerals: Numerals,
    /// What comes around the number.
    pub enclosure: Enclosure,
}

/// What counts the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Numerals {
    /// 1, 2, 3
    Decimal,
    /// a, b, c
    LowerLetter,
    /// A, B, C
    UpperLetter,
    /// i, ii, iii
    LowerRoman,
    /// I, II, III
    UpperRoman,
}

/// What comes around the number of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Enclosure {
    /// A point behind it: `a.`
    Point,
    /// A bracket behind it: `a)`
    Bracket,
    /// Brackets around it: `(a)`
    Brackets,
}

/// Roman numerals by value, the highest first.
const ROMAN: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

impl ListMark {
    /// The mark of the item of that number, from one.
    pub fn label(self, number: u32) -> String {
        let counted = self.numerals.write(number);
        match self.enclosure {
            Enclosure::Point => format!("{counted}."),
            Enclosure::Bracket => format!("{counted})"),
            Enclosure::Brackets => format!("({counted})"),
        }
    }

    /// The mark that a line begins with, each way that it can be read, with its number and its length in bytes. Plain numbers
    /// with a point or bracket behind them are Markdown already, and a capital with a point is the initial of a name.
    pub(super) fn read(line: &str) -> Vec<(Self, u32, usize)> {
        let open = usize::from(line.starts_with('('));
        let letters = line[open..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        let counted = &line[open..open + letters];
        let enclosure = match (open, line.as_bytes().get(open + letters)) {
            (1, Some(b')')) => Enclosure::Brackets,
            (0, Some(b')')) => Enclosure::Bracket,
            (0, Some(b'.')) if counted.bytes().all(|b| b.is_ascii_lowercase()) => Enclosure::Point,
            _ => return Vec::new(),
        };
        let length = open + letters + 1;
        if !line[length..].starts_with([' ', '\t']) || length > 10 {
            return Vec::new();
        }
        let numerals = [
            Numerals::Decimal,
            Numerals::LowerLetter,
            Numerals::UpperLetter,
            Numerals::LowerRoman,
            Numerals::UpperRoman,
        ];
        let bracketed = enclosure == Enclosure::Brackets;
        let numerals = numerals.into_iter().filter(|numerals| bracketed || *numerals != Numerals::Decimal);
        let read = numerals
            .filter_map(|numerals| Some((Self { numerals, enclosure }, numerals.read(counted)?, length)));
        read.collect()
    }
}

impl Numerals {
    /// That number in these numerals.
    pub fn write(self, number: u32) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::LowerLetter => letters(number),
            Self::UpperLetter => letters(number).to_ascii_uppercase(),
            Self::LowerRoman => roman(number),
            Self::UpperRoman => roman(number).to_ascii_uppercase(),
        }
    }

    fn read(self, counted: &str) -> Option<u32> {
        let number = match self {
            Self::Decimal => counted.parse().ok()?,
            Self::LowerLetter | Self::UpperLetter => {
                let letter = counted.bytes().next().filter(|_| counted.len() == 1)?;
                u32::from(letter.to_ascii_lowercase()).checked_sub(u32::from(b'a') - 1)?
            }
            Self::LowerRoman | Self::UpperRoman => {
                let lower = counted.to_ascii_lowercase();
                (1..=50).find(|number| roman(*number) == lower)?
            }
        };
        (self.write(number) == counted).then_some(number)
    }
}

/// a, b, … z, aa, ab
fn letters(number: u32) -> String {
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(b'a' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().map(|letter| *letter as char).collect()
}

fn roman(number: u32) -> String {
    // Nobody can read more, and a number of a list may have ten figures.
    if number >= 4000 {
        return number.to_string();
    }
    let mut rest = number;
    let mut written = String::new();
    for (value, letters) in ROMAN {
        while rest >= value {
            written.push_str(letters);
            rest -= value;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_written_as_they_are_read() {
        for mark in ["(a)", "(z)", "(A)", "(ii)", "(IV)", "(12)", "b)", "iii)", "XL)", "c.", "vi."] {
            let read = ListMark::read(&format!("{mark} x"));
            assert!(!read.is_empty(), "{mark}");
            for (read, number, length) in read {
                assert_eq!((read.label(number).as_str(), length), (mark, mark.len()));
            }
        }
        for line in ["(a)x", "A. Smith", "1. x", "1) x", "(and) x", "(iiii) x", "e.g. x", "a x", "()", ""] {
            assert_eq!(ListMark::read(line), [], "{line}");
        }
        assert_eq!((letters(27), roman(1994)), ("aa".to_owned(), "mcmxciv".to_owned()));
    }
}
