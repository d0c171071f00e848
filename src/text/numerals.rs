//! How many words a number has when it is read out, by language.

use crate::locale::Language;

/// How many words (in Chinese and Japanese, characters) the number is read out in.
///
/// English has the "and" of British usage, which the United Nations follow: one hundred and five. A hyphen joins words, as in
/// `seventy-nine` and `quatre-vingt-dix`. Of languages without a rule here, each figure that is no zero counts for one.
pub(super) fn cardinal(number: u64, language: &Language) -> usize {
    match language.primary() {
        "en" => english(number),
        "fr" => grouped(number, french_below_hundred, |hundreds| usize::from(hundreds > 1) + 1),
        "es" => grouped(number, spanish_below_hundred, |_| 1),
        "pt" => portuguese(number),
        "ru" => slavic(number),
        "de" => german(number),
        "ar" => grouped(number, arabic_below_hundred, |_| 1),
        "zh" | "ja" => chinese(number),
        _ => number.to_string().bytes().filter(|&figure| figure != b'0').count().max(1),
    }
}

/// The same of a year: in English `twenty thirty`, in Chinese each figure.
pub(super) fn year(year: u64, language: &Language) -> usize {
    match language.primary() {
        "en" if year % 1000 < 10 => english(year),
        // `nineteen hundred`, `nineteen oh five`, `nineteen ninety-nine`
        "en" => 2 + usize::from((1..10).contains(&(year % 100))),
        "zh" | "ja" => 4,
        _ => cardinal(year, language),
    }
}

/// The number in groups of three figures, the highest first, each with its power of a thousand.
fn groups(number: u64) -> Vec<(u64, u32)> {
    let powers = (0..7_u32).rev();
    powers.map(|power| (number / 1000_u64.pow(power) % 1000, power)).filter(|(group, _)| *group > 0).collect()
}

fn english(number: u64) -> usize {
    let below_thousand = |group: u64| {
        let (hundreds, rest) = (group / 100, group % 100);
        if hundreds > 0 { 2 + 2 * usize::from(rest > 0) } else { usize::from(rest > 0) }
    };
    let groups = groups(number);
    let with_power = |&(group, power): &(u64, u32)| below_thousand(group) + usize::from(power > 0);
    let linked = groups.len() > 1 && matches!(groups.last(), Some((1..100, 0)));
    (groups.iter().map(with_power).sum::<usize>() + usize::from(linked)).max(1)
}

/// Languages whose thousand stands alone (`mille`, `mil`); `hundreds` says how many words the hundreds have.
fn grouped(number: u64, below_hundred: fn(u64) -> usize, hundreds: fn(u64) -> usize) -> usize {
    let below_thousand = |group: u64| {
        let before = if group >= 100 { hundreds(group / 100) } else { 0 };
        before + if group.is_multiple_of(100) { 0 } else { below_hundred(group % 100) }
    };
    let each = groups(number).into_iter().map(|(group, power)| match (group, power) {
        (1, 1) => 1,
        (group, 0) => below_thousand(group),
        (group, _) => below_thousand(group) + 1,
    });
    each.sum::<usize>().max(1)
}

/// `vingt et un` and `soixante et onze` are three words, all else is joined by hyphens.
fn french_below_hundred(number: u64) -> usize {
    if matches!(number, 21 | 31 | 41 | 51 | 61 | 71) { 3 } else { 1 }
}

/// Up to 29 one word, then `treinta y uno`.
fn spanish_below_hundred(number: u64) -> usize {
    if number < 30 || number.is_multiple_of(10) { 1 } else { 3 }
}

/// `e` is between hundreds, tens and ones, and after the thousands where less than a hundred or whole hundreds follow: `mil e
/// quinhentos`, `mil novecentos e noventa e cinco`.
fn portuguese(number: u64) -> usize {
    let below_hundred = |rest: u64| if rest <= 20 || rest.is_multiple_of(10) { 1 } else { 3 };
    let below_thousand = |group: u64| match (group / 100, group % 100) {
        (0, rest) => below_hundred(rest),
        (_, 0) => 1,
        (_, rest) => 2 + below_hundred(rest),
    };
    let groups = groups(number);
    let linked = match groups.as_slice() {
        [_, .., (last, 0)] => *last < 100 || last.is_multiple_of(100),
        _ => false,
    };
    let each = groups.iter().map(|&(group, power)| match (group, power) {
        (1, 1) => 1,
        (group, power) => below_thousand(group) + usize::from(power > 0),
    });
    (each.sum::<usize>() + usize::from(linked)).max(1)
}

/// `and` is written with the word behind it.
fn arabic_below_hundred(number: u64) -> usize {
    if number <= 10 || number.is_multiple_of(10) { 1 } else { 2 }
}

