//! Annotated functions with any response.

use acs_endpoint::{MAX_ERROR_BODY, ServiceError, SmsError, acs_endpoint};
use bytes::Bytes;
use proptest::prelude::*;

use crate::{config, generate, invariants};

const MAX_BODY: usize = 1_000;

type Response = http::Response<Bytes>;

#[acs_endpoint(service = "sms", max_body = 1_000)]
fn blocking(response: Response) -> Result<Response, SmsError> {
    response
}

#[acs_endpoint(service = "sms", success(202), none_on(404))]
async fn waiting(response: Response) -> Result<Option<http::Response<Vec<u64>>>, SmsError> {
    response
}

fn ready<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn keep_status_headers_and_body(arrived in generate::response()) {
        match blocking(arrived.clone()) {
            Ok(value) => {
                prop_assert!(arrived.status().is_success() && arrived.body().len() <= MAX_BODY);
                prop_assert_eq!(value.status(), arrived.status());
                prop_assert_eq!(value.headers(), arrived.headers());
                prop_assert_eq!(value.body(), arrived.body());
            }
            Err(error) if arrived.status().is_success() => {
                prop_assert!(arrived.body().len() > MAX_BODY, "{:?}", error);
                let kept = arrived.clone().map(|body| body.slice(..MAX_BODY));
                invariants::undecodable(&error, &kept);
                prop_assert!(error.response().unwrap().is_truncated());
            }
            Err(error) => {
                invariants::refused(&error, &arrived);
                let response = error.response().unwrap();
                prop_assert!(!response.is_truncated());
                prop_assert_eq!(response.endpoint().unwrap().function(), "blocking");
            }
        }
        match (ready(waiting(arrived.clone())), arrived.status().as_u16()) {
            (Ok(None), 404) => {}
            (Ok(value), 202) => {
                let empty = matches!(arrived.body().trim_ascii(), b"" | b"null");
                prop_assert_eq!(value.is_none(), empty);
                prop_assert!(value.is_none_or(|value| value.headers() == arrived.headers()));
            }
            (Ok(value), status) => prop_assert!(false, "{} became {:?}", status, value),
            (Err(error), 202) => invariants::undecodable(&error, &arrived),
            (Err(error), _) => invariants::refused(&error, &arrived),
        }
    }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 8, ..config() })]

    #[test]
    fn keep_an_error_body_up_to_the_limit(
        status in generate::status(),
        more in 0..3_usize,
        start in generate::body(),
        fill in any::<u8>(),
    ) {
        let length = MAX_ERROR_BODY - 1 + more;
        let mut body = start;
        body.resize(length, fill);
        let mut arrived = Response::new(Bytes::from(body));
        *arrived.status_mut() = http::StatusCode::from_u16(status).unwrap();
        if let (Err(error), false) = (blocking(arrived.clone()), arrived.status().is_success()) {
            let kept = arrived.map(|body| body.slice(..length.min(MAX_ERROR_BODY)));
            invariants::refused(&error, &kept);
            prop_assert_eq!(error.response().unwrap().is_truncated(), length > MAX_ERROR_BODY);
        }
    }
}
