//! How a speech, an event, a document is cited.
