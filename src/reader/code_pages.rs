//! The two code pages whose bytes turn up in pasted text: Windows-1252 and Mac OS Roman.

/// Windows-1252 from 0x80 to 0x9F; the five bytes that it does not define are the controls themselves, as in the
/// Encoding Standard of the WHATWG.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Mac OS Roman from 0x80 to 0xFF (Apple, ROMAN.TXT); the apple itself is in no text.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// What the byte of a C1 control is in Windows-1252, if anything.
pub(super) fn meant_by(control: char) -> Option<char> {
    let index = u32::from(control).checked_sub(0x80).filter(|index| *index < 32)?;
    WINDOWS.chars().nth(index as usize).filter(|meant| *meant != control)
}

/// The byte above 0x7F that is this character in Windows-1252; a C1 control is its own byte, as in Latin-1.
pub(super) fn windows_byte(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ 0x80..=0xFF => Some(code as u8),
        0..0x80 => None,
        _ => WINDOWS.chars().position(|known| known == c).map(|index| 0x80 + index as u8),
    }
}

/// The byte above 0x7F that is this character in Mac OS Roman.
pub(super) fn mac_byte(c: char) -> Option<u8> {
    MAC.chars().position(|known| known == c).map(|index| 0x80 + index as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!((WINDOWS.chars().count(), MAC.chars().count()), (32, 128));
        assert_eq!(meant_by('\u{92}'), Some('’'));
        assert_eq!(meant_by('\u{9c}'), Some('œ'));
        assert_eq!((meant_by('\u{81}'), meant_by('a'), meant_by('é')), (None, None, None));
        assert_eq!((windows_byte('€'), windows_byte('é'), windows_byte('e')), (Some(0x80), Some(0xE9), None));
        assert_eq!((mac_byte('√'), mac_byte('©'), mac_byte('ˇ')), (Some(0xC3), Some(0xA9), Some(0xFF)));
    }
}
