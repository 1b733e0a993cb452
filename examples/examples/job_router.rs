//! Updates a queue that another client changes at the same time.
//!
//! ```text
//! cargo run -p acs-endpoint-examples --example job_router
//! ```
//!
//! starts a local service. A write with an outdated entity tag is a 412. The example then reads the
//! queue again, and repeats the write.

use std::error::Error;

use acs_endpoint::JobRouterError;
use acs_endpoint_examples::{JobRouterClient, LocalService, job_router::QueuePatch};

const MAX_ATTEMPTS: u32 = 5;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let service = LocalService::start().await?;
    let client = JobRouterClient::new(&service.connection_string().parse()?)?;
    let patch = |name: &str| QueuePatch { name: Some(name.to_owned()), ..QueuePatch::default() };
    let created = client.upsert_queue("support", &patch("Support"), None).await?;
    println!("created: {:?}", created.queue());

    // Another client changes the queue in the meantime.
    let mut etag = created.queue().etag.clone();
    client.upsert_queue("support", &patch("Help"), None).await?;

    for attempt in 1..=MAX_ATTEMPTS {
        match client.upsert_queue("support", &patch("Support desk"), Some(&etag)).await {
            Ok(updated) => {
                println!("updated with attempt {attempt}: {:?}", updated.queue());
                break;
            }
            Err(error @ JobRouterError::PreconditionFailed(_)) if attempt < MAX_ATTEMPTS => {
                println!("{error}");
                let current = client.queue("support").await?.ok_or("the queue was deleted")?;
                etag = current.etag;
            }
            Err(error) => return Err(error.into()),
        }
    }

    client.create_job("job-1", "support").await?;
    client.cancel_job("job-1").await?;
    match client.cancel_job("job-1").await {
        Err(error @ JobRouterError::Conflict(_)) => println!("{error}"),
        other => return Err(format!("a job was canceled twice: {other:?}").into()),
    }
    Ok(())
}
