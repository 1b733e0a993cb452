#[derive(FromResponse)]
enum Sent {

}

fn is_value<T: FromResponse>() {}
