//! What is known about an annotated function at compile time.

use std::fmt;

/// The annotated function an error comes from: facts that the attribute records at compile time.
///
/// Every error that the attribute makes carries one; see
/// [`ErrorResponse::endpoint`](crate::ErrorResponse::endpoint).
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Endpoint {
    service: &'static str,
    function: &'static str,
    module: &'static str,
    success: &'static [(u16, u16)],
    none_on: &'static [(u16, u16)],
    max_body: usize,
    idempotent: bool,
}

/// What a status means to one annotated function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Success,
    /// `none_on(..)` lists the status: the function returns `Ok(None)`.
    Absent,
    Error,
}

impl Endpoint {
    /// The name of the service, as in `service = "sms"`.
    #[must_use]
    pub const fn service(&self) -> &'static str {
        self.service
    }

    /// The name of the annotated function.
    #[must_use]
    pub const fn function(&self) -> &'static str {
        self.function
    }

    /// The path of the module that the function is in, as [`module_path!`] gives it.
    #[must_use]
    pub const fn module(&self) -> &'static str {
        self.module
    }

    /// Whether sending the request again has no further effect.
    #[must_use]
    pub const fn is_idempotent(&self) -> bool {
        self.idempotent
    }

    pub(crate) const fn new(
        service: &'static str,
        function: &'static str,
        module: &'static str,
    ) -> Self {
        Self {
            service,
            function,
            module,
            success: &[],
            none_on: &[],
            max_body: usize::MAX,
            idempotent: false,
        }
    }

    pub(crate) const fn with_success(self, success: &'static [(u16, u16)]) -> Self {
        Self { success, ..self }
    }

    pub(crate) const fn with_none_on(self, none_on: &'static [(u16, u16)]) -> Self {
        Self { none_on, ..self }
    }

    pub(crate) const fn with_max_body(self, max_body: usize) -> Self {
        Self { max_body, ..self }
    }

    pub(crate) const fn max_body(&self) -> usize {
        self.max_body
    }

    #[inline]
    pub(crate) fn class(&self, status: u16) -> Class {
        let listed = |list: &[(u16, u16)]| {
            list.iter().any(|&(first, last)| first <= status && status <= last)
        };
        if self.none_on.is_empty() && self.success.is_empty() {
            return if is_2xx(status) { Class::Success } else { Class::Error };
        }
        if listed(self.none_on) {
            Class::Absent
        } else if listed(self.success) || (self.success.is_empty() && is_2xx(status)) {
            Class::Success
        } else {
            Class::Error
        }
    }
}

/// The rule without an annotation: every 2xx is a success.
pub(crate) const fn is_2xx(status: u16) -> bool {
    status / 100 == 2
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("service", &self.service)
            .field("function", &self.function)
            .field("module", &self.module)
            .finish_non_exhaustive()
    }
}

/// `sms send`: the service and the function.
impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.service, self.function)
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Endpoint};

    #[test]
    fn every_2xx_is_a_success_unless_a_list_says_otherwise() {
        let endpoint = Endpoint::new("sms", "send", "m");
        assert_eq!(endpoint.class(200), Class::Success);
        assert_eq!(endpoint.class(299), Class::Success);
        assert_eq!(endpoint.class(199), Class::Error);
        assert_eq!(endpoint.class(300), Class::Error);

        let endpoint = endpoint.with_success(&[(202, 202), (304, 304)]).with_none_on(&[(404, 410)]);
        assert_eq!(endpoint.class(202), Class::Success);
        assert_eq!(endpoint.class(304), Class::Success);
        assert_eq!(endpoint.class(200), Class::Error);
        assert_eq!(endpoint.class(409), Class::Absent);
        assert_eq!(endpoint.class(411), Class::Error);
    }
}
