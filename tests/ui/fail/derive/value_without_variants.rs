use acs_endpoint::FromResponse;

#[derive(FromResponse)]
enum Sent {

}

fn is_value<T: FromResponse>() {}

fn main() {
    is_value::<Sent>();
}
