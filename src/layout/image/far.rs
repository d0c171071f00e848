//! Numbers of a drawing that are beyond any page.

/// The largest coordinate, radius or width of a line that is read: integers of a PDF file end at twice that (ISO 19005-2, 6.1.13). Far larger arcs are cut into
/// millions of pieces by the reader of drawings.
const FARTHEST: f64 = 1e9;

/// Whether the values of an attribute, such as the data of a path, hold a number beyond any page (SVG 1.1, section 8.3.9).
pub(super) fn is_beyond(values: &str) -> bool {
    let mut number = String::new();
    for c in values.chars().chain([' ']) {
        let in_exponent = number.contains(['e', 'E']);
        let goes_on = match c {
            '0'..='9' => true,
            '.' => !number.contains('.') && !in_exponent,
            'e' | 'E' => !number.is_empty() && !in_exponent,
            '+' | '-' => number.is_empty() || number.ends_with(['e', 'E']),
            _ => false,
        };
        if !goes_on {
            if number.parse::<f64>().is_ok_and(|number| number.abs() > FARTHEST) {
                return true;
            }
            number.clear();
        }
        if goes_on || matches!(c, '.' | '+' | '-') {
            number.push(c);
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_beyond;

    #[test]
    fn numbers_are_found_however_they_are_joined() {
        for near in ["M10-5.5.5e2L1e8,-999999999z", "", "none", "1e"] {
            assert!(!is_beyond(near), "{near}");
        }
        for far in ["M0 0A1e38 5 0 0 1 3-4", "1000000001", "5-3e10", "1.5.1e11"] {
            assert!(is_beyond(far), "{far}");
        }
    }
}
