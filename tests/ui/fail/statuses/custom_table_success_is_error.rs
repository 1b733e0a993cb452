use acs_endpoint::{
    DecodeError, ErrorResponse, ServiceError, StatusInfo, TransportError, acs_endpoint,
};
use http::Response;

/// Written by hand: the derive would refuse the row for 207.
#[derive(Debug)]
struct BatchError;

impl ServiceError for BatchError {
    const SERVICE: &'static str = "batch";
    type Operations = Self;
    const STATUSES: &'static [StatusInfo] =
        &[StatusInfo::error(207, 207, "Multi-Status", "Some failed."), StatusInfo::success(200, 299)];

    fn from_response(_: ErrorResponse) -> Self {
        Self
    }

    fn from_transport(_: TransportError) -> Self {
        Self
    }

    fn from_decode(_: DecodeError) -> Self {
        Self
    }

    fn response(&self) -> Option<&ErrorResponse> {
        None
    }
}

impl std::fmt::Display for BatchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("some failed")
    }
}

impl std::error::Error for BatchError {}

#[acs_endpoint(service = BatchError, success(200, 207))]
fn send() -> Result<(), BatchError> {
    Response::new("")
}

fn main() {
    let _: Result<(), BatchError> = send();
}
