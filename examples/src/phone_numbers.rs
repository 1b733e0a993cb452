//! A client for the Phone Numbers API of Azure Communication Services: searches, which are
//! long-running operations, and reservations, which can fail for a part of the numbers.

use std::{collections::BTreeMap, time::Duration};

use acs_endpoint::{LongRunning, MultiStatus, MultiStatusItem, PhoneNumbersError, acs_endpoint};
use http::header::CONTENT_TYPE;
use reqwest::Method;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ConnectionString,
    transport::{Transport, http_client},
};

/// The version of the API that the client speaks.
const API_VERSION: &str = "2025-06-01";
/// The pause between two requests for the status of an operation.
const PAUSE: Duration = Duration::from_millis(200);
/// How often the status is requested before the client gives up.
const MAX_POLLS: u32 = 100;

/// A search for phone numbers.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Search {
    /// The type of the numbers: `geographic` or `tollFree`.
    pub phone_number_type: &'static str,
    /// What the numbers are assigned to: `application` or `person`.
    pub assignment_type: &'static str,
    /// The area code.
    pub area_code: String,
    /// How many numbers are wanted.
    pub quantity: u32,
}

impl Search {
    /// A search for geographic numbers of an area.
    #[must_use]
    pub fn geographic(area_code: &str, quantity: u32) -> Self {
        Self {
            phone_number_type: "geographic",
            assignment_type: "application",
            area_code: area_code.to_owned(),
            quantity,
        }
    }
}

/// A search that was started.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StartedSearch {
    /// The ID of the search; that of the operation is `search_` and this ID.
    pub search_id: String,
}

/// The numbers that a search found. They are held for 15 minutes.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SearchResult {
    /// The ID of the search.
    pub search_id: String,
    /// The numbers, in E.164 format.
    pub phone_numbers: Vec<String>,
}

/// A number of a reservation.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReservedNumber {
    /// The number, in E.164 format.
    pub phone_number: String,
    /// `reserved`, `error` and others.
    pub status: String,
}

/// A reservation is a map by number. A number has no status code of its own, and its error is read
/// from its JSON.
impl MultiStatusItem for ReservedNumber {
    const MEMBER: &'static str = "phoneNumbers";
    const KEYED: bool = true;

    fn status(&self) -> u16 {
        0
    }

    fn has_status(&self) -> bool {
        false
    }

    fn successful(&self) -> Option<bool> {
        Some(!self.status.eq_ignore_ascii_case("error"))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reserve<'a> {
    phone_numbers: BTreeMap<&'a str, ReserveNumber<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReserveNumber<'a> {
    phone_number: &'a str,
}

/// A client for one Communication Services resource. Clones share their connections.
#[derive(Clone, Debug)]
pub struct PhoneNumbersClient {
    transport: Transport,
}

/// The service is named once for all functions.
#[acs_endpoint(service = "phone_numbers")]
impl PhoneNumbersClient {
    /// A client of the resource of a connection string.
    ///
    /// # Errors
    ///
    /// `reqwest`'s error if its TLS backend cannot be set up.
    pub fn new(connection: &ConnectionString) -> Result<Self, reqwest::Error> {
        let http = http_client(connection.endpoint())?;
        Ok(Self { transport: Transport::new(http, connection, API_VERSION) })
    }

    /// Starts a search. The service limits searches by week, and recognizes no repetition.
    #[endpoint(operation = SEARCH_AVAILABLE_PHONE_NUMBERS, success(202))]
    pub async fn start_search(
        &self,
        country: &str,
        search: &Search,
    ) -> Result<StartedSearch, PhoneNumbersError> {
        let path = PhoneNumbersError::SEARCH_AVAILABLE_PHONE_NUMBERS.path_for([country])?;
        self.transport.post(&path, search).await
    }

    /// Reports the status of an operation; one that failed is an error, although it came in a 200.
    #[endpoint(operation = GET_OPERATION, and_then = LongRunning::check)]
    pub async fn operation(&self, id: &str) -> Result<LongRunning, PhoneNumbersError> {
        self.transport.get(&PhoneNumbersError::GET_OPERATION.path_for([id])?).await
    }

    /// Gets the result of a search that has ended.
    #[endpoint(operation = GET_SEARCH_RESULT)]
    pub async fn search_result(&self, id: &str) -> Result<SearchResult, PhoneNumbersError> {
        self.transport.get(&PhoneNumbersError::GET_SEARCH_RESULT.path_for([id])?).await
    }

    /// Searches numbers and waits for the result.
    ///
    /// # Errors
    ///
    /// As the functions that start the search, report its status and get its result.
    pub async fn search(
        &self,
        country: &str,
        search: &Search,
    ) -> Result<SearchResult, PhoneNumbersError> {
        let id = self.start_search(country, search).await?.search_id;
        for _ in 0..MAX_POLLS {
            if self.operation(&format!("search_{id}")).await?.has_ended() {
                break;
            }
            tokio::time::sleep(PAUSE).await;
        }
        self.search_result(&id).await
    }

    /// Reserves numbers. A 207 contains a number that failed, while the others are reserved.
    #[endpoint(operation = CREATE_OR_UPDATE_RESERVATION, success(200, 201, 207))]
    pub async fn reserve(
        &self,
        reservation: Uuid,
        numbers: &[&str],
    ) -> Result<MultiStatus<ReservedNumber, PhoneNumbersError>, PhoneNumbersError> {
        let path =
            PhoneNumbersError::CREATE_OR_UPDATE_RESERVATION.path_for([&reservation.to_string()])?;
        let phone_numbers = numbers
            .iter()
            .map(|number| (number.trim_start_matches('+'), ReserveNumber { phone_number: number }))
            .collect();
        let request = self.transport.request(Method::PATCH, &path).json(&Reserve { phone_numbers });
        let request = request.header(CONTENT_TYPE, "application/merge-patch+json");
        self.transport.send(request).await
    }
}

#[cfg(test)]
mod tests;
