//! A client for the Phone Numbers API of Azure Communication Services. Searches are long-running
//! operations, and reservations can fail for some of the numbers.

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

/// The version of the API that the client uses.
const API_VERSION: &str = "2025-06-01";
/// The delay between two requests for the status of an operation.
const PAUSE: Duration = Duration::from_millis(200);
/// The maximum number of requests for the status.
const MAX_POLLS: u32 = 100;

/// A search for phone numbers.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Search {
    /// The type of the numbers: `geographic` or `tollFree`.
    pub phone_number_type: &'static str,
    /// The assignment of the numbers: `application` or `person`.
    pub assignment_type: &'static str,
    /// The area code.
    pub area_code: String,
    /// The quantity of numbers.
    pub quantity: u32,
}

impl Search {
    /// Creates a search for geographic numbers in an area.
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
    /// The ID of the search. The ID of the operation is `search_` followed by this ID.
    pub search_id: String,
}

/// The numbers that a search found. They are reserved for 15 minutes.
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
    /// The status, such as `reserved` or `error`.
    pub status: String,
}

/// A reservation is a map of numbers. A number has no status code, and its error is read from its JSON.
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

/// The attribute on the block specifies the service for all functions.
#[acs_endpoint(service = "phone_numbers")]
impl PhoneNumbersClient {
    /// Creates a client for the resource of a connection string.
    ///
    /// # Errors
    ///
    /// Returns reqwest's error if the TLS backend cannot be initialized.
    pub fn new(connection: &ConnectionString) -> Result<Self, reqwest::Error> {
        let http = http_client(connection.endpoint())?;
        Ok(Self { transport: Transport::new(http, connection, API_VERSION) })
    }

    /// Starts a search. The service limits the number of searches in a week, and does not recognize a
    /// repeated request.
    #[endpoint(operation = SEARCH_AVAILABLE_PHONE_NUMBERS, success(202))]
    pub async fn start_search(
        &self,
        country: &str,
        search: &Search,
    ) -> Result<StartedSearch, PhoneNumbersError> {
        let path = PhoneNumbersError::SEARCH_AVAILABLE_PHONE_NUMBERS.path_for([country])?;
        self.transport.post(&path, search).await
    }

    /// Returns the status of an operation. A failed operation is an error, although the response is a 200.
    #[endpoint(operation = GET_OPERATION, and_then = LongRunning::check)]
    pub async fn operation(&self, id: &str) -> Result<LongRunning, PhoneNumbersError> {
        self.transport.get(&PhoneNumbersError::GET_OPERATION.path_for([id])?).await
    }

    /// Gets the result of a completed search.
    #[endpoint(operation = GET_SEARCH_RESULT)]
    pub async fn search_result(&self, id: &str) -> Result<SearchResult, PhoneNumbersError> {
        self.transport.get(&PhoneNumbersError::GET_SEARCH_RESULT.path_for([id])?).await
    }

    /// Searches for numbers and waits for the result.
    ///
    /// # Errors
    ///
    /// Returns the errors of starting the search, getting its status and getting its result.
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

    /// Reserves numbers. A 207 contains at least one number that failed; the others are reserved.
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
