//! The annotated item, read as far as it matters.
//!
//! rustc has parsed the item before: what is not looked at here is emitted as it came. That needs no
//! grammar of functions, and so not syn's feature `full`, which doubles what syn takes to build.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use syn::{Generics, Lit, Type};

use crate::errors::wrong;
use crate::tokens::{is_ident, is_punct, without_group};

/// A function; all but its return type stays tokens.
pub(crate) struct Function {
    pub(crate) attrs: Vec<Attribute>,
    /// From the visibility to `fn`, without `const`.
    pub(crate) qualifiers: Vec<TokenTree>,
    pub(crate) constness: Option<TokenTree>,
    pub(crate) is_async: bool,
    pub(crate) ident: Ident,
    pub(crate) generics: Vec<TokenTree>,
    pub(crate) inputs: TokenTree,
    /// `-> Type`, as it is emitted.
    pub(crate) returns: TokenStream,
    /// The type there, as it was understood.
    pub(crate) output: Option<Type>,
    pub(crate) where_clause: Vec<TokenTree>,
    pub(crate) body: Group,
}

/// `#[..]`.
pub(crate) struct Attribute {
    hash: TokenTree,
    brackets: Group,
    /// The last name of its path.
    pub(crate) name: String,
}

/// What the attribute stands on.
pub(crate) enum Item {
    Function(Box<Function>),
    /// An `impl` block or a trait.
    Block,
    /// Something else.
    Other {
        error: syn::Error,
        is_expression: bool,
    },
}

/// Reads the item, or says what stands there instead of a function.
pub(crate) fn read(item: &TokenStream) -> Item {
    let mut tokens = without_group(item).into_iter().peekable();
    let mut attrs = Vec::new();
    while let Some(hash) = tokens.next_if(|token| is_punct(token, '#')) {
        if let Some(TokenTree::Group(brackets)) = tokens.next() {
            attrs.push(Attribute::new(hash, brackets));
        }
    }
    let tokens: Vec<TokenTree> = tokens.collect();
    let end = tokens.iter().position(|token| !is_qualifier(token)).unwrap_or(tokens.len());
    let (qualifiers, rest) = tokens.split_at_checked(end).unwrap_or((&tokens, &[]));
    match rest.first().map(ToString::to_string).unwrap_or_default().as_str() {
        "fn" => match function(attrs, qualifiers, rest) {
            Some(function) => Item::Function(Box::new(function)),
            None => {
                let error = wrong("this function has no body, so it has no response to convert")
                    .help("put `#[acs_endpoint]` where the body is: on the method of each impl")
                    .at(rest.get(1));
                Item::Other { error, is_expression: false }
            }
        },
        "impl" | "trait" => Item::Block,
        kind => {
            let (found, instead) = something_else(&tokens, qualifiers, kind);
            let head = tokens.iter().find(|token| !is_visibility(token)).or(tokens.first());
            let error = wrong(format!("`#[acs_endpoint]` cannot be used on {found}"))
                .help(instead)
                .at(head);
            let is_statement = tokens.last().is_some_and(|token| is_punct(token, ';'));
            let is_expression = matches!(found, EXPRESSION | CLOSURE) && !is_statement;
            Item::Other { error, is_expression }
        }
    }
}

/// What may stand before `fn`.
fn is_qualifier(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(ident) => matches!(
            ident.to_string().as_str(),
            "pub" | "crate" | "default" | "const" | "async" | "unsafe" | "safe" | "extern"
        ),
        TokenTree::Group(_) => is_visibility(token),
        TokenTree::Literal(_) => true,
        TokenTree::Punct(_) => false,
    }
}

/// `pub`, `(crate)`, and a `$vis`.
fn is_visibility(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => {
            matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::None)
        }
        token => token.to_string() == "pub",
    }
}

/// Reads a function, from its `fn` on; nothing if it has no body.
fn function(
    attrs: Vec<Attribute>,
    qualifiers: &[TokenTree],
    rest: &[TokenTree],
) -> Option<Function> {
    let [keyword, TokenTree::Ident(ident), rest @ ..] = rest else { return None };
    let (end, rest) = rest.split_last()?;
    let body = braces(end)?;
    let inputs = inputs(rest)?;
    let (generics, rest) = rest.split_at_checked(inputs)?;
    let (inputs, rest) = rest.split_first()?;
    let where_ = rest.iter().position(|token| is_ident(token, "where")).unwrap_or(rest.len());
    let (output, where_clause) = rest.split_at_checked(where_)?;
    let mut constness = None;
    let mut is_async = false;
    let mut kept = Vec::new();
    for token in qualifiers {
        match token.to_string().as_str() {
            "const" => constness = Some(token.clone()),
            word => {
                is_async |= word == "async";
                kept.push(token.clone());
            }
        }
    }
    kept.push(keyword.clone());
    Some(Function {
        attrs,
        qualifiers: kept,
        constness,
        is_async,
        ident: ident.clone(),
        generics: generics.to_vec(),
        inputs: inputs.clone(),
        returns: output.iter().cloned().collect(),
        output: return_type(output),
        where_clause: where_clause.to_vec(),
        body,
    })
}

