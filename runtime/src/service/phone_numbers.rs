//! The error type and the operations of the Phone Numbers service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the Phone Numbers service of Azure Communication Services: `service = "phone_numbers"`.
///
/// The specification documents only the successes; the error statuses are those of the common table of
/// the [Common Error Codes] page, with the meaning that they have for this service. The vendor code of
/// a 400 and of a 404 can be `InternalError`: the cause is then in
/// [`inner_error()`](crate::ErrorResponse::inner_error).
///
/// Searching, purchasing and releasing numbers are long-running operations. A failure is reported in a
/// 200: read it as a [`LongRunning`](crate::LongRunning). A reservation in which a number failed is a
/// 207.
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{PhoneNumbersError, acs_endpoint};
///
/// #[acs_endpoint(service = "phone_numbers", operation = GET_BY_NUMBER)]
/// fn number(response: http::Response<&'static str>) -> Result<String, PhoneNumbersError> {
///     response
/// }
///
/// let body = r#"{"error":{"code":"InternalError","innererror":{"code":"NumberNotOwned"}}}"#;
/// match number(http::Response::builder().status(404).body(body)?) {
///     Err(PhoneNumbersError::NotFound(response)) => {
///         assert_eq!(response.inner_error().unwrap().code(), Some("NumberNotOwned"));
///     }
///     other => panic!("{other:?}"),
/// }
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | The input is not valid. | check the fields of the request, and `inner_error()`: the code can be `InternalError` | no | common table, recorded |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The request could not be authenticated: the credential is not valid, has expired, or does not suit the operation. | check that the key or token is current, belongs to this resource and has the role that is required; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 403 | [`Forbidden`](Self::Forbidden) | The phone number belongs to another resource, or the permission is missing. | check that the number was purchased by this resource | no | common table, recorded |
/// | 404 | [`NotFound`](Self::NotFound) | The phone number does not exist or is not owned, or there is no such operation, search or reservation. | check the number, in E.164 format, and the requested ID | no | common table, recorded |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | A limit of the tenant was exceeded: 1 purchased number without a request, and 5 searches in a week. | ask Azure Support for a higher limit | yes | common table, limits page |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`LIST_AREA_CODES`](Self::LIST_AREA_CODES) | `GET /availablePhoneNumbers/countries/{countryCode}/areaCodes` | 200 |
/// | [`LIST_AVAILABLE_COUNTRIES`](Self::LIST_AVAILABLE_COUNTRIES) | `GET /availablePhoneNumbers/countries` | 200 |
/// | [`BROWSE_AVAILABLE_NUMBERS`](Self::BROWSE_AVAILABLE_NUMBERS) | `POST /availablePhoneNumbers/countries/{countryCode}/:browse` | 200 |
/// | [`LIST_AVAILABLE_LOCALITIES`](Self::LIST_AVAILABLE_LOCALITIES) | `GET /availablePhoneNumbers/countries/{countryCode}/localities` | 200 |
/// | [`LIST_OFFERINGS`](Self::LIST_OFFERINGS) | `GET /availablePhoneNumbers/countries/{countryCode}/offerings` | 200 |
/// | [`LIST_RESERVATIONS`](Self::LIST_RESERVATIONS) | `GET /availablePhoneNumbers/reservations` | 200 |
/// | [`CREATE_OR_UPDATE_RESERVATION`](Self::CREATE_OR_UPDATE_RESERVATION) | `PATCH /availablePhoneNumbers/reservations/{reservationId}` | 200, 201, 207 |
/// | [`GET_RESERVATION`](Self::GET_RESERVATION) | `GET /availablePhoneNumbers/reservations/{reservationId}` | 200 |
/// | [`DELETE_RESERVATION`](Self::DELETE_RESERVATION) | `DELETE /availablePhoneNumbers/reservations/{reservationId}` | 204 |
/// | [`PURCHASE_RESERVATION`](Self::PURCHASE_RESERVATION) | `POST /availablePhoneNumbers/reservations/{reservationId}/:purchase` | 202 |
/// | [`SEARCH_AVAILABLE_PHONE_NUMBERS`](Self::SEARCH_AVAILABLE_PHONE_NUMBERS) | `POST /availablePhoneNumbers/countries/{countryCode}/:search` | 202 |
/// | [`GET_SEARCH_RESULT`](Self::GET_SEARCH_RESULT) | `GET /availablePhoneNumbers/searchResults/{searchId}` | 200 |
/// | [`PURCHASE_PHONE_NUMBERS`](Self::PURCHASE_PHONE_NUMBERS) | `POST /availablePhoneNumbers/:purchase` | 202 |
/// | [`GET_OPERATION`](Self::GET_OPERATION) | `GET /phoneNumbers/operations/{operationId}` | 200 |
/// | [`CANCEL_OPERATION`](Self::CANCEL_OPERATION) | `DELETE /phoneNumbers/operations/{operationId}` | 204 |
/// | [`UPDATE_CAPABILITIES`](Self::UPDATE_CAPABILITIES) | `PATCH /phoneNumbers/{phoneNumber}/capabilities` | 202 |
/// | [`GET_BY_NUMBER`](Self::GET_BY_NUMBER) | `GET /phoneNumbers/{phoneNumber}` | 200 |
/// | [`RELEASE_PHONE_NUMBER`](Self::RELEASE_PHONE_NUMBER) | `DELETE /phoneNumbers/{phoneNumber}` | 202 |
/// | [`LIST_PHONE_NUMBERS`](Self::LIST_PHONE_NUMBERS) | `GET /phoneNumbers` | 200 |
/// | [`OPERATOR_INFORMATION_SEARCH`](Self::OPERATOR_INFORMATION_SEARCH) | `POST /operatorInformation/:search` | 200 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "phone_numbers", success(200, 201, 202, 204, 207), extends = CommonError, operations(LIST_AREA_CODES, LIST_AVAILABLE_COUNTRIES, BROWSE_AVAILABLE_NUMBERS, LIST_AVAILABLE_LOCALITIES, LIST_OFFERINGS, LIST_RESERVATIONS, CREATE_OR_UPDATE_RESERVATION, GET_RESERVATION, DELETE_RESERVATION, PURCHASE_RESERVATION, SEARCH_AVAILABLE_PHONE_NUMBERS, GET_SEARCH_RESULT, PURCHASE_PHONE_NUMBERS, GET_OPERATION, CANCEL_OPERATION, UPDATE_CAPABILITIES, GET_BY_NUMBER, RELEASE_PHONE_NUMBER, LIST_PHONE_NUMBERS, OPERATOR_INFORMATION_SEARCH))]
pub enum PhoneNumbersError {
    /// The input is not valid.
    #[status(
        400,
        advice = "check the fields of the request, and `inner_error()`: the code can be `InternalError`"
    )]
    BadRequest(ErrorResponse),
    /// The request could not be authenticated: the credential is not valid, has expired, or does not
    /// suit the operation.
    #[status(401, inherit)]
    Unauthorized(ErrorResponse),
    /// The phone number belongs to another resource, or the permission is missing.
    #[status(403, advice = "check that the number was purchased by this resource")]
    Forbidden(ErrorResponse),
    /// The phone number does not exist or is not owned, or there is no such operation, search or
    /// reservation.
    #[status(404, advice = "check the number, in E.164 format, and the requested ID")]
    NotFound(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// A limit of the tenant was exceeded: 1 purchased number without a request, and 5 searches in a
    /// week.
    #[status(
        429,
        advice = "ask Azure Support for a higher limit",
        url = "https://learn.microsoft.com/azure/communication-services/concepts/service-limits"
    )]
    TooManyRequests(ErrorResponse),
    /// The service failed internally.
    #[status(500, inherit)]
    InternalServerError(ErrorResponse),
    /// A status that no document lists.
    #[status(_)]
    Undocumented(ErrorResponse),
    /// The request failed before a complete response arrived.
    #[transport]
    Transport(TransportError),
    /// A success whose body could not be decoded.
    #[decode]
    Decode(DecodeError),
}

