//! Bodies on one line, `Ok(response)` in every branch, macro fragments as last expressions, and names that
//! only resemble functions that end the process.
#![deny(warnings)]

use acs_endpoint::{SmsError, TransportError, acs_endpoint};
use http::Response;

fn get(number: u8) -> Result<Response<String>, TransportError> {
    Ok(Response::new(number.to_string()))
}

#[rustfmt::skip]
#[acs_endpoint(service = "sms")]
pub fn not_done() -> Result<u8, SmsError> { todo!() }

#[rustfmt::skip]
#[acs_endpoint(service = "sms")]
pub async fn not_done_later() -> Result<String, SmsError> { todo!() }

#[rustfmt::skip]
#[acs_endpoint(service = "sms")]
pub fn panics() -> Result<u8, SmsError> { panic!("never") }

#[rustfmt::skip]
#[acs_endpoint(service = "sms")]
pub fn loops() -> Result<u8, SmsError> { loop { std::thread::yield_now() } }

#[rustfmt::skip]
#[acs_endpoint(service = "sms")]
pub fn exits() -> Result<u8, SmsError> { std::process::exit(1) }

#[rustfmt::skip]
#[acs_endpoint(service = "sms", success(202), handles(400, ..))]
pub fn aborts() -> Result<u8, SmsError> { std::process::abort(); }

#[acs_endpoint(service = "sms")]
pub fn diverges_on_every_branch(number: u8) -> Result<u8, SmsError> {
    if number == 0 { todo!() } else { unreachable!("{number}") }
}

#[acs_endpoint(service = "sms")]
pub fn an_inner_loop_breaks(numbers: &[u8]) -> Result<u8, SmsError> {
    loop {
        for number in numbers {
            if *number == 0 {
                break;
            }
        }
    }
}

#[rustfmt::skip]
#[acs_endpoint(service = "sms")]
pub fn one_line() -> Result<u8, SmsError> { get(1) }

#[rustfmt::skip]
#[acs_endpoint(service = "sms")]
pub fn ok_on_one_line() -> Result<u8, SmsError> { Ok(get(1)?) }

#[rustfmt::skip]
#[acs_endpoint(service = "sms")]
pub fn ok_with_a_comma() -> Result<u8, SmsError> {
    Ok(
        // This comment makes rustfmt keep the comma.
        get(1)?,
    )
}

#[acs_endpoint(service = "sms")]
pub fn ok_on_two_branches(number: u8) -> Result<u8, SmsError> {
    if number == 0 { Ok(get(1)?) } else { Ok(get(number)?) }
}

#[acs_endpoint(service = "sms")]
pub fn ok_in_every_arm(number: u8) -> Result<u8, SmsError> {
    match number {
        0 => Ok(get(1)?),
        1 | 2 => {
            let response = get(number)?;
            Ok(response)
        }
        3 => return Ok(3),
        _ if number > 4 => panic!("too large"),
        _ => Ok(Response::new(number.to_string())),
    }
}

#[acs_endpoint(service = "sms")]
pub async fn ok_later(number: u8) -> Result<u8, SmsError> {
    let response = std::future::ready(get(number)).await?;
    Ok(response)
}

#[acs_endpoint(service = "sms")]
pub fn ok_with_an_error_type(number: u8) -> Result<u8, SmsError> {
    Ok::<_, TransportError>(get(number)?)
}

#[acs_endpoint(service = "sms")]
pub fn ok_on_one_branch(number: u8) -> Result<u8, SmsError> {
    if number == 0 { Ok(Response::new("1".to_owned())) } else { get(number) }
}

#[acs_endpoint(service = "sms")]
pub fn ok_or_err(number: u8) -> Result<u8, SmsError> {
    match number {
        0 => Err(TransportError::not_sent("offline")),
        _ => Ok(get(number)?),
    }
}

#[acs_endpoint(service = "sms")]
pub fn ok_or_an_error_of_the_function(number: u8) -> Result<u8, SmsError> {
    if number == 0 { Err(TransportError::not_sent("offline"))? } else { Ok(get(number)?) }
}

#[acs_endpoint(service = "sms")]
pub fn ok_or_a_converted_error(number: u8) -> Result<u8, SmsError> {
    match get(number) {
        Ok(response) if number > 0 => Ok(response),
        Ok(_) => Err(TransportError::not_sent("offline").into()),
        Err(error) => Err(error.into()),
    }
}

type ApiFuture<'a, T> =
    std::pin::Pin<Box<dyn std::future::Future<Output = Result<T, SmsError>> + Send + 'a>>;

#[acs_endpoint(service = "sms")]
pub fn ok_or_a_converted_error_later(number: &u8) -> ApiFuture<'_, u8> {
    Box::pin(async {
        if *number > 0 {
            Ok(get(*number)?)
        } else {
            Err(TransportError::not_sent("offline").into())
        }
    })
}

#[acs_endpoint(service = "sms")]
pub fn ok_out_of_a_loop(mut number: u8) -> Result<u8, SmsError> {
    loop {
        match get(number) {
            Ok(response) if number > 0 => break Ok(response),
            Ok(_) => number += 1,
            Err(error) => return Err(error.into()),
        }
    }
}

