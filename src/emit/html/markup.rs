use std::borrow::Cow;

use quick_xml::escape::escape;

/// Characters as text or as the value of an attribute. Those that HTML does not allow become spaces.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    let refused = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(refused) {
        let text: String = text.chars().map(|c| if refused(c) { ' ' } else { c }).collect();
        return Cow::Owned(escape(&text).into_owned());
    }
    escape(text)
}

/// An element of that name and those attributes around what is already markup.
pub(super) fn element(name: &str, attributes: &[(&str, &str)], content: &str) -> String {
    let end = format!("</{name}>");
    start(name, attributes) + content + &end
}

/// The start tag of an element; attributes are escaped here.
pub(super) fn start(name: &str, attributes: &[(&str, &str)]) -> String {
    let attributes: String =
        attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    format!("<{name}{attributes}>")
}