/// A block, also as a `$body:block` of `macro_rules!`, which comes in a group without delimiters.
fn braces(token: &TokenTree) -> Option<Group> {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.clone()),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            group.stream().into_iter().next().as_ref().and_then(braces)
        }
        _ => None,
    }
}

/// The index of the parentheses of the arguments: the first behind the generics, which may hold others.
fn inputs(tokens: &[TokenTree]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut after_dash = false;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' && !after_dash => {
                depth = depth.saturating_sub(1);
            }
            TokenTree::Group(group) if depth == 0 => {
                return (group.delimiter() == Delimiter::Parenthesis).then_some(index);
            }
            _ => {}
        }
        after_dash = is_punct(token, '-');
    }
    None
}

/// The type behind `->`; as tokens, if syn does not know its syntax.
fn return_type(tokens: &[TokenTree]) -> Option<Type> {
    let [_, _, ty @ ..] = tokens else { return None };
    let known: TokenStream = without_captures(ty).collect();
    Some(syn::parse2(known).unwrap_or_else(|_| Type::Verbatim(ty.iter().cloned().collect())))
}

/// With another bound for the `use<..>` of `impl Future + use<'_>`, which syn knows only with its feature
/// `full`.
fn without_captures(tokens: &[TokenTree]) -> impl Iterator<Item = TokenTree> {
    let mut is_captured = false;
    tokens.iter().filter_map(move |token| {
        if is_ident(token, "use") {
            is_captured = true;
            return Some(Ident::new("Sized", token.span()).into());
        }
        let is_other = !is_captured;
        is_captured &= !is_punct(token, '>');
        is_other.then(|| token.clone())
    })
}

const CLOSURE: &str = "a closure";
const EXPRESSION: &str = "an expression";

/// What the item is, if it is no function, and where the attribute belongs.
fn something_else(
    tokens: &[TokenTree],
    qualifiers: &[TokenTree],
    kind: &str,
) -> (&'static str, &'static str) {
    const EACH: &str = "put it on each function that calls the service";
    const ELSEWHERE: &str = "remove it, and put it on the functions that call the service";
    const INTO_FN: &str = "put the request into a function, and annotate that";
    let has = |word: &str| qualifiers.iter().any(|token| token.to_string() == word);
    let next = tokens.get(qualifiers.len() + 1);
    match kind {
        "struct" => ("a struct", ELSEWHERE),
        "enum" => ("an enum", "derive `ServiceError` to make it the error type of a service"),
        "union" if matches!(next, Some(TokenTree::Ident(_))) => ("a union", ELSEWHERE),
        "mod" => ("a module", EACH),
        "use" => ("an import", ELSEWHERE),
        "type" => ("a type", ELSEWHERE),
        "static" => ("a constant", INTO_FN),
        _ if has("extern") && has("crate") => ("an import", ELSEWHERE),
        _ if has("extern") => ("a block of foreign functions", INTO_FN),
        _ if has("const") => ("a constant", INTO_FN),
        "let" => ("a statement", INTO_FN),
        "|" => (CLOSURE, INTO_FN),
        "move" if next.is_some_and(|next| is_punct(next, '|')) => (CLOSURE, INTO_FN),
        _ if is_macro_call(tokens) => {
            ("a macro call", "put it on the functions inside of the macro")
        }
        _ => (EXPRESSION, INTO_FN),
    }
}

/// `path::of::a_macro! { .. }`, or `macro_rules! name { .. }`.
fn is_macro_call(tokens: &[TokenTree]) -> bool {
    let is_path = |token: &&TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(token, ':');
    let path = tokens.iter().take_while(is_path).count();
    match tokens.get(path..) {
        Some([bang, behind, ..]) => {
            path > 0 && is_punct(bang, '!') && !matches!(behind, TokenTree::Punct(_))
        }
        _ => false,
    }
}

impl Function {
    /// Whether a type parameter has that name.
    pub(crate) fn has_type_parameter(&self, name: &Ident) -> bool {
        let generics: TokenStream = self.generics.iter().cloned().collect();
        let generics = syn::parse2::<Generics>(generics).unwrap_or_default();
        generics.type_params().any(|parameter| parameter.ident == *name)
    }
}

impl Attribute {
    fn new(hash: TokenTree, brackets: Group) -> Self {
        let path = without_group(&brackets.stream()).into_iter().map_while(|token| match token {
            TokenTree::Ident(name) => Some(name.to_string()),
            token => is_punct(&token, ':').then(String::new),
        });
        let name = path.last().unwrap_or_default();
        Self { hash, brackets, name }
    }

    pub(crate) fn span(&self) -> Span {
        self.hash.span()
    }

    /// The text of a doc comment, or of `#[doc = ".."]`.
    pub(crate) fn doc(&self) -> Option<String> {
        let text = without_group(&self.brackets.stream()).into_iter().nth(2)?;
        let TokenTree::Literal(text) = text else { return None };
        match Lit::new(text) {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        }
    }
}

impl ToTokens for Attribute {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(self.hash.clone());
        tokens.append(self.brackets.clone());
    }
}
