//! Compares the output of the macros with the files `snapshots/*.rs`.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test -p acs-endpoint-macros` updates these files.

use std::path::Path;
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::{endpoint, from_response, service_error};

#[test]
fn functions() {
    compare(
        "async_method",
        &endpoint::expand(
            quote!(service = "sms", success(202)),
            &quote! {
                pub async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
                    self.post("/sms").json(message).send().await?
                }
            },
        ),
    );
    compare(
        "sync_function",
        &endpoint::expand(
            quote!(service = my::BillingError),
            &quote! {
                fn pay(client: &Client) -> Result<(), my::BillingError> {
                    client.post("/pay")
                }
            },
        ),
    );
    compare(
        "every_argument",
        &endpoint::expand(
            quote! {
                service = my::Error,
                success(200..=202),
                handles(400, 409, 500..=599),
                none_on(404 | 410),
                allow_undocumented(409, 410),
                and_then = verify,
                max_body = 1_000_000,
                crate = ::rt
            },
            &quote! {
                async fn find(id: &str) -> Result<Option<Message>, AppError> {
                    get(id).await
                }
            },
        ),
    );
    compare(
        "operation",
        &endpoint::expand(
            quote!(
                service = "sms",
                operation = SEND,
                success(202),
                handles(207, 400..=499, ..),
                idempotent
            ),
            &quote! {
                fn send() -> Result<(), SmsError> {
                    get()
                }
            },
        ),
    );
    compare(
        "documented",
        &endpoint::expand(
            quote!(service = "sms"),
            &quote! {
                /// Sends one message.
                #[inline]
                pub fn send() -> Result<(), SmsError> {
                    #![allow(unused_variables)]
                    let number = 1;
                    Ok(get()?)
                }
            },
        ),
    );
    compare(
        "diverging",
        &endpoint::expand(
            quote!(service = "sms"),
            &quote! {
                fn send() -> Result<(), SmsError> {
                    todo!()
                }
            },
        ),
    );
    compare(
        "future",
        &endpoint::expand(
            quote!(service = "sms"),
            &quote! {
                fn send(&self) -> Pin<Box<dyn Future<Output = Result<(), SmsError>> + '_>> {
                    let request = self.post("/sms");
                    Box::pin(async move { request.send().await })
                }
            },
        ),
    );
}

#[test]
fn blocks() {
    compare(
        "impl_block",
        &endpoint::expand(
            quote!(service = "sms", success(202)),
            &quote! {
                impl Client {
                    #[endpoint]
                    fn send(&self) -> Result<(), SmsError> {
                        self.post("/sms")
                    }

                    #[endpoint(success(200), none_on(404))]
                    fn find(&self) -> Result<Option<Message>, SmsError> {
                        self.get("/sms")
                    }

                    fn get(&self) -> Response<String> {
                        self.http.get()
                    }
                }
            },
        ),
    );
}

/// The function is still emitted, its body is still checked, and nothing else is reported.
#[test]
fn function_with_mistakes() {
    compare(
        "mistakes_in_arguments",
        &endpoint::expand(
            quote!(service = "smss", handles("404")),
            &quote! {
                fn send(number: u8) -> Result<(), SmsError> {
                    let twice = number * 2;
                    get(twice)
                }
            },
        ),
    );
}

