//! From a checked function to the tokens it becomes. Nothing here can fail.
//!
//! ```text
//! #[acs_endpoint(service = "sms", success(202))]
//! async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
//!     self.post("/sms").json(message).send().await?
//! }
//! ```
//! becomes
//! ```text
//! async fn send(&self, message: &SendMessage) -> Result<SendResult, SmsError> {
//!     let __response = { self.post("/sms").json(message).send().await? };
//!     {
//!         use ::acs_endpoint as __acs_endpoint;
//!         const _: () = __acs_endpoint::__private::check_success::<__acs_endpoint::SmsError>(202);
//!         let __call = const {
//!             &__acs_endpoint::__private::call::<__acs_endpoint::SmsError>("send", ::core::module_path!())
//!                 .success(&[(202, 202)])
//!         };
//!         __acs_endpoint::__private::finish(
//!             __response,
//!             __call,
//!             __acs_endpoint::__private::PhantomData,
//!             __acs_endpoint::__private::PhantomData,
//!         )
//!         .await
//!     }
//! }
//! ```
//! The block around the items keeps their names out of the user's body. Each item costs the user build
//! time, so there are none but for what is to be checked: what the function is about is an inline
//! constant, which `cargo check` does not evaluate.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{PathArguments, Type};

use super::args::{List, Service};
use super::body::{BodyEnd, MadeValue};
use super::check::Endpoint;
use super::function::{Attribute, Function};
use super::return_type::Returned;
use super::status_checks;
use crate::errors::Errors;
use crate::paths;
use crate::statuses::Pattern;
use crate::tokens::first_span;

