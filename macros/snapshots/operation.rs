fn send() -> Result<(), SmsError> {
    let __response = { get() };
    {
        use ::acs_endpoint as __acs_endpoint;
        const __OPERATION: &__acs_endpoint::OperationInfo = &__acs_endpoint::__private::OperationOf::<
            __acs_endpoint::SmsError,
        >::info(__acs_endpoint::SmsError::SEND);
        const _: () = {
            use __acs_endpoint::__private::{check_operation_success, check_operation};
            check_operation_success(__OPERATION, 202, 202);
            check_operation(__OPERATION, &[(202, 202), (207, 207), (400, 499)]);
        };
        const _: () = {
            let __list = __acs_endpoint::__private::list_of_ranges::<
                __acs_endpoint::SmsError,
            >(&[(207, 207), (400, 499)]);
            (__list).operation_handles(__OPERATION, 207, 207);
            (__list).operation_handles(__OPERATION, 400, 499);
        };
        let __call = const {
            &__acs_endpoint::__private::call::<
                __acs_endpoint::SmsError,
            >("send", ::core::module_path!())
                .operation(__OPERATION)
                .success(&[(202, 202)])
                .idempotent()
        };
        (__acs_endpoint::__private::finish_blocking)({ __response }, __call, [], [])
    }
}
