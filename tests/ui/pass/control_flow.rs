//! `return`, `?`, loops, labels, branches, closures and `async` blocks in a body.
#![deny(warnings)]

use acs_endpoint::{SmsError, TransportError, acs_endpoint};
use http::Response;

fn get(number: u8) -> Result<Response<String>, TransportError> {
    match number {
        0 => Err(TransportError::not_sent("offline")),
        _ => Ok(Response::new(number.to_string())),
    }
}

#[acs_endpoint(service = "sms")]
pub fn early_return(number: u8) -> Result<u8, SmsError> {
    if number == 7 {
        return Ok(number);
    }
    if number == 8 {
        return Err(SmsError::from(TransportError::not_sent("refused")));
    }
    get(number)
}

#[acs_endpoint(service = "sms")]
pub fn question_mark(number: u8) -> Result<u8, SmsError> {
    let first = get(number)?;
    let second = early_return(first.into_body().len() as u8)?;
    get(second)?
}

#[acs_endpoint(service = "sms")]
pub fn ok_around_the_tail(number: u8) -> Result<u8, SmsError> {
    Ok(get(number)?)
}

#[acs_endpoint(service = "sms")]
pub fn if_else(number: u8) -> Result<u8, SmsError> {
    if number > 1 {
        get(number)
    } else if number == 1 {
        get(2)
    } else {
        return Ok(0);
    }
}

#[acs_endpoint(service = "sms")]
pub fn match_with_blocks(number: u8) -> Result<u8, SmsError> {
    match number {
        0 => return Ok(0),
        1 => {
            let next = number + 1;
            get(next)?
        }
        2 => panic!("two"),
        _ => get(number)?,
    }
}

#[acs_endpoint(service = "sms")]
pub fn loop_with_value(mut number: u8) -> Result<u8, SmsError> {
    loop {
        match get(number) {
            Ok(response) => break response,
            Err(_) => number += 1,
        }
    }
}

#[acs_endpoint(service = "sms")]
pub fn labels(number: u8) -> Result<u8, SmsError> {
    let found = 'search: {
        for candidate in 0..number {
            if candidate == 3 {
                break 'search candidate;
            }
        }
        number
    };
    'outer: for first in 0..3 {
        for second in 0..3 {
            if first * second == 2 {
                break 'outer;
            }
            if second > first {
                continue 'outer;
            }
        }
    }
    'tail: {
        if found == 0 {
            break 'tail get(1);
        }
        get(found)
    }
}

#[acs_endpoint(service = "sms")]
pub fn closures(number: u8) -> Result<u8, SmsError> {
    let half = |number: u8| -> Option<u8> {
        if number % 2 == 1 {
            return None;
        }
        Some(number / 2)
    };
    let parsed = || -> Result<u8, std::num::ParseIntError> {
        let number: u8 = "4".parse()?;
        Ok(number)
    };
    get(half(number).or(parsed().ok()).unwrap_or_default())
}

#[acs_endpoint(service = "sms")]
pub fn let_else(number: Option<u8>) -> Result<u8, SmsError> {
    let Some(number) = number else {
        return Ok(0);
    };
    get(number)
}

#[acs_endpoint(service = "sms")]
pub fn block_in_block(number: u8) -> Result<u8, SmsError> {
    {
        let number = number + 1;
        get(number)
    }
}

#[acs_endpoint(service = "sms")]
pub fn unsafe_block(number: u8) -> Result<u8, SmsError> {
    unsafe fn identity(number: u8) -> u8 {
        number
    }
    // SAFETY: the function has no requirements.
    unsafe { get(identity(number)) }
}

#[acs_endpoint(service = "sms")]
pub fn method_chain(number: u8) -> Result<u8, SmsError> {
    get(number).map(|response| response).map_err(|error| error).or_else(|_| get(1))
}

#[acs_endpoint(service = "sms")]
pub async fn nested_async(number: u8) -> Result<u8, SmsError> {
    let first = async {
        let response = get(number)?;
        Ok::<_, SmsError>(response.into_body().len() as u8)
    };
    let second = async move |add: u8| -> Result<u8, SmsError> {
        let response = get(number + add)?;
        Ok(response.into_body().len() as u8)
    };
    let number = first.await? + second(1).await?;
    get(number)?
}

#[acs_endpoint(service = "sms")]
pub async fn await_in_tail(number: u8) -> Result<u8, SmsError> {
    std::future::ready(get(number)).await?
}

pub fn main() {
    assert_eq!(early_return(1).unwrap(), 1);
    assert_eq!(early_return(7).unwrap(), 7);
    assert!(early_return(8).is_err() && early_return(0).is_err());
    assert_eq!(question_mark(1).unwrap(), 1);
    assert!(question_mark(0).is_err());
    assert_eq!(ok_around_the_tail(1).unwrap(), 1);
    assert_eq!(if_else(0).unwrap() + if_else(1).unwrap() + if_else(3).unwrap(), 5);
    assert_eq!(match_with_blocks(1).unwrap(), 2);
    assert_eq!(loop_with_value(0).unwrap(), 1);
    assert_eq!(labels(5).unwrap(), 3);
    assert_eq!(closures(4).unwrap(), 2);
    assert_eq!(let_else(None).unwrap(), 0);
    assert_eq!(block_in_block(1).unwrap(), 2);
    assert_eq!(unsafe_block(1).unwrap(), 1);
    assert_eq!(method_chain(0).unwrap(), 1);
    drop(nested_async(1));
    drop(await_in_tail(1));
}
