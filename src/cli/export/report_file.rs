//! `export --report`: a file that says what became of each brief, for people who look later and for services that show test results.

use std::path::{Path, PathBuf};

use quick_xml::Writer;
use quick_xml::events::BytesText;

use crate::diagnostic::{Diagnostic, Severity};
use crate::export::{BriefReport, BriefStatus, Exported, RunCounts};
use crate::visible::visible;
use crate::world::write;

/// A report that grows brief by brief.
pub(super) struct ReportFile {
    path: PathBuf,
    format: ReportFileFormat,
    /// What there is to say of the briefs so far.
    body: Vec<u8>,
    barrier: Severity,
    seconds: f64,
}

/// How the report is written, by the extension of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ReportFileFormat {
    Json,
    /// The dialect of Jenkins, which GitLab and others read.
    Junit,
}

/// Reads the name of a report.
pub(super) fn report_path(path: &str) -> Result<PathBuf, String> {
    format_of(Path::new(path))
        .map(|_| PathBuf::from(path))
        .ok_or_else(|| "the extension says the format: `.json` for JSON, `.xml` for JUnit".to_owned())
}

fn format_of(path: &Path) -> Option<ReportFileFormat> {
    match path.extension()?.to_str()? {
        extension if extension.eq_ignore_ascii_case("json") => Some(ReportFileFormat::Json),
        extension if extension.eq_ignore_ascii_case("xml") => Some(ReportFileFormat::Junit),
        _ => None,
    }
}

impl ReportFile {
    pub(super) fn new(path: &Path, barrier: Severity) -> Self {
        let format = format_of(path).unwrap_or(ReportFileFormat::Json);
        Self { path: path.to_path_buf(), format, body: Vec::new(), barrier, seconds: 0.0 }
    }

    /// Adds a brief.
    pub(super) fn take(&mut self, exported: &Exported) -> std::io::Result<()> {
        self.seconds += exported.took.as_secs_f64();
        match self.format {
            ReportFileFormat::Json => {
                self.body.extend_from_slice(if self.body.is_empty() { b"\n" } else { b",\n" });
                serde_json::to_writer(&mut self.body, &BriefReport::of(exported))?;
                Ok(())
            }
            ReportFileFormat::Junit => case(&mut self.body, exported, self.barrier),
        }
    }

    /// Writes the file.
    pub(super) fn finish(self, counts: RunCounts) -> Result<(), String> {
        let text = match self.format {
            ReportFileFormat::Json => {
                let counts = serde_json::to_string(&counts).map_err(|error| error.to_string())?;
                let head = b"{\"version\":1,\"briefs\":[".as_slice();
                [head, &self.body, b"\n],\"counts\":", counts.as_bytes(), b"}\n"].concat()
            }
            ReportFileFormat::Junit => {
                let RunCounts { looked_at, with_findings, failed, not_begun, .. } = counts;
                let numbers = format!(
                    "tests=\"{looked_at}\" failures=\"{with_findings}\" errors=\"{failed}\" skipped=\"{not_begun}\" time=\"{:.3}\"",
                    self.seconds
                );
                let head = format!(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {numbers}>\n<testsuite name=\"demarche export\" {numbers}>"
                );
                [head.as_bytes(), &self.body, b"\n</testsuite>\n</testsuites>\n"].concat()
            }
        };
        write(&self.path, &text)
            .map_err(|error| format!("cannot write `{}`: {error}", self.path.display()))?;
        Ok(())
    }
}

/// A brief as a test: it passes when it is exported, its findings make it fail, and what could not be read or written is an error.
fn case(body: &mut Vec<u8>, exported: &Exported, barrier: Severity) -> std::io::Result<()> {
    body.push(b'\n');
    let mut writer = Writer::new(body);
    let name = visible(&exported.brief).into_owned();
    let time = format!("{:.3}", exported.took.as_secs_f64());
    let attributes = [("classname", "demarche.export"), ("name", &name), ("file", &name), ("time", &time)];
    let failures = exported.failure.as_ref().map(ToString::to_string).unwrap_or_default();
    writer.create_element("testcase").with_attributes(attributes).write_inner_content(|writer| {
        match exported.status() {
            BriefStatus::WithFindings => {
                let barred = exported.diagnostics.iter().filter(|finding| finding.weighs(barrier));
                let lines: String = barred.clone().map(line).collect();
                let first = barred.clone().next();
                let message = first.map(|finding| visible(&finding.message).into_owned()).unwrap_or_default();
                let code = first.map_or("", |finding| finding.rule.name);
                let element = writer.create_element("failure");
                let element = element.with_attributes([("message", message.as_str()), ("type", code)]);
                element.write_text_content(BytesText::new(&lines))?;
            }
            BriefStatus::Failed => {
                let message = visible(&failures).into_owned();
                writer.create_element("error").with_attribute(("message", message.as_str())).write_empty()?;
            }
            BriefStatus::NotBegun => {
                writer.create_element("skipped").write_empty()?;
            }
            BriefStatus::Exported | BriefStatus::Unchanged => {}
        }
        let others = exported.diagnostics.iter().filter(|finding| finding.allowed.is_none());
        let others: String = others.filter(|finding| !finding.weighs(barrier)).map(line).collect();
        if !others.is_empty() {
            writer.create_element("system-out").write_text_content(BytesText::new(&others))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// One finding in one line, as `--format short` prints it.
fn line(finding: &Diagnostic) -> String {
    let place = finding.primary.as_ref().map(|label| {
        let start = label.location.start();
        format!("{}:{}:{}: ", label.location.source.name(), start.line, start.column)
    });
    let (severity, rule) = (finding.severity, finding.rule.name);
    let line = format!("{}{severity}[{rule}]: {}", place.unwrap_or_default(), finding.message);
    format!("{}\n", visible(&line))
}
