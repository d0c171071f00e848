/// What a file is read as, which says how large it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// TOML that a person wrote: a brief, a directory, a profile, a theme, the words of a language.
    Text,
    /// A picture.
    Picture,
    /// A font file or a collection of fonts.
    Font,
    /// What this program wrote itself: manifests, caches and statements.
    Own,
}

/// The most bytes that are read of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizeLimits {
    /// Of text.
    pub text: u64,
    /// Of a picture.
    pub picture: u64,
    /// Of a font file.
    pub font: u64,
    /// Of what this program wrote itself.
    pub own: u64,
}

impl SizeLimits {
    /// The most bytes of a file of that content.
    pub fn of(&self, content: Content) -> u64 {
        match content {
            Content::Text => self.text,
            Content::Picture => self.picture,
            Content::Font => self.font,
            Content::Own => self.own,
        }
    }
}

/// Text of 8 MB is some hundred times the longest brief; pictures have 16 MB; the largest collections of Chinese,
/// Japanese and Korean faces have some 130 MB, so that fonts have 256 MB; the manifest of a million statements has some 800 MB.
impl Default for SizeLimits {
    fn default() -> Self {
        Self { text: 8 << 20, picture: 16 << 20, font: 256 << 20, own: 1 << 30 }
    }
}
