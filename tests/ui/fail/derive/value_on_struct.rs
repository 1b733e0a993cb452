use acs_endpoint::FromResponse;

#[derive(FromResponse)]
struct Sent {
    id: String,
}

fn is_value<T: FromResponse>() {}

fn main() {
    is_value::<Sent>();
    let _ = |sent: Sent| sent.id;
}
