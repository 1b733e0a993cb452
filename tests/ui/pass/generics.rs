//! Type, lifetime and constant parameters, bounds, and `impl Trait`.
#![deny(warnings)]

use std::borrow::Cow;
use std::fmt::Display;

use acs_endpoint::{ErrorResponse, SmsError, acs_endpoint};
use http::Response;
use serde::de::DeserializeOwned;

#[acs_endpoint(service = "sms")]
pub fn type_parameter<M: Display>(message: M) -> Result<String, SmsError> {
    Response::new(format!("\"{message}\""))
}

#[acs_endpoint(service = "sms")]
pub fn where_clause<M>(message: M) -> Result<String, SmsError>
where
    M: Display,
{
    Response::new(format!("\"{message}\""))
}

#[acs_endpoint(service = "sms")]
pub fn impl_trait(message: impl Display, retries: impl Into<u8>) -> Result<String, SmsError> {
    Response::new(format!("\"{message} {}\"", retries.into()))
}

#[acs_endpoint(service = "sms")]
pub fn higher_ranked<F>(read: F) -> Result<String, SmsError>
where
    F: for<'a> Fn(&'a str) -> &'a str,
{
    Response::new(format!("\"{}\"", read("sent")))
}

#[acs_endpoint(service = "sms")]
pub fn parentheses_among_generics<F: Fn(u8) -> (u8, u8), G>(read: F, _: G) -> Result<u8, SmsError>
where
    G: Fn(F) -> u8,
{
    Response::new(read(1).1.to_string())
}

#[acs_endpoint(service = "sms")]
pub fn computed_length() -> Result<[u8; if cfg!(all()) { 2 } else { 1 }], SmsError> {
    Response::new("[1, 2]")
}

#[acs_endpoint(service = "sms")]
pub fn lifetimes<'a, 'b: 'a>(first: &'a str, second: &'b str) -> Result<String, SmsError> {
    let longer: &'a str = if first.len() < second.len() { second } else { first };
    Response::new(format!("\"{longer}\""))
}

#[acs_endpoint(service = "sms")]
pub fn constant_parameter<const N: usize>(messages: [&str; N]) -> Result<usize, SmsError> {
    Response::new(messages.len().to_string())
}

#[acs_endpoint(service = "sms")]
pub fn generic_value<T: DeserializeOwned>() -> Result<T, SmsError> {
    Response::new("1")
}

#[acs_endpoint(service = "sms", success(200..=299), none_on(404))]
pub fn generic_optional_value<T>() -> Result<Option<T>, SmsError>
where
    T: DeserializeOwned,
{
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn generic_error<E: From<SmsError>>() -> Result<u8, E> {
    Response::new("1")
}

#[acs_endpoint(service = "sms")]
pub fn dynamic(message: &dyn Display) -> Result<String, SmsError> {
    Response::new(format!("\"{message}\""))
}

#[acs_endpoint(service = "sms")]
pub fn elided(message: Cow<'_, str>) -> Result<String, SmsError> {
    Response::new(format!("\"{message}\""))
}

#[acs_endpoint(service = "sms")]
pub async fn all_of_them<'a, M, const N: usize>(
    messages: [M; N],
    to: &'a str,
    format: impl for<'b> Fn(&'b M) -> String,
) -> Result<Vec<String>, SmsError>
where
    M: Display + 'a,
{
    let sent: Vec<String> = messages.iter().map(|message| format(message) + to).collect();
    Response::new(format!("{sent:?}"))
}

pub struct Client<'a, T, const N: usize>(pub &'a [T; N]);

impl<'a, T: Display + DeserializeOwned, const N: usize> Client<'a, T, N> {
    #[acs_endpoint(service = "sms")]
    pub fn first(&self) -> Result<Option<T>, SmsError> {
        let Self(items) = self;
        Response::new(items.first().map_or_else(String::new, ToString::to_string))
    }

    #[acs_endpoint(service = "sms")]
    pub fn pair<U>(&self, other: &'a U) -> Result<(T, U), SmsError>
    where
        U: Display + DeserializeOwned,
    {
        Response::new(format!("[{}, {other}]", self.0[0]))
    }
}

#[derive(serde::Deserialize)]
pub struct Envelope<T> {
    data: T,
}

impl<T> Envelope<T> {
    fn open(self, _: ErrorResponse) -> Result<T, SmsError> {
        Ok(self.data)
    }
}

fn open<T>(envelope: Envelope<T>, response: ErrorResponse) -> Result<T, SmsError> {
    envelope.open(response)
}

#[acs_endpoint(service = "sms", and_then = Envelope::<u8>::open)]
pub fn opened_by_a_method() -> Result<u8, SmsError> {
    Response::new(r#"{"data":1}"#)
}

#[acs_endpoint(service = "sms", and_then = open::<[T; 2]>, none_on(404))]
pub fn opened_by_a_function<T: DeserializeOwned>() -> Result<Option<[T; 2]>, SmsError> {
    Response::new(r#"{"data":[1,2]}"#)
}

#[acs_endpoint(service = "sms", and_then = <Envelope<T>>::open)]
pub async fn opened_by_a_type<T: DeserializeOwned>() -> Result<T, SmsError> {
    Response::new(r#"{"data":1}"#)
}

pub fn main() {
    assert_eq!(opened_by_a_method().unwrap(), 1);
    assert_eq!(opened_by_a_function::<u8>().unwrap(), Some([1, 2]));
    drop(opened_by_a_type::<u8>());
    assert_eq!(type_parameter(1).unwrap(), "1");
    assert_eq!(where_clause("a").unwrap(), "a");
    assert_eq!(impl_trait('a', 3).unwrap(), "a 3");
    assert_eq!(higher_ranked(|text| &text[1..]).unwrap(), "ent");
    assert_eq!(parentheses_among_generics(|number| (0, number), |_| 0).unwrap(), 1);
    assert_eq!(computed_length().unwrap(), [1, 2]);
    assert_eq!(lifetimes("a", "bc").unwrap(), "bc");
    assert_eq!(constant_parameter(["a", "b"]).unwrap(), 2);
    assert_eq!(generic_value::<u8>().unwrap(), 1);
    assert_eq!(generic_optional_value::<u8>().unwrap(), Some(1));
    assert_eq!(generic_error::<SmsError>().unwrap(), 1);
    assert_eq!(dynamic(&1).unwrap(), "1");
    assert_eq!(elided(Cow::Borrowed("a")).unwrap(), "a");
    drop(all_of_them([1, 2], "to", |message| message.to_string()));
    let client = Client(&[1, 2]);
    assert_eq!(client.first().unwrap(), Some(1));
    assert_eq!(client.pair(&3).unwrap(), (1, 3));
}
