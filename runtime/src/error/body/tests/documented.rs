//! The reader of the documented shape gives up, or reads what the general one reads.

use super::super::{documented, read};

/// Some numbers without order; the same ones on every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    /// Mostly the first of them.
    fn mostly<'a>(&mut self, all: &[&'a str]) -> &'a str {
        if self.below(4) > 0 { all[0] } else { self.one_of(all) }
    }

    fn text(&mut self) -> String {
        let texts = [
            "\"Not found.\"",
            "null",
            "\"\"",
            "\" a \"",
            "\"\\u00e9\\n\u{7f}\"",
            "\"\u{7f}\"",
            "\"\n\"",
            "8522",
            "true",
            "[\"a\", \"b\"]",
            "[]",
            "{\"value\": \"a\"}",
            "\"\\ud83d\"",
            "\"cut off",
        ];
        match self.below(40) {
            0 => format!("\"{}\"", "\u{e9}".repeat(3000)),
            _ => self.mostly(&texts).to_owned(),
        }
    }

    fn fault(&mut self, depth: usize) -> String {
        let names =
            ["code", "message", "target", "details", "innererror", "error", "title", "Code"];
        let fields = (0..self.below(5)).map(|at| {
            let name = if self.below(8) > 0 { names[at] } else { self.one_of(&names) };
            let value = match name {
                "details" if depth > 0 => {
                    let items: Vec<_> = (0..self.below(4)).map(|_| self.fault(depth - 1)).collect();
                    format!("[{}]", items.join(", "))
                }
                "innererror" | "error" if depth > 0 => self.fault(depth - 1),
                _ => self.text(),
            };
            format!("\"{name}\": {value}")
        });
        let fields: Vec<_> = fields.collect();
        format!("{{{}}}", fields.join(", "))
    }

    fn body(&mut self) -> String {
        let before =
            self.mostly(&["{", "{", " {", "\u{feff}{", "[{", "{\"x\": 1, ", "{\"error\": {}, "]);
        let name = self.mostly(&["error", "Error", "innererror", "fault"]);
        let fault = self.fault(3);
        let after = self.mostly(&["}", "} ", "} trailing", "", "}]", ", \"code\": \"a\"}"]);
        format!("{before}\"{name}\": {fault}{after}")
    }
}

#[test]
fn it_reads_what_the_general_reader_reads() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut documented_ones = 0;
    for _ in 0..20_000 {
        let body = numbers.body();
        if let Some(fault) = documented::read(&body) {
            documented_ones += 1;
            assert_eq!(fault, read(body.trim()), "{body}");
        }
    }
    assert!(documented_ones > 2_000, "only {documented_ones} had the shape");
}

#[test]
fn it_reads_the_shape_of_the_guidelines() {
    let body = r#"{"error": {"code": "a", "message": "b", "target": "c", "details": [{"code": "d"}],
        "innererror": {"code": "e", "innererror": {"message": "f"}}}}"#;
    assert_eq!(documented::read(body), Some(read(body)));
}

#[test]
fn it_leaves_many_faults_to_the_general_reader() {
    let body = |count| {
        format!(
            r#"{{"error": {{"code": "a", "details": [{}]}}}}"#,
            vec![r#"{"code": "b"}"#; count].join(",")
        )
    };
    assert!(documented::read(&body(11)).is_some());
    assert!(documented::read(&body(12)).is_none());
}
