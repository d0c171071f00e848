use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

use crate::locale::Direction;

/// The text in pieces of one direction, for Word takes the direction of each run as given. Figures follow the letters before
/// them (UAX #9, rules W2 and W7); what has no direction goes with what is around it, else with the paragraph (N1 and N2).
pub(super) fn pieces(text: &str, base: Direction) -> Vec<(Direction, &str)> {
    let classes = CodePointMapData::<BidiClass>::new();
    let mut last = base;
    let strong = |c: char| match classes.get(c) {
        BidiClass::LeftToRight => Some(Direction::LeftToRight),
        BidiClass::RightToLeft | BidiClass::ArabicLetter | BidiClass::ArabicNumber => {
            Some(Direction::RightToLeft)
        }
        _ => None,
    };
    let mut directions: Vec<Option<Direction>> = Vec::new();
    for c in text.chars() {
        let figure = classes.get(c) == BidiClass::EuropeanNumber;
        let direction = if figure { Some(last) } else { strong(c) };
        last = direction.unwrap_or(last);
        directions.push(direction);
    }
    settle(&mut directions, base);
    let mut pieces: Vec<(Direction, &str)> = Vec::new();
    let mut start = 0;
    let mut current = None;
    for ((at, _), direction) in text.char_indices().zip(directions) {
        let direction = direction.unwrap_or(base);
        if let Some(before) = current
            && before != direction
        {
            pieces.push((before, &text[start..at]));
            start = at;
        }
        current = Some(direction);
    }
    pieces.extend(current.map(|direction| (direction, &text[start..])));
    pieces
}

/// Gives each stretch without direction that of both its neighbours, else the base.
fn settle(directions: &mut [Option<Direction>], base: Direction) {
    let mut index = 0;
    while index < directions.len() {
        if directions[index].is_some() {
            index += 1;
            continue;
        }
        let end =
            directions[index..].iter().position(Option::is_some).map_or(directions.len(), |n| index + n);
        let before = if index == 0 { Some(base) } else { directions[index - 1] };
        let after = directions.get(end).copied().flatten().or(Some(base));
        let settled = if before == after { before } else { Some(base) };
        directions[index..end].fill(settled);
        index = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, base: Direction) -> String {
        let pieces = pieces(text, base).into_iter().map(|(direction, text)| match direction {
            Direction::LeftToRight => format!("<{text}>"),
            Direction::RightToLeft => format!("[{text}]"),
        });
        pieces.collect()
    }

    #[test]
    fn pieces_have_one_direction_each() {
        assert_eq!(shown("Care, 2024.", Direction::LeftToRight), "<Care, 2024.>");
        assert_eq!(
            shown("القرار A/RES/79/1 (2024)", Direction::RightToLeft),
            "[القرار ]<A/RES/79/1 (2024>[)]"
        );
        assert_eq!(shown("the word الرعاية, twice", Direction::LeftToRight), "<the word >[الرعاية]<, twice>");
        assert_eq!(shown("", Direction::LeftToRight), "");
    }
}
