use super::objects::hundredths;
use super::syntax::write_escaped;

/// The operators of a page as they are written (ISO 32000-1, 7.8.2).
///
/// printpdf has operators of its own, each of which becomes an object of lopdf before it becomes bytes; pages have thousands of them.
#[derive(Debug, Default)]
pub(super) struct Operators {
    bytes: Vec<u8>,
}

impl Operators {
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// An operator behind its operands.
    pub(super) fn operator(&mut self, operator: &str) {
        self.bytes.extend_from_slice(operator.as_bytes());
        self.bytes.push(b'\n');
    }

    /// Operands that are written as they are.
    pub(super) fn raw(&mut self, operands: &str) -> &mut Self {
        self.bytes.extend_from_slice(operands.as_bytes());
        self.bytes.push(b' ');
        self
    }

    /// A name.
    pub(super) fn name(&mut self, name: &str) -> &mut Self {
        self.bytes.push(b'/');
        self.raw(name)
    }

    /// A whole number.
    pub(super) fn integer(&mut self, number: i32) -> &mut Self {
        self.decimal(number, 0)
    }

    /// Hundredths of a point, in points.
    pub(super) fn hundredths(&mut self, number: i32) -> &mut Self {
        self.decimal(number, 2)
    }

    /// Thousandths of one.
    pub(super) fn thousandths(&mut self, number: i32) -> &mut Self {
        self.decimal(number, 3)
    }

    /// A length in points, to a hundredth of one.
    pub(super) fn length(&mut self, points: f32) -> &mut Self {
        self.hundredths(hundredths(points))
    }

    /// So many of the last of some decimals, without zeros that say nothing.
    fn decimal(&mut self, number: i32, decimals: usize) -> &mut Self {
        if number < 0 {
            self.bytes.push(b'-');
        }
        let mut digits = [b'0'; 10];
        let (mut left, mut first) = (number.unsigned_abs(), digits.len());
        while left > 0 {
            first -= 1;
            digits[first] = b'0' + (left % 10) as u8;
            left /= 10;
        }
        let point = digits.len() - decimals;
        self.bytes.extend_from_slice(if first < point { &digits[first..point] } else { b"0" });
        let fraction = &digits[point..];
        if let Some(last) = fraction.iter().rposition(|&digit| digit != b'0') {
            self.bytes.push(b'.');
            self.bytes.extend_from_slice(&fraction[..=last]);
        }
        self.bytes.push(b' ');
        self
    }

    /// A string, as it is but for what would end it (7.3.4.2).
    pub(super) fn string(&mut self, string: &[u8]) -> &mut Self {
        self.bytes.push(b'(');
        write_escaped(&mut self.bytes, string);
        self.raw(")")
    }

    /// Opens the array of a `TJ`.
    pub(super) fn open_array(&mut self) {
        self.bytes.push(b'[');
    }

    /// Closes it.
    pub(super) fn close_array(&mut self) -> &mut Self {
        self.bytes.push(b']');
        self
    }

    /// A string of codes of two bytes.
    pub(super) fn codes(&mut self, codes: &[u16]) {
        self.bytes.push(b'(');
        for code in codes {
            write_escaped(&mut self.bytes, &code.to_be_bytes());
        }
        self.bytes.push(b')');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Operators)) -> String {
        let mut operators = Operators::default();
        write(&mut operators);
        String::from_utf8(operators.into_bytes()).unwrap()
    }

    #[test]
    fn numbers_are_short_and_exact() {
        let numbers = [0, 5, -5, 50, 100, 1234, -1200, i32::MIN];
        let shown = written(|operators| {
            for number in numbers {
                operators.hundredths(number);
            }
            operators.integer(40).thousandths(1000).thousandths(502).length(595.276);
        });
        assert_eq!(shown, "0 0.05 -0.05 0.5 1 12.34 -12 -21474836.48 40 1 0.502 595.28 ");
    }

    #[test]
    fn strings_end_where_they_end() {
        assert_eq!(written(|operators| _ = operators.string(b"a(b)\\c\rd")), "(a\\(b\\)\\\\c\\rd) ");
        assert_eq!(written(|operators| operators.codes(&[0x2a, 0x280d])), "(\0*\\(\\r)");
    }
}
