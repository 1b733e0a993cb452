#[derive(FromResponse)]
enum Sent {
    #[status(201)]
    Created(String),
    Accepted(String),
}

fn is_value<T: FromResponse>() {}
