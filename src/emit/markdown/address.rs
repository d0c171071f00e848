use std::fmt::Write;

/// The short form `<…>` of a link that shows its own address.
pub(super) fn autolink(url: &str, shown: &str) -> Option<String> {
    let safe = |text: &str| text.bytes().all(|b| b.is_ascii_graphic() && !b"<>\\`|&*_[]{}".contains(&b));
    let scheme = url.split_once(':').map_or("", |(scheme, _)| scheme);
    let web = matches!(scheme, "http" | "https") && url == shown;
    let mail = url.strip_prefix("mailto:") == Some(shown) && is_plain_mail(shown);
    ((web || mail) && safe(url)).then(|| format!("<{shown}>"))
}

fn is_plain_mail(address: &str) -> bool {
    let word = |text: &str| {
        !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
    };
    address.split_once('@').is_some_and(|(user, host)| {
        word(user)
            && host.split('.').all(|label| word(label) && !label.starts_with('-') && !label.ends_with('-'))
    })
}

/// An address as the destination of a link: what would end it or mark something up in it is percent-encoded (RFC 3986).
pub(super) fn destination(url: &str) -> String {
    let mut destination = String::with_capacity(url.len());
    let parentheses = if is_balanced(url) { "" } else { "()" };
    for (i, c) in url.char_indices() {
        let hides_entity = c == '&' && super::escape::begins_entity(url[i + 1..].chars());
        let ends_it = c.is_whitespace() || c.is_control() || "<>\\`|\"{}".contains(c);
        if parentheses.contains(c) {
            destination.extend(['\\', c]);
        } else if ends_it {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string cannot fail.
                let _ = write!(destination, "%{byte:02X}");
            }
        } else if hides_entity {
            destination.push_str("&amp;");
        } else {
            destination.push(c);
        }
    }
    destination
}

/// Whether Liquid, Nunjucks or the shortcodes of Hugo would run something in a text: they look for two signs, also within code.
pub(super) fn is_template(text: &str) -> bool {
    ["{{", "{%", "{#"].iter().any(|opening| text.contains(opening))
}

fn is_balanced(url: &str) -> bool {
    let mut open = 0_usize;
    for c in url.chars() {
        match c {
            '(' => open += 1,
            ')' if open == 0 => return false,
            ')' => open -= 1,
            _ => {}
        }
    }
    // CommonMark promises no more than three levels.
    open == 0 && url.matches('(').count() <= 3
}
