//! The error type and the operations of the Job Router service.

use crate::ServiceError;
use crate::error::decode::DecodeError;
use crate::error::response::ErrorResponse;
use crate::error::transport::TransportError;
use crate::service::common::CommonError;
use crate::service::operation::Operation;

/// An error of the Job Router service of Azure Communication Services: `service = "job_router"`.
///
/// The specification documents only the successes; the error statuses are those of the common table of
/// the [Common Error Codes] page, with the meaning that they have for this service. 409 and 412 are not
/// documented: 409 was recorded often, and 412 follows from `If-Match` and `If-Unmodified-Since`, which
/// policies, queues, jobs and workers accept. The error is in the member `communicationError` of the body,
/// although the specification names it `error`.
///
/// The enum is deliberately exhaustive: a newly documented status becomes a new variant, and the compiler
/// reports every `match` that does not cover it.
///
/// # Examples
/// ```
/// use acs_endpoint::{JobRouterError, ServiceError as _, acs_endpoint};
///
/// #[acs_endpoint(service = "job_router", operation = UPSERT_QUEUE, success(200, 201))]
/// fn upsert(response: http::Response<&'static str>) -> Result<String, JobRouterError> {
///     response
/// }
///
/// let body = r#"{"communicationError":{"code":"PreconditionFailed","message":"changed"}}"#;
/// let error = upsert(http::Response::builder().status(412).body(body)?).unwrap_err();
/// assert!(matches!(error, JobRouterError::PreconditionFailed(_)));
/// assert_eq!(error.message(), Some("changed"));
/// # Ok::<(), http::Error>(())
/// ```
///
/// # Statuses
/// | status | variant | meaning | advice | retry | source |
/// |---|---|---|---|---|---|
/// | 400 | [`BadRequest`](Self::BadRequest) | The validation of the request failed, or the resource to be deleted is still in use. | check `details()`; delete what refers to the resource first | no | common table, recorded |
/// | 401 | [`Unauthorized`](Self::Unauthorized) | The request could not be authenticated: the credential is not valid, has expired, or does not suit the operation. | check that the key or token is current, belongs to this resource and has the role that is required; Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 403 | [`Forbidden`](Self::Forbidden) | The request was authenticated, but has no permission for this operation. | check the permissions of the credential in the Authentication Guide: <https://learn.microsoft.com/rest/api/communication/authentication> | no | common table |
/// | 404 | [`NotFound`](Self::NotFound) | The resource or the endpoint does not exist. | check the name of the resource, the address and the `api-version` | no | common table |
/// | 409 | [`Conflict`](Self::Conflict) | The state of the job, queue or worker does not permit this, or another write came in between. | read the resource again, then decide whether to retry | no | recorded |
/// | 412 | [`PreconditionFailed`](Self::PreconditionFailed) | The resource was changed after it was read. | read the resource again, and retry with its new `ETag` | no | implied by `If-Match` |
/// | 422 | [`UnprocessableEntity`](Self::UnprocessableEntity) | The body of the request could not be validated. | check that the body is valid JSON | no | common table |
/// | 429 | [`TooManyRequests`](Self::TooManyRequests) | More than 1,000 requests in 10 seconds were sent to the resource. | retry after the delay given in the response, with backoff | yes | common table, limits page |
/// | 500 | [`InternalServerError`](Self::InternalServerError) | The service failed internally. | if the error persists, report the request ID: <https://learn.microsoft.com/azure/communication-services/concepts/troubleshooting-info> | if idempotent | common table |
///
/// # Operations
/// | constant | method and path | successes |
/// |---|---|---|
/// | [`LIST_CLASSIFICATION_POLICIES`](Self::LIST_CLASSIFICATION_POLICIES) | `GET /routing/classificationPolicies` | 200 |
/// | [`GET_CLASSIFICATION_POLICY`](Self::GET_CLASSIFICATION_POLICY) | `GET /routing/classificationPolicies/{classificationPolicyId}` | 200 |
/// | [`UPSERT_CLASSIFICATION_POLICY`](Self::UPSERT_CLASSIFICATION_POLICY) | `PATCH /routing/classificationPolicies/{classificationPolicyId}` | 200, 201 |
/// | [`DELETE_CLASSIFICATION_POLICY`](Self::DELETE_CLASSIFICATION_POLICY) | `DELETE /routing/classificationPolicies/{classificationPolicyId}` | 204 |
/// | [`LIST_DISTRIBUTION_POLICIES`](Self::LIST_DISTRIBUTION_POLICIES) | `GET /routing/distributionPolicies` | 200 |
/// | [`GET_DISTRIBUTION_POLICY`](Self::GET_DISTRIBUTION_POLICY) | `GET /routing/distributionPolicies/{distributionPolicyId}` | 200 |
/// | [`UPSERT_DISTRIBUTION_POLICY`](Self::UPSERT_DISTRIBUTION_POLICY) | `PATCH /routing/distributionPolicies/{distributionPolicyId}` | 200, 201 |
/// | [`DELETE_DISTRIBUTION_POLICY`](Self::DELETE_DISTRIBUTION_POLICY) | `DELETE /routing/distributionPolicies/{distributionPolicyId}` | 204 |
/// | [`LIST_EXCEPTION_POLICIES`](Self::LIST_EXCEPTION_POLICIES) | `GET /routing/exceptionPolicies` | 200 |
/// | [`GET_EXCEPTION_POLICY`](Self::GET_EXCEPTION_POLICY) | `GET /routing/exceptionPolicies/{exceptionPolicyId}` | 200 |
/// | [`UPSERT_EXCEPTION_POLICY`](Self::UPSERT_EXCEPTION_POLICY) | `PATCH /routing/exceptionPolicies/{exceptionPolicyId}` | 200, 201 |
/// | [`DELETE_EXCEPTION_POLICY`](Self::DELETE_EXCEPTION_POLICY) | `DELETE /routing/exceptionPolicies/{exceptionPolicyId}` | 204 |
/// | [`LIST_JOBS`](Self::LIST_JOBS) | `GET /routing/jobs` | 200 |
/// | [`GET_JOB`](Self::GET_JOB) | `GET /routing/jobs/{jobId}` | 200 |
/// | [`UPSERT_JOB`](Self::UPSERT_JOB) | `PATCH /routing/jobs/{jobId}` | 200, 201 |
/// | [`DELETE_JOB`](Self::DELETE_JOB) | `DELETE /routing/jobs/{jobId}` | 204 |
/// | [`RECLASSIFY_JOB`](Self::RECLASSIFY_JOB) | `POST /routing/jobs/{jobId}:reclassify` | 200 |
/// | [`CANCEL_JOB`](Self::CANCEL_JOB) | `POST /routing/jobs/{jobId}:cancel` | 200 |
/// | [`COMPLETE_JOB`](Self::COMPLETE_JOB) | `POST /routing/jobs/{jobId}/assignments/{assignmentId}:complete` | 200 |
/// | [`CLOSE_JOB`](Self::CLOSE_JOB) | `POST /routing/jobs/{jobId}/assignments/{assignmentId}:close` | 200 |
/// | [`UNASSIGN_JOB`](Self::UNASSIGN_JOB) | `POST /routing/jobs/{jobId}/assignments/{assignmentId}:unassign` | 200 |
/// | [`GET_IN_QUEUE_POSITION`](Self::GET_IN_QUEUE_POSITION) | `GET /routing/jobs/{jobId}/position` | 200 |
/// | [`LIST_QUEUES`](Self::LIST_QUEUES) | `GET /routing/queues` | 200 |
/// | [`GET_QUEUE`](Self::GET_QUEUE) | `GET /routing/queues/{queueId}` | 200 |
/// | [`UPSERT_QUEUE`](Self::UPSERT_QUEUE) | `PATCH /routing/queues/{queueId}` | 200, 201 |
/// | [`DELETE_QUEUE`](Self::DELETE_QUEUE) | `DELETE /routing/queues/{queueId}` | 204 |
/// | [`GET_QUEUE_STATISTICS`](Self::GET_QUEUE_STATISTICS) | `GET /routing/queues/{queueId}/statistics` | 200 |
/// | [`LIST_WORKERS`](Self::LIST_WORKERS) | `GET /routing/workers` | 200 |
/// | [`GET_WORKER`](Self::GET_WORKER) | `GET /routing/workers/{workerId}` | 200 |
/// | [`UPSERT_WORKER`](Self::UPSERT_WORKER) | `PATCH /routing/workers/{workerId}` | 200, 201 |
/// | [`DELETE_WORKER`](Self::DELETE_WORKER) | `DELETE /routing/workers/{workerId}` | 204 |
/// | [`ACCEPT_JOB_OFFER`](Self::ACCEPT_JOB_OFFER) | `POST /routing/workers/{workerId}/offers/{offerId}:accept` | 200 |
/// | [`DECLINE_JOB_OFFER`](Self::DECLINE_JOB_OFFER) | `POST /routing/workers/{workerId}/offers/{offerId}:decline` | 200 |
///
/// [Common Error Codes]: https://learn.microsoft.com/en-us/rest/api/communication/errorcodes
#[derive(Debug, ServiceError)]
#[service(name = "job_router", success(200, 201, 204), extends = CommonError, operations(LIST_CLASSIFICATION_POLICIES, GET_CLASSIFICATION_POLICY, UPSERT_CLASSIFICATION_POLICY, DELETE_CLASSIFICATION_POLICY, LIST_DISTRIBUTION_POLICIES, GET_DISTRIBUTION_POLICY, UPSERT_DISTRIBUTION_POLICY, DELETE_DISTRIBUTION_POLICY, LIST_EXCEPTION_POLICIES, GET_EXCEPTION_POLICY, UPSERT_EXCEPTION_POLICY, DELETE_EXCEPTION_POLICY, LIST_JOBS, GET_JOB, UPSERT_JOB, DELETE_JOB, RECLASSIFY_JOB, CANCEL_JOB, COMPLETE_JOB, CLOSE_JOB, UNASSIGN_JOB, GET_IN_QUEUE_POSITION, LIST_QUEUES, GET_QUEUE, UPSERT_QUEUE, DELETE_QUEUE, GET_QUEUE_STATISTICS, LIST_WORKERS, GET_WORKER, UPSERT_WORKER, DELETE_WORKER, ACCEPT_JOB_OFFER, DECLINE_JOB_OFFER))]
pub enum JobRouterError {
    /// The validation of the request failed, or the resource to be deleted is still in use.
    #[status(400, advice = "check `details()`; delete what refers to the resource first")]
    BadRequest(ErrorResponse),
    /// The request could not be authenticated: the credential is not valid, has expired, or does not
    /// suit the operation.
    #[status(401, inherit)]
    Unauthorized(ErrorResponse),
    /// The request was authenticated, but has no permission for this operation.
    #[status(403, inherit)]
    Forbidden(ErrorResponse),
    /// The resource or the endpoint does not exist.
    #[status(404, inherit)]
    NotFound(ErrorResponse),
    /// The state of the job, queue or worker does not permit this, or another write came in between.
    #[status(409, observed, advice = "read the resource again, then decide whether to retry")]
    Conflict(ErrorResponse),
    /// The resource was changed after it was read.
    #[status(412, observed, advice = "read the resource again, and retry with its new `ETag`")]
    PreconditionFailed(ErrorResponse),
    /// The body of the request could not be validated.
    #[status(422, inherit)]
    UnprocessableEntity(ErrorResponse),
    /// More than 1,000 requests in 10 seconds were sent to the resource.
    #[status(
        429,
        advice = "retry after the delay given in the response, with backoff",
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
impl JobRouterError {
    /// Lists classification policies, in pages.
    ///
    /// [`GET /routing/classificationPolicies`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const LIST_CLASSIFICATION_POLICIES: Operation<Self> = Operation::get(
        "JobRouterAdministrationOperations_ListClassificationPolicies",
        "/routing/classificationPolicies",
    )
    .success(&[200]);

