fn send() -> Result<(), SmsError> {
    let __response = { get() };
    {
        const __OPERATION: &::acs_endpoint::OperationInfo = &::acs_endpoint::__private::OperationOf::<
            ::acs_endpoint::SmsError,
        >::info(::acs_endpoint::SmsError::SEND);
        const _: () = {
            use ::acs_endpoint::__private::{check_operation_success, check_operation};
            check_operation_success(__OPERATION, 202, 202);
            check_operation(__OPERATION, &[(202, 202), (207, 207), (400, 499)]);
        };
        const _: () = {
            let __list = ::acs_endpoint::__private::list_of_ranges::<
                ::acs_endpoint::SmsError,
            >(&[(207, 207), (400, 499)]);
            (__list).operation_handles(__OPERATION, 207, 207);
            (__list).operation_handles(__OPERATION, 400, 499);
        };
        let __call = const {
            &::acs_endpoint::__private::call::<
                ::acs_endpoint::SmsError,
            >("send", ::core::module_path!())
                .operation(__OPERATION)
                .success(&[(202, 202)])
                .idempotent()
        };
        (::acs_endpoint::__private::finish_blocking)({ __response }, __call, [], [])
    }
}
