use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use crate::brief::{self, BriefFile};
use crate::reader::Read;
use crate::rule;
use crate::workspace::{self, Workspace};
use crate::world::World;

/// The workspace with the bibliographies that a brief names; none where it names no files. Mistakes in them stay in the
/// diagnostics of the brief.
pub(super) fn workspace_of(
    world: &dyn World,
    path: &Path,
    file: &mut Read<Arc<BriefFile>>,
    shared: &Workspace,
) -> Option<Workspace> {
    read_signatories(world, path, file);
    read_data(world, path, file);
    let named = &file.value.sources.files;
    if named.is_empty() {
        return None;
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    let (bibliographies, found) = workspace::bibliographies(world, folder, &file.source, named);
    file.diagnostics.extend(found);
    let known: BTreeSet<String> = shared.directory.duplicates().into_iter().map(|one| one.message).collect();
    let directory = shared.directory.with_bibliographies(bibliographies);
    // What is wrong in the shared directory is reported once, for all briefs.
    file.diagnostics.extend(directory.duplicates().into_iter().filter(|one| !known.contains(&one.message)));
    Some(Workspace { directory: Arc::new(directory), ..shared.clone() })
}

/// Reads the table of those who sign, where the brief names one.
fn read_signatories(world: &dyn World, path: &Path, file: &mut Read<Arc<BriefFile>>) {
    let Some(named) = &file.value.co_signers.file else { return };
    let folder = path.parent().unwrap_or(Path::new(""));
    match workspace::named_file(world, folder, &file.source, named) {
        Ok((shown, bytes)) => {
            let table = brief::signatory_table(&shown, &bytes);
            file.diagnostics.extend(table.diagnostics);
            let co_signers = file.value.co_signers.with_table(table.source, table.value);
            file.value = Arc::new(BriefFile { co_signers, ..BriefFile::clone(&file.value) });
        }
        Err(finding) => file.diagnostics.push(*finding),
    }
}

/// Reads the data of charts, where the brief names their files.
fn read_data(world: &dyn World, path: &Path, file: &mut Read<Arc<BriefFile>>) {
    if file.value.figures.iter().all(|figure| figure.data.file.is_none()) {
        return;
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    let mut brief = BriefFile::clone(&file.value);
    for figure in &mut brief.figures {
        let Some(named) = &figure.value.data.file else { continue };
        match workspace::named_file(world, folder, &file.source, named) {
            Ok((shown, bytes)) => {
                let table = brief::data_table(&shown, &bytes);
                let is_read = !table.diagnostics.iter().any(|found| found.rule == rule::UNREADABLE_FILE);
                file.diagnostics.extend(table.diagnostics);
                figure.value.data.rows = table.value;
                figure.value.data.table = is_read.then_some(table.source);
            }
            Err(finding) => file.diagnostics.push(*finding),
        }
    }
    file.value = Arc::new(brief);
}
