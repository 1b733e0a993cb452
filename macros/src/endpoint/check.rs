//! Checks the arguments and the function together.

use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, Type};

use super::args::{Args, List, Service};
use super::body::{self, Body, BodyEnd, ResponseBlock};
use super::function::Function;
use super::return_type::{Returned, is_std_type, path_of, without_parens};
use crate::errors::{Errors, wrong};

/// A function with its arguments. It can be expanded if no errors were reported.
pub(crate) struct Endpoint {
    pub(crate) args: Args,
    pub(crate) function: Function,
    /// The block that ends with the response.
    pub(crate) response: ResponseBlock,
    /// The content of that block: one body, or one for each condition at its end.
    pub(crate) bodies: Vec<Body>,
    pub(crate) is_async: bool,
}

/// Performs all checks that do not need types.
pub(crate) fn check(args: Args, mut function: Function, errors: &mut Errors) -> Endpoint {
    overlaps(&args, errors);
    handled_success(&args, errors);
    generic_service(&args, &function, errors);
    repeated_attribute(&mut function, errors);
    // `const` is removed, so that rustc does not also report calls that are not `const`.
    if let Some(constness) = function.qualifiers.constness.take() {
        errors.push(
            wrong("`#[acs_endpoint]` cannot be used on a `const fn`")
                .help("remove `const`")
                .at(constness),
        );
    }
    return_type(&args, &function, errors);
    let returned = Returned::of(function.output.as_ref());
    let response = ResponseBlock::find(&function.body, &returned, function.is_async());
    let bodies = body::split(&response.block);
    let in_future = returned.in_future;
    // `impl Trait` is replaced, because rustc would also report that the body does not return it.
    if !in_future && returned.ty.is_some_and(is_impl_trait) {
        function.returns = quote!(-> ());
    }
    if in_future && !function.is_async() && !response.in_future {
        errors.push(
            wrong("a function that returns a future must end with an `async` block")
                .help("end it with `async move { .. }` or `Box::pin(async move { .. })`, or write `async fn`")
                .at_span(function.body.span()),
        );
        name_future(&mut function);
    } else {
        for body in &bodies {
            if let BodyEnd::NoResponse { error, .. } = &body.end {
                errors.push(error.clone());
            }
        }
        if bodies.iter().any(|body| matches!(body.end, BodyEnd::Tail { .. })) {
            value(&args, &mut function, errors);
        }
    }
    let is_async = function.is_async() || response.in_future;
    Endpoint { args, function, response, bodies, is_async }
}

/// Reports a 2xx in `handles(..)` without `success(..)`, because then every 2xx is a success. With
/// `success(..)`, `handles(..)` can contain a success of the operation.
fn handled_success(args: &Args, errors: &mut Errors) {
    let (Some(_), None, Some(handles)) = (&args.operation, &args.success, &args.handles) else {
        return;
    };
    let mut patterns = handles.statuses.patterns.iter();
    if let Some(pattern) = patterns.find(|pattern| pattern.has_2xx()) {
        errors.push(
            wrong(format!("without `success(..)`, {} is a success", pattern.display()))
                .help("remove it, or list the statuses that are a success: `success(200)`")
                .at(pattern),
        );
    }
}

/// Reports a service that is a type parameter: the status checks are items, which cannot name one.
fn generic_service(args: &Args, function: &Function, errors: &mut Errors) {
    let Service::Path(path) = &args.service else { return };
    let Some(name) = path.get_ident() else { return };
    if function.has_type_parameter(name) {
        errors.push(
            wrong("`service` cannot be a type parameter")
                .help("write the path of the error type: `service = my::Error`")
                .at(path),
        );
    }
}

/// Reports and removes a second attribute, which would convert the result of the first.
fn repeated_attribute(function: &mut Function, errors: &mut Errors) {
    function.attrs.retain(|attr| {
        let is_repeated = attr.is("acs_endpoint");
        if is_repeated {
            errors.push(
                wrong("duplicate attribute `#[acs_endpoint]`")
                    .help("write all arguments in one attribute")
                    .at(attr),
            );
        }
        !is_repeated
    });
}

/// Reports a status code in several lists: it is either a success, a handled error or `None`.
fn overlaps(args: &Args, errors: &mut Errors) {
    let lists: Vec<&List> =
        [&args.success, &args.handles, &args.none_on].into_iter().flatten().collect();
    for (index, list) in lists.iter().enumerate() {
        for pattern in &list.statuses.patterns {
            let earlier = lists.iter().take(index).find_map(|earlier| {
                let mut patterns = earlier.statuses.patterns.iter();
                Some((earlier, patterns.find_map(|other| other.common(pattern))?))
            });
            if let Some((other, status)) = earlier {
                let what = format!(
                    "status code {status} is in both `{}` and `{}`",
                    other.keyword, list.keyword
                );
                errors.push(wrong(what).help("remove it from one of the two").at(pattern));
            }
        }
    }
}

