//! Generates the constants that check the status codes of a function when its crate is compiled.

use proc_macro2::{Delimiter, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote_spanned};
use syn::Type;
use syn::spanned::Spanned as _;

use super::args::{Args, List, Operation, Service};
use super::check::Endpoint;
use super::return_type::{Returned, path_of, types};
use crate::statuses::Pattern;
use crate::tokens::blamed;

/// One constant for each list, except a list of a built-in service that is known to be right. It checks each
/// status code with a call that is spanned at its literal, so that rustc reports the mistake there. rustc
/// reports only the first mistake in a list; its message names the others.
pub(super) fn against_table(endpoint: &Endpoint) -> TokenStream {
    let site = Span::mixed_site();
    let args = &endpoint.args;
    let mut items = operation(endpoint);
    let lists = [&args.success, &args.handles, &args.none_on, &args.allow_undocumented];
    for list in lists.into_iter().flatten() {
        let name = list.keyword.to_string();
        let patterns = list.statuses.patterns.iter();
        let patterns: Vec<&Pattern> =
            patterns.filter(|pattern| !is_exempt(args, list, pattern)).collect();
        let of_operation = args.operation.is_some() && (name == "success" || name == "handles");
        if !of_operation && is_known(args, list, &patterns) {
            continue;
        }
        let mut checks = Checks::default();
        for pattern in &patterns {
            let span = pattern.span();
            let bounds = pattern.bounds();
            let bounds_of_operation = quote_spanned!(site=> __OPERATION, #bounds);
            match name.as_str() {
                "success" if of_operation => {
                    checks.call("check_operation_success", span, bounds_of_operation);
                }
                _ if of_operation => checks.method("operation_handles", span, bounds_of_operation),
                _ if pattern.is_exact() => checks.method(&name, span, pattern.to_token_stream()),
                _ => checks.method(&format!("{name}_range"), span, bounds),
            }
        }
        // This check is the last one: a mistyped status code is reported as such, not as a missing one.
        if name == "handles" && list.statuses.rest.is_none() {
            let listed = listed_errors(args);
            let bits = bits(&listed);
            let listed: Vec<String> = listed.into_iter().map(Pattern::display).collect();
            let listed = listed.join(", ");
            let arguments = quote_spanned!(site=> #bits, #listed);
            checks.method("complete", list.keyword.span(), arguments);
        }
        if name == "success" && of_operation {
            let listed =
                patterns_of([&args.success, &args.handles]).into_iter().map(Pattern::bounds);
            let arguments = quote_spanned!(site=> __OPERATION, &[#((#listed)),*]);
            checks.call("check_operation", list.keyword.span(), arguments);
        }
        items.extend(checks.into_constant(endpoint, &patterns));
    }
    items
}

/// Whether a list is right according to the copy of a built-in service's table.
fn is_known(args: &Args, list: &List, patterns: &[&Pattern]) -> bool {
    let Service::Builtin(service, _) = args.service else { return false };
    let name = list.keyword.to_string();
    let allows = |pattern: &&Pattern| pattern.is_exact() && service.allows(&name, pattern.first);
    let is_complete = name != "handles" || list.statuses.rest.is_some() || {
        let listed = listed_errors(args);
        service.errors.iter().all(|code| listed.iter().any(|pattern| pattern.contains(*code)))
    };
    patterns.iter().all(allows) && is_complete
}

/// Whether `allow_undocumented` lists the status code, which is then not checked in another list.
fn is_exempt(args: &Args, list: &List, pattern: &Pattern) -> bool {
    list.keyword != "allow_undocumented"
        && patterns_of([&args.allow_undocumented]).into_iter().any(|other| other.overlaps(pattern))
}

/// The error statuses that the function lists.
fn listed_errors(args: &Args) -> Vec<&Pattern> {
    patterns_of([&args.handles, &args.none_on, &args.allow_undocumented])
}

fn patterns_of<'a>(lists: impl IntoIterator<Item = &'a Option<List>>) -> Vec<&'a Pattern> {
    lists.into_iter().flatten().flat_map(|list| &list.statuses.patterns).collect()
}

/// Declares the operation as a constant, so that a wrong name is one error.
fn operation(endpoint: &Endpoint) -> TokenStream {
    let site = Span::mixed_site();
    let runtime = endpoint.args.runtime.in_function(site);
    let Some(Operation { path, equals }) = &endpoint.args.operation else {
        return TokenStream::new();
    };
    let service = endpoint.args.service.to_type(&endpoint.args.runtime);
    let is_name = path.segments.len() == 1 && path.leading_colon.is_none();
    // rustc points to the name, or to the `=`, if it is not an operation of the service.
    let constant = match &endpoint.args.service {
        // An editor completes the name only in this form.
        Service::Builtin(service, _) if is_name => {
            let runtime = endpoint.args.runtime.in_function(site.located_at(*equals));
            let error = Ident::new(service.error_type, site);
            quote_spanned!(site=> #runtime::#error::#path)
        }
        _ if is_name => {
            let open = quote_spanned!(site.located_at(path.span())=> <);
            quote_spanned!(site=> #open <#service as #runtime::ServiceError>::Operations>::#path)
        }
        _ => path.to_token_stream(),
    };
    quote_spanned! {site=>
        const __OPERATION: &#runtime::OperationInfo =
            &#runtime::__private::OperationOf::<#service>::info(#constant);
    }
}

/// The checks of one list, which are statements of a constant.
#[derive(Default)]
struct Checks {
    /// The checks that are functions, which must be imported.
    functions: Vec<&'static str>,
    uses_list: bool,
    calls: TokenStream,
}

impl Checks {
    /// A check that does not use the table. Its tokens have `span`, because rustc points there.
    fn call(&mut self, function: &'static str, span: Span, arguments: TokenStream) {
        if !self.functions.contains(&function) {
            self.functions.push(function);
        }
        self.push(None, function, span, arguments);
    }

    /// A check of the list against the table. It is a method, which needs no separate import.
    fn method(&mut self, name: &str, span: Span, arguments: TokenStream) {
        self.uses_list = true;
        self.push(Some("__list"), name, span, arguments);
    }

    fn push(&mut self, receiver: Option<&str>, name: &str, span: Span, arguments: TokenStream) {
        let site = Span::mixed_site();
        let at = site.located_at(span);
        let in_parentheses = |tokens| blamed(Delimiter::Parenthesis, tokens, span);
        let punct = |char| {
            let mut punct = Punct::new(char, Spacing::Alone);
            punct.set_span(site);
            TokenTree::from(punct)
        };
        if let Some(receiver) = receiver {
            let receiver = TokenTree::from(Ident::new(receiver, site)).into();
            self.calls.extend([in_parentheses(receiver).into(), punct('.')]);
        }
        let arguments = in_parentheses(arguments);
        self.calls.extend([Ident::new(name, at).into(), arguments.into(), punct(';')]);
    }

    /// The constant; no tokens if nothing is checked.
    fn into_constant(self, endpoint: &Endpoint, patterns: &[&Pattern]) -> TokenStream {
        let Self { functions, calls, .. } = self;
        if calls.is_empty() {
            return TokenStream::new();
        }
        let site = Span::mixed_site();
        let runtime = endpoint.args.runtime.in_function(site);
        let import = (!functions.is_empty()).then(|| {
            let functions = functions.iter().map(|function| Ident::new(function, site));
            quote_spanned!(site=> use #runtime::__private::{#(#functions),*};)
        });
        let service = endpoint.args.service.to_type(&endpoint.args.runtime);
        let list = self.uses_list.then(|| {
            let (function, patterns) = array(patterns);
            quote_spanned!(site=> let __list = #runtime::__private::#function::<#service>(&#patterns);)
        });
        quote_spanned! {site=>
            const _: () = {
                #import
                #list
                #calls
            };
        }
    }
}

/// The statuses of a list as an array, and the function that accepts it.
fn array(patterns: &[&Pattern]) -> (Ident, TokenStream) {
    let site = Span::mixed_site();
    if patterns.iter().all(|pattern| pattern.is_exact()) {
        let statuses = patterns.iter().map(|pattern| Literal::u16_unsuffixed(pattern.first));
        return (Ident::new("list", site), quote_spanned!(site=> [#(#statuses),*]));
    }
    let bounds = patterns.iter().map(|pattern| pattern.bounds());
    (Ident::new("list_of_ranges", site), quote_spanned!(site=> [#((#bounds)),*]))
}

/// Bit 0 for status 400, and so on. If a pattern has no bit, returns 0, which makes the check read the list
/// itself.
fn bits(listed: &[&Pattern]) -> Literal {
    let bits = listed.iter().try_fold(0_u128, |bits, pattern| {
        let bit = pattern.first.checked_sub(400).filter(|bit| pattern.is_exact() && *bit < 128)?;
        Some(bits | 1 << bit)
    });
    Literal::u128_unsuffixed(bits.unwrap_or(0))
}

/// Checks `success(..)` against the variants of the success type, if that type is a plain path. This is
/// an inline constant, because an item cannot name the generics of the function and of its impl.
pub(super) fn against_variants(endpoint: &Endpoint) -> Option<TokenStream> {
    let site = Span::mixed_site();
    let success = endpoint.args.success.as_ref()?;
    let value = value_path(endpoint)?;
    let runtime = endpoint.args.runtime.in_function(site);
    let mut checks = Checks::default();
    for pattern in &success.statuses.patterns {
        checks.push(Some("__variants"), "success", pattern.span(), pattern.bounds());
    }
    let calls = checks.calls;
    Some(quote_spanned! {site=>
        let __variants = #runtime::__private::variants::<#value, _>().statuses();
        #calls
    })
}

fn value_path(endpoint: &Endpoint) -> Option<&Type> {
    let returned = Returned::of(endpoint.function.output.as_ref()).ty?;
    let mut value = types(&path_of(returned)?.segments.last()?.arguments).next()?;
    if endpoint.args.none_on.is_some() {
        value = types(&path_of(value)?.segments.last()?.arguments).next()?;
    }
    path_of(value)?.segments.iter().all(|segment| segment.arguments.is_empty()).then_some(value)
}

#[cfg(test)]
mod tests {
    use crate::endpoint;

    fn expand(args: &str) -> String {
        let function = "fn find() -> Result<Option<T>, E> { get() }";
        endpoint::expand(args.parse().unwrap(), &function.parse().unwrap()).to_string()
    }

    #[test]
    fn a_name_is_an_operation_of_the_service_and_a_path_is_emitted_unchanged() {
        for (args, operation) in [
            ("service = \"sms\", operation = SEND", "(:: acs_endpoint :: SmsError :: SEND)"),
            ("service = \"sms\", operation = a::SEND", "(a :: SEND)"),
            ("service = Error, operation = SEND", ":: Operations > :: SEND)"),
            ("service = Error, operation = Error::SEND", "(Error :: SEND)"),
            ("service = Error, operation = ::a::SEND", "(:: a :: SEND)"),
        ] {
            let expanded = expand(args);
            assert!(expanded.contains(operation), "{args}: {expanded}");
        }
    }

    #[test]
    fn a_check_of_several_status_codes_is_imported_once() {
        let expanded = expand("service = \"sms\", operation = SEND, success(200, 202)");
        assert!(expanded.contains("{ check_operation_success , check_operation }"), "{expanded}");
    }

    #[test]
    fn a_list_of_a_built_in_service_is_checked_unless_it_is_right() {
        for (args, checked) in [
            ("service = \"sms\", success(202)", 0),
            ("service = \"sms\", success(200, 203)", 1),
            ("service = \"sms\", success(200..=202)", 1),
            ("service = \"sms\", handles(400, 401, 403, 404, 422, 429, 500)", 0),
            ("service = \"sms\", handles(400, 401, 403, 404, 422, 429, 500, 503)", 0),
            ("service = \"sms\", handles(400, 401, 403, 404, 422, 429)", 1),
            ("service = \"sms\", handles(400, 401, 403, 404, 422, 429, 500..=500)", 0),
            ("service = \"sms\", handles(400, 401, 403, 404, 422, 429, 500..=599)", 1),
            ("service = \"sms\", handles(400, ..)", 0),
            ("service = \"sms\", handles(418, ..)", 1),
            ("service = \"sms\", handles(400..=499, ..)", 1),
            ("service = \"sms\", handles(400, 401, 403, 422, 429, 500), none_on(404)", 0),
            ("service = \"sms\", handles(400, 401, 403, 422, 429), none_on(404)", 1),
            ("service = \"sms\", none_on(404)", 0),
            ("service = \"sms\", none_on(405)", 1),
            ("service = \"sms\", allow_undocumented(418)", 0),
            ("service = \"sms\", allow_undocumented(404)", 1),
            ("service = \"sms\", handles(400, 418, ..), allow_undocumented(418)", 0),
            ("service = \"sms\", success(203), handles(405, ..), none_on(410)", 3),
            ("service = \"sms\", operation = SEND, success(202), handles(400, ..)", 2),
            ("service = \"sms\", operation = SEND, none_on(404)", 0),
            ("service = Error, success(202), none_on(404)", 2),
            ("service = Error, success(203), allow_undocumented(203)", 1),
        ] {
            assert_eq!(expand(args).matches("const _ :").count(), checked, "{args}");
        }
    }
}
