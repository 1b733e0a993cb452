//! Formats messages like rustc.

use proc_macro2::{LineColumn, TokenStream, TokenTree};
use syn::LitStr;

/// A `compile_error!` call: its text and the tokens that it underlines.
pub(super) struct Error {
    text: String,
    start: LineColumn,
    end: LineColumn,
}

/// The `compile_error!` calls in `output`, in the order of the source.
pub(super) fn errors(output: &TokenStream) -> Vec<Error> {
    let mut errors = Vec::new();
    collect(output, &mut errors);
    errors.sort_by_key(|error| (error.start, error.end));
    errors
}

fn collect(output: &TokenStream, errors: &mut Vec<Error>) {
    let tokens: Vec<_> = output.clone().into_iter().collect();
    for token in &tokens {
        if let TokenTree::Group(group) = token {
            collect(&group.stream(), errors);
        }
    }
    for call in tokens.windows(3) {
        if let [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(args)] = call
            && name == "compile_error"
        {
            let text: LitStr = syn::parse2(args.stream()).unwrap();
            let (start, end) = (name.span().start(), args.span().end());
            errors.push(Error { text: text.value(), start, end });
        }
    }
}

impl Error {
    /// The message with the lines of `source` that it points to.
    pub(super) fn render(&self, name: &str, source: &str) -> String {
        let text = self.text.replace('\n', "\n       ");
        let LineColumn { line, column } = self.start;
        let width = self.end.line.to_string().len();
        let margin = " ".repeat(width);
        let mut shown =
            format!("error: {text}\n{margin}--> {name}.rs:{line}:{}\n{margin} |\n", column + 1);
        for (number, code) in (1..).zip(source.lines()) {
            if (self.start.line..=self.end.line).contains(&number) {
                let from = if number == self.start.line { column } else { indent(code) };
                let to =
                    if number == self.end.line { self.end.column } else { code.chars().count() };
                let marks = format!("{}{}", " ".repeat(from), "^".repeat(to.saturating_sub(from)));
                shown.extend([
                    format!("{number:width$} | {code}\n"),
                    format!("{margin} | {marks}\n"),
                ]);
            }
        }
        shown
    }
}

fn indent(code: &str) -> usize {
    code.chars().take_while(|char| char.is_whitespace()).count()
}