/// Reports a return type that is certainly not a `Result` or, with `none_on`, not one of an `Option`.
fn return_type(args: &Args, function: &Function, errors: &mut Errors) {
    const UNIT: &str = "-> Result<(), SmsError>";
    const VALUE: &str = "Result<T, SmsError>";
    let returned = Returned::of(function.output.as_ref());
    match returned.ty {
        None => errors.push(not_a_result(&function.ident, UNIT)),
        Some(ty @ Type::Tuple(tuple)) if tuple.elems.is_empty() => {
            errors.push(not_a_result(ty, UNIT));
        }
        Some(ty @ Type::Path(path)) => {
            if path.path.segments.last().is_some_and(|last| is_std_type(&last.ident)) {
                errors.push(not_a_result(ty, VALUE));
            }
            if args.none_on.is_some() {
                optional(&returned, errors);
            }
        }
        Some(
            ty @ (Type::Never(_)
            | Type::Tuple(_)
            | Type::Reference(_)
            | Type::Slice(_)
            | Type::Array(_)
            | Type::Ptr(_)
            | Type::ImplTrait(_)
            | Type::TraitObject(_)),
        ) => errors.push(not_a_result(ty, VALUE)),
        Some(_) => {}
    }
}

fn not_a_result(returned: impl ToTokens, form: &str) -> syn::Error {
    wrong("this function must return a `Result`")
        .help(format!("write `{form}`, with the error type of the service"))
        .at(returned)
}

/// Reports a success type that is certainly not an `Option`.
fn optional(returned: &Returned<'_>, errors: &mut Errors) {
    let result = returned.result().filter(|result| !result.is_alias);
    let Some(value) = result.and_then(|result| result.value).map(without_parens) else { return };
    let is_other = match value {
        Type::Path(_) => !ends_in(value, "Option"),
        Type::Tuple(_) => true,
        _ => false,
    };
    if is_other {
        errors.push(
            wrong("`none_on` requires an `Option`").help("return `Result<Option<T>, E>`").at(value),
        );
    }
}

/// Checks the success type: it determines how the body is read, and the body does not outlive the call.
fn value(args: &Args, function: &mut Function, errors: &mut Errors) {
    let returned = Returned { ty: function.output.as_ref(), in_future: false };
    let Some(value) = returned.result().and_then(|result| result.value) else { return };
    match without_parens(value) {
        value @ Type::Reference(_) => errors.push(
            wrong("the success type cannot borrow from the response")
                .help("return a type that owns its data, such as `String`")
                .note("the response is dropped when the function returns")
                .at(value),
        ),
        value @ Type::ImplTrait(_) => {
            errors.push(
                wrong("the success type cannot be an `impl` type")
                    .help("write the type instead of `impl`, such as `Vec<T>`")
                    .at(value),
            );
            replace_impl_traits(function);
        }
        value if args.and_then.is_some() && ends_in(value, "Streamed") => {
            errors.push(
                wrong("`and_then` cannot be used with `Streamed`")
                    .help("remove `and_then`, or return a type that is read from the body")
                    .at(value),
            );
        }
        _ => {}
    }
}

/// Replaces `impl` types in the `Result` that is returned, because rustc would also report that the body does
/// not determine them.
fn replace_impl_traits(function: &mut Function) {
    let Some(Type::Path(returned)) = &mut function.output else { return };
    let Some(last) = returned.path.segments.last_mut() else { return };
    let PathArguments::AngleBracketed(arguments) = &mut last.arguments else { return };
    for argument in &mut arguments.args {
        if let GenericArgument::Type(ty @ Type::ImplTrait(_)) = argument {
            *ty = Type::Verbatim(quote!(()));
        }
    }
    function.returns = quote!(-> #returned);
}

/// Replaces `impl Future` in the return type by a named future, so that callers can still await it.
fn name_future(function: &mut Function) {
    let Returned { ty: Some(result), .. } = Returned::of(function.output.as_ref()) else { return };
    if function.output.as_ref().is_some_and(is_impl_trait) {
        function.returns = quote!(-> ::core::future::Pending<#result>);
    }
}

fn is_impl_trait(ty: &Type) -> bool {
    matches!(ty, Type::ImplTrait(_))
}

/// Whether the last segment of a type's path is `name`.
fn ends_in(ty: &Type, name: &str) -> bool {
    let last = path_of(ty).and_then(|path| path.segments.last());
    last.is_some_and(|segment| segment.ident == name)
}
