//! Masks secrets that have a recognizable form: keys with a vendor prefix, JWTs, private keys.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

use super::scan::{Step, begins_word, char_at, has_prefix, prefix, replace, run, slice, start_of};

/// Prefixes of secrets, and the minimum number of characters that follow.
///
/// A prefix that requires at least [`MIN_RANDOM`] characters can also be the beginning of a name.
const PREFIXES: &[(&str, usize)] = &[
    // Stripe, OpenAI, Anthropic, OpenRouter, and others with `sk`.
    ("sk-live-", 3),
    ("sk-test-", 3),
    ("sk-proj-", 3),
    ("sk-ant-", 3),
    ("sk-or-", 3),
    ("sk_live_", 3),
    ("sk_test_", 3),
    ("rk_live_", 3),
    ("rk_test_", 3),
    ("rzp_live_", 8),
    ("rzp_test_", 8),
    ("whsec_", 8),
    ("sk-", 16),
    ("sk_", 20),
    ("gsk_", 20),
    ("pplx-", 20),
    ("xai-", 20),
    ("r8_", 20),
    ("hf_", 20),
    // GitHub, GitLab.
    ("github_pat_", 8),
    ("ghp_", 8),
    ("gho_", 8),
    ("ghu_", 8),
    ("ghs_", 8),
    ("ghr_", 8),
    ("glpat-", 8),
    ("gldt-", 8),
    ("glrt-", 8),
    ("glcbt-", 8),
    ("glptt-", 8),
    ("glft-", 8),
    ("glsoat-", 8),
    ("gloas-", 8),
    ("glagent-", 8),
    // Slack.
    ("xoxa-", 4),
    ("xoxb-", 4),
    ("xoxc-", 4),
    ("xoxd-", 4),
    ("xoxe-", 4),
    ("xoxe.", 4),
    ("xoxp-", 4),
    ("xoxr-", 4),
    ("xoxs-", 4),
    ("xapp-", 4),
    // Google, Facebook, Twitter.
    ("AIza", 20),
    ("ya29.", 8),
    ("GOCSPX-", 8),
    ("1//0", 20),
    ("EAA", 40),
    ("AAAAAAAAAAAAAAAAAAAAA", 8),
    // Amazon, with the ids of keys; Alibaba.
    ("AKIA", 12),
    ("ASIA", 12),
    ("ABIA", 12),
    ("ACCA", 12),
    ("amzn.mws.", 16),
    ("LTAI", 16),
    // Mail: SendGrid, Mailgun, Brevo, Resend.
    ("SG.", 20),
    ("key-", 32),
    ("xkeysib-", 20),
    ("xsmtpsib-", 20),
    ("re_", 20),
    // HubSpot, Shopify, Square, Braintree, Plaid.
    ("pat-na", 16),
    ("pat-eu", 16),
    ("pat-ap", 16),
    ("shpat_", 20),
    ("shpca_", 20),
    ("shppa_", 20),
    ("shpss_", 20),
    ("sq0atp-", 12),
    ("sq0csp-", 12),
    ("access_token$production$", 8),
    ("access_token$sandbox$", 8),
    ("access-production-", 16),
    ("access-sandbox-", 16),
    // Packages: npm, PyPI, RubyGems, Docker.
    ("npm_", 20),
    ("pypi-", 20),
    ("rubygems_", 20),
    ("dckr_pat_", 12),
    ("dckr_oat_", 12),
    // Hosts and their tools.
    ("dop_v1_", 20),
    ("doo_v1_", 20),
    ("dor_v1_", 20),
    ("HRKU-", 20),
    ("nfp_", 20),
    ("rnd_", 20),
    ("sbp_", 20),
    ("sb_secret_", 16),
    ("pscale_tkn_", 16),
    ("pscale_pw_", 16),
    ("hvs.", 12),
    ("hvb.", 12),
    ("dapi", 32),
    ("dp.pt.", 16),
    ("dp.st.", 16),
    ("dp.ct.", 16),
    ("dp.sa.", 16),
    ("glsa_", 16),
    ("glc_", 16),
    ("NRAK-", 16),
    ("sntrys_", 16),
    ("sntryu_", 16),
    ("dt0c01.", 16),
    ("PMAK-", 16),
    ("ATATT3", 16),
    ("pul-", 20),
    ("sgp_", 20),
    // Others.
    ("lin_api_", 12),
    ("ntn_", 20),
    ("secret_", 20),
    ("figd_", 20),
    ("tfp_", 20),
    ("CFPAT-", 20),
    ("v2.local.", 16),
    ("v4.local.", 16),
    ("v4.public.", 16),
    ("AGE-SECRET-KEY-1", 16),
];

/// After a prefix that requires this many characters or more, the text must also contain a digit, or
/// consist of [`MIN_LETTERS`] letters in both cases: `secret_name_of_the_database` is a name.
const MIN_RANDOM: usize = 16;
const MIN_LETTERS: usize = 30;
/// The number of bytes after a prefix that are examined.
const MAX_RANDOM: usize = 64;

