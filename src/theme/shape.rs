use schemars::JsonSchema;
use serde::Deserialize;

/// A length in points (1/72 inch).
pub type Length = f32;

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

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let wrong = || serde::de::Error::custom(format!("`{text}` is not a colour; write it as `#1a2b3c`"));
        let [_, red, green, blue] = value.ok_or_else(wrong)?.to_be_bytes();
        Ok(Self { red, green, blue })
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

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PageSize {
    /// 210 by 297 millimetres (ISO 216).
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// The blank edges of a page, in points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Margins {
    /// Above the text.
    pub top: Length,
    /// Below the text.
    pub bottom: Length,
    /// Left and right of the text.
    pub side: Length,
}

/// The sizes of type, in points.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TypeSizes {
    /// Running text.
    pub body: Length,
    /// From one line of running text to the next.
    pub leading: Length,
    /// The title.
    pub title: Length,
    /// Headings of parts.
    pub heading: Length,
    /// Headings below them.
    pub subheading: Length,
    /// Notes.
    pub note: Length,
    /// Running heads, datelines and the like.
    pub small: Length,
}

/// How a statement looks.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Theme {
    /// Its name, the same as the file's.
    pub name: String,
    /// One line for people.
    pub description: String,
    /// The paper.
    pub page_size: PageSize,
    /// The blank edges.
    pub margins: Margins,
    /// The sizes of type.
    pub sizes: TypeSizes,
    /// Whether lines end flush on both sides.
    pub justify: bool,
    /// Whether words may be divided at line ends.
    pub hyphenate: bool,
    /// The colour of text, as `#rrggbb`.
    pub text_colour: Colour,
    /// The colour of headings, rules and links.
    pub accent_colour: Colour,
    /// The colour of running heads and other quiet text.
    pub muted_colour: Colour,
}
