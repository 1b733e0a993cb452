use acs_endpoint::FromResponse;

struct Id;

#[derive(FromResponse)]
enum Sent {
    #[status(201)]
    Created(Id),
}

fn is_value<T: FromResponse>() {}

fn main() {
    is_value::<Sent>();
}
