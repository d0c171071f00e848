//! The citation style that a brief is cited by, where it is in a file.

use std::path::Path;
use std::sync::Arc;

use super::Project;
use crate::brief::BriefFile;
use crate::csl::CslStyle;
use crate::diagnostic::{Diagnostic, Location};
use crate::profile::{NamedStyle, Profile};
use crate::reader::Located;
use crate::rule;
use crate::source::Source;
use crate::world::{self, Content, FileError, Unreadable, World};

impl Project<'_> {
    /// The style in the file that a brief names, else its profile, else the workspace; none where the style is one of the program.
    /// A path is seen from the file that names it. What is wrong with the file is a finding at its name.
    pub(super) fn style_for(
        &self,
        files: &dyn World,
        source: &Arc<Source>,
        brief: &BriefFile,
        profile: &Profile,
    ) -> (Option<Arc<CslStyle>>, Option<Diagnostic>) {
        let workspace = self.workspace();
        let (of_brief, of_profile) = (brief.citation_style.as_ref(), profile.citation_style.as_ref());
        let (named, source) = match (of_brief, of_profile, &workspace.defaults.citation_style) {
            (Some(named), ..) => (named, Some(source)),
            (None, Some(named), _) => (named, profile.file.as_ref()),
            (None, None, Some(named)) => (named, workspace.source.as_ref()),
            (None, None, None) => return (None, None),
        };
        let (NamedStyle::File(name), Some(source)) = (&named.value, source) else { return (None, None) };
        match self.style_at(files, source, name, named) {
            Ok(style) => (Some(style), None),
            Err(finding) => (None, Some(*finding)),
        }
    }

    fn style_at(
        &self,
        files: &dyn World,
        source: &Arc<Source>,
        name: &str,
        named: &Located<NamedStyle>,
    ) -> Result<Arc<CslStyle>, Box<Diagnostic>> {
        let folder = Path::new(source.name()).parent().unwrap_or(Path::new(""));
        let at = Location::new(source, named.span);
        let read = world::read_within(files, &self.workspace().root, &folder.join(name), Content::Text);
        let (_, bytes) = read.map_err(|error| match error {
            FileError { reason: Unreadable::Outside, .. } => {
                let message = format!("`{name}` leads out of the folder of the workspace");
                Diagnostic::new(rule::PATH_OUTSIDE_WORKSPACE, message)
                    .at(at.clone())
                    .help("move the style into that folder")
            }
            error => {
                Diagnostic::new(rule::UNREADABLE_FILE, format!("cannot read the citation style `{name}`"))
                    .at(at.clone())
                    .label(error.reason.to_string())
                    .help(format!("paths are seen from the folder of `{}`", source.name()))
            }
        })?;
        let read = self.styles.read(name, bytes);
        read.map_err(|fault| {
            let message = format!("`{name}` cannot be used as a citation style: {fault}");
            let finding = Diagnostic::new(rule::INVALID_VALUE, message).at(at);
            Box::new(finding.help(fault.help()))
        })
    }
}
