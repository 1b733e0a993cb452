//! Arguments and function together: what neither can say alone.

use syn::{GenericArgument, PathArguments, Type};

use super::args::{Args, List};
use super::body::{self, Body, End};
use super::item::Function;
use super::place::{self, Returned};
use crate::diag::{Mistake, Sink};

/// A function with what is to be said of it; it can be expanded if there was no mistake.
pub(crate) struct Endpoint {
    pub(crate) args: Args,
    pub(crate) function: Function,
    /// The block that ends with the response.
    pub(crate) body: Body,
    pub(crate) is_async: bool,
    /// It is no `async fn`, and returns a future.
    pub(crate) returns_future: bool,
}

/// Checks everything that needs no types.
pub(crate) fn check(args: Args, function: Function, sink: &mut Sink) -> Endpoint {
    overlaps(&args, sink);
    return_type(&args, &function, sink);
    let returns_future =
        Returned::of(&function.sig.output).in_future && function.sig.asyncness.is_none();
    let block = place::find(&function.body, returns_future).unwrap_or_else(|| {
        sink.at_span(function.body.span(), &Mistake::NoAsyncBlock);
        function.body.clone()
    });
    let body = body::split(&block);
    match body.end {
        End::Semicolon(span) => sink.at_span(span, &Mistake::TrailingSemicolon),
        End::Empty => sink.at_span(block.span(), &Mistake::EmptyBody),
        End::Tail(_) | End::Diverges => {}
    }
    let is_async = function.sig.asyncness.is_some() || returns_future;
    Endpoint { args, function, body, is_async, returns_future }
}

/// A status has one meaning: success, handled error, absent value.
fn overlaps(args: &Args, sink: &mut Sink) {
    let lists: Vec<&List> =
        [&args.success, &args.handles, &args.none_on].into_iter().flatten().collect();
    for (index, list) in lists.iter().enumerate() {
        for pattern in &list.statuses.patterns {
            let earlier = lists.iter().take(index).find(|earlier| {
                earlier.statuses.patterns.iter().any(|other| other.overlaps(pattern))
            });
            if let Some(other) = earlier {
                let mistake = Mistake::InTwoLists {
                    status: &pattern.display(),
                    list: &list.keyword.to_string(),
                    other: &other.keyword.to_string(),
                };
                sink.at(pattern, &mistake);
            }
        }
    }
}

fn return_type(args: &Args, function: &Function, sink: &mut Sink) {
    let Some(returned) = Returned::of(&function.sig.output).ty else {
        return sink.at(&function.sig.ident, &Mistake::NoResult);
    };
    match returned {
        Type::Tuple(tuple) if tuple.elems.is_empty() => sink.at(returned, &Mistake::NoResult),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return };
            let name = last.ident.to_string();
            if is_never_a_result(&name) {
                sink.at(returned, &Mistake::NotAResult);
            } else if args.none_on.is_some() && name == "Result" {
                match first_type(&last.arguments) {
                    Some(Type::Path(value)) if ends_in(value, "Option") => {}
                    Some(value @ (Type::Path(_) | Type::Tuple(_))) => {
                        sink.at(value, &Mistake::NoneOnNeedsOption);
                    }
                    _ => {}
                }
            }
        }
        Type::Never(_)
        | Type::Tuple(_)
        | Type::Reference(_)
        | Type::Slice(_)
        | Type::Array(_)
        | Type::Ptr(_) => {
            sink.at(returned, &Mistake::NotAResult);
        }
        _ => {}
    }
}

/// Types of the standard library that a function without an error returns. Any other name can be an
/// alias of a `Result`; then rustc says what does not fit.
fn is_never_a_result(name: &str) -> bool {
    matches!(
        name,
        "Option" | "String" | "Vec" | "bool" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64"
    )
}

/// The first type in angle brackets.
pub(crate) fn first_type(arguments: &PathArguments) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(found) => Some(found),
        _ => None,
    })
}

fn ends_in(path: &syn::TypePath, name: &str) -> bool {
    path.path.segments.last().is_some_and(|segment| segment.ident == name)
}
