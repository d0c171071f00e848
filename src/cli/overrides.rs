use anyhow::Context as _;

use crate::brief::Overrides;

/// What the command line says in place of the heads of briefs.
#[derive(Debug, clap::Args)]
pub(super) struct HeadArgs {
    /// Fields at the head of every brief and their values instead of the file’s, such as `speaker=ruiz,date=2026-03-10`
    #[arg(long, value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// The words that are spoken in a minute (in Chinese the characters), instead of the brief's own `pace`
    #[arg(long, value_name = "WORDS")]
    pace: Option<u32>,
    /// The pages that a statement should take, instead of the brief's own `pages`: it is set tighter, within limits
    #[arg(long, value_name = "N", value_parser = pages)]
    pages: Option<u32>,
}

impl HeadArgs {
    /// The fields and their values.
    pub(super) fn overrides(&self) -> anyhow::Result<Overrides> {
        let mut overrides = Overrides::default();
        let pace = self.pace.map(|pace| format!("pace={pace}"));
        let pages = self.pages.map(|pages| format!("pages={pages}"));
        for assignment in self.set.iter().chain(&pace).chain(&pages) {
            overrides.add(assignment).with_context(|| format!("cannot use `--set {assignment}`"))?;
        }
        Ok(overrides)
    }
}

/// A number of pages.
fn pages(written: &str) -> Result<u32, String> {
    let pages = written.parse().ok().filter(|pages| *pages > 0);
    pages.ok_or_else(|| "write a number of pages from 1, such as `2`".to_owned())
}
