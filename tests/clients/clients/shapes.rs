//! Each shape of async function with each async client and each response.

use std::fmt::Debug;
use std::pin::Pin;

use acs_endpoint::{SmsError, acs_endpoint};

use crate::get;
use crate::responses::{Keeps, Outcome, Reply, check_all};

/// Checks a function with every response; its future must be `Send`.
async fn check<F>(call: impl FnMut(String) -> F)
where
    F: Future<Output = Outcome> + Send,
{
    check_all(Keeps::Everything, call).await;
}

/// A type with a block of methods.
struct Client;

/// The same, with a block that is annotated above `#[async_trait]`.
struct Above;

/// The same, with a block that is annotated below `#[async_trait]`.
struct Below;

macro_rules! shapes {
    ($($client:ident)*) => {$(
        mod $client {
            use super::*;
            use super::get::$client as get;

            #[acs_endpoint(service = "sms")]
            async fn free(url: String) -> Result<Reply, SmsError> {
                get(url).await
            }

            #[acs_endpoint(service = "sms")]
            async fn generic<const N: usize, T>(urls: [T; N]) -> Result<Reply, SmsError>
            where
                T: Into<String> + Debug,
            {
                get(urls.map(Into::into).concat()).await
            }

            #[acs_endpoint(service = "sms")]
            impl Client {
                #[endpoint]
                async fn $client(&self, url: String) -> Result<Reply, SmsError> {
                    get(url).await
                }
            }

            /// Its methods have every possible shape.
            trait Methods: Sync + Sized {
                #[acs_endpoint(service = "sms")]
                async fn provided(&self, url: String) -> Result<Reply, SmsError> {
                    get(url).await
                }

                async fn required(&self, url: String) -> Result<Reply, SmsError>;

                async fn own(self, url: String) -> Result<Self, SmsError>;
            }

            impl Methods for Reply {
                #[acs_endpoint(service = "sms")]
                async fn required(&self, url: String) -> Result<Reply, SmsError> {
                    get(url).await
                }

                #[acs_endpoint(service = "sms")]
                async fn own(self, url: String) -> Result<Self, SmsError> {
                    get(url).await
                }
            }

            #[acs_endpoint(service = "sms", success(200, 201, 202))]
            fn future(url: String) -> impl Future<Output = Result<Reply, SmsError>> + Send {
                async move { get(url).await }
            }

            #[acs_endpoint(service = "sms")]
            fn boxed(
                url: String,
            ) -> Pin<Box<dyn Future<Output = Result<Reply, SmsError>> + Send>> {
                Box::pin(async move { get(url).await })
            }

            /// Calls itself once.
            #[acs_endpoint(service = "sms")]
            fn recursive(
                url: String,
                again: bool,
            ) -> Pin<Box<dyn Future<Output = Result<Reply, SmsError>> + Send>> {
                Box::pin(async move {
                    if again {
                        return recursive(url, false).await;
                    }
                    get(url).await
                })
            }

            #[tracing::instrument]
            #[acs_endpoint(service = "sms")]
            async fn instrumented_above(url: String) -> Result<Reply, SmsError> {
                get(url).await
            }

            #[acs_endpoint(service = "sms")]
            #[tracing::instrument(err)]
            async fn instrumented_below(url: String) -> Result<Reply, SmsError> {
                get(url).await
            }

            #[async_trait::async_trait]
            trait Dynamic: Send + Sync {
                async fn call(&self, url: String) -> Result<Reply, SmsError>;
            }

            #[async_trait::async_trait]
            impl Dynamic for Client {
                #[tracing::instrument(skip(self), err)]
                #[acs_endpoint(service = "sms")]
                async fn call(&self, url: String) -> Result<Reply, SmsError> {
                    get(url).await
                }
            }

            #[acs_endpoint(service = "sms")]
            #[async_trait::async_trait]
            impl Dynamic for Above {
                #[endpoint]
                async fn call(&self, url: String) -> Result<Reply, SmsError> {
                    get(url).await
                }
            }

            #[async_trait::async_trait]
            #[acs_endpoint(service = "sms")]
            impl Dynamic for Below {
                #[endpoint]
                #[tracing::instrument(skip(self))]
                async fn call(&self, url: String) -> Result<Reply, SmsError> {
                    get(url).await
                }
            }

            #[tokio::test]
            async fn functions() {
                check(free).await;
                check(|url| generic([url])).await;
                check(future).await;
                check(boxed).await;
                check(|url| recursive(url, true)).await;
                check(instrumented_above).await;
                check(instrumented_below).await;
            }

            #[tokio::test]
            async fn methods() {
                const REPLY: &Reply = &Reply { status: 0 };
                check(|url| Client.$client(url)).await;
                check(|url| REPLY.provided(url)).await;
                check(|url| REPLY.required(url)).await;
                check(|url| Reply { status: 0 }.own(url)).await;
            }

            #[tokio::test]
            async fn dynamic_methods() {
                let receivers: [&dyn Dynamic; 3] = [&Client, &Above, &Below];
                for receiver in receivers {
                    check(|url| receiver.call(url)).await;
                }
            }
        }
    )*};
}

shapes! { reqwest reqwest_0_12 hyper azure_core }
