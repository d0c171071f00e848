use schemars::JsonSchema;
use serde::Deserialize;

/// How Markdown is written, for the website that it lands on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct MarkdownSettings {
    /// Where Markdown finds its pictures: by default they are copied beside it.
    pub images: Option<ImageLinks>,
    /// Where the title of Markdown stands: by default in the front matter and above the text.
    pub title: Option<TitlePlace>,
}

impl MarkdownSettings {
    /// These, and the `others` for what they do not say.
    #[must_use]
    pub fn or(self, others: Self) -> Self {
        Self { images: self.images.or(others.images), title: self.title.or(others.title) }
    }
}

/// Where Markdown finds its pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ImageLinks {
    /// In the folder `images` beside it, to which they are copied.
    Copy,
    /// In the files that the brief names.
    Link,
}

/// Where the title of Markdown stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TitlePlace {
    /// In the front matter and as a heading above the text.
    #[default]
    Both,
    /// In the front matter alone, for programs that print it from there.
    FrontMatter,
}