fn slavic(number: u64) -> usize {
    let below_thousand = |group: u64| {
        let rest = group % 100;
        let words =
            if (1..20).contains(&rest) || rest.is_multiple_of(10) { usize::from(rest > 0) } else { 2 };
        usize::from(group >= 100) + words
    };
    let each = groups(number).into_iter().map(|(group, power)| match (group, power) {
        (1, 1) => 1,
        (group, power) => below_thousand(group) + usize::from(power > 0),
    });
    each.sum::<usize>().max(1)
}

/// All below a million is one word.
fn german(number: u64) -> usize {
    let higher = groups(number).into_iter().filter(|(_, power)| *power > 1).count();
    (2 * higher + usize::from(!number.is_multiple_of(1_000_000))).max(1)
}

/// Figures and their powers, a zero between them: 一千零五.
fn chinese(number: u64) -> usize {
    let four = |group: u64| {
        let figures: Vec<u64> = (0..4).rev().map(|place| group / 10_u64.pow(place) % 10).collect();
        let first = figures.iter().position(|&figure| figure > 0).unwrap_or(0);
        let last = figures.iter().rposition(|&figure| figure > 0).unwrap_or(0);
        let inner = &figures[first..=last];
        let zeros = inner.windows(2).filter(|pair| pair[0] > 0 && pair[1] == 0).count();
        let said = inner.iter().filter(|&&figure| figure > 0).count();
        2 * said - usize::from(last == 3) + zeros
    };
    let each = (0..5_u32).filter_map(|power| {
        let group = number / 10_000_u64.pow(power) % 10_000;
        (group > 0).then(|| four(group) + usize::from(power > 0))
    });
    let words = each.sum::<usize>();
    // 十五, and not 一十五
    (words - usize::from((10..20).contains(&number))).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_words_that_they_are_read_out_in() {
        for (tag, number, said) in [
            ("en", 0, "zero"),
            ("en", 79, "seventy-nine"),
            ("en", 100, "one hundred"),
            ("en", 105, "one hundred and five"),
            ("en", 1_005, "one thousand and five"),
            ("en", 1_500, "one thousand five hundred"),
            ("en", 12_345, "twelve thousand three hundred and forty-five"),
            ("en", 2_000_000, "two million"),
            ("fr", 21, "vingt et un"),
            ("fr", 71, "soixante et onze"),
            ("fr", 99, "quatre-vingt-dix-neuf"),
            ("fr", 100, "cent"),
            ("fr", 350, "trois cent cinquante"),
            ("fr", 1_000, "mille"),
            ("fr", 2_030, "deux mille trente"),
            ("fr", 1_995, "mille neuf cent quatre-vingt-quinze"),
            ("fr", 3_000_000, "trois millions"),
            ("pt", 21, "vinte e um"),
            ("pt", 100, "cem"),
            ("pt", 350, "trezentos e cinquenta"),
            ("pt", 1_500, "mil e quinhentos"),
            ("pt", 1_995, "mil novecentos e noventa e cinco"),
            ("pt", 2_030, "dois mil e trinta"),
            ("pt", 16_400, "dezasseis mil e quatrocentos"),
            ("es", 29, "veintinueve"),
            ("es", 31, "treinta y uno"),
            ("es", 500, "quinientos"),
            ("es", 1_995, "mil novecientos noventa y cinco"),
            ("es", 2_030, "dos mil treinta"),
            ("de", 1_995, "tausendneunhundertfünfundneunzig"),
            ("de", 2_000_001, "zwei Millionen eins"),
            ("ru", 2_030, "две тысячи тридцать"),
            ("ru", 512, "пятьсот двенадцать"),
            ("ar", 79, "تسعة وسبعون"),
            ("ar", 1_325, "ألف وثلاثمئة وخمسة وعشرون"),
        ] {
            let language = Language::parse(tag).unwrap();
            assert_eq!(cardinal(number, &language), said.split(' ').count(), "{said}");
        }
    }

    #[test]
    fn chinese_numbers_have_characters() {
        let chinese = Language::parse("zh").unwrap();
        for (number, said) in [
            (5, "五"),
            (10, "十"),
            (15, "十五"),
            (79, "七十九"),
            (105, "一百零五"),
            (1_500, "一千五百"),
            (20_000, "二万"),
        ] {
            assert_eq!(cardinal(number, &chinese), said.chars().count(), "{said}");
        }
    }

    #[test]
    fn years_are_read_out_in_their_own_way() {
        let english = Language::english();
        for (number, said) in [
            (1_995, "nineteen ninety-five"),
            (1_905, "nineteen oh five"),
            (1_900, "nineteen hundred"),
            (2_000, "two thousand"),
            (2_005, "two thousand and five"),
            (2_015, "twenty fifteen"),
            (2_030, "twenty thirty"),
        ] {
            assert_eq!(year(number, &english), said.split(' ').count(), "{said}");
        }
    }
}