    /// Gets a classification policy.
    ///
    /// [`GET /routing/classificationPolicies/{classificationPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const GET_CLASSIFICATION_POLICY: Operation<Self, 1> = Operation::get(
        "JobRouterAdministrationOperations_GetClassificationPolicy",
        "/routing/classificationPolicies/{classificationPolicyId}",
    )
    .success(&[200]);

    /// Creates or updates a classification policy.
    ///
    /// [`PATCH /routing/classificationPolicies/{classificationPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const UPSERT_CLASSIFICATION_POLICY: Operation<Self, 1> = Operation::patch(
        "JobRouterAdministrationOperations_UpsertClassificationPolicy",
        "/routing/classificationPolicies/{classificationPolicyId}",
    )
    .success(&[200, 201]);

    /// Deletes a classification policy.
    ///
    /// [`DELETE /routing/classificationPolicies/{classificationPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const DELETE_CLASSIFICATION_POLICY: Operation<Self, 1> = Operation::delete(
        "JobRouterAdministrationOperations_DeleteClassificationPolicy",
        "/routing/classificationPolicies/{classificationPolicyId}",
    )
    .success(&[204]);

    /// Lists distribution policies, in pages.
    ///
    /// [`GET /routing/distributionPolicies`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const LIST_DISTRIBUTION_POLICIES: Operation<Self> = Operation::get(
        "JobRouterAdministrationOperations_ListDistributionPolicies",
        "/routing/distributionPolicies",
    )
    .success(&[200]);

    /// Gets a distribution policy.
    ///
    /// [`GET /routing/distributionPolicies/{distributionPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const GET_DISTRIBUTION_POLICY: Operation<Self, 1> = Operation::get(
        "JobRouterAdministrationOperations_GetDistributionPolicy",
        "/routing/distributionPolicies/{distributionPolicyId}",
    )
    .success(&[200]);

    /// Creates or updates a distribution policy.
    ///
    /// [`PATCH /routing/distributionPolicies/{distributionPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const UPSERT_DISTRIBUTION_POLICY: Operation<Self, 1> = Operation::patch(
        "JobRouterAdministrationOperations_UpsertDistributionPolicy",
        "/routing/distributionPolicies/{distributionPolicyId}",
    )
    .success(&[200, 201]);

    /// Deletes a distribution policy.
    ///
    /// [`DELETE /routing/distributionPolicies/{distributionPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const DELETE_DISTRIBUTION_POLICY: Operation<Self, 1> = Operation::delete(
        "JobRouterAdministrationOperations_DeleteDistributionPolicy",
        "/routing/distributionPolicies/{distributionPolicyId}",
    )
    .success(&[204]);

    /// Lists exception policies, in pages.
    ///
    /// [`GET /routing/exceptionPolicies`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const LIST_EXCEPTION_POLICIES: Operation<Self> = Operation::get(
        "JobRouterAdministrationOperations_ListExceptionPolicies",
        "/routing/exceptionPolicies",
    )
    .success(&[200]);

    /// Gets an exception policy.
    ///
    /// [`GET /routing/exceptionPolicies/{exceptionPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const GET_EXCEPTION_POLICY: Operation<Self, 1> = Operation::get(
        "JobRouterAdministrationOperations_GetExceptionPolicy",
        "/routing/exceptionPolicies/{exceptionPolicyId}",
    )
    .success(&[200]);

    /// Creates or updates an exception policy.
    ///
    /// [`PATCH /routing/exceptionPolicies/{exceptionPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const UPSERT_EXCEPTION_POLICY: Operation<Self, 1> = Operation::patch(
        "JobRouterAdministrationOperations_UpsertExceptionPolicy",
        "/routing/exceptionPolicies/{exceptionPolicyId}",
    )
    .success(&[200, 201]);

    /// Deletes an exception policy.
    ///
    /// [`DELETE /routing/exceptionPolicies/{exceptionPolicyId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const DELETE_EXCEPTION_POLICY: Operation<Self, 1> = Operation::delete(
        "JobRouterAdministrationOperations_DeleteExceptionPolicy",
        "/routing/exceptionPolicies/{exceptionPolicyId}",
    )
    .success(&[204]);

    /// Lists jobs, in pages.
    ///
    /// [`GET /routing/jobs`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const LIST_JOBS: Operation<Self> =
        Operation::get("JobRouterOperations_ListJobs", "/routing/jobs").success(&[200]);

    /// Gets a job.
    ///
    /// [`GET /routing/jobs/{jobId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const GET_JOB: Operation<Self, 1> =
        Operation::get("JobRouterOperations_GetJob", "/routing/jobs/{jobId}").success(&[200]);

    /// Creates or updates a job.
    ///
    /// [`PATCH /routing/jobs/{jobId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const UPSERT_JOB: Operation<Self, 1> =
        Operation::patch("JobRouterOperations_UpsertJob", "/routing/jobs/{jobId}")
            .success(&[200, 201]);

    /// Deletes a job.
    ///
    /// [`DELETE /routing/jobs/{jobId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const DELETE_JOB: Operation<Self, 1> =
        Operation::delete("JobRouterOperations_DeleteJob", "/routing/jobs/{jobId}").success(&[204]);

    /// Reclassifies a job.
    ///
    /// [`POST /routing/jobs/{jobId}:reclassify`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const RECLASSIFY_JOB: Operation<Self, 1> =
        Operation::post("JobRouterOperations_ReclassifyJob", "/routing/jobs/{jobId}:reclassify")
            .success(&[200]);

    /// Cancels a job.
    ///
    /// [`POST /routing/jobs/{jobId}:cancel`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const CANCEL_JOB: Operation<Self, 1> =
        Operation::post("JobRouterOperations_CancelJob", "/routing/jobs/{jobId}:cancel")
            .success(&[200]);

    /// Completes a job.
    ///
    /// [`POST /routing/jobs/{jobId}/assignments/{assignmentId}:complete`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const COMPLETE_JOB: Operation<Self, 2> = Operation::post(
        "JobRouterOperations_CompleteJob",
        "/routing/jobs/{jobId}/assignments/{assignmentId}:complete",
    )
    .success(&[200]);

    /// Closes a job.
    ///
    /// [`POST /routing/jobs/{jobId}/assignments/{assignmentId}:close`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const CLOSE_JOB: Operation<Self, 2> = Operation::post(
        "JobRouterOperations_CloseJob",
        "/routing/jobs/{jobId}/assignments/{assignmentId}:close",
    )
    .success(&[200]);

    /// Unassigns a job.
    ///
    /// [`POST /routing/jobs/{jobId}/assignments/{assignmentId}:unassign`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const UNASSIGN_JOB: Operation<Self, 2> = Operation::post(
        "JobRouterOperations_UnassignJob",
        "/routing/jobs/{jobId}/assignments/{assignmentId}:unassign",
    )
    .success(&[200]);

    /// Gets the position of a job in its queue.
    ///
    /// [`GET /routing/jobs/{jobId}/position`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const GET_IN_QUEUE_POSITION: Operation<Self, 1> =
        Operation::get("JobRouterOperations_GetInQueuePosition", "/routing/jobs/{jobId}/position")
            .success(&[200]);

    /// Lists queues, in pages.
    ///
    /// [`GET /routing/queues`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const LIST_QUEUES: Operation<Self> =
        Operation::get("JobRouterAdministrationOperations_ListQueues", "/routing/queues")
            .success(&[200]);

    /// Gets a queue.
    ///
    /// [`GET /routing/queues/{queueId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const GET_QUEUE: Operation<Self, 1> =
        Operation::get("JobRouterAdministrationOperations_GetQueue", "/routing/queues/{queueId}")
            .success(&[200]);

    /// Creates or updates a queue.
    ///
    /// [`PATCH /routing/queues/{queueId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const UPSERT_QUEUE: Operation<Self, 1> = Operation::patch(
        "JobRouterAdministrationOperations_UpsertQueue",
        "/routing/queues/{queueId}",
    )
    .success(&[200, 201]);

    /// Deletes a queue.
    ///
    /// [`DELETE /routing/queues/{queueId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const DELETE_QUEUE: Operation<Self, 1> = Operation::delete(
        "JobRouterAdministrationOperations_DeleteQueue",
        "/routing/queues/{queueId}",
    )
    .success(&[204]);

    /// Gets queue statistics.
    ///
    /// [`GET /routing/queues/{queueId}/statistics`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const GET_QUEUE_STATISTICS: Operation<Self, 1> = Operation::get(
        "JobRouterOperations_GetQueueStatistics",
        "/routing/queues/{queueId}/statistics",
    )
    .success(&[200]);

    /// Lists workers, in pages.
    ///
    /// [`GET /routing/workers`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const LIST_WORKERS: Operation<Self> =
        Operation::get("JobRouterOperations_ListWorkers", "/routing/workers").success(&[200]);

    /// Gets a worker.
    ///
    /// [`GET /routing/workers/{workerId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const GET_WORKER: Operation<Self, 1> =
        Operation::get("JobRouterOperations_GetWorker", "/routing/workers/{workerId}")
            .success(&[200]);

    /// Creates or updates a worker.
    ///
    /// [`PATCH /routing/workers/{workerId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const UPSERT_WORKER: Operation<Self, 1> =
        Operation::patch("JobRouterOperations_UpsertWorker", "/routing/workers/{workerId}")
            .success(&[200, 201]);

    /// Deletes a worker.
    ///
    /// [`DELETE /routing/workers/{workerId}`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const DELETE_WORKER: Operation<Self, 1> =
        Operation::delete("JobRouterOperations_DeleteWorker", "/routing/workers/{workerId}")
            .success(&[204]);

    /// Accepts the offer of a job.
    ///
    /// [`POST /routing/workers/{workerId}/offers/{offerId}:accept`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const ACCEPT_JOB_OFFER: Operation<Self, 2> = Operation::post(
        "JobRouterOperations_AcceptJobOffer",
        "/routing/workers/{workerId}/offers/{offerId}:accept",
    )
    .success(&[200]);

    /// Declines the offer of a job.
    ///
    /// [`POST /routing/workers/{workerId}/offers/{offerId}:decline`](https://github.com/Azure/azure-rest-api-specs/blob/main/specification/communication/data-plane/JobRouter/stable/2023-11-01/communicationservicejobrouter.json)
    pub const DECLINE_JOB_OFFER: Operation<Self, 2> = Operation::post(
        "JobRouterOperations_DeclineJobOffer",
        "/routing/workers/{workerId}/offers/{offerId}:decline",
    )
    .success(&[200]);
}
