#[derive(FromResponse)]
enum Sent<'a> {
    #[status(200)]
    Text(&'a str),
    #[status(201)]
    Named { text: &'static [u8] },
}