/// The shortest key with its prefix.
const MIN_KEY: usize = 8;

/// Whether a byte is the first one of a prefix.
const FIRST: [bool; 256] = {
    let mut first = [false; 256];
    let mut at = 0;
    while at < PREFIXES.len() {
        first[PREFIXES[at].0.as_bytes()[0] as usize] = true;
        at += 1;
    }
    first
};

/// Addresses in which the rest of the path is a secret.
const SECRET_PATHS: [&str; 3] =
    ["hooks.slack.com/services/", "/api/webhooks/", "webhook.office.com/webhookb2/"];

/// The minimum length of the first part of a JWT, and the minimum length of a JWT with only one part.
const MIN_JWT_PART: usize = 6;
const MIN_LONE_JWT: usize = 24;
/// The length of a 64-byte key in base64, without padding.
const KEY_CHARS: usize = 86;
/// The length of a hash in hexadecimal digits, which keys of Twilio and Mailchimp have.
const HASH_DIGITS: usize = 32;
/// The beginnings of tokens of parts with dots between them, and the shortest lengths of the parts:
/// of Discord's bots, and of Airtable.
const PARTS: [(&str, &[usize]); 4] =
    [("M", &[17, 5, 20]), ("N", &[17, 5, 20]), ("O", &[17, 5, 20]), ("pat", &[17, 32])];
/// The length of a client secret of Microsoft Entra, and the position of its mark.
const ENTRA_CHARS: RangeInclusive<usize> = 37..=44;
const ENTRA_MARK: (usize, &str) = (4, "Q~");
/// The digits of a Telegram bot's id, and the minimum length of its secret.
const TELEGRAM_ID: RangeInclusive<usize> = 6..=11;
const TELEGRAM_SECRET: usize = 34;

/// Masks such secrets: `sk-live-***`, `eyJ***`, `-----BEGIN PRIVATE KEY-----***`.
pub(super) fn mask(text: &str) -> Cow<'_, str> {
    replace(text, |_, at| {
        if has_prefix(text, at, "-----BEGIN ") {
            return private_key(text, at);
        }
        let byte = text.as_bytes().get(at).copied().unwrap_or_default();
        let may_be_path = matches!(byte, b'/' | b'h' | b'H' | b'w' | b'W');
        let path = if may_be_path { prefix(text, at, &SECRET_PATHS) } else { None };
        if let Some(path) = path {
            let start = at + path.len();
            let end = start + run(text, start, |c| is_token(c) || c == '/');
            return if end > start { Step::hide(start..end) } else { Step::GoOn(end) };
        }
        if !(is_base64(char::from(byte)) || byte == b'_') || !begins_word(text, at) {
            return Step::GoOn(at);
        }
        [vendor_key, jwt, telegram, long_key, hash, parts, entra]
            .into_iter()
            .find_map(|find| find(text, at))
            .map_or(Step::GoOn(at), Step::hide)
    })
}

fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

fn is_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/')
}

/// Finds a key with one of [`PREFIXES`], which remains visible.
fn vendor_key(text: &str, at: usize) -> Option<Range<usize>> {
    let byte = *text.as_bytes().get(at)?;
    FIRST.get(usize::from(byte)).filter(|is_first| **is_first)?;
    let goes_on = |byte: &u8| byte.is_ascii_graphic();
    text.as_bytes().get(at + 1..at + MIN_KEY)?.iter().all(goes_on).then_some(())?;
    let (prefix, _) = PREFIXES.iter().find(|(prefix, min)| {
        slice(text, at..).starts_with(prefix) && {
            let found = start_of(slice(text, at + prefix.len()..), MAX_RANDOM);
            let found = slice(found, ..run(found, 0, is_token));
            found.len() >= *min && (*min < MIN_RANDOM || is_random(found))
        }
    })?;
    let start = at + prefix.len();
    // A signature can follow the id of a key: `AKIA..:c2ln`.
    let is_part = |c| is_token(c) || matches!(c, '.' | '+' | '/' | '=' | '$' | '%');
    let mut end = start + run(text, start, is_part);
    if byte == b'A' && char_at(text, end) == Some(':') {
        let signature = run(text, end + 1, |c| is_base64(c) || c == '=');
        end += if signature > MIN_RANDOM { signature + 1 } else { 0 };
    }
    Some(start..without_dots(text, start, end))
}

/// Whether the characters after a prefix are random and not words.
fn is_random(text: &str) -> bool {
    let has = |is: fn(&char) -> bool| text.chars().any(|c| is(&c));
    let has_cases = has(char::is_ascii_lowercase) && has(char::is_ascii_uppercase);
    has(char::is_ascii_digit) || text.len() >= MIN_LETTERS && has_cases
}

