//! Files that a file is laid over: what it leaves out is taken from them.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The keys that are a file's own and are never taken from another.
const OWN: [&str; 3] = ["name", "description", "extends"];

/// The tree of several files laid over each other, the nearest first. Its values have no places, because they are in other files.
pub(super) fn base<'t>(texts: &[&'t str]) -> Spanned<DeValue<'t>> {
    let mut whole = DeTable::new();
    for text in texts {
        let (mut table, _) = DeTable::parse_recoverable(text);
        for key in OWN {
            table.get_mut().remove(key);
        }
        lay(&mut whole, table.into_inner());
    }
    Spanned::new(0..0, DeValue::Table(whole))
}

/// Adds what is only in `under`; a table that is in both is added to.
fn lay<'t>(over: &mut DeTable<'t>, under: DeTable<'t>) {
    for (key, value) in under {
        let value = value.into_inner();
        match (over.get_mut(key.get_ref().as_ref()).map(Spanned::get_mut), value) {
            (Some(DeValue::Table(over)), DeValue::Table(under)) => lay(over, under),
            (Some(_), _) => {}
            (None, value) => {
                over.insert(Spanned::new(0..0, key.into_inner()), Spanned::new(0..0, unplaced(value)));
            }
        }
    }
}

fn unplaced(value: DeValue<'_>) -> DeValue<'_> {
    match value {
        DeValue::Table(table) => {
            let mut whole = DeTable::new();
            lay(&mut whole, table);
            DeValue::Table(whole)
        }
        DeValue::Array(array) => DeValue::Array(
            array.into_iter().map(|value| Spanned::new(0..0, unplaced(value.into_inner()))).collect(),
        ),
        value => value,
    }
}
