//! The numbers of figures and tables.

use crate::locale::Locale;
use crate::text::{Block, BlockKind, Figure, plain};

/// What a figure or table is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FigureName {
    /// Before its caption, such as `Figure 1.`; empty for a table whose caption begins with a number.
    pub(super) label: String,
    /// In the text, such as `Figure 1`.
    pub(super) name: String,
}

/// Numbers the figures that have an id, and apart from them the tables with a caption, in the order in which they are printed.
#[derive(Debug)]
pub(super) struct FigureNumbers<'l> {
    figures: usize,
    tables: usize,
    locale: &'l Locale,
}

impl<'l> FigureNumbers<'l> {
    /// Begins at 1.
    pub(super) fn new(locale: &'l Locale) -> Self {
        Self { figures: 0, tables: 0, locale }
    }

    /// The name of the next figure; none for one without a number.
    pub(super) fn next<R>(&mut self, figure: &Figure<R>) -> Option<FigureName> {
        let locale = self.locale;
        let is_table = figure.chart.is_none()
            && matches!(figure.content.as_slice(), [Block { kind: BlockKind::Table { .. }, .. }]);
        if is_table {
            self.tables += 1;
            let own = self.own_number(figure);
            let number = locale.number(self.tables);
            let label = match own {
                Some(_) => String::new(),
                None => locale.phrase("table-label", "number", &number),
            };
            let name = locale.phrase("table", "number", &own.unwrap_or(number));
            return Some(FigureName { label, name });
        }
        figure.id.as_ref()?;
        self.figures += 1;
        let number = locale.number(self.figures);
        let label = locale.phrase("figure-label", "number", &number);
        Some(FigureName { label, name: locale.phrase("figure", "number", &number) })
    }

    /// The number that its author gave a table at the beginning of its caption.
    fn own_number<R>(&self, figure: &Figure<R>) -> Option<String> {
        let (word, _) = self.locale.around("table-label", "number");
        let caption = plain(&figure.caption);
        let number: String = caption.strip_prefix(word)?.chars().take_while(|c| c.is_numeric()).collect();
        (!number.is_empty()).then_some(number)
    }
}