/// The function with its conversion.
pub(crate) fn function(endpoint: &Endpoint) -> TokenStream {
    let block = &endpoint.body.block;
    let call = call(endpoint);
    let statements = if let BodyEnd::Tail { last: tail, is_ok } = endpoint.body.end {
        let site = Span::mixed_site();
        let response = Ident::new("__response", site);
        let runtime = paths::alias(site);
        let unwrap = is_ok
            .then(|| quote_spanned!(site=> let #response = #runtime::__private::ok(#response);));
        let finish = finish(endpoint, &Ident::new("__response", site.located_at(tail)));
        quote! {
            let #response = #block;
            { #call #unwrap #finish }
        }
    } else {
        let statements = &endpoint.body.statements;
        quote! { { #call } #statements }
    };
    with_statements(endpoint, errors_section(endpoint).as_ref(), &statements)
}

/// The function with its body checked and its tail dropped: for one with mistakes, so that a tail that
/// is not yet converted is not a second mistake.
///
/// The mistakes are within the function: one that is compiled for another target has none.
pub(crate) fn inert(endpoint: &Endpoint, errors: Errors) -> TokenStream {
    let site = Span::mixed_site();
    let block = &endpoint.body.block;
    let errors = errors.into_compile_errors();
    let returned = Returned::of(endpoint.function.output.as_ref());
    let success = returned.result().and_then(|result| result.value);
    let ty = match (&endpoint.body.end, success) {
        (BodyEnd::Diverges, _) | (BodyEnd::NoResponse { value: MadeValue::Returned, .. }, _) => {
            let statements = &endpoint.body.statements;
            return with_statements(endpoint, None, &quote!(#errors #statements));
        }
        // Nothing else determines the type of the error, or of the value.
        (BodyEnd::Tail { is_ok: true, .. }, _) => quote_spanned! {site=>
            : ::core::result::Result<_, ::core::convert::Infallible>
        },
        (BodyEnd::NoResponse { value: MadeValue::Success, .. }, Some(ty)) => quote!(: #ty),
        (BodyEnd::NoResponse { value: MadeValue::ResultOfSuccess, .. }, Some(ty)) => {
            quote_spanned!(site=> : ::core::result::Result<#ty, _>)
        }
        _ => TokenStream::new(),
    };
    let statements = quote_spanned! {site=>
        let __response = #block;
        let _ #ty = __response;
        #errors
        ::core::unreachable!()
    };
    with_statements(endpoint, None, &statements)
}

/// The function with other statements in the place of the block that ends with the response.
fn with_statements(
    endpoint: &Endpoint,
    more_attrs: Option<&TokenStream>,
    statements: &TokenStream,
) -> TokenStream {
    let Function {
        attrs, qualifiers, ident, generics, inputs, returns, where_clause, body, ..
    } = &endpoint.function;
    let inner_attrs = &endpoint.body.inner_attrs;
    let mut block = Group::new(Delimiter::Brace, quote! { #inner_attrs #statements });
    block.set_span(endpoint.body.block.span());
    let body = endpoint.response.replace(body, block);
    quote! {
        #(#attrs)* #more_attrs
        #(#qualifiers)* #ident #(#generics)* #inputs #returns #(#where_clause)* #body
    }
}

/// What is known of the function, and the checks of its statuses.
fn call(endpoint: &Endpoint) -> TokenStream {
    let site = Span::mixed_site();
    let args = &endpoint.args;
    let import = args.runtime.import();
    let (service, declared) = args.service.to_type();
    let checks = status_checks::against_table(endpoint, &service);
    // With `and_then`, what is decoded is not the value.
    let variants =
        args.and_then.is_none().then(|| status_checks::against_variants(endpoint)).flatten();
    let runtime = paths::alias(site.located_at(first_span(&service)));
    let name = endpoint.function.ident.to_string();
    let name = name.trim_start_matches("r#");
    let success = args.success.as_ref().map(setting);
    let none_on = args.none_on.as_ref().map(setting);
    let max_body = args.max_body.as_ref().map(|bytes| quote_spanned!(site=> .max_body(#bytes)));
    quote_spanned! {site=>
        #import
        #declared
        #checks
        #variants
        let __call = const {
            &#runtime::__private::call::<#service>(#name, ::core::module_path!())
                #success #none_on #max_body
        };
    }
}

/// `.success(&[(202, 202)])`.
fn setting(list: &List) -> TokenStream {
    let method = Ident::new(&list.keyword.to_string(), Span::mixed_site());
    let bounds = list.statuses.patterns.iter().map(Pattern::bounds);
    quote_spanned!(Span::mixed_site()=> .#method(&[#((#bounds)),*]))
}

/// The call into the runtime. rustc blames each type on the marker that stands for it, which is spanned
/// at what the user wrote: the value, the error, the path of `and_then`. All tokens of a marker have one
/// span, and the error's follows `__call`, from which the service is known by then.
fn finish(endpoint: &Endpoint, response: &Ident) -> TokenStream {
    let Blame { returned, value, error, is_result } = Blame::of(endpoint);
    let is_async = endpoint.is_async;
    let and_then = endpoint.args.and_then.as_ref();
    let at = |span: Span| Span::mixed_site().located_at(span);
    let marker = |span: Span| {
        let runtime = paths::alias(at(span));
        quote_spanned!(at(span)=> #runtime::__private::PhantomData)
    };

    let tail = response.span();
    let runtime = paths::alias(tail);
    let name = match (&endpoint.args.none_on, and_then) {
        (None, None) => "finish",
        (Some(_), None) => "finish_optional",
        (None, Some(_)) => "finish_kept",
        (Some(_), Some(_)) => "finish_kept_optional",
    };
    let blocking = if is_async { "" } else { "_blocking" };
    let finish = Ident::new(&format!("{name}{blocking}"), tail);
    let markers = match and_then {
        None => vec![marker(value), marker(error)],
        Some(function) => vec![marker(first_span(function))],
    };
    let await_ = is_async.then(|| Ident::new("await", tail)).into_iter();
    let call = quote_spanned! {tail=>
        #runtime::__private::#finish(#response, __call, #(#markers),*)#(.#await_)*
    };

    let result = Ident::new("__result", at(returned));
    let Some(function) = and_then else {
        return if is_result { call } else { quote_spanned!(tail=> let #result = #call; #result) };
    };
    let runtime = paths::alias(at(returned));
    let name = if endpoint.args.none_on.is_some() { "and_then_optional" } else { "and_then" };
    let and_then = Ident::new(name, at(returned));
    let error = marker(error);
    let outcome = quote_spanned! {at(returned)=>
        #runtime::__private::#and_then(#result, __call, #function, #error)
    };
    quote_spanned!(tail=> let #result = #call; #outcome)
}

/// Where the return type, its value and its error stand; in an alias, all at its name.
struct Blame {
    returned: Span,
    value: Span,
    error: Span,
    /// It is written as a `Result` of two types: whatever they are, the call returns it.
    is_result: bool,
}

impl Blame {
    fn of(endpoint: &Endpoint) -> Self {
        let function = &endpoint.function;
        let Some(returned) = Returned::of(function.output.as_ref()).ty else {
            return Self::all(function.ident.span());
        };
        let all = Self::all(first_span(returned));
        let Type::Path(path) = returned else { return all };
        let Some(last) = path.path.segments.last() else { return all };
        let PathArguments::AngleBracketed(list) = &last.arguments else { return all };
        let types: Vec<Span> = list.args.iter().map(first_span).collect();
        match *types.as_slice() {
            [value, error] => Self { value, error, is_result: last.ident == "Result", ..all },
            [value] => Self { value, ..all },
            _ => all,
        }
    }

    fn all(span: Span) -> Self {
        Self { returned: span, value: span, error: span, is_result: false }
    }
}

/// `# Errors` for a documented function that says nothing of them. A function without documentation
/// gets none, so that `missing_docs` still sees it.
fn errors_section(endpoint: &Endpoint) -> Option<TokenStream> {
    let docs: Vec<&Attribute> =
        endpoint.function.attrs.iter().filter(|attr| attr.is("doc")).collect();
    let text: Vec<String> = docs.iter().filter_map(|attr| attr.doc()).collect();
    if text.is_empty()
        || text.len() != docs.len()
        || text.join("\n").lines().any(|line| line.trim() == "# Errors")
    {
        return None;
    }
    let (name, path) = match &endpoint.args.service {
        Service::Unknown => return None,
        Service::Builtin(error) => {
            (error.to_string(), format!("{}::{error}", endpoint.args.runtime.doc_path()))
        }
        Service::Path(path) => {
            let path = path.to_token_stream().to_string().replace(' ', "");
            (path.rsplit("::").next().unwrap_or_default().to_owned(), path)
        }
    };
    let success = match &endpoint.args.success {
        Some(list) => {
            let statuses: Vec<String> =
                list.statuses.patterns.iter().map(Pattern::display).collect();
            format!("other than {}", statuses.join(", "))
        }
        None => "that is not a 2xx".to_owned(),
    };
    let text = format!(
        " # Errors\n [`{name}`]({path}): the variant of the response's status, if it is one {success}; \
         of a failed transport; or of a success that could not be read."
    );
    // Spanned as the user's own documentation: clippy passes over what a macro documents.
    let span = first_span(docs.last()?);
    Some(quote_spanned! {span=> #[doc = ""] #[doc = #text] })
}
