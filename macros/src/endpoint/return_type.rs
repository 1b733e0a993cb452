//! Finds the result type of a function in its signature.

use proc_macro2::TokenStream;
use syn::{GenericArgument, Ident, Path, PathArguments, Type, TypeParamBound};

use crate::tokens::is_same;

/// The result type of a function: its return type, or the output of the future that it returns.
pub(crate) struct Returned<'a> {
    pub(crate) ty: Option<&'a Type>,
    pub(crate) in_future: bool,
}

impl<'a> Returned<'a> {
    /// Reads `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>` and `BoxFuture<'_, T>`.
    pub(crate) fn of(ty: Option<&'a Type>) -> Self {
        let ty = ty.map(without_parens);
        match ty.and_then(future_output) {
            Some(output) => Self { ty: Some(without_parens(output)), in_future: true },
            None => Self { ty, in_future: false },
        }
    }

    /// The type arguments, if the name of the type is `Result` or ends in `Result`.
    pub(crate) fn result(&self) -> Option<ResultType<'a>> {
        let path = path_of(self.ty?)?;
        let last = path.segments.last()?;
        if !last.ident.to_string().ends_with("Result") {
            return None;
        }
        Some(ResultType { is_alias: last.ident != "Result", value: types(&last.arguments).next() })
    }

    /// Whether the type consists of the given tokens.
    pub(crate) fn is(&self, tokens: &TokenStream) -> bool {
        self.ty.is_some_and(|ty| is_same(ty, tokens))
    }
}

/// `Result<T, E>`, or an alias, for which only the arguments are known.
pub(crate) struct ResultType<'a> {
    pub(crate) is_alias: bool,
    pub(crate) value: Option<&'a Type>,
}

/// The type without parentheses and without the invisible group of a `$t:ty`.
pub(crate) fn without_parens(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => without_parens(&group.elem),
        Type::Paren(paren) => without_parens(&paren.elem),
        _ => ty,
    }
}

/// The path of a type, without `<T as Trait>`.
pub(crate) fn path_of(ty: &Type) -> Option<&Path> {
    match without_parens(ty) {
        Type::Path(ty) if ty.qself.is_none() => Some(&ty.path),
        _ => None,
    }
}

/// The types in the angle brackets.
pub(crate) fn types(arguments: &PathArguments) -> impl Iterator<Item = &Type> {
    let list = match arguments {
        PathArguments::AngleBracketed(list) => Some(&list.args),
        _ => None,
    };
    list.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// Whether a type is certainly neither a `Result` nor a service's error. Any other name can be an
/// alias, in which case rustc reports a wrong type.
pub(crate) fn is_std_type(name: &Ident) -> bool {
    const TYPES: [&str; 23] = [
        "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64",
        "i128", "isize", "f32", "f64", "str", "String", "Option", "Vec", "Box", "Rc", "Arc",
    ];
    TYPES.iter().any(|ty| name == ty)
}

fn future_output(ty: &Type) -> Option<&Type> {
    match without_parens(ty) {
        Type::ImplTrait(ty) => ty.bounds.iter().find_map(bound_output),
        Type::TraitObject(ty) => ty.bounds.iter().find_map(bound_output),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let inner = types(&last.arguments).next()?;
            match last.ident.to_string().as_str() {
                "Pin" | "Box" => future_output(inner),
                "BoxFuture" | "LocalBoxFuture" => Some(inner),
                _ => None,
            }
        }
        _ => None,
    }
}

fn bound_output(bound: &TypeParamBound) -> Option<&Type> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let last = bound.path.segments.last().filter(|last| last.ident == "Future")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::AssocType(output) if output.ident == "Output" => Some(&output.ty),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use quote::ToTokens as _;
    use syn::Type;

    use super::Returned;

    #[test]
    fn futures_are_recognized_by_their_output() {
        for (text, output) in [
            ("impl Future<Output = R> + Send", Some("R")),
            ("impl Send + ::core::future::Future<Output = R>", Some("R")),
            ("Pin<Box<dyn Future<Output = R> + Send + 'a>>", Some("R")),
            ("BoxFuture<'_, R>", Some("R")),
            ("futures::future::LocalBoxFuture<'static, R>", Some("R")),
            ("(impl Future<Output = R>)", Some("R")),
            ("Result<T, E>", None),
            ("Pin<Box<T>>", None),
            ("ApiFuture<'a, R>", None),
            ("impl Iterator<Item = R>", None),
        ] {
            let ty: Type = syn::parse_str(text).unwrap();
            let returned = Returned::of(Some(&ty));
            assert_eq!(returned.in_future, output.is_some(), "{text}");
            if let Some(output) = output {
                assert_eq!(returned.ty.to_token_stream().to_string(), output, "{text}");
            }
        }
    }
}
