#[derive(FromResponse)]
struct Sent {
    id: String,
}

fn is_value<T: FromResponse>() {}
