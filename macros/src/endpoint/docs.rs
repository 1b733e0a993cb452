//! Generates the `# Errors` section.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote_spanned};

use super::args::List;
use super::check::Endpoint;
use super::function::Attribute;
use super::return_type::{Returned, path_of, types};
use crate::tokens::first_span;

/// The `# Errors` section for a documented function without one. An undocumented function gets none, so
/// that the lint `missing_docs` still applies to it.
///
/// The section names the error type of the signature and the numbers in the arguments, but nothing else of
/// them: editors complete half-typed arguments only if the text before the body does not change.
pub(super) fn errors_section(endpoint: &Endpoint) -> Option<TokenStream> {
    let docs: Vec<&Attribute> =
        endpoint.function.attrs.iter().filter(|attr| attr.is("doc")).collect();
    let mut text = Vec::new();
    let mut last = None;
    for attr in docs {
        // Neither `#[doc(alias = "..")]` nor `#[doc(hidden)]` is documentation.
        match attr.doc() {
            Some(line) => text.push(line),
            None if attr.is_value() => return None,
            None => continue,
        }
        last = Some(attr);
    }
    if text.join("\n").lines().any(|line| line.trim() == "# Errors") {
        return None;
    }
    let error = error_link(endpoint).unwrap_or_else(|| "an error".to_owned());
    let statuses = statuses(endpoint);
    let text = format!(
        " # Errors\n Returns {error} if the response status is not {statuses}, if the request fails, \
         or if the response body cannot be decoded."
    );
    // The span is that of the user's documentation, because clippy ignores documentation from macros.
    let span = first_span(last?);
    Some(quote_spanned! {span=> #[doc = ""] #[doc = #text] })
}

/// A link to the error type of the signature, if it is a plain path. A single letter is assumed to be a
/// type parameter.
fn error_link(endpoint: &Endpoint) -> Option<String> {
    let returned = Returned::of(endpoint.function.output.as_ref());
    let result = path_of(returned.ty?)?.segments.last()?;
    let path = path_of(types(&result.arguments).nth(1)?)?;
    let name = path.segments.last()?.ident.to_string();
    let is_plain = path.segments.iter().all(|segment| segment.arguments.is_empty());
    let is_self = path.segments.first().is_some_and(|first| first.ident == "Self");
    let is_parameter = path.get_ident().is_some_and(|name| {
        name.to_string().len() == 1 || endpoint.function.has_type_parameter(name)
    });
    if !is_plain || is_self {
        return None;
    }
    if is_parameter {
        return Some(format!("`{name}`"));
    }
    let path = path.to_token_stream().to_string().replace(' ', "");
    Some(if path == name { format!("[`{name}`]") } else { format!("[`{name}`]({path})") })
}

/// The status codes that are not errors: `200, 202 or 404`.
fn statuses(endpoint: &Endpoint) -> String {
    let args = &endpoint.args;
    let of = |list: &Option<List>| -> Vec<String> {
        let patterns = list.iter().flat_map(|list| &list.statuses.patterns);
        patterns.map(|pattern| pattern.display().replace("..=", " to ")).collect()
    };
    let mut all = of(&args.success);
    if args.success.is_none() {
        all.push("2xx".to_owned());
    }
    all.extend(of(&args.none_on));
    match all.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => "2xx".to_owned(),
    }
}
