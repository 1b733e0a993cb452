//! The blocking client of reqwest.

use http::StatusCode;
use reqwest::blocking::Response;

use super::io_read::ReadBody;
use crate::client::ClientResponse;

impl ClientResponse for Response {
    type Body = ReadBody<Self>;

    fn status(&self) -> StatusCode {
        self.status()
    }

    fn into_http(mut self) -> http::Response<ReadBody<Self>> {
        let mut head = http::Response::new(());
        *head.status_mut() = self.status();
        *head.version_mut() = self.version();
        *head.headers_mut() = std::mem::take(self.headers_mut());
        *head.extensions_mut() = std::mem::take(self.extensions_mut());
        head.map(|()| ReadBody(self))
    }
}