/// The operations of the specification, each with its ID, method, path and documented successes.
impl PhoneNumbersError {
    /// Lists area codes, in pages.
    ///
    /// [`GET /availablePhoneNumbers/countries/{countryCode}/areaCodes`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const LIST_AREA_CODES: Operation<Self, 1> = Operation::get(
        "PhoneNumbers_ListAreaCodes",
        "/availablePhoneNumbers/countries/{countryCode}/areaCodes",
    )
    .success(&[200]);

    /// Lists available countries, in pages.
    ///
    /// [`GET /availablePhoneNumbers/countries`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const LIST_AVAILABLE_COUNTRIES: Operation<Self> =
        Operation::get("PhoneNumbers_ListAvailableCountries", "/availablePhoneNumbers/countries")
            .success(&[200]);

    /// Browses the available phone numbers, in random order.
    ///
    /// [`POST /availablePhoneNumbers/countries/{countryCode}/:browse`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const BROWSE_AVAILABLE_NUMBERS: Operation<Self, 1> = Operation::post(
        "PhoneNumbers_BrowseAvailableNumbers",
        "/availablePhoneNumbers/countries/{countryCode}/:browse",
    )
    .success(&[200]);

    /// Lists available localities, in pages.
    ///
    /// [`GET /availablePhoneNumbers/countries/{countryCode}/localities`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const LIST_AVAILABLE_LOCALITIES: Operation<Self, 1> = Operation::get(
        "PhoneNumbers_ListAvailableLocalities",
        "/availablePhoneNumbers/countries/{countryCode}/localities",
    )
    .success(&[200]);

    /// Lists offerings, in pages.
    ///
    /// [`GET /availablePhoneNumbers/countries/{countryCode}/offerings`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const LIST_OFFERINGS: Operation<Self, 1> = Operation::get(
        "PhoneNumbers_ListOfferings",
        "/availablePhoneNumbers/countries/{countryCode}/offerings",
    )
    .success(&[200]);

    /// Lists reservations, in pages.
    ///
    /// [`GET /availablePhoneNumbers/reservations`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const LIST_RESERVATIONS: Operation<Self> =
        Operation::get("PhoneNumbers_ListReservations", "/availablePhoneNumbers/reservations")
            .success(&[200]);

    /// Creates or updates a reservation. A 207 contains at least one number that failed.
    ///
    /// [`PATCH /availablePhoneNumbers/reservations/{reservationId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const CREATE_OR_UPDATE_RESERVATION: Operation<Self, 1> = Operation::patch(
        "PhoneNumbers_CreateOrUpdateReservation",
        "/availablePhoneNumbers/reservations/{reservationId}",
    )
    .success(&[200, 201, 207])
    .idempotent();

    /// Gets a reservation.
    ///
    /// [`GET /availablePhoneNumbers/reservations/{reservationId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const GET_RESERVATION: Operation<Self, 1> = Operation::get(
        "PhoneNumbers_GetReservation",
        "/availablePhoneNumbers/reservations/{reservationId}",
    )
    .success(&[200]);

    /// Deletes a reservation.
    ///
    /// [`DELETE /availablePhoneNumbers/reservations/{reservationId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const DELETE_RESERVATION: Operation<Self, 1> = Operation::delete(
        "PhoneNumbers_DeleteReservation",
        "/availablePhoneNumbers/reservations/{reservationId}",
    )
    .success(&[204]);

    /// Starts the purchase of a reservation, a long-running operation.
    ///
    /// [`POST /availablePhoneNumbers/reservations/{reservationId}/:purchase`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const PURCHASE_RESERVATION: Operation<Self, 1> = Operation::post(
        "PhoneNumbers_PurchaseReservation",
        "/availablePhoneNumbers/reservations/{reservationId}/:purchase",
    )
    .success(&[202]);

    /// Starts a search, a long-running operation, which reserves the phone numbers for 15 minutes.
    ///
    /// [`POST /availablePhoneNumbers/countries/{countryCode}/:search`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const SEARCH_AVAILABLE_PHONE_NUMBERS: Operation<Self, 1> = Operation::post(
        "PhoneNumbers_SearchAvailablePhoneNumbers",
        "/availablePhoneNumbers/countries/{countryCode}/:search",
    )
    .success(&[202]);

    /// Gets a search result.
    ///
    /// The member `error` of the 200 contains the outcome of a search, which is `NoError` if numbers
    /// were found. `errorCode` alone does not determine the outcome. With `and_then`, other outcomes
    /// are errors:
    ///
    /// ```
    /// use acs_endpoint::{ErrorResponse, PhoneNumbersError, ServiceError as _, acs_endpoint};
    ///
    /// #[derive(Debug, serde::Deserialize)]
    /// #[serde(rename_all = "camelCase")]
    /// struct Search { phone_numbers: Vec<String>, error: Option<String> }
    ///
    /// impl Search {
    ///     fn found(self, response: ErrorResponse) -> Result<Vec<String>, PhoneNumbersError> {
    ///         match self.error.as_deref() {
    ///             None | Some("NoError") => Ok(self.phone_numbers),
    ///             Some(_) => Err(PhoneNumbersError::Undocumented(response)),
    ///         }
    ///     }
    /// }
    ///
    /// #[acs_endpoint(service = "phone_numbers", operation = GET_SEARCH_RESULT, success(200), and_then = Search::found)]
    /// fn search(body: &'static str) -> Result<Vec<String>, PhoneNumbersError> {
    ///     http::Response::new(body)
    /// }
    ///
    /// assert!(search(r#"{"phoneNumbers":["+15550100"],"errorCode":0,"error":"NoError"}"#).is_ok());
    /// let error = search(r#"{"phoneNumbers":[],"errorCode":1000,"error":"OutOfStock"}"#).unwrap_err();
    /// let search: Search = error.response().unwrap().json()?;
    /// assert_eq!(search.error.as_deref(), Some("OutOfStock"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// The other outcomes in the specification are listed here. The last column is a suggestion of this
    /// crate.
    ///
    /// | `error` | search again |
    /// |---|---|
    /// | `BillingUnavailable` | later |
    /// | `OutOfStock` | with other criteria |
    /// | `ReservationExpired` | yes, with a new search |
    /// | `NumbersPartiallyAcquired`, `AllNumbersNotAcquired` | after checking which numbers were purchased |
    /// | `AuthorizationDenied`, `MissingAddress`, `InvalidAddress`, `InvalidOfferModel`, `NotEnoughLicenses`, `NoWallet`, `NotEnoughCredit` | after correction |
    /// | `PurchaseFailed`, `ProvisioningFailed`, `UnknownErrorCode`, `UnknownSearchError` | no |
    ///
    /// [`GET /availablePhoneNumbers/searchResults/{searchId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const GET_SEARCH_RESULT: Operation<Self, 1> = Operation::get(
        "PhoneNumbers_GetSearchResult",
        "/availablePhoneNumbers/searchResults/{searchId}",
    )
    .success(&[200]);

    /// Starts the purchase of the phone numbers of a search, a long-running operation.
    ///
    /// [`POST /availablePhoneNumbers/:purchase`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const PURCHASE_PHONE_NUMBERS: Operation<Self> =
        Operation::post("PhoneNumbers_PurchasePhoneNumbers", "/availablePhoneNumbers/:purchase")
            .success(&[202]);

    /// Gets the status of a long-running operation.
    ///
    /// [`GET /phoneNumbers/operations/{operationId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const GET_OPERATION: Operation<Self, 1> =
        Operation::get("PhoneNumbers_GetOperation", "/phoneNumbers/operations/{operationId}")
            .success(&[200]);

    /// Cancels a long-running operation.
    ///
    /// [`DELETE /phoneNumbers/operations/{operationId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const CANCEL_OPERATION: Operation<Self, 1> =
        Operation::delete("PhoneNumbers_CancelOperation", "/phoneNumbers/operations/{operationId}")
            .success(&[204]);

    /// Starts the update of the capabilities of a phone number, a long-running operation.
    ///
    /// [`PATCH /phoneNumbers/{phoneNumber}/capabilities`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const UPDATE_CAPABILITIES: Operation<Self, 1> = Operation::patch(
        "PhoneNumbers_UpdateCapabilities",
        "/phoneNumbers/{phoneNumber}/capabilities",
    )
    .success(&[202]);

    /// Gets a purchased phone number.
    ///
    /// [`GET /phoneNumbers/{phoneNumber}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const GET_BY_NUMBER: Operation<Self, 1> =
        Operation::get("PhoneNumbers_GetByNumber", "/phoneNumbers/{phoneNumber}").success(&[200]);

    /// Starts the release of a phone number, a long-running operation.
    ///
    /// [`DELETE /phoneNumbers/{phoneNumber}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const RELEASE_PHONE_NUMBER: Operation<Self, 1> =
        Operation::delete("PhoneNumbers_ReleasePhoneNumber", "/phoneNumbers/{phoneNumber}")
            .success(&[202]);

    /// Lists phone numbers, in pages.
    ///
    /// [`GET /phoneNumbers`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const LIST_PHONE_NUMBERS: Operation<Self> =
        Operation::get("PhoneNumbers_ListPhoneNumbers", "/phoneNumbers").success(&[200]);

    /// Searches the operator information of phone numbers. The search is billed.
    ///
    /// [`POST /operatorInformation/:search`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/PhoneNumbers/stable/2025-06-01/phonenumbers.json)
    pub const OPERATOR_INFORMATION_SEARCH: Operation<Self> =
        Operation::post("PhoneNumbers_OperatorInformationSearch", "/operatorInformation/:search")
            .success(&[200]);
}
