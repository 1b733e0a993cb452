#[derive(FromResponse)]
enum Sent {
    #[status(_)]
    Created(String),
    #[status(_)]
    Other(String),
}

fn is_value<T: FromResponse>() {}
