#[derive(FromResponse)]
enum Sent {
    #[status(201)]
    Created(String, String),
}

fn is_value<T: FromResponse>() {}
