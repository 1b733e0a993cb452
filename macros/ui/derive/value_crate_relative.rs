#[derive(FromResponse)]
#[from_response(crate = rt)]
enum Sent {
    #[status(201)]
    Created(String),
}

fn is_value<T: FromResponse>() {}
