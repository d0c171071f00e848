use schemars::JsonSchema;
use serde::Serialize;

use crate::layout::{FaceListing, FontOrigin};

/// What `fonts --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FaceList {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The faces: the bundled ones first.
    pub faces: Vec<ListedFace>,
}

/// What `fonts PATH --format json` prints, version 1.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UsedFaces {
    /// The version of this format, which is 1.
    pub version: u32,
    /// The briefs that can be set, in the order they were named.
    pub briefs: Vec<BriefFaces>,
}

/// The faces that a brief is set in.
#[derive(Debug, Serialize, JsonSchema)]
pub struct BriefFaces {
    /// The file.
    pub brief: String,
    /// Its faces.
    pub faces: Vec<ListedFace>,
}

/// A face of a font.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListedFace {
    /// The PostScript name.
    pub name: String,
    /// Who named it.
    pub origin: FontOrigin,
    /// The file; null where it is bundled.
    pub path: Option<String>,
    /// The scripts that it has letters of, those with most characters first.
    pub scripts: Vec<ScriptCover>,
}

/// How much of a script a face has.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ScriptCover {
    /// The Unicode name of the script, such as `Latin`.
    pub script: &'static str,
    /// How many of its characters the face has.
    pub characters: usize,
}

impl ListedFace {
    /// What is listed of a face.
    pub fn of(face: &FaceListing) -> Self {
        let scripts = face.scripts.iter().map(|&(script, characters)| ScriptCover { script, characters });
        Self {
            name: face.name.clone(),
            origin: face.origin,
            path: face.path.as_ref().map(|path| path.display().to_string()),
            scripts: scripts.collect(),
        }
    }
}
