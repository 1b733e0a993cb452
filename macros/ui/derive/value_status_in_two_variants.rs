#[derive(FromResponse)]
enum Sent {
    #[status(201)]
    Created(String),
    #[status(200..=299)]
    Other(String),
}

fn is_value<T: FromResponse>() {}
