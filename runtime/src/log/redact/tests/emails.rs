use super::{check, check_unchanged};

#[test]
fn of_the_usual_form() {
    check(&[
        ("alex@contoso.com", "a***@contoso.com"),
        ("<alex.b+news@mail.contoso.co.uk>", "<a***@mail.contoso.co.uk>"),
        ("mailto:alex@contoso.com.", "mailto:a***@contoso.com."),
        ("a@b.de, c@d.fr", "a***@b.de, c***@d.fr"),
        ("'alex@contoso.com'", "'a***@contoso.com'"),
        ("`alex@contoso.com`", "`a***@contoso.com`"),
        ("{alex@contoso.com}", "{a***@contoso.com}"),
        ("(alex@contoso.com)", "(a***@contoso.com)"),
        ("\"alex@contoso.com\"", "\"a***@contoso.com\""),
        ("alex1234567890@contoso.com", "a***@contoso.com"),
        ("1234567@contoso.com", "1***@contoso.com"),
        ("+14255550123@sip.contoso.com", "+1425***23@sip.contoso.com"),
        ("4255550123@sip.contoso.com", "425***23@sip.contoso.com"),
        ("1425555012@contoso.com", "1***@contoso.com"),
        ("alex@[10.0.0.1]", "a***@[10.0.0.1]"),
        ("User:alex@contoso.com", "User:a***@contoso.com"),
        ("/users/alex@contoso.com/x", "/users/a***@contoso.com/x"),
    ]);
}

#[test]
fn with_every_character_that_is_allowed() {
    check(&[
        ("o'connor@contoso.com", "o***@contoso.com"),
        ("tom&jerry@contoso.com", "t***@contoso.com"),
        ("bang!alex@contoso.com", "b***@contoso.com"),
        ("alex/office@contoso.com", "a***@contoso.com"),
        ("/S=Alex/O=Contoso/@contoso.com", "/S***@contoso.com"),
        ("alex=berta@contoso.com", "alex=b***@contoso.com"),
        ("bounce+alex=contoso.com@lists.example", "b***@lists.example"),
        ("alex.berta=contoso.com@lists.example", "a***@lists.example"),
        ("{alex}#$%^~@contoso.com", "{a***@contoso.com"),
        ("alex_contoso.com#EXT#@fabrikam.onmicrosoft.com", "a***@fabrikam.onmicrosoft.com"),
        ("alex_contoso.com%23EXT%23%40fabrikam.onmicrosoft.com", "a***%40fabrikam.onmicrosoft.com"),
        ("\"alex berta\"@contoso.com", "***@contoso.com"),
        ("say \"alex berta\"@contoso.com", "say ***@contoso.com"),
        ("\\\"alex berta\\\"@contoso.com", "***@contoso.com"),
        ("\"alex\\\"b\"@contoso.com", "***@contoso.com"),
    ]);
    let long = format!("{}@contoso.com", "alex.".repeat(60));
    check(&[(&long, "a***@contoso.com")]);
}

#[test]
fn without_a_space_between_two() {
    check(&[
        ("alex@contoso.com,berta@fabrikam.com", "a***@contoso.com,b***@fabrikam.com"),
        ("alex@contoso.com;berta@fabrikam.com", "a***@contoso.com;b***@fabrikam.com"),
        ("alex@contoso.com/berta@fabrikam.com", "a***@contoso.com/b***@fabrikam.com"),
        ("alex@contoso.com|berta@fabrikam.com", "a***@contoso.com|b***@fabrikam.com"),
        ("alex@contoso.com&berta@fabrikam.com", "a***@contoso.com&b***@fabrikam.com"),
        ("alex@contoso.com_berta@fabrikam.com", "a***@contoso.com_b***@fabrikam.com"),
        ("alex@contoso.comberta@fabrikam.com", "a***@fabrikam.com"),
        ("alex@contoso.com-berta@fabrikam.com", "a***@fabrikam.com"),
        ("alex@contoso.com.berta@fabrikam.com", "a***@fabrikam.com"),
        ("alex%40contoso.com%3Bberta%40fabrikam.com", "a***%40contoso.com%3Bb***%40fabrikam.com"),
        ("<alex@contoso.com><berta@fabrikam.com>", "<a***@contoso.com><b***@fabrikam.com>"),
    ]);
}

#[test]
fn in_any_encoding_and_script() {
    check(&[
        ("alex%40contoso.com", "a***%40contoso.com"),
        ("alex%2540contoso.com", "a***%2540contoso.com"),
        ("/users/alex%40contoso.com/x", "/users/a***%40contoso.com/x"),
        ("/to=alex%40contoso.com", "/to=a***%40contoso.com"),
        ("o%27connor%40contoso.com", "o***%40contoso.com"),
        ("alex&#64;contoso.com", "a***&#64;contoso.com"),
        ("alex\u{ff20}contoso.com", "a***\u{ff20}contoso.com"),
        ("ümit@bücher.example", "ü***@bücher.example"),
        ("用户@例子.广告", "用***@例子.广告"),
        ("x@xn--bcher-kva.xn--p1ai", "x***@xn--bcher-kva.xn--p1ai"),
        ("अजय@डाटा.भारत", "अ***@डाटा.भारत"),
        ("联系 alex@例子。广告", "联系 a***@例子。广告"),
        ("жанна@почта.рф", "ж***@почта.рф"),
    ]);
}

#[test]
fn other_texts_are_unchanged() {
    check_unchanged(&[
        "a@b",
        "@contoso.com",
        " @contoso.com",
        "alex@",
        "alex@localhost",
        "a@.com",
        "a@b.c",
        "@",
        "sip@localhost.",
        "react@18.2.0",
        "user@10.0.0.1",
        "image@sha256:9f86d081884c7d65",
        "19:069d3bbafc4840df836c5fe8e232a17f@thread.v2",
        "19:uni01_abc@thread.tacv2",
        "19:a_b@unq.gbl.spaces",
        "@odata.type @microsoft.graph.downloadUrl",
        "#microsoft.graph.user",
        "50 % @ 3.5",
        "%40 %2540",
    ]);
}
