//! Generates the `# Errors` section.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use super::args::{List, Service};
use super::check::Endpoint;
use super::function::Attribute;
use super::return_type::{Returned, path_of, types};
use crate::errors::listed;
use crate::tokens::{display_path, first_span};

/// The `# Errors` section for a documented function without one. An undocumented function gets none, so
/// that the lint `missing_docs` still applies to it.
///
/// The section names the error type of the signature and the numbers in the arguments. Of the other arguments
/// it names only the operation, and the text has one length for all of them: editors complete half-typed
/// arguments only if the text before the body does not change its length.
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
    let operation = operation_sentence(endpoint).unwrap_or_default();
    let text = format!(
        "\n # Errors\n Returns {error} if the response status is not {statuses}, if the request fails, \
         or if the response body cannot be decoded.{operation}"
    );
    // The span is that of the user's documentation, because clippy ignores documentation from macros.
    let span = first_span(last?);
    Some(quote_spanned! {span=> #[doc = #text] })
}

/// The length of the sentence that names the operation. Spaces at its end are not shown.
const LENGTH: usize = 256;

/// Names the operation, with a link if its constant certainly exists. The type that a path names may
/// be a view, whose operations are constants of the service that it views.
fn operation_sentence(endpoint: &Endpoint) -> Option<String> {
    let args = &endpoint.args;
    let path = &args.operation.as_ref()?.path;
    let name = &path.segments.last()?.ident;
    let target = match (&args.service, path.get_ident()) {
        (_, None) => Some(display_path(path)),
        (Service::Builtin(service, _), Some(name)) => {
            let runtime = display_path(args.runtime.tokens(Span::call_site()));
            let error = service.error_type;
            Some(format!("{}::{error}::{name}", runtime.trim_start_matches("::")))
        }
        _ => None,
    };
    // The path of a macro, `$crate::a::SEND`, does not lead anywhere from the documentation.
    let operation = match target.filter(|path| !path.starts_with('$')) {
        Some(path) => format!("[`{name}`]({path})"),
        None => format!("`{name}`"),
    };
    let sentence = format!("The request performs the operation {operation}.");
    Some(format!("\n\n {sentence:LENGTH$}"))
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
    let path = display_path(path);
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
    listed(&all, "or")
}

#[cfg(test)]
mod tests {
    use crate::endpoint;

    /// The last sentence of the generated section.
    fn last_sentence(args: &str) -> String {
        let function = "/// Sends.\nfn send() -> Result<(), AppError> { post(url) }";
        let expanded = endpoint::expand(args.parse().unwrap(), &function.parse().unwrap());
        let expanded = expanded.to_string();
        let (_, section) = expanded.split_once(" # Errors").unwrap();
        let (section, _) = section.split_once("\"]").unwrap();
        section.rsplit("\\n ").next().unwrap().trim_end().to_owned()
    }

    #[test]
    fn the_operation_is_a_link_if_its_path_is_known() {
        for (args, operation) in [
            ("service = \"sms\", operation = SEND", "[`SEND`](acs_endpoint::SmsError::SEND)"),
            ("operation = ADD, service = \"rooms\"", "[`ADD`](acs_endpoint::RoomsError::ADD)"),
            (
                "service = \"sms\", operation = SmsError::SEND, success(202)",
                "[`SEND`](SmsError::SEND)",
            ),
            ("service = View, operation = crate::a::SEND", "[`SEND`](crate::a::SEND)"),
            ("service = \"sms\", operation = ::a::B::C", "[`C`](::a::B::C)"),
            (
                "service = \"sms\", operation = SEND, crate = crate::rt",
                "[`SEND`](crate::rt::SmsError::SEND)",
            ),
            (
                "service = \"sms\", operation = SEND, crate = ::rt::acs",
                "[`SEND`](rt::acs::SmsError::SEND)",
            ),
            // A view does not have the constants of its service, and rustdoc reports a broken link.
            ("service = View, operation = SEND", "`SEND`"),
            ("service = crate::View, operation = SEND, idempotent", "`SEND`"),
            ("service = \"unknown\", operation = SEND", "`SEND`"),
        ] {
            let sentence = format!("The request performs the operation {operation}.");
            assert_eq!(last_sentence(args), sentence, "{args}");
        }
    }

    #[test]
    fn without_an_operation_the_section_is_one_sentence() {
        for args in
            ["service = \"sms\"", "service = View, success(202)", "service = \"sms\", operation ="]
        {
            let sentence = last_sentence(args);
            assert!(sentence.starts_with("Returns [`AppError`] if "), "{args}: {sentence}");
            assert!(sentence.ends_with("cannot be decoded."), "{args}: {sentence}");
        }
    }
}
