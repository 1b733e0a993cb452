//! The data that the local service stores.

use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use uuid::Uuid;

use super::timestamp::rfc3339;

/// The messages and opt-outs of one service.
#[derive(Debug, Default)]
pub(super) struct Store {
    memory: Mutex<Memory>,
}

#[derive(Debug, Default)]
struct Memory {
    messages: HashMap<String, AcceptedMessage>,
    ids_by_request: HashMap<Uuid, String>,
    opt_outs: HashSet<OptOut>,
    requests: HashSet<Uuid>,
}

/// An accepted message to a recipient.
#[derive(Clone, Debug)]
pub(super) struct AcceptedMessage {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) tag: Option<String>,
    pub(super) received: SystemTime,
    pub(super) fate: Fate,
}

/// The outcome of an accepted message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Delivered,
    OptedOut,
    Unreachable,
}

/// A recipient that opted out of messages from a sender.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct OptOut {
    pub(super) from: String,
    pub(super) to: String,
}

impl Store {
    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stores a request, and returns whether it is new. A request without an id is always new.
    pub(super) fn is_new(&self, request: Option<Uuid>) -> bool {
        request.is_none_or(|request| self.memory().requests.insert(request))
    }

    /// Stores a message, and returns its id. For a repeated request, the id is the same.
    pub(super) fn accept(&self, message: AcceptedMessage, request: Option<Uuid>) -> String {
        let mut memory = self.memory();
        if let Some(id) = request.and_then(|request| memory.ids_by_request.get(&request)) {
            return id.clone();
        }
        let second: String =
            rfc3339(message.received).chars().filter(char::is_ascii_digit).collect();
        let id = format!("Outgoing_{second}{}_local", Uuid::new_v4());
        memory.messages.insert(id.clone(), message);
        if let Some(request) = request {
            memory.ids_by_request.insert(request, id.clone());
        }
        id
    }

    /// The message with this id.
    pub(super) fn message(&self, id: &str) -> Option<AcceptedMessage> {
        self.memory().messages.get(id).cloned()
    }

    /// Stores an opt-out.
    pub(super) fn add_opt_out(&self, opt_out: OptOut) {
        self.memory().opt_outs.insert(opt_out);
    }

    /// Removes an opt-out.
    pub(super) fn remove_opt_out(&self, opt_out: &OptOut) {
        self.memory().opt_outs.remove(opt_out);
    }

    /// Whether an opt-out is stored.
    pub(super) fn has_opt_out(&self, opt_out: &OptOut) -> bool {
        self.memory().opt_outs.contains(opt_out)
    }
}
