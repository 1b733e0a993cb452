//! The secret half of a connection string.

use std::{error::Error, fmt};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, KeyInit as _};
use sha2::Sha256;

/// A decoded access key for signing requests.
///
/// It contains the keyed HMAC state instead of the bytes of the key, and `Debug` shows neither.
#[derive(Clone)]
pub struct AccessKey {
    mac: Hmac<Sha256>,
}

impl AccessKey {
    /// Decodes a key in the form that the Azure portal shows.
    ///
    /// # Errors
    ///
    /// [`InvalidAccessKey`] if `encoded` is empty or not base64 with its padding.
    pub fn from_base64(encoded: &str) -> Result<Self, InvalidAccessKey> {
        let key = STANDARD.decode(encoded).map_err(|_| InvalidAccessKey)?;
        if key.is_empty() {
            return Err(InvalidAccessKey);
        }
        let mac = Hmac::new_from_slice(&key).map_err(|_| InvalidAccessKey)?;
        Ok(Self { mac })
    }

    /// Creates a new HMAC-SHA256 with this key.
    pub(crate) fn mac(&self) -> Hmac<Sha256> {
        self.mac.clone()
    }
}

impl fmt::Debug for AccessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessKey(redacted)")
    }
}

/// The error for an access key that is empty or not base64. It does not contain the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidAccessKey;

impl fmt::Display for InvalidAccessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the access key is not base64; copy all of it, with any `=` at its end")
    }
}

impl Error for InvalidAccessKey {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_padded_base64_only() {
        assert!(AccessKey::from_base64("pw==").is_ok());
        for refused in ["", "pw", "pw=", "p w==", "not base64!"] {
            assert_eq!(
                AccessKey::from_base64(refused).err(),
                Some(InvalidAccessKey),
                "{refused:?}"
            );
        }
    }

    #[test]
    fn debug_does_not_show_the_key() {
        let key = AccessKey::from_base64("c2VjcmV0").unwrap();
        assert_eq!(format!("{key:?}"), "AccessKey(redacted)");
    }
}
