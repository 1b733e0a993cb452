//! reqwest's blocking client.

use http::StatusCode;
use reqwest::blocking::Response;

use super::io_read::ReadBody;
use crate::client::{ClientFailure, ClientResponse};

impl ClientResponse for Response {
    type Response = Self;
    type Body = ReadBody<Self>;

    fn received(self) -> Result<Self, ClientFailure> {
        Ok(self)
    }

    fn status(response: &Self) -> StatusCode {
        response.status()
    }

    fn into_http(mut response: Self) -> http::Response<ReadBody<Self>> {
        let mut head = http::Response::new(());
        *head.status_mut() = response.status();
        *head.version_mut() = response.version();
        *head.headers_mut() = std::mem::take(response.headers_mut());
        *head.extensions_mut() = std::mem::take(response.extensions_mut());
        head.map(|()| ReadBody(response))
    }
}