#[acs_endpoint(service = "sms")]
pub fn ok_out_of_a_block(number: u8) -> Result<u8, SmsError> {
    'tail: {
        if number == 0 {
            break 'tail Ok(get(1)?);
        }
        Ok(get(number)?)
    }
}

macro_rules! with_expression {
    ($name:ident, $tail:expr) => {
        #[acs_endpoint(service = "sms")]
        pub fn $name() -> Result<u8, SmsError> {
            $tail
        }
    };
}

with_expression!(ok_of_a_fragment, Ok(get(1)?));
with_expression!(block_of_a_fragment, {
    let number = 1;
    Ok(get(number)?)
});
with_expression!(diverging_fragment, todo!());
with_expression!(branches_of_a_fragment, if get(1).is_ok() { Ok(get(1)?) } else { Ok(get(2)?) });

macro_rules! with_block {
    ($name:ident, $body:block) => {
        #[acs_endpoint(service = "sms")]
        pub fn $name() -> Result<u8, SmsError> {
            $body
        }
    };
}

with_block!(ok_in_a_block, {
    let number = 1;
    Ok(get(number)?)
});
with_block!(diverging_block, {
    let number = 1;
    todo!("{number}")
});
with_block!(response_in_a_block, {
    let number = 1;
    get(number)
});

pub fn abort(agent: &str, id: u8) -> Result<Response<String>, TransportError> {
    assert_eq!(agent, "agent");
    get(id)
}

pub fn exit(id: u8) -> Response<String> {
    Response::new(id.to_string())
}

mod uploads {
    pub use super::{abort, exit};
}

#[acs_endpoint(service = "sms")]
pub fn aborts_an_upload(id: u8) -> Result<u8, SmsError> {
    abort("agent", id)
}

#[acs_endpoint(service = "sms")]
pub fn aborts_an_upload_by_path(id: u8) -> Result<u8, SmsError> {
    uploads::abort("agent", id)
}

#[acs_endpoint(service = "sms")]
pub fn leaves_a_room(id: u8) -> Result<u8, SmsError> {
    exit(id)
}

#[acs_endpoint(service = "sms")]
pub fn leaves_a_room_by_path(id: u8) -> Result<u8, SmsError> {
    self::uploads::exit(id)
}

pub struct Builder(u8);

impl Builder {
    fn json(&self, number: &u8) -> &Self {
        assert_eq!(*number, self.0);
        self
    }

    fn text(&self) -> &Self {
        self
    }

    fn send(&self) -> Response<String> {
        Response::new(self.0.to_string())
    }

    #[acs_endpoint(service = "sms")]
    pub fn post(&self) -> Result<u8, SmsError> {
        self.json(&1).text().send()
    }

    #[acs_endpoint(service = "sms")]
    pub fn with_a_token(&self) -> Result<u8, SmsError> {
        let token = self.send().into_body();
        let first = token.bytes().next();
        self.json(&(first.unwrap_or_default() - b'0')).send()
    }
}

pub fn main() {
    for read in [one_line, ok_on_one_line, ok_with_a_comma, ok_of_a_fragment, block_of_a_fragment] {
        assert_eq!(read().unwrap(), 1);
    }
    for read in [branches_of_a_fragment, ok_in_a_block, response_in_a_block] {
        assert_eq!(read().unwrap(), 1);
    }
    for read in [ok_with_an_error_type, ok_on_one_branch, ok_on_two_branches, ok_or_err] {
        assert_eq!(read(1).unwrap(), 1);
    }
    for read in [aborts_an_upload, aborts_an_upload_by_path, leaves_a_room, leaves_a_room_by_path] {
        assert_eq!(read(1).unwrap(), 1);
    }
    for read in [ok_or_an_error_of_the_function, ok_out_of_a_loop, ok_out_of_a_block] {
        assert_eq!(read(1).unwrap(), 1);
    }
    assert!(ok_or_an_error_of_the_function(0).is_err());
    assert_eq!(ok_or_a_converted_error(1).unwrap(), 1);
    assert!(ok_or_a_converted_error(0).is_err());
    drop(ok_or_a_converted_error_later(&1));
    assert_eq!(ok_out_of_a_loop(0).unwrap() + ok_out_of_a_block(0).unwrap(), 2);
    assert_eq!((0..4).map(|number| ok_in_every_arm(number).unwrap()).sum::<u8>(), 7);
    assert_eq!(Builder(1).post().unwrap() + Builder(1).with_a_token().unwrap(), 2);
    drop((not_done_later(), ok_later(1)));
    let _: [fn() -> Result<u8, SmsError>; 7] =
        [not_done, panics, loops, exits, aborts, diverging_fragment, diverging_block];
    let _: fn(u8) -> Result<u8, SmsError> = diverges_on_every_branch;
    let _: fn(&[u8]) -> Result<u8, SmsError> = an_inner_loop_breaks;
}
