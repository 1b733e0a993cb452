#[derive(FromResponse)]
enum Sent {
    #[status(201, advice = "check")]
    Created(String),
}

fn is_value<T: FromResponse>() {}
