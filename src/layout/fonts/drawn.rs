//! The faces that the words of a drawing are set in.

use std::sync::{Arc, LazyLock};

use fontdb::{Database, Family, ID, Query, Source, Style, Weight};
use resvg::usvg::{Font, FontFamily, FontStyle};

use super::{Fonts, bundled};

/// The bundled faces as drawings find them.
static BUNDLED: LazyLock<Vec<Arc<dyn AsRef<[u8]> + Send + Sync>>> = LazyLock::new(|| {
    bundled::FILES.iter().map(|file| Arc::new(*file) as Arc<dyn AsRef<[u8]> + Send + Sync>).collect()
});

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
