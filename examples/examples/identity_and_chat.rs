//! Creates users, and lets them chat with the tokens that the identity service issues.
//!
//! ```text
//! cargo run -p acs-endpoint-examples --example identity_and_chat
//! ```
//!
//! starts a local service with both APIs. One participant of the thread does not exist. The thread is
//! still created, and the response lists the rejected participants.

use std::error::Error;

use acs_endpoint_examples::{ChatClient, IdentityClient, LocalService, identity::Scope};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let service = LocalService::start().await?;
    let identities = IdentityClient::new(&service.connection_string().parse()?)?;
    let alex = identities.create(&[Scope::Chat], Some(60)).await?;
    let kim = identities.create(&[], None).await?;
    let token = alex.access_token.ok_or("no token, although a scope was given")?.token;
    let chat = ChatClient::new(service.endpoint().parse()?, token)?;

    let created = chat.create_thread("Lunch", &[&kim.identity.id, "8:acs:unknown"]).await?;
    for refused in created.failed() {
        println!("refused: {refused}");
    }
    let thread = created.into_parts().0.chat_thread;
    println!("created: {}", thread.topic);

    for text in ["Where?", "At the corner.", "At noon."] {
        chat.send(&thread.id, text).await?;
    }
    let mut page = chat.messages(&thread.id, 2).await?;
    loop {
        for message in &page.value {
            println!("    {}", message.content.message);
        }
        match chat.next(&page).await? {
            Some(next) => page = next,
            None => break,
        }
    }

    identities.revoke_tokens(&alex.identity.id).await?;
    match chat.threads(10).await {
        Ok(_) => Err("the token was revoked, and still accepted".into()),
        Err(error) => {
            println!("after the token was revoked: {error}");
            Ok(())
        }
    }
}
