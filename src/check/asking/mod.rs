//! What a recommendation asks for: whether it names an action, several, or none that anybody could see done.

mod clauses;
mod missing;
mod several;
mod tokens;
mod vague;
mod verbs;

pub(super) use missing::missing_action;
pub(super) use several::second_action;
pub(super) use vague::vague_phrase;
