//! A colour of a theme is too near to the paper to be read.
//!
//! Text needs a contrast of at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3, level AA); in print and for tired
//! eyes too.
