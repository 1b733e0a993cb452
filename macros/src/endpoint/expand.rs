//! Expands a checked function. Nothing here can fail.
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
//!     let __call = const {
//!         let __variants = ::acs_endpoint::__private::variants::<SendResult, _>().statuses();
//!         (__variants).success(202, 202);
//!         &::acs_endpoint::__private::call::<::acs_endpoint::SmsError>("send", ::core::module_path!())
//!             .success(&[(202, 202)])
//!     };
//!     (::acs_endpoint::__private::finish)({ __response }, __call, [], []).await
//! }
//! ```
//! Each list of status codes that is not known to be right becomes a constant before the call of `finish`,
//! which checks it. A block around the two keeps the names of such items out of the user's body:
//! ```text
//! const _: () = {
//!     let __list = ::acs_endpoint::__private::list::<::acs_endpoint::SmsError>(&[203]);
//!     (__list).success(203);
//! };
//! ```
//! Every item costs the user build time, so each list is one item. The facts about the function are an inline
//! constant, which `cargo check` does not evaluate. They are not an argument of `finish`: in code written by
//! hand, that form took rust-analyzer longer.
//!
//! Editors treat every token with a user's span as written by the user, and they match the expansion of
//! complete code with the expansion of half-typed code by the text before the cursor. A generated token
//! therefore has a user's span only if rustc should point there, and then it is a delimiter and not a name
//! where possible. No token before the body has one, and the text there depends only on the arguments and
//! the signature.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{PathArguments, Type};

use super::args::List;
use super::body::{Body, BodyEnd, TailValue, ValueType};
use super::check::Endpoint;
use super::docs::errors_section;
use super::function::Function;
use super::return_type::Returned;
use super::status_checks;
use crate::errors::Errors;
use crate::statuses::Pattern;
use crate::tokens::{blamed, content, first_span, is_punct};

/// The function, with its response converted to its return type.
pub(crate) fn function(endpoint: &Endpoint) -> TokenStream {
    with_statements(endpoint, |body| converted(endpoint, body))
}

