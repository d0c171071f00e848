use std::sync::Arc;

use csv::StringRecord;

use super::csv_text::{line, records};
use super::{CoSigner, DescribedSigner, Localized, Status};
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::{self, Located, Read, suggest};
use crate::rule;
use crate::source::{Source, Span};

/// The most who can sign.
const MOST: usize = 2000;

/// The columns of a table of those who sign.
const COLUMNS: [&str; 5] = ["name", "function", "organisation", "country", "status"];

/// Reads a table of those who sign: CSV with a line of headings, in which `,`, `;` or a tab parts the cells.
pub fn signatory_table(name: &str, bytes: &[u8]) -> Read<Vec<Located<CoSigner>>> {
    let text = match reader::text(name, bytes) {
        Ok(text) => text,
        Err(unread) => return unread,
    };
    let mut table = SignatoryTable {
        source: Arc::new(Source::new(name, text)),
        signers: Vec::new(),
        diagnostics: Vec::new(),
    };
    table.read();
    reader::limit(&table.source, &mut table.diagnostics);
    Read { source: table.source, value: table.signers, diagnostics: table.diagnostics }
}

struct SignatoryTable {
    source: Arc<Source>,
    signers: Vec<Located<CoSigner>>,
    diagnostics: Vec<Diagnostic>,
}

impl SignatoryTable {
    fn read(&mut self) {
        let source = Arc::clone(&self.source);
        let text = source.text();
        let mut reader = records(text);
        let mut columns = None;
        let mut record = StringRecord::new();
        while let Ok(true) = reader.read_record(&mut record) {
            let span = line(text, &record);
            match &columns {
                None => match self.columns(&record, span) {
                    Some(found) => columns = Some(found),
                    None => return,
                },
                Some(_) if self.signers.len() == MOST => {
                    let message =
                        format!("more than {MOST} sign, which is the most that one statement can list");
                    self.report(message, span, "the rest is left out: publish the whole list elsewhere");
                    return;
                }
                Some(columns) => self.row(&record, columns, span),
            }
        }
    }

    /// What the cells of each column are; none where no column has names.
    fn columns(&mut self, record: &StringRecord, span: Span) -> Option<Vec<Option<&'static str>>> {
        let mut columns = Vec::new();
        for heading in record {
            let folded = heading.trim_start_matches('\u{feff}').to_lowercase();
            let folded = if folded == "organization" { "organisation".to_owned() } else { folded };
            let known = COLUMNS.into_iter().find(|column| *column == folded);
            if known.is_none() {
                let near = suggest(&folded, COLUMNS).map(|near| format!("did you mean `{near}`? "));
                let help = format!("{}allowed here: {}", near.unwrap_or_default(), COLUMNS.join(", "));
                let finding = Diagnostic::new(rule::UNKNOWN_KEY, format!("unknown column `{heading}`"));
                self.diagnostics.push(finding.at(Location::new(&self.source, span)).help(help));
            }
            columns.push(known);
        }
        let named = columns.iter().any(|column| matches!(column, Some("name" | "organisation")));
        if !named {
            self.report(
                "no column has the names of those who sign".to_owned(),
                span,
                "the first line is `name,function,organisation,country,status`, or some of these",
            );
        }
        named.then_some(columns)
    }

    fn row(&mut self, record: &StringRecord, columns: &[Option<&'static str>], span: Span) {
        if record.len() > columns.len() {
            let message =
                format!("this line has {} cells, and there are {} columns", record.len(), columns.len());
            self.report(message, span, "put text that has the separating mark in it in quotation marks");
        }
        let cell = |wanted: &str| {
            let at = columns.iter().position(|column| *column == Some(wanted))?;
            record.get(at).filter(|text| !text.is_empty())
        };
        let words = |wanted: &str| cell(wanted).map(|text| Localized::same(text, span));
        let status = cell("status").and_then(|written| {
            let status = [Status::General, Status::Special, Status::Roster]
                .into_iter()
                .find(|status| written.eq_ignore_ascii_case(status.name()));
            if status.is_none() && !written.eq_ignore_ascii_case("none") {
                self.report(
                    format!("`{written}` is not a consultative status"),
                    span,
                    "allowed here: `general`, `special`, `roster`, or nothing",
                );
            }
            Some(Located { value: status?, span })
        });
        let (name, organisation) = (cell("name"), cell("organisation"));
        let alone = ["function", "country", "status"].iter().all(|column| cell(column).is_none());
        let value = match (name, organisation) {
            (None, None) => {
                self.report(
                    "this line names nobody".to_owned(),
                    span,
                    "fill in `name` or `organisation`, or remove it",
                );
                return;
            }
            // An id of the directory, or a name and nothing more.
            (Some(name), None) | (None, Some(name)) if alone => CoSigner::Words(name.to_owned()),
            _ => CoSigner::Described(Box::new(DescribedSigner {
                name: words("name"),
                function: words("function"),
                organisation: words("organisation"),
                country: words("country"),
                status,
            })),
        };
        self.signers.push(Located { value, span });
    }

    fn report(&mut self, message: String, span: Span, help: &str) {
        let finding = Diagnostic::new(rule::INVALID_VALUE, message);
        self.diagnostics.push(finding.at(Location::new(&self.source, span)).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let read = signatory_table("s.csv", text.as_bytes());
        let shown = read.diagnostics.iter().map(|one| {
            let line = one.primary.as_ref().map_or(0, |label| label.location.start().line);
            format!("{line} {}", one.message)
        });
        shown.collect()
    }

    fn names(text: &str) -> Vec<String> {
        let read = signatory_table("s.csv", text.as_bytes());
        let name = |signer: &Located<CoSigner>| match &signer.value {
            CoSigner::Words(words) => words.clone(),
            CoSigner::Described(one) => {
                let words = one.name.as_ref().or(one.organisation.as_ref());
                words
                    .and_then(|words| words.each().next())
                    .map(|(_, text)| text.to_owned())
                    .unwrap_or_default()
            }
        };
        read.value.iter().map(name).collect()
    }

    #[test]
    fn tables_of_spreadsheets_are_read() {
        for text in [
            "name,function,organisation\nAnn Sample,President,\"Mothers, Inc.\"\nmmm\n",
            "\u{feff}Name;Function;Organization\r\nAnn Sample;President;Mothers, Inc.\r\nmmm;;\r\n",
            "name\tfunction\n\nAnn Sample\tPresident\nmmm\n",
        ] {
            assert_eq!(names(text), ["Ann Sample", "mmm"], "{text}");
            assert_eq!(faults(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn mistakes_are_found_at_their_lines() {
        let text =
            "name,functon,status\nA. Sample,x,special\n,x,\nB. Sample,x,gold\nC. Sample,x,roster,more\n";
        let expected = [
            "1 unknown column `functon`",
            "3 this line names nobody",
            "4 `gold` is not a consultative status",
            "5 this line has 4 cells, and there are 3 columns",
        ];
        assert_eq!(faults(text), expected);
        assert_eq!(faults("who\nA. Sample\n").len(), 2);
        assert_eq!(faults("name\n\"A. Sample\n"), [""; 0]);
        let many = format!("name\n{}", "A. Sample\n".repeat(2001));
        assert_eq!(
            faults(&many),
            ["2002 more than 2000 sign, which is the most that one statement can list"]
        );
    }
}
