//! A character is in none of the fonts.
//!
//! It would be printed as an empty box or not at all, most likely in somebody's name. Nothing is set with such a hole
//! in it; the characters are named with their places instead.
