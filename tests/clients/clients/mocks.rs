//! Mocks of annotated clients, which `mockall` generates from the block below the attribute.

use acs_endpoint::{SmsError, TransportError, acs_endpoint};
use http::Response;

struct Client {
    status: u16,
}

#[acs_endpoint(service = "sms", success(202))]
#[mockall::automock]
impl Client {
    #[endpoint]
    fn send(&self, text: &str) -> Result<String, SmsError> {
        let mut response = Response::new(text.to_owned());
        *response.status_mut() = self.status.try_into().unwrap();
        response
    }

    #[endpoint(none_on(404))]
    async fn find(&self, id: u8) -> Result<Option<String>, SmsError> {
        let mut response = Response::new(id.to_string());
        *response.status_mut() = self.status.try_into().unwrap();
        response
    }
}

#[acs_endpoint(service = "sms")]
#[mockall::automock]
trait Sms {
    fn get(&self, path: &str) -> Result<Response<String>, TransportError>;

    #[endpoint(success(202))]
    fn send(&self) -> Result<u8, SmsError> {
        self.get("/sms")
    }
}

struct Offline;

impl Sms for Offline {
    fn get(&self, path: &str) -> Result<Response<String>, TransportError> {
        Err(TransportError::not_sent(path.to_owned()))
    }
}

#[tokio::test]
async fn the_client_itself() {
    assert_eq!(Client { status: 202 }.send("sent").unwrap(), "sent");
    assert!(Client { status: 404 }.find(1).await.unwrap().is_none());
    assert!(matches!(Client { status: 401 }.send(""), Err(SmsError::Unauthorized(_))));
    assert!(matches!(Offline.send(), Err(SmsError::Transport(_))));
}

#[tokio::test]
async fn its_mock() {
    let mut client = MockClient::new();
    client.expect_send().returning(|text| Ok(text.to_uppercase()));
    client.expect_find().returning(|id| Ok(Some(id.to_string())));
    assert_eq!(client.send("sent").unwrap(), "SENT");
    assert_eq!(client.find(1).await.unwrap().unwrap(), "1");

    let mut sms = MockSms::new();
    sms.expect_send().returning(|| Ok(7));
    assert_eq!(sms.send().unwrap(), 7);
}
