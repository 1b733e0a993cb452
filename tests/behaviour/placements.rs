//! The attribute on blocks and on functions that return a future.

use std::future::Future;
use std::pin::Pin;

use acs_endpoint::{CommonError, ServiceError, SmsError, acs_endpoint};

use crate::support::{Response, bare, endpoint};

struct Client {
    status: u16,
}

#[acs_endpoint(service = "sms")]
impl Client {
    #[endpoint]
    async fn plain(&self) -> Result<(), SmsError> {
        bare(self.status)
    }

    #[endpoint(success(202))]
    fn listed(&self) -> Result<(), SmsError> {
        bare(self.status)
    }

    #[endpoint(service = "common", none_on(404))]
    fn other(&self) -> Result<Option<()>, CommonError> {
        bare(self.status)
    }

    fn unmarked(&self) -> Response {
        bare(self.status)
    }
}

#[acs_endpoint(service = "sms")]
trait Calls {
    fn respond(&self) -> Response;

    #[endpoint]
    fn call(&self) -> Result<(), SmsError> {
        self.respond()
    }
}

impl Calls for Client {
    fn respond(&self) -> Response {
        self.unmarked()
    }
}

#[tokio::test]
async fn a_block_sets_defaults_for_its_functions() {
    let client = |status| Client { status };
    assert!(client(200).plain().await.is_ok());
    let error = client(429).plain().await.unwrap_err();
    assert!(matches!(error, SmsError::TooManyRequests(_)));
    assert_eq!(endpoint(&error).unwrap().to_string(), "sms plain");
    assert!(matches!(client(200).listed(), Err(SmsError::Undocumented(_))));
    assert!(client(202).listed().is_ok());
    assert_eq!(client(404).other().unwrap(), None);
    assert_eq!(client(204).other().unwrap(), Some(()));
    let error = client(403).other().unwrap_err();
    assert_eq!(endpoint(&error).unwrap().to_string(), "common other", "its own argument wins");
}

#[test]
fn a_trait_has_annotated_defaults() {
    let error = Client { status: 401 }.call().unwrap_err();
    assert!(matches!(error, SmsError::Unauthorized(_)));
    assert_eq!(endpoint(&error).unwrap().to_string(), "sms call");
}

#[acs_endpoint(service = "sms")]
fn opaque(status: u16) -> impl Future<Output = Result<(), SmsError>> + Send {
    let response = bare(status);
    async move { response }
}

#[acs_endpoint(service = "sms")]
fn boxed(status: &u16) -> Pin<Box<dyn Future<Output = Result<(), SmsError>> + Send + '_>> {
    let copy = *status;
    Box::pin(async move {
        if copy == 1 {
            return Ok(());
        }
        bare(copy)
    })
}

#[tokio::test]
async fn a_function_that_returns_a_future() {
    for error in [opaque(404).await.unwrap_err(), boxed(&404).await.unwrap_err()] {
        assert!(matches!(error, SmsError::NotFound(_)));
        assert_eq!(error.status().unwrap(), 404);
    }
    assert_eq!(endpoint(&opaque(500).await.unwrap_err()).unwrap().function(), "opaque");
    assert!(opaque(200).await.is_ok() && boxed(&1).await.is_ok());
}

#[test]
fn the_future_of_an_annotated_function_can_be_spawned() {
    fn is_send(_: &impl Send) {}
    is_send(&crate::support::calls::sms(bare(200)));
    is_send(&opaque(200));
}
