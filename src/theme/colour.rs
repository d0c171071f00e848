use schemars::JsonSchema;
use serde::Deserialize;

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// The colour of the paper.
    pub const WHITE: Self = Self { red: 255, green: 255, blue: 255 };

    /// How light it is, from 0 to 1: the relative luminance of WCAG 2.2.
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// How well it stands out from another, from 1 to 21: the contrast ratio of WCAG 2.2.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// `#rrggbb`.
impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ColourVisitor)
    }
}

/// Reads a colour while its place in the file is known.
struct ColourVisitor;

impl serde::de::Visitor<'_> for ColourVisitor {
    type Value = Colour;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a colour such as `#1a2b3c`")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Colour, E> {
        let sound = |digits: &&str| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        let digits = text.strip_prefix('#').filter(sound);
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let wrong = || E::custom(format!("`{text}` is not a colour; write it as `#1a2b3c`"));
        let [_, red, green, blue] = value.ok_or_else(wrong)?.to_be_bytes();
        Ok(Colour { red, green, blue })
    }
}

impl JsonSchema for Colour {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Colour".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A colour such as #1a2b3c.",
            "type": "string",
            "pattern": "^#[0-9a-fA-F]{6}$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        let grey = |value| Colour { red: value, green: value, blue: value };
        assert!((grey(0).contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        // The two greys on either side of 4.5 to 1 on white.
        assert!(grey(0x76).contrast(Colour::WHITE) >= 4.5);
        assert!(grey(0x77).contrast(Colour::WHITE) < 4.5);
    }
}
