//! Each client in front of a service that breaks off, lies, or does not end: one table says what
//! becomes of the call, and it is also what `docs/reliability.md` shows.
#![allow(clippy::unwrap_used, reason = "what the tests share is a part of them")]

mod clients;
mod page;
mod seen;
mod server;
mod table;

use std::thread;

use bytes::Bytes;

use clients::{Client, Request};
use seen::seen;
use server::{Ended, FaultServer, LARGE, SMALL, Step};
use table::{Call, Fault, NO_ANSWER, PARTS};

/// Calls a client for each fault; those that end with a timeout wait for it side by side.
fn check(client: Client) {
    let faults = PARTS.iter().flat_map(|part| part.faults);
    let (slow, quick): (Vec<_>, Vec<_>) = faults.partition(|it| it.call == Call::Impatient);
    let wrong: Vec<_> = thread::scope(|scope| {
        let slow: Vec<_> =
            slow.into_iter().map(|fault| scope.spawn(move || wrong(client, fault))).collect();
        let quick: Vec<_> = quick.into_iter().filter_map(|fault| wrong(client, fault)).collect();
        slow.into_iter().filter_map(|it| it.join().unwrap()).chain(quick).collect()
    });
    assert!(wrong.is_empty(), "{}:\n{}", client.name(), wrong.join("\n"));
}

fn wrong(client: Client, fault: &'static Fault) -> Option<String> {
    let body = if fault.call == Call::Large {
        Bytes::from(vec![b'x'; LARGE])
    } else {
        Bytes::from_static(SMALL)
    };
    let server = FaultServer::start(fault.steps).unwrap();
    let timeout = fault.call.timeout();
    let outcome = client.call(Request { address: server.address(), body, timeout });
    let seen = seen(outcome, fault.body);
    let ended = server.finish();
    let expected = fault.seen_by(client);
    let reads_on = expected == NO_ANSWER;
    let is_end = |ended: &Ended| match (ended, fault.steps.last()) {
        (Ended::Stuck, _) | (Ended::Done, Some(Step::Flood(_) | Step::Stall)) => false,
        (Ended::ReadToTheEnd, _) => reads_on,
        (Ended::Done | Ended::ClientLeft, _) => true,
    };
    let is_right = expected.contains(&seen) && ended.iter().all(is_end);
    (!is_right)
        .then(|| format!("{}\n  is: {seen:?}, {ended:?}\n  should be: {expected:?}", fault.name))
}

macro_rules! tests {
    ($($name:ident: $client:ident;)*) => {$(
        #[test]
        fn $name() {
            check(Client::$client);
        }
    )*};
}

tests! {
    reqwest: Reqwest;
    reqwest_0_12: Reqwest012;
    reqwest_blocking: ReqwestBlocking;
    reqwest_own_check: ReqwestOwnCheck;
    hyper: Hyper;
    hyper_util: HyperUtil;
    azure_core: AzureCore;
    azure_core_pipeline: AzureCorePipeline;
    ureq: Ureq;
    ureq_own_check: UreqOwnCheck;
}
