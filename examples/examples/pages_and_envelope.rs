//! A client with a shared helper, paging, and an envelope around each value.
//!
//! `cargo run --example pages_and_envelope` starts a small notes service and calls it.

use std::process::ExitCode;

use acs_endpoint::{ErrorResponse, HttpError, Operation, ServiceError, acs_endpoint};
use axum::extract::{Path, Query};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

/// An error of the notes service.
#[derive(Debug, ServiceError)]
#[service(name = "notes", operations(GET_NOTE, LIST_NOTES))]
enum NotesError {
    /// The service reported an error in the body of a 200.
    #[status(400, code = "Refused")]
    Refused(ErrorResponse),
    #[rest]
    Http(HttpError),
}

impl NotesError {
    /// Reads a note.
    const GET_NOTE: Operation<Self, 1> = Operation::get("Notes_Get", "/notes/{id}").success(&[200]);
    /// Lists the notes, page by page.
    const LIST_NOTES: Operation<Self> = Operation::get("Notes_List", "/notes").success(&[200]);
}

/// The body of every response, which is always a 200. It contains the value or an error.
#[derive(Debug, Deserialize)]
struct Envelope<T> {
    ok: bool,
    data: Option<T>,
}

impl<T> Envelope<T> {
    /// Returns the value in the envelope, or the error.
    fn open(self, response: ErrorResponse) -> Result<T, NotesError> {
        match self.data {
            Some(data) if self.ok => Ok(data),
            _ => Err(NotesError::Refused(response)),
        }
    }
}

#[derive(Debug, Deserialize)]
struct Note {
    id: String,
}

#[derive(Debug, Deserialize)]
struct Page {
    notes: Vec<Note>,
    next: Option<u32>,
}

struct NotesClient {
    http: reqwest::Client,
    base: String,
}

#[acs_endpoint(service = NotesError)]
impl NotesClient {
    /// The shared helper is not annotated. It returns the result of the HTTP client, so that errors
    /// name the function that called it.
    async fn get(&self, path: &str) -> reqwest::Result<reqwest::Response> {
        self.http.get(format!("{}{path}", self.base)).send().await
    }

    /// Reads a note.
    #[endpoint(operation = GET_NOTE, success(200), and_then = Envelope::open)]
    async fn note(&self, id: &str) -> Result<Note, NotesError> {
        let path = NotesError::GET_NOTE.path_for([id])?;
        self.get(&path).await
    }

    /// Reads a page.
    #[endpoint(operation = LIST_NOTES, success(200), and_then = Envelope::open)]
    async fn page(&self, page: u32) -> Result<Page, NotesError> {
        self.get(&format!("{}?page={page}", NotesError::LIST_NOTES.path())).await
    }

    /// Reads all pages. It has no attribute, because it calls an annotated function.
    async fn all(&self) -> Result<Vec<Note>, NotesError> {
        let mut notes = Vec::new();
        let mut next = Some(0);
        while let Some(page) = next {
            let page = self.page(page).await?;
            notes.extend(page.notes);
            next = page.next;
        }
        Ok(notes)
    }
}

/// The route of the service for the list: three pages of two notes.
async fn list(Query(query): Query<Vec<(String, u32)>>) -> Json<Value> {
    let page = query.first().map_or(0, |(_, page)| *page);
    let notes: Vec<Value> =
        (0..2).map(|index| json!({"id": format!("note:{}", page * 2 + index)})).collect();
    let next = (page < 2).then_some(page + 1);
    Json(json!({"ok": true, "data": {"notes": notes, "next": next}}))
}

/// The route of the service for a note. All notes exist, except one for which it reports an error.
async fn note(Path(id): Path<String>) -> Json<Value> {
    if id == "secret" {
        return Json(json!({"ok": false, "error": {"code": "NotYours", "message": "not yours"}}));
    }
    Json(json!({"ok": true, "data": {"id": id}}))
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let base = format!("http://{}", listener.local_addr()?);
    let service = Router::new().route("/notes", get(list)).route("/notes/{id}", get(note));
    tokio::spawn(axum::serve(listener, service).into_future());

    let client = NotesClient { http: reqwest::Client::builder().no_proxy().build()?, base };
    let all: Vec<String> = client.all().await?.into_iter().map(|note| note.id).collect();
    let one = client.note("a/b:c").await?;
    let refused = client.note("secret").await.err().map(|error| error.to_string());
    let empty = client.note("").await.err().map(|error| error.to_string());

    let outcomes = [
        (all.join(" "), "note:0 note:1 note:2 note:3 note:4 note:5"),
        (one.id, "a/b:c"),
        (
            refused.unwrap_or_default(),
            "notes note (Notes_Get): 200 Refused, code NotYours: not yours",
        ),
        (empty.unwrap_or_default(), "notes: the request could not be built"),
    ];
    let mut unexpected = 0;
    for (outcome, expected) in outcomes {
        println!("{outcome}");
        if !outcome.starts_with(expected) {
            println!("    UNEXPECTED: this should be {expected}");
            unexpected += 1;
        }
    }
    Ok(if unexpected == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
