//! Each shape of function with a real client: a success, a refusal, and whether its future is `Send`.

use std::fmt::Debug;
use std::pin::Pin;

use acs_endpoint::{SmsError, acs_endpoint};
use acs_endpoint_examples::LocalService;

use crate::answers::{Outcome, Reply, base};

struct Client {
    base: String,
}

impl Client {
    fn url(&self, status: u16) -> String {
        format!("{}/status/{status}", self.base)
    }
}

/// Calls for 200 and 404; the futures must be `Send`.
async fn check<F: Future<Output = Outcome> + Send>(name: &str, mut call: impl FnMut(u16) -> F) {
    assert_eq!(call(200).await.unwrap(), Reply { status: 200 }, "{name}");
    let error = call(404).await.unwrap_err();
    let SmsError::NotFound(response) = &error else { panic!("{name}: {error:?}") };
    assert_eq!(response.code(), Some("Status404"), "{name}");
    assert!(response.endpoint().is_some(), "{name}");
}

#[acs_endpoint(service = "sms")]
async fn free(client: &Client, status: u16) -> Result<Reply, SmsError> {
    reqwest::get(client.url(status)).await
}

#[acs_endpoint(service = "sms")]
async fn generic<const N: usize, T>(urls: [T; N]) -> Result<Reply, SmsError>
where
    T: AsRef<str> + Debug,
{
    reqwest::get(urls.first().map_or("", AsRef::as_ref)).await
}

#[acs_endpoint(service = "sms")]
impl Client {
    #[endpoint]
    async fn inherent(&self, status: u16) -> Result<Reply, SmsError> {
        reqwest::get(self.url(status)).await
    }

    #[endpoint(success(200))]
    fn future(&self, status: u16) -> impl Future<Output = Result<Reply, SmsError>> + Send {
        let url = self.url(status);
        async move { reqwest::get(url).await }
    }

    #[endpoint]
    fn boxed<'a>(
        &'a self,
        status: u16,
    ) -> Pin<Box<dyn Future<Output = Result<Reply, SmsError>> + Send + 'a>> {
        Box::pin(async move { reqwest::get(self.url(status)).await? })
    }

    /// Calls itself once.
    #[endpoint]
    fn recursive(
        &self,
        status: u16,
        again: bool,
    ) -> Pin<Box<dyn Future<Output = Result<Reply, SmsError>> + Send + '_>> {
        Box::pin(async move {
            if again {
                return self.recursive(status, false).await;
            }
            reqwest::get(self.url(status)).await
        })
    }

    #[tracing::instrument(skip(self))]
    #[endpoint]
    async fn instrumented_above(&self, status: u16) -> Result<Reply, SmsError> {
        reqwest::get(self.url(status)).await
    }

    #[endpoint]
    #[tracing::instrument(skip(self), err)]
    async fn instrumented_below(&self, status: u16) -> Result<Reply, SmsError> {
        reqwest::get(self.url(status)).await
    }
}

trait Native: Sync {
    fn base(&self) -> &Client;

    fn send(&self, status: u16) -> impl Future<Output = Result<Reply, SmsError>> + Send;

    #[acs_endpoint(service = "sms")]
    fn provided(&self, status: u16) -> impl Future<Output = Result<Reply, SmsError>> + Send {
        let url = self.base().url(status);
        async move { reqwest::get(url).await }
    }
}

impl Native for Client {
    fn base(&self) -> &Client {
        self
    }

    #[acs_endpoint(service = "sms")]
    async fn send(&self, status: u16) -> Result<Reply, SmsError> {
        reqwest::get(self.url(status)).await
    }
}

#[async_trait::async_trait]
trait Boxed: Send + Sync {
    async fn inside(&self, status: u16) -> Result<Reply, SmsError>;
}

#[async_trait::async_trait]
impl Boxed for Client {
    #[acs_endpoint(service = "sms")]
    async fn inside(&self, status: u16) -> Result<Reply, SmsError> {
        reqwest::get(self.url(status)).await
    }
}

/// Its methods are annotated by the block, which stands above.
struct Above(Client);

#[acs_endpoint(service = "sms")]
#[async_trait::async_trait]
impl Boxed for Above {
    #[endpoint]
    async fn inside(&self, status: u16) -> Result<Reply, SmsError> {
        reqwest::get(self.0.url(status)).await
    }
}

/// Its methods are annotated by the block, which stands below.
struct Below(Client);

#[async_trait::async_trait]
#[acs_endpoint(service = "sms")]
impl Boxed for Below {
    #[endpoint]
    #[tracing::instrument(skip(self))]
    async fn inside(&self, status: u16) -> Result<Reply, SmsError> {
        reqwest::get(self.0.url(status)).await
    }
}

/// A value that says which type it belongs to.
trait Named: Sized {
    async fn own(client: &Client, status: u16) -> Result<Self, SmsError>;
}

impl Named for Reply {
    #[acs_endpoint(service = "sms")]
    async fn own(client: &Client, status: u16) -> Result<Self, SmsError> {
        reqwest::get(client.url(status)).await
    }
}

#[tokio::test]
async fn every_shape() {
    let service = LocalService::start().await.unwrap();
    let new = || Client { base: base(&service) };
    let client = &new();

    check("free", |status| free(client, status)).await;
    check("generic", |status| generic([client.url(status)])).await;
    check("inherent", |status| client.inherent(status)).await;
    check("future", |status| client.future(status)).await;
    check("boxed", |status| client.boxed(status)).await;
    check("recursive", |status| client.recursive(status, true)).await;
    check("instrumented above", |status| client.instrumented_above(status)).await;
    check("instrumented below", |status| client.instrumented_below(status)).await;
    check("async fn of a trait", |status| client.send(status)).await;
    check("provided method", |status| client.provided(status)).await;
    check("Self", |status| Reply::own(client, status)).await;

    let receivers: [Box<dyn Boxed>; 3] =
        [Box::new(new()), Box::new(Above(new())), Box::new(Below(new()))];
    for receiver in &receivers {
        check("async_trait", |status| receiver.inside(status)).await;
    }
}
