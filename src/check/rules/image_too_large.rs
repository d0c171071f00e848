//! A picture has more pixels than any page can show.
//!
//! It would make the file too large to send by e-mail, with nothing to be seen for it.
