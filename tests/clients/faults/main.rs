//! Tests each client with a service whose responses are interrupted, malformed or endless. One table lists
//! the outcomes; `docs/reliability.md` shows it.
#![allow(clippy::unwrap_used, reason = "shared test code")]

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
use table::{Call, Fault, NO_RESPONSE, PARTS};

#[test]
fn every_client_meets_every_fault() {
    let faults = PARTS.iter().flat_map(|part| part.faults);
    let (slow, quick): (Vec<_>, Vec<_>) = faults.partition(|it| it.call == Call::Impatient);
    let each = Client::ALL.into_iter();
    // The calls that end with a timeout wait at the same time, separately from all others.
    let waiting = each.clone().flat_map(|client| slow.iter().map(move |it| (client, vec![*it])));
    let mut wrong = side_by_side(waiting);
    wrong.extend(side_by_side(each.map(|client| (client, quick.clone()))));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Makes the calls of each group one after the other, with one thread for each group, and returns the
/// differences.
fn side_by_side(groups: impl Iterator<Item = (Client, Vec<&'static Fault>)>) -> Vec<String> {
    let call = |(client, faults): (Client, Vec<&'static Fault>)| {
        thread::spawn(move || faults.into_iter().filter_map(|it| wrong(client, it)).collect())
    };
    let threads: Vec<thread::JoinHandle<Vec<_>>> = groups.map(call).collect();
    threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
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
    let reads_on = expected == NO_RESPONSE;
    let is_end = |ended: &Ended| match (ended, fault.steps.last()) {
        (Ended::Stuck, _) | (Ended::Done, Some(Step::Flood(_) | Step::Stall)) => false,
        (Ended::ReadToTheEnd, _) => reads_on,
        (Ended::Done | Ended::ClientLeft, _) => true,
    };
    if expected.contains(&seen) && ended.iter().all(is_end) {
        return None;
    }
    let (client, fault) = (client.name(), fault.name);
    Some(format!("{client}: {fault}\n  is: {seen:?}, {ended:?}\n  should be: {expected:?}"))
}
