//! The faces that the words of a drawing are set in.

use std::sync::{Arc, LazyLock};

use fontdb::{Database, Family, ID, Query, Source, Style, Weight};
use resvg::usvg::{Font, FontFamily, FontResolver, FontStyle};

use super::{Fonts, bundled};

/// The bundled faces as drawings find them.
static BUNDLED: LazyLock<Vec<Arc<dyn AsRef<[u8]> + Send + Sync>>> = LazyLock::new(|| {
    let plain = (0..bundled::COUNT).filter(|&slot| !bundled::FILES[slot].is_packed());
    plain.map(data).collect()
});

/// The file of a bundled face.
fn data(slot: usize) -> Arc<dyn AsRef<[u8]> + Send + Sync> {
    Arc::new(bundled::face(slot).face.data.clone())
}

const SERIF: &str = "Source Serif 4";
const SANS: &str = "Source Sans 3";
const MONO: &str = "Source Code Pro";

impl Fonts {
    /// All faces, those of the user before those of the program. No font of the system is among them, unless it was added.
    pub(in crate::layout) fn drawing_database(&self) -> Arc<Database> {
        let mut database = self.database.clone();
        for file in BUNDLED.iter() {
            database.load_font_source(Source::Binary(Arc::clone(file)));
        }
        database.set_serif_family(SERIF);
        database.set_sans_serif_family(SANS);
        database.set_monospace_family(MONO);
        database.set_cursive_family(SERIF);
        database.set_fantasy_family(SANS);
        Arc::new(database)
    }

    /// A face that has a character which those in use lack: one of the database, else one of the bundled faces that are unpacked only
    /// when they are needed.
    pub(in crate::layout) fn fallback_for_drawing(
        character: char,
        used: &[ID],
        database: &mut Arc<Database>,
    ) -> Option<ID> {
        let known = FontResolver::default_fallback_selector();
        known(character, used, database).or_else(|| {
            let packed = (0..bundled::COUNT).filter(|&slot| bundled::FILES[slot].is_packed());
            let mut having = packed.filter(|&slot| bundled::face(slot).coverage.has(character)).peekable();
            having.peek()?;
            let more = Arc::make_mut(database);
            having.for_each(|slot| drop(more.load_font_source(Source::Binary(data(slot)))));
            known(character, used, database)
        })
    }

    /// The face of the first family that is there, else the sans serif.
    pub(in crate::layout) fn for_drawing(font: &Font, database: &mut Arc<Database>) -> Option<ID> {
        let families = font.families().iter().map(|family| match family {
            FontFamily::Serif => Family::Serif,
            FontFamily::SansSerif => Family::SansSerif,
            FontFamily::Cursive => Family::Cursive,
            FontFamily::Fantasy => Family::Fantasy,
            FontFamily::Monospace => Family::Monospace,
            FontFamily::Named(name) => Family::Name(name),
        });
        let families: Vec<_> = families.chain([Family::Name(SANS)]).collect();
        let style = match font.style() {
            FontStyle::Normal => Style::Normal,
            FontStyle::Italic => Style::Italic,
            FontStyle::Oblique => Style::Oblique,
        };
        let query = Query { families: &families, weight: Weight(font.weight()), style, ..Query::default() };
        database.query(&query)
    }
}
