#[derive(FromResponse)]
#[from_response(name = "sent")]
enum Sent {
    #[status(201)]
    Created(String),
}

fn is_value<T: FromResponse>() {}
