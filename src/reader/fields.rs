use toml::Spanned;
use toml::de::DeValue;

use super::slot::{push_index, push_key};
use crate::source::{FieldSpan, Span};

/// Every field of a tree, each table before its own fields.
pub(super) fn fields(text: &str, root: &Spanned<DeValue<'_>>) -> Vec<FieldSpan> {
    let mut walk = Walk { text, path: String::new(), fields: Vec::new() };
    walk.children(root, Span::default());
    walk.fields
}

struct Walk<'t> {
    text: &'t str,
    path: String,
    fields: Vec<FieldSpan>,
}

impl Walk<'_> {
    /// Takes in one field and all below it; gives back the bytes of all of it. A value that is missing after its `=`
    /// has no place of its own: it is at the end of its key.
    fn field(&mut self, key: Span, value: &Spanned<DeValue<'_>>) -> Span {
        let written: Span = value.span().into();
        let own = if written == Span::default() { Span::new(key.end, key.end) } else { written };
        let key = if self.has_header(value) { own } else { key };
        let place = self.fields.len();
        self.fields.push(FieldSpan { path: self.path.clone(), key, value: own });
        let whole = self.children(value, own);
        if let Some(field) = self.fields.get_mut(place) {
            field.value = whole;
        }
        union(key, whole)
    }

    fn children(&mut self, value: &Spanned<DeValue<'_>>, own: Span) -> Span {
        let length = self.path.len();
        let mut whole = own;
        match value.get_ref() {
            DeValue::Table(table) => {
                for (key, value) in table {
                    push_key(&mut self.path, key.get_ref());
                    whole = union(whole, self.field(key.span().into(), value));
                    self.path.truncate(length);
                }
            }
            DeValue::Array(array) => {
                for (index, value) in array.iter().enumerate() {
                    push_index(&mut self.path, index + 1);
                    whole = union(whole, self.field(value.span().into(), value));
                    self.path.truncate(length);
                }
            }
            _ => {}
        }
        whole
    }

    /// Whether a value is a table with a `[header]`, or an array of such tables.
    fn has_header(&self, value: &Spanned<DeValue<'_>>) -> bool {
        let starts_at = |value: &Spanned<DeValue<'_>>, mark| {
            self.text.get(value.span().start..).is_some_and(|rest| rest.starts_with(mark))
        };
        match value.get_ref() {
            DeValue::Table(_) => starts_at(value, "["),
            DeValue::Array(array) => {
                starts_at(value, "[[")
                    && array.first().is_some_and(|first| first.get_ref().is_table() && starts_at(first, "[["))
            }
            _ => false,
        }
    }
}

/// The shortest span that holds both; a span of no bytes at the start of the file stands for none.
fn union(a: Span, b: Span) -> Span {
    match (a, b) {
        (a, b) if a == Span::default() => b,
        (a, b) if b == Span::default() => a,
        (a, b) => Span::new(a.start.min(b.start), a.end.max(b.end)),
    }
}
