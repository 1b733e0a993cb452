fn send(number: u8) -> Result<(), SmsError> {
    let __response = {
        let twice = number * 2;
        get(twice)
    };
    let _ = __response;
    ::core::compile_error! {
        "unknown service `smss`\nhelp: did you mean `sms`? the built-in services are `call_automation`, `chat`, `common`, `email`, `http`, `identity`, `job_router`, `messages`, `phone_numbers`, `rooms`, `sip_routing` and `sms`; for your own service write the path of its error type: `service = my::Error`"
    }
    ::core::compile_error! {
        "a status code is a number, not a string\nhelp: write `404` without quotes"
    }
    ::core::unreachable!()
}
