fn send() -> Result<(), SmsError> {
    todo!();
}
