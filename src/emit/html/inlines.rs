use super::markup::{element, escaped, start};
use super::page::HtmlPage;
use crate::document::Inline;
use crate::locale::{Direction, Language};
use crate::text::{Decoration, InlineKind, PictureWidth};

impl HtmlPage<'_> {
    /// Runs as markup.
    pub(super) fn inlines(&self, content: &[Inline]) -> String {
        let mut markup = String::new();
        let mut after_call = false;
        for inline in content {
            let call = matches!(inline.kind, InlineKind::Reference(_));
            if call && after_call {
                // Editorial Manual of the United Nations, Footnotes, IX.B.
                markup += "<sup>,</sup>";
            }
            markup += &self.inline(inline);
            after_call = call;
        }
        markup
    }

    fn inline(&self, inline: &Inline) -> String {
        match &inline.kind {
            InlineKind::Text(words) => escaped(words).into_owned(),
            InlineKind::Emphasis(content) => element("em", &[], &self.inlines(content)),
            InlineKind::Strong(content) => element("strong", &[], &self.inlines(content)),
            InlineKind::Code(words) => element("code", &[], &escaped(words)),
            InlineKind::Link { url, content } => element("a", &[("href", url)], &self.inlines(content)),
            InlineKind::Decorated { decoration, content } => {
                let name = match decoration {
                    Decoration::Deleted => "del",
                    Decoration::Superscript => "sup",
                    Decoration::Subscript => "sub",
                };
                element(name, &[], &self.inlines(content))
            }
            InlineKind::Passage { language, content } => self.passage(language, content),
            InlineKind::Image { path, alt, width } => self.picture(path, alt, *width, inline.origin),
            InlineKind::LineBreak => "<br>\n".to_owned(),
            InlineKind::Reference(reference) => {
                let number = reference.number.to_string();
                let call = Self::call_id(reference.number, reference.call);
                let target = format!("#note-{number}");
                let link = [("id", call.as_str()), ("href", &target), ("role", "doc-noteref")];
                element("sup", &[], &element("a", &link, &self.locale.figures(&number)))
            }
        }
    }

    /// Words in another language, with the direction they are written in where that differs.
    fn passage(&self, language: &Language, content: &[Inline]) -> String {
        let direction = language.direction();
        let mut attributes = vec![("lang", language.as_str())];
        if direction != self.document.language.direction() {
            attributes.push(("dir", direction_name(direction)));
        }
        element("span", &attributes, &self.inlines(content))
    }

    /// A picture at its own size, made smaller by the style where the page is narrower.
    fn picture(
        &self,
        path: &str,
        alt: &str,
        wanted: Option<PictureWidth>,
        origin: crate::source::Origin,
    ) -> String {
        let Some(picture) = self.options.pictures.get(path, origin) else {
            return escaped(alt.trim()).into_owned();
        };
        // A point is 4/3 of the pixel of CSS (CSS Values 4, 6.2).
        let pixels = |points: f32| format!("{:.0}", points * 4.0 / 3.0);
        let source = self.picture_address(picture);
        let style = match wanted {
            None => String::new(),
            Some(PictureWidth::Share(tenths)) => format!("width: {}%", f32::from(tenths) / 10.0),
            Some(wanted) => format!("width: {}px", pixels(wanted.points(0.0))),
        };
        if !style.is_empty() {
            return start("img", &[("src", &source), ("alt", alt.trim()), ("style", &style)]);
        }
        let (width, height) = (pixels(picture.width), pixels(picture.height));
        start("img", &[("src", &source), ("alt", alt.trim()), ("width", &width), ("height", &height)])
    }
}

/// The direction as HTML names it.
pub(super) fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}
