use comrak::nodes::{Node, NodeLink, NodeValue};

/// What cmark takes into a bare address and no address holds as it is (RFC 3986, section 2): quotation marks, dashes, dots and the
/// punctuation of other scripts.
fn ends_address(c: char) -> bool {
    matches!(c,
        '«' | '»' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}'
        | '،' | '؛' | '؟' | '۔' | '।' | '॥' | '։' | '՝' | '׃' | '።'..='፨' | '។'..='៖'
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{301F}' | '・'
        | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF3D}' | '\u{FF5B}'..='\u{FF65}')
}

/// What may stand behind an address in a sentence of Latin script.
const CLOSING: [char; 12] = ['.', ',', ';', ':', '!', '?', ')', '"', '\'', '*', '_', '~'];

/// The words and the address of a bare address without the punctuation that it took along, if it took any.
pub(super) fn shortened(node: Node<'_>, link: &NodeLink) -> Option<(String, String)> {
    let words = match &node.first_child()?.data().value {
        NodeValue::Text(text) => text.to_string(),
        _ => return None,
    };
    let start = link.url.strip_suffix(words.as_str())?;
    let end = words.find(ends_address)?;
    let kept = words[..end].trim_end_matches(CLOSING);
    let host = kept.split_once("://").map_or(kept, |(_, host)| host);
    (!host.is_empty()).then(|| (kept.to_owned(), format!("{start}{kept}")))
}
