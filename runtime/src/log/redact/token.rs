//! Masks secrets that have a recognizable form: keys with a vendor prefix, JWTs, private keys.

use std::borrow::Cow;

use super::scan::{Step, begins_word, char_at, has_prefix, prefix, replace, rest, run};

/// Prefixes of secrets, each with the minimum number of characters after it.
const PREFIXES: [(&str, usize); 46] = [
    // Stripe, OpenAI, Anthropic, OpenRouter.
    ("sk-live-", 3),
    ("sk-test-", 3),
    ("sk-proj-", 3),
    ("sk-ant-", 3),
    ("sk-or-", 3),
    ("sk_live_", 3),
    ("sk_test_", 3),
    ("rk_live_", 3),
    ("rk_test_", 3),
    ("whsec_", 8),
    ("sk-", 16),
    // GitHub, GitLab.
    ("github_pat_", 8),
    ("ghp_", 8),
    ("gho_", 8),
    ("ghu_", 8),
    ("ghs_", 8),
    ("ghr_", 8),
    ("glpat-", 8),
    // Slack.
    ("xoxb-", 4),
    ("xoxp-", 4),
    ("xoxa-", 4),
    ("xoxr-", 4),
    ("xoxs-", 4),
    ("xoxe-", 4),
    ("xoxe.", 4),
    ("xapp-", 4),
    // Google.
    ("AIza", 20),
    ("ya29.", 8),
    ("GOCSPX-", 8),
    // Amazon, including the ids of keys.
    ("AKIA", 12),
    ("ASIA", 12),
    ("ABIA", 12),
    ("ACCA", 12),
    // Others.
    ("SG.", 20),
    ("npm_", 20),
    ("pypi-", 20),
    ("hf_", 20),
    ("dop_v1_", 20),
    ("shpat_", 20),
    ("sq0atp-", 12),
    ("sq0csp-", 12),
    ("dckr_pat_", 12),
    ("lin_api_", 12),
    ("ntn_", 20),
    ("secret_", 20),
    ("figd_", 20),
];

/// Parts of URLs after which the rest of the path is a secret.
const SECRET_PATHS: [&str; 3] =
    ["hooks.slack.com/services/", "/api/webhooks/", "webhook.office.com/webhookb2/"];

/// The minimum length of the first part of a JWT, and the minimum length of a JWT with only one part.
const MIN_JWT_PART: usize = 6;
const MIN_LONE_JWT: usize = 24;
/// The length of a 64-byte key in base64, without padding.
const KEY_CHARS: usize = 86;
/// The number of digits in the id of a Telegram bot, and the length of its secret.
const TELEGRAM_ID: std::ops::RangeInclusive<usize> = 8..=11;
const TELEGRAM_SECRET: usize = 35;

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
            return if end > start { hidden(start, end) } else { Step::GoOn(end) };
        }
        if !is_base64(char::from(byte)) || !begins_word(text, at) {
            return Step::GoOn(at);
        }
        [vendor_key, jwt, telegram, long_key]
            .into_iter()
            .find_map(|find| find(text, at))
            .map_or(Step::GoOn(at), |(start, end)| hidden(start, end))
    })
}

fn hidden(start: usize, end: usize) -> Step {
    Step::Mask(start..end, "***".to_owned())
}

fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

fn is_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/')
}

fn vendor_key(text: &str, at: usize) -> Option<(usize, usize)> {
    let (prefix, _) = PREFIXES.iter().find(|(prefix, min)| {
        rest(text, at).starts_with(prefix) && run(text, at + prefix.len(), is_token) >= *min
    })?;
    let start = at + prefix.len();
    let end = start + run(text, start, |c| is_token(c) || matches!(c, '.' | '+' | '/' | '='));
    let end = start + text.get(start..end)?.trim_end_matches('.').len();
    Some((start, end))
}

/// Finds a JWT or another encoded JSON object: `eyJ` is `{"` in base64.
fn jwt(text: &str, at: usize) -> Option<(usize, usize)> {
    let start = at + "eyJ".len();
    rest(text, at).starts_with("eyJ").then_some(())?;
    let part = run(text, start, is_token);
    let end = start + run(text, start, |c| is_token(c) || matches!(c, '.' | '+' | '/' | '='));
    let end = start + text.get(start..end)?.trim_end_matches('.').len();
    let has_parts = part >= MIN_JWT_PART && end > start + part;
    (has_parts || end - start >= MIN_LONE_JWT).then_some((start, end))
}

/// Finds the token of a Telegram bot: `123456789:AA..`, in a path after `bot`.
fn telegram(text: &str, at: usize) -> Option<(usize, usize)> {
    let id = if has_prefix(text, at, "bot") { at + "bot".len() } else { at };
    let digits = run(text, id, |c| c.is_ascii_digit());
    let secret = id + digits + 1;
    let is_one = TELEGRAM_ID.contains(&digits)
        && char_at(text, id + digits) == Some(':')
        && run(text, secret, is_token) >= TELEGRAM_SECRET;
    is_one.then(|| (id, secret + run(text, secret, is_token)))
}

/// Finds a 64-byte key in base64, such as the access key of an Azure resource.
fn long_key(text: &str, at: usize) -> Option<(usize, usize)> {
    let key = text.get(at..at + KEY_CHARS)?;
    let end = at + KEY_CHARS;
    let is_key = key.chars().all(is_base64) && rest(text, end).starts_with("==");
    is_key.then_some((at, end + 2))
}

/// Masks a private key from its head to its end, or to the end of the text.
fn private_key(text: &str, at: usize) -> Step {
    let start = at + "-----BEGIN ".len();
    let label = run(text, start, |c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ' ');
    let head = start + label;
    let is_private = text.get(start..head).is_some_and(|label| label.contains("PRIVATE KEY"));
    if !is_private {
        return Step::GoOn(head);
    }
    let head = head + run(text, head, |c| c == '-');
    let end = rest(text, head).find("-----END ").map_or(text.len(), |found| {
        let end = head + found + "-----END ".len();
        let end = end + run(text, end, |c| c.is_ascii_uppercase() || c == ' ');
        end + run(text, end, |c| c == '-')
    });
    hidden(head, end)
}
