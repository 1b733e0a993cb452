//! `decode` with any response.

use acs_endpoint::{FromResponse, MultiStatus, MultiStatusItem, ServiceError, SmsError, decode};
use bytes::Bytes;
use proptest::prelude::*;
use serde::Deserialize;

use crate::{config, generate, invariants};

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read, never looked at")]
struct Sent {
    code: String,
    details: Vec<Option<f64>>,
}

#[derive(Debug, Deserialize)]
struct Item {
    status: u16,
    successful: Option<bool>,
    message: Option<String>,
}

impl MultiStatusItem for Item {
    fn status(&self) -> u16 {
        self.status
    }

    fn successful(&self) -> Option<bool> {
        self.successful
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Returns the value if the response was decoded. Otherwise the error is checked.
fn value<T: FromResponse>(arrived: &http::Response<Bytes>) -> Option<T> {
    match decode::<T, SmsError>(arrived.clone()) {
        Ok(value) => {
            assert!(arrived.status().is_success());
            Some(value)
        }
        Err(error) if arrived.status().is_success() => {
            invariants::undecodable(&error, arrived);
            None
        }
        Err(error) => {
            invariants::refused(&error, arrived);
            None
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn keep_their_parts_and_are_fit_for_logs(arrived in generate::response()) {
        let is_success = arrived.status().is_success();
        value::<Sent>(&arrived);
        value::<serde_json::Value>(&arrived);
        value::<String>(&arrived);
        let unit = value::<()>(&arrived);
        let may_be_page = arrived.body().contains(&b'<');
        prop_assert!(unit.is_some() == is_success || is_success && may_be_page);
        let bytes = value::<Bytes>(&arrived);
        prop_assert_eq!(bytes.as_ref(), is_success.then_some(arrived.body()));
    }

    #[test]
    fn have_items_with_the_status_of_each(
        items in proptest::collection::vec(
            (any::<u16>(), any::<Option<bool>>(), any::<Option<String>>()), 0..8
        ),
        headers in generate::headers(),
        as_list in any::<bool>(),
    ) {
        let items: Vec<_> = items
            .into_iter()
            .map(|(status, successful, message)| {
                serde_json::json!({"status": status % 1000, "successful": successful, "message": message})
            })
            .collect();
        let body = if as_list { serde_json::json!(items) } else { serde_json::json!({"value": items}) };
        let mut arrived = http::Response::new(Bytes::from(body.to_string()));
        *arrived.headers_mut() = headers;
        let all = value::<MultiStatus<Item, SmsError>>(&arrived).expect("the body is one");
        prop_assert_eq!(all.items().len(), items.len());
        for (index, (item, sent)) in all.items().iter().zip(&items).enumerate() {
            let own = http::StatusCode::from_u16(serde_json::from_value(sent["status"].clone()).unwrap());
            let says_no = sent["successful"] == false;
            let succeeds = own.as_ref().is_ok_and(http::StatusCode::is_success) && !says_no;
            prop_assert_eq!(item.is_ok(), succeeds);
            let Err(failed) = item else { continue };
            prop_assert_eq!(failed.index(), index);
            let has_status = own.is_ok();
            let mut expected = arrived.clone();
            *expected.status_mut() = own.unwrap_or(arrived.status());
            *expected.body_mut() = Bytes::from(sent.to_string());
            invariants::refused(failed.error(), &expected);
            invariants::line(&failed.to_string());
            let message = sent["message"].as_str().map(str::trim).filter(|it| !it.is_empty());
            // If the item has no status, the message begins with the reason.
            if message.is_some() && has_status {
                prop_assert_eq!(failed.error().message(), message);
            }
        }
    }

    #[test]
    fn are_items_only_if_they_have_that_shape(arrived in generate::response()) {
        value::<MultiStatus<Item, SmsError>>(&arrived);
    }
}
