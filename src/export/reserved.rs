//! Names of files that Windows refuses.

/// The characters that no name of a file may have on Windows.
const CHARACTERS: [char; 9] = ['<', '>', ':', '"', '/', '\\', '|', '?', '*'];

/// The names of devices, with any extension.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Why Windows refuses the name of a file or folder, if it does.
/// <https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file>
pub(super) fn refused_by_windows(name: &str) -> Option<&'static str> {
    let device = name.split('.').next().unwrap_or_default().trim_end_matches(' ').to_lowercase();
    let number = device.strip_prefix("com").or_else(|| device.strip_prefix("lpt"));
    if DEVICES.contains(&device.as_str()) || number.is_some_and(is_port) {
        Some("it is that of a device")
    } else if name.ends_with([' ', '.']) {
        Some("it ends in a space or a full stop")
    } else if name.contains(|c: char| CHARACTERS.contains(&c) || c < ' ') {
        Some("it has one of `< > : \" / \\ | ? *`, or a control character")
    } else {
        None
    }
}

/// Whether it is one digit; Windows takes superscript digits of Latin-1 for digits.
fn is_port(number: &str) -> bool {
    let mut digits = number.chars();
    matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
}

#[cfg(test)]
mod tests {
    use super::refused_by_windows;

    #[test]
    fn names_that_windows_refuses() {
        for name in [
            "con",
            "CON.pdf",
            "Aux.a.b",
            "nul .txt",
            "com1",
            "LPT9.md",
            "COM¹.pdf",
            "lpt³",
            "CONIN$",
            "a.",
            "a ",
            "a:b",
            "what?.pdf",
            "a*",
            "a|b",
            "<a>",
            "a\"b",
            "a\u{7}",
        ] {
            assert!(refused_by_windows(name).is_some(), "{name}");
        }
        for name in ["console", "com", "com10", "compte", "a.con", "lpt", "été ¹.pdf", ".a", "a b"] {
            assert_eq!(refused_by_windows(name), None, "{name}");
        }
    }
}
