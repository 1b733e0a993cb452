use acs_endpoint::SmsError;

fn explain(error: &SmsError) -> &'static str {
    match error {
        SmsError::BadRequest(_) => "bad request",
        SmsError::Unauthorized(_) => "unauthorized",
        SmsError::Undocumented(_) => "undocumented",
        SmsError::Transport(_) => "offline",
        SmsError::Decode(_) => "unreadable",
    }
}

fn main() {
    let _ = explain;
}
