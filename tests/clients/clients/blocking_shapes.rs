//! Each shape of sync function with each blocking client and each response.

use acs_endpoint::{SmsError, acs_endpoint};

use crate::blocking_clients::check;
use crate::get;
use crate::responses::{Keeps, Reply};

macro_rules! shapes {
    ($($client:ident)*) => {$(
        mod $client {
            use super::*;
            use super::get::$client as get;

            #[acs_endpoint(service = "sms")]
            fn free(url: String) -> Result<Reply, SmsError> {
                get(url)
            }

            struct Client;

            #[acs_endpoint(service = "sms")]
            impl Client {
                #[endpoint(success(200, 201, 202))]
                fn inherent(url: String) -> Result<Reply, SmsError> {
                    get(url)
                }

                #[tracing::instrument]
                #[endpoint]
                fn instrumented_above(url: String) -> Result<Reply, SmsError> {
                    get(url)
                }

                #[endpoint]
                #[tracing::instrument(err)]
                fn instrumented_below(url: String) -> Result<Reply, SmsError> {
                    get(url)
                }
            }

            trait Methods {
                #[acs_endpoint(service = "sms")]
                fn provided(url: String) -> Result<Reply, SmsError> {
                    get(url)
                }

                fn required(url: String) -> Result<Reply, SmsError>;
            }

            impl Methods for Client {
                #[acs_endpoint(service = "sms")]
                fn required(url: String) -> Result<Reply, SmsError> {
                    get(url)
                }
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 1)]
            async fn functions() {
                for call in [
                    free,
                    Client::inherent,
                    Client::instrumented_above,
                    Client::instrumented_below,
                    Client::provided,
                    Client::required,
                ] {
                    check(Keeps::Everything, call).await;
                }
            }
        }
    )*};
}

shapes! { reqwest_blocking ureq }
