//! What a log shows of an error.

mod causes;
mod lines;
mod secrets;