/// The body, with its response converted.
fn converted(endpoint: &Endpoint, body: &Body) -> TokenStream {
    let site = Span::mixed_site();
    let block = &body.block;
    let runtime = endpoint.args.runtime.in_function(site);
    let import = endpoint.args.runtime.import_in_function();
    let declaration = endpoint.args.service.declaration(&endpoint.args.runtime);
    let checks = status_checks::against_table(endpoint);
    let items = quote!(#import #declaration #checks);
    let BodyEnd::Tail { last, value } = body.end else {
        // The items come after the body, because items may be in unreachable code.
        let statements = block.stream();
        let is_closed = content(block).last().is_some_and(|token| is_punct(token, ';'));
        let end = (!is_closed).then(|| quote_spanned!(site=> ;));
        let service =
            declaration.is_some().then(|| endpoint.args.service.to_type(&endpoint.args.runtime));
        let service = service.map(|ty| quote_spanned!(site=> type __Service = #ty;));
        let items = (service.is_some() || !checks.is_empty()).then(|| quote!(#items #service));
        return quote!(#statements #end #items);
    };
    let unwrap = match value {
        TailValue::Response => None,
        TailValue::Ok => {
            Some(quote_spanned!(site=> let __response = #runtime::__private::ok(__response);))
        }
        TailValue::OkOrInto => Some(return_error()),
    };
    let response = blamed(Delimiter::Brace, quote_spanned!(site=> __response), last);
    let finish = finish(endpoint, &response);
    let finish = quote!(#unwrap #finish);
    let finish = if items.is_empty() { finish } else { quote_spanned!(site=> { #items #finish }) };
    quote_spanned! {site=>
        let __response = #block;
        #finish
    }
}

/// Returns the error in `__response`, which the tail has converted into the function's error type.
fn return_error() -> TokenStream {
    quote_spanned! {Span::mixed_site()=>
        let __response = match __response {
            ::core::result::Result::Ok(__response) => __response,
            ::core::result::Result::Err(__error) => {
                return ::core::result::Result::Err(__error);
            }
        };
    }
}

/// A function with mistakes: rustc checks its body, and the value of its tail is dropped, so that a tail
/// that is not converted does not cause a second error.
///
/// The errors are inside the function, so that a function that is compiled out by `cfg` reports none.
pub(crate) fn inert(endpoint: &Endpoint, errors: Errors) -> TokenStream {
    let errors = errors.into_compile_errors();
    with_statements(endpoint, |body| {
        let value = match body.end {
            BodyEnd::Diverges => ValueType::Never,
            BodyEnd::NoResponse { value, .. } => value,
            BodyEnd::Tail { value: TailValue::Ok, .. } => ValueType::Response,
            BodyEnd::Tail { .. } => ValueType::Other,
        };
        if matches!(value, ValueType::Never) {
            let statements = body.block.stream();
            return quote!({ #errors } #statements);
        }
        let block = &body.block;
        let is_into = matches!(body.end, BodyEnd::Tail { value: TailValue::OkOrInto, .. });
        let unwrap = is_into.then(return_error);
        let ty = type_annotation(endpoint, value);
        quote_spanned! {Span::mixed_site()=>
            let __response = #block;
            #unwrap
            let _ #ty = __response;
            #errors
            ::core::unreachable!()
        }
    })
}

/// `: T` for the value of a body that is not converted. Nothing else may determine its type, so it is written
/// where it is known.
fn type_annotation(endpoint: &Endpoint, value: ValueType) -> Option<TokenStream> {
    let site = Span::mixed_site();
    let returned = Returned::of(endpoint.function.output.as_ref());
    let success = returned.result().and_then(|result| result.value);
    // An alias of a future is not the type of the value in it.
    let is_alias = endpoint.response.in_future && !returned.in_future;
    match (value, success) {
        (ValueType::Returned, _) => {
            returned.ty.filter(|_| !is_alias).map(|ty| quote_spanned!(site=> : #ty))
        }
        (ValueType::Success, Some(ty)) => Some(quote_spanned!(site=> : #ty)),
        (ValueType::ResultOfSuccess, Some(ty)) => {
            Some(quote_spanned!(site=> : ::core::result::Result<#ty, _>))
        }
        (ValueType::Response, _) => {
            Some(quote_spanned!(site=> : ::core::result::Result<_, ::core::convert::Infallible>))
        }
        _ => None,
    }
}

/// The function, with the `statements` of each body in place of the block that ends with the response.
fn with_statements(endpoint: &Endpoint, statements: impl Fn(&Body) -> TokenStream) -> TokenStream {
    let more_attrs = errors_section(endpoint);
    let Function {
        attrs,
        qualifiers,
        keyword,
        ident,
        generics,
        inputs,
        returns,
        where_clause,
        body,
        ..
    } = &endpoint.function;
    let statements: TokenStream = match endpoint.bodies.as_slice() {
        [only] => statements(only),
        bodies => {
            let alternatives = bodies.iter().map(|body| {
                let condition = &body.condition;
                let statements = statements(body);
                quote!(#condition { #statements })
            });
            alternatives.collect()
        }
    };
    let inner_attrs = endpoint.bodies.first().map(|body| &body.inner_attrs);
    let mut block = Group::new(Delimiter::Brace, quote! { #inner_attrs #statements });
    block.set_span(endpoint.response.block.span());
    let body = endpoint.response.replace(body, block);
    quote! {
        #(#attrs)* #more_attrs
        #qualifiers #keyword #ident #(#generics)* #inputs #returns #(#where_clause)* #body
    }
}

/// A constant expression with the facts about the function.
fn call(endpoint: &Endpoint) -> TokenStream {
    let site = Span::mixed_site();
    let args = &endpoint.args;
    let service = args.service.to_blamed_type(&args.runtime);
    // With `and_then`, the decoded type is not the success type of the function.
    let variants =
        args.and_then.is_none().then(|| status_checks::against_variants(endpoint)).flatten();
    let runtime = args.runtime.in_function(site);
    let name = endpoint.function.ident.to_string();
    let name = name.trim_start_matches("r#");
    let operation = args.operation.as_ref().map(|_| quote_spanned!(site=> .operation(__OPERATION)));
    let success = args.success.as_ref().map(setting);
    let none_on = args.none_on.as_ref().map(setting);
    let max_body = args.max_body.as_ref().map(|bytes| quote_spanned!(site=> .max_body(#bytes)));
    let idempotent = args.is_idempotent.then(|| quote_spanned!(site=> .idempotent()));
    quote_spanned! {site=>
        const {
            #variants
            &#runtime::__private::call::<#service>(#name, ::core::module_path!())
                #operation #success #none_on #max_body #idempotent
        }
    }
}

/// `.success(&[(202, 202)])`.
fn setting(list: &List) -> TokenStream {
    let method = Ident::new(&list.keyword.to_string(), Span::mixed_site());
    let bounds = list.statuses.patterns.iter().map(Pattern::bounds);
    quote_spanned!(Span::mixed_site()=> .#method(&[#((#bounds)),*]))
}

/// The call into the runtime. Each type has an argument of one group, spanned at the user's code: the
/// tail, the success type, the error type, the path of `and_then`. rustc reports a wrong type there. The
/// arguments for the success type and the error type are empty arrays, which need no import.
fn finish(endpoint: &Endpoint, response: &Group) -> TokenStream {
    let Blame { returned, value, error, is_result } = Blame::of(endpoint);
    let site = Span::mixed_site();
    let runtime = endpoint.args.runtime.in_function(site);
    let and_then = endpoint.args.and_then.as_ref();
    let type_at = |span| blamed(Delimiter::Bracket, TokenStream::new(), span);
    let optional = if endpoint.args.none_on.is_some() { "_optional" } else { "" };
    let kept = if and_then.is_some() { "_kept" } else { "" };
    let blocking = if endpoint.is_async { "" } else { "_blocking" };
    let function = Ident::new(&format!("finish{kept}{optional}{blocking}"), site);
    let await_ = endpoint.is_async.then(|| Ident::new("await", site)).into_iter();
    let types = match and_then {
        None => vec![type_at(value), type_at(error)],
        Some(function) => vec![type_at(first_span(function))],
    };
    // rustc points here if the value borrows from the response.
    let function = quote_spanned!(site=> #runtime::__private::#function);
    let function = blamed(Delimiter::Parenthesis, function, value);
    let facts = call(endpoint);
    let arguments = quote_spanned!(site=> #response, __call, #(#types),*);
    let arguments = blamed(Delimiter::Parenthesis, arguments, value);
    let call = quote_spanned!(site=> #function #arguments #(.#await_)*);
    // rustc points here if the return type is not this `Result`.
    let result = |tokens: TokenStream| {
        let function = quote_spanned!(site=> #runtime::__private::result);
        let function = blamed(Delimiter::Parenthesis, function, returned);
        let argument = blamed(Delimiter::Parenthesis, tokens, returned);
        quote!(#function #argument)
    };
    let end = match and_then {
        None if is_result => call,
        None => result(call),
        Some(function) => {
            let and_then = Ident::new(&format!("and_then{optional}"), site);
            let error = type_at(error);
            let result = result(quote_spanned! {site=>
                #runtime::__private::#and_then(__result, __call, #function, #error)
            });
            quote_spanned! {site=>
                let __result = #call;
                #result
            }
        }
    };
    quote_spanned! {site=>
        let __call = #facts;
        #end
    }
}

/// The spans of the return type, the success type and the error type. For an alias, all three are the
/// span of its name.
struct Blame {
    returned: Span,
    value: Span,
    error: Span,
    /// Whether it is written as a `Result` of two types, which is the type that the call returns.
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