#[test]
fn services() {
    compare(
        "service",
        &service_error::expand(quote! {
            #[service(name = "billing", success(200, 202..=204), extends = CommonError)]
            pub enum BillingError {
                /// The payment failed.
                ///
                /// Not part of the description.
                #[status(402, advice = "pay", url = "https://example.org")]
                PaymentRequired(ErrorResponse),
                #[status(404 | 410)]
                NotFound,
                #[status(429, inherit)]
                TooManyRequests { response: ErrorResponse },
                #[status(500..=599)]
                ServerError(Code),
                #[status(_)]
                Undocumented(ErrorResponse),
                #[transport]
                Transport(TransportError),
                #[decode]
                Decode { error: DecodeError },
            }
        }),
    );
    compare(
        "service_elsewhere",
        &service_error::expand(quote! {
            #[service(name = "billing", mirrors = SmsError, crate = ::rt)]
            enum BillingError {
                #[status(404)]
                NotFound(rt::ErrorResponse),
                #[status(_)]
                Undocumented(rt::ErrorResponse),
                #[transport]
                Transport(rt::TransportError),
                #[decode]
                Decode(rt::DecodeError),
            }
        }),
    );
    compare(
        "composed_service",
        &service_error::expand(quote! {
            #[service(name = "billing", operations(GET_INVOICE))]
            enum BillingError {
                /// Declined.
                #[status(402, code = "Declined" | "Blocked", retry = never, advice = "pay")]
                Declined(ErrorBody<Reason>),
                #[status(402 | 409, observed)]
                Conflict,
                #[rest]
                Common(CommonError),
                /// The id is not a number.
                #[local]
                Id(#[from] ParseIntError),
                /// There is no key.
                #[local]
                NoKey,
            }
        }),
    );
    compare(
        "view",
        &service_error::expand(quote! {
            enum SendError {
                #[status(401)]
                Denied(ErrorResponse),
                #[status(429, observed)]
                Slow { body: ErrorBody<Limit> },
                #[rest]
                Sms(SmsError),
            }
        }),
    );
    compare(
        "service_with_mistakes",
        &service_error::expand(quote! {
            #[service(name = "billing", extends = CommonError, crate = ::rt)]
            enum BillingError {
                #[status("404")]
                NotFound(rt::ErrorResponse),
                #[status(_)]
                Undocumented(rt::ErrorResponse),
            }
        }),
    );
}

#[test]
fn values() {
    compare(
        "value",
        &from_response::expand(quote! {
            #[from_response(crate = ::rt)]
            enum Sent<T: FromResponse> {
                #[status(200 | 201)]
                Done(T),
                #[status(202)]
                Accepted { id: String },
                #[status(204)]
                Nothing,
            }
        }),
    );
    compare(
        "value_for_every_status",
        &from_response::expand(quote! {
            enum Sent {
                #[status(200)]
                Done(String),
                #[status(_)]
                Other,
            }
        }),
    );
}

/// With `crate = ..`, the output does not name the crate `acs_endpoint`, which may not exist.
#[test]
fn another_path_is_used_everywhere() {
    let variants = quote! {
        #[status(404, inherit)]
        NotFound(rt::ErrorResponse),
        #[status(409)]
        Conflict,
        #[status(_)]
        Undocumented(rt::ErrorResponse),
        #[transport]
        Transport(rt::TransportError),
        #[decode]
        Decode(rt::DecodeError),
    };
    let services = ["name = \"a\", extends = B, mirrors = C", "name = 1"].map(|args| {
        let args: TokenStream = args.parse().unwrap();
        service_error::expand(quote!(#[service(#args, crate = ::rt)] enum A { #variants }))
    });
    let values = ["200", "2xx"].map(|status| {
        let status: TokenStream = status.parse().unwrap();
        from_response::expand(quote! {
            #[from_response(crate = ::rt)]
            enum A { #[status(#status)] Done(String) }
        })
    });
    let functions = [
        "handles(404), and_then = f, max_body = 1",
        "success(200), none_on(404)",
        "handles(\"404\")",
        "and_then = f, none_on(404)",
    ]
    .map(|args| {
        let args: TokenStream = args.parse().unwrap();
        let args = quote!(service = "sms", crate = ::rt, #args);
        endpoint::expand(
            args,
            &quote!(
                async fn f() -> Result<Option<T>, E> {
                    get()
                }
            ),
        )
    });
    for tokens in services.into_iter().chain(values).chain(functions) {
        assert!(!names(&tokens, "acs_endpoint"), "{tokens}");
    }
}

fn names(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => names(&group.stream(), name),
        TokenTree::Ident(ident) => ident == name,
        _ => false,
    })
}

/// Compares the tokens, which must parse, with the file `name`.
fn compare(name: &str, tokens: &TokenStream) {
    let file = match syn::parse2(tokens.clone()) {
        Ok(file) => file,
        Err(error) => panic!("{name} does not parse: {error}\n{tokens}"),
    };
    let expansion = prettyplease::unparse(&file);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(name);
    let path = path.with_extension("rs");
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, expansion).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expansion == expected,
        "the expansion differs from {}; take it over with UPDATE_SNAPSHOTS=1\n{expansion}",
        path.display()
    );
}
