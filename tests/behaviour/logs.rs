//! The log output of an error.

mod causes;
mod lines;
mod secrets;