/// Finds a JWT or another encoded JSON object: `eyJ` is `{"` in base64.
fn jwt(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at + "eyJ".len();
    slice(text, at..).starts_with("eyJ").then_some(())?;
    let part = run(text, start, is_token);
    let end = start + run(text, start, |c| is_token(c) || matches!(c, '.' | '+' | '/' | '='));
    let end = without_dots(text, start, end);
    let has_parts = part >= MIN_JWT_PART && end > start + part;
    (has_parts || end - start >= MIN_LONE_JWT).then_some(start..end)
}

/// The end of a token without the dots that end a sentence.
fn without_dots(text: &str, start: usize, end: usize) -> usize {
    start + slice(text, start..end).trim_end_matches('.').len()
}

/// Finds the token of a Telegram bot: `123456789:AA..`, in a path after `bot`.
fn telegram(text: &str, at: usize) -> Option<Range<usize>> {
    let id = if has_prefix(text, at, "bot") { at + "bot".len() } else { at };
    let digits = run(text, id, |c| c.is_ascii_digit());
    let secret = id + digits + 1;
    let is_one = TELEGRAM_ID.contains(&digits)
        && char_at(text, id + digits) == Some(':')
        && run(text, secret, is_token) >= TELEGRAM_SECRET;
    is_one.then(|| id..secret + run(text, secret, is_token))
}

/// Finds a 64-byte key in base64, such as the access key of an Azure resource.
fn long_key(text: &str, at: usize) -> Option<Range<usize>> {
    let key = text.get(at..at + KEY_CHARS)?;
    let end = at + KEY_CHARS;
    let is_key = key.chars().all(is_base64) && slice(text, end..).starts_with("==");
    // `sha512-..==` of a page, `sha-512=:..==:` of a header.
    let before = slice(text, ..at).trim_end_matches(['-', ':', '=', '"', '\'', ' ']);
    let is_digest = before.ends_with("512");
    (is_key && !is_digest).then_some(at..end + 2)
}

/// Finds a key with a hash: `SK..` of Twilio, `AC..:..` with the token of an account, `..-us14` of Mailchimp.
fn hash(text: &str, at: usize) -> Option<Range<usize>> {
    let has = |prefix: &&str| slice(text, at..).starts_with(prefix);
    let prefix = ["SK", "AC"].into_iter().find(has).unwrap_or_default();
    let start = at + prefix.len();
    let end = start + run(text, start, |c| c.is_ascii_digit() || matches!(c, 'a'..='f'));
    (end - start == HASH_DIGITS).then_some(())?;
    match prefix {
        "SK" => (run(text, end, is_token) == 0).then_some(start..end),
        "AC" => {
            let token = run(text, end + 1, is_token);
            let is_pair = char_at(text, end) == Some(':') && token >= MIN_RANDOM;
            is_pair.then_some(start..end + 1 + token)
        }
        _ => {
            let digits = run(text, end + "-us".len(), |c| c.is_ascii_digit());
            let is_key = slice(text, end..).starts_with("-us") && digits > 0;
            is_key.then_some(start..end + "-us".len() + digits)
        }
    }
}

/// Finds a token of parts, such as `MTIz..GhUn..`: an id, a time and a signature.
fn parts(text: &str, at: usize) -> Option<Range<usize>> {
    let (_, lengths) = PARTS.iter().find(|(prefix, _)| slice(text, at..).starts_with(prefix))?;
    let mut end = at;
    for (index, min) in lengths.iter().enumerate() {
        if index > 0 {
            (char_at(text, end)? == '.').then_some(())?;
            end += 1;
        }
        let length = run(text, end, is_token);
        (length >= *min).then_some(())?;
        end += length;
    }
    let written = text.get(at..end)?;
    let has = |is: fn(&char) -> bool| written.chars().any(|c| is(&c));
    (has(char::is_ascii_digit) && has(char::is_ascii_lowercase)).then_some(at..end)
}

/// Finds a client secret of Microsoft Entra: `abc8Q~..`.
fn entra(text: &str, at: usize) -> Option<Range<usize>> {
    let (mark, written) = ENTRA_MARK;
    slice(text, at + mark..).starts_with(written).then_some(())?;
    let near = start_of(slice(text, at..), *ENTRA_CHARS.end() + 1);
    let length = run(near, 0, |c| is_token(c) || matches!(c, '.' | '~'));
    ENTRA_CHARS.contains(&length).then_some(at..at + length)
}

/// Masks a private key from its head to its end, or to the end of the text.
fn private_key(text: &str, at: usize) -> Step {
    let start = at + "-----BEGIN ".len();
    let label = run(text, start, |c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ' ');
    let head = start + label;
    if !slice(text, start..head).contains("PRIVATE KEY") {
        return Step::GoOn(head);
    }
    let head = head + run(text, head, |c| c == '-');
    let end = slice(text, head..).find("-----END ").map_or(text.len(), |found| {
        let end = head + found + "-----END ".len();
        let end = end + run(text, end, |c| c.is_ascii_uppercase() || c == ' ');
        end + run(text, end, |c| c == '-')
    });
    Step::hide(head..end)
}
