//! Error bodies in XML.

use super::{check, details, parse, report, values};

#[test]
fn azure_and_aws() {
    check(&[
        (
            "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>BlobNotFound</Code><Message>The specified blob does not exist.\nRequestId:1\nTime:2</Message></Error>",
            ["BlobNotFound", "The specified blob does not exist. RequestId:1 Time:2", ""],
        ),
        (
            "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Resource>/b/a.jpg</Resource><RequestId>4442587FB7D0A2F9</RequestId></Error>",
            ["NoSuchKey", "The specified key does not exist.", "/b/a.jpg"],
        ),
        (
            r#"<ErrorResponse xmlns="https://iam.amazonaws.example/doc/"><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>No user a.</Message></Error><RequestId>r</RequestId></ErrorResponse>"#,
            ["NoSuchEntity", "No user a.", ""],
        ),
        (
            "<Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>No instance i-1.</Message></Error></Errors><RequestID>r</RequestID></Response>",
            ["InvalidInstanceID.NotFound", "No instance i-1.", ""],
        ),
        (
            "<Error><Code>401</Code><Detail>Unauthorized access. 'Listen' claim(s) are required.</Detail></Error>",
            ["401", "Unauthorized access. 'Listen' claim(s) are required.", ""],
        ),
        ("<Error><Code>Busy</Code></Error>", ["Busy", "", ""]),
        ("<error code=\"42\" message=\"Too &quot;big&quot;\"/>", ["42", "Too \"big\"", ""]),
        (
            r#"<Error xmlns="http://schemas.microsoft.com/windowsazure" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Code>ForbiddenError</Code><Message i:nil="false">No certificate.</Message></Error>"#,
            ["ForbiddenError", "No certificate.", ""],
        ),
    ]);
}

#[test]
fn odata_and_prefixes() {
    check(&[
        (
            r#"<?xml version="1.0" encoding="utf-8"?><m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><m:code>ResourceNotFound</m:code><m:message xml:lang="en-US">No table.</m:message></m:error>"#,
            ["ResourceNotFound", "No table.", ""],
        ),
        (
            r#"<error xmlns="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><code>005056A509B11EE1BB8AF4A65E</code><message lang="en">Not found.</message><innererror><transactionid>t</transactionid></innererror></error>"#,
            ["005056A509B11EE1BB8AF4A65E", "Not found.", ""],
        ),
        (
            "<a:problem xmlns:a='urn:ietf:rfc:7807'><a:type>urn:x:limit</a:type><a:title>Too many.</a:title></a:problem>",
            ["limit", "Too many.", ""],
        ),
    ]);
    let error = parse(
        b"<m:error xmlns:m='m'><m:code>C</m:code><m:message>m</m:message><m:innererror><m:message>i</m:message><m:type>System.A</m:type></m:innererror></m:error>",
    );
    assert_eq!(error.inner().map(values), Some(["System.A", "i", ""]));
}

#[test]
fn soap() {
    check(&[
        (
            r#"<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring xml:lang="en">No such order.</faultstring></soap:Fault></soap:Body></soap:Envelope>"#,
            ["Client", "No such order.", ""],
        ),
        (
            r#"<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header><h:code xmlns:h="h">x</h:code></s:Header><s:Body><s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text xml:lang="en-US">Bad sender.</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>"#,
            ["Sender", "Bad sender.", ""],
        ),
        (
            r#"<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value xmlns:a="urn:a">a:InternalServiceFault</s:Value></s:Subcode></s:Code><s:Reason><s:Text>Failed.</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>"#,
            ["InternalServiceFault", "Failed.", ""],
        ),
        // The reason in several languages.
        (
            r#"<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Value xmlns:m="urn:m">m:MessageTimeout</e:Value></e:Subcode></e:Code><e:Reason><e:Text xml:lang="en">Sender timeout.</e:Text><e:Text xml:lang="cs">Vypršel limit.</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>"#,
            ["MessageTimeout", "Sender timeout.", ""],
        ),
        (
            r#"<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"><e:Body><e:Fault><e:Code><e:Value>e:VersionMismatch</e:Value></e:Code><e:Reason><e:Text xml:lang="en-US">Versions do not match.</e:Text><e:Text xml:lang="de">Versionskonflikt.</e:Text><e:Text xml:lang="fr"/></e:Reason></e:Fault></e:Body></e:Envelope>"#,
            ["VersionMismatch", "Versions do not match.", ""],
        ),
    ]);
    let error = parse(
        br#"<E:Envelope xmlns:E="e"><E:Body><E:Fault><faultcode>E:Server</faultcode><faultstring>Failed.</faultstring><detail><x:OrderFault xmlns:x="x"><x:code>E12</x:code><x:message>No stock.</x:message></x:OrderFault></detail></E:Fault></E:Body></E:Envelope>"#,
    );
    assert_eq!(details(&error), [["E12", "No stock.", ""]]);
}

#[test]
fn text_is_unescaped() {
    check(&[
        (
            "<Error><Code><![CDATA[A<B]]></Code><Message><![CDATA[a & b < c]]></Message></Error>",
            ["A<B", "a & b < c", ""],
        ),
        (
            "<Error><Message>a &amp; b &lt;c&gt; &#39;d&#x27; &#xfc;</Message></Error>",
            ["", "a & b <c> 'd' ü", ""],
        ),
        (
            "<Error><Message>a &nbsp; b &unknown;</Message></Error>",
            ["", "a &nbsp; b &unknown;", ""],
        ),
        ("<Error><Message>this & that</Message></Error>", ["", "this & that", ""]),
        (
            "<Error>\n  <Code> C </Code>\n  <Message>\n    two\n    lines\n  </Message>\n</Error>",
            ["C", "two lines", ""],
        ),
        ("<!-- a --><Error><!-- b --><Code>C<!-- c --></Code></Error>", ["C", "", ""]),
        (
            "<!DOCTYPE e [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><Error><Code>C</Code><Message>&b;</Message></Error>",
            ["C", "&b;", ""],
        ),
    ]);
}

#[test]
fn lists() {
    let error = parse(
        b"<errors><error><code>A</code><message>a</message><field>f</field></error><error><code>B</code></error></errors>",
    );
    assert_eq!(details(&error), [["A", "a", "f"], ["B", "", ""]]);
    let error = parse(
        b"<Error><Code>C</Code><Message>m</Message><Details><Detail><Code>A</Code><Target>t</Target></Detail></Details></Error>",
    );
    assert_eq!(details(&error), [["A", "", "t"]]);
    let error = parse(b"<error><message>m</message><error>a</error><violations><violation>x y</violation><violation>z</violation></violations></error>");
    assert_eq!(details(&error), [["", "x y", ""], ["", "z", ""]]);
}

#[test]
fn a_document_of_one_text() {
    for (body, message) in [
        ("<h1>Not Found</h1>", "Not Found"),
        ("<p>The service is down for maintenance.</p>", "The service is down for maintenance."),
        (
            r#"<string xmlns="http://schemas.microsoft.com/2003/10/Serialization/">No such order.</string>"#,
            "No such order.",
        ),
        ("<?xml version=\"1.0\"?>\n<result>Access is denied.</result>\n", "Access is denied."),
        ("<hash><![CDATA[It is <closed>.]]></hash>", "It is <closed>."),
        ("<error>No such key.</error>", "No such key."),
    ] {
        assert_eq!(values(&parse(body.as_bytes())), ["", message, ""], "{body}");
    }
    assert_eq!(values(&parse(b"<result>a1</result>")), ["", "", ""]);
}

#[test]
fn malformed_documents_keep_the_values_before_the_error() {
    check(&[
        ("<Error><Code>NotFound</Code><Message>No su", ["NotFound", "No su", ""]),
        ("<Error><Code>NotFo", ["", "", ""]),
        ("<Error><Code>NotFound</Co", ["NotFound", "", ""]),
        ("<Error><Code>NotFound</Code><Message>m</Error>", ["NotFound", "m", ""]),
        ("<Error><Code>NotFound</Code></Wrong><Message>m</Message></Error>", ["NotFound", "m", ""]),
        ("<Error><Code>NotFound</Code><Message attr=>m</Message></Error>", ["NotFound", "m", ""]),
        ("<Error><Code>C</Code><", ["C", "", ""]),
        ("<", ["", "", ""]),
        ("<>", ["", "", ""]),
        ("<a><b></a></b></c>", ["", "", ""]),
    ]);
    let deep = format!("{}<Code>C</Code>", "<a>".repeat(100_000));
    assert_eq!(values(&parse(deep.as_bytes())), ["", "", ""]);
    let deep =
        format!("<Error>{}{}<Code>C</Code></Error>", "<a>".repeat(1_000), "</a>".repeat(1_000));
    assert_eq!(values(&parse(deep.as_bytes())), ["C", "", ""]);
}

#[test]
fn a_prefix_reports_only_parts_of_the_complete_document() {
    let document = "<Error><Code>NotFound</Code><Message>No &quot;such&quot; ü</Message><RequestId>abc</RequestId></Error>";
    for end in (0..document.len()).filter(|end| document.is_char_boundary(*end)) {
        let report = report(418, &document[..end]);
        assert!(matches!(report.detail.code(), None | Some("NotFound")), "{end}");
        assert!(
            report
                .detail
                .message()
                .is_none_or(|it| "No \"such\" ü".starts_with(it) || it.contains('&')),
            "{end}"
        );
        assert!(matches!(report.request_id.as_deref(), None | Some("abc")), "{end}");
    }
}

#[test]
fn other_formats() {
    check(&[
        (
            r#"<problem xmlns="urn:ietf:rfc:7807"><type>https://example.com/probs/out-of-credit</type><title>No credit.</title><detail>Your balance is 30.</detail></problem>"#,
            ["out-of-credit", "Your balance is 30.", ""],
        ),
        (
            r#"<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Header/><Body><Fault><faultcode>a:ErrorBusy</faultcode><faultstring>Busy.</faultstring></Fault></Body></Envelope>"#,
            ["ErrorBusy", "Busy.", ""],
        ),
        (
            r#"<s:Envelope xmlns:s="s"><s:Header/><s:Body id="_0"><PayResponse><Ack>Failure</Ack><Errors><ShortMessage>Security error</ShortMessage><LongMessage>Security header is not valid</LongMessage><ErrorCode>10002</ErrorCode></Errors></PayResponse></s:Body></s:Envelope>"#,
            ["10002", "Security error", ""],
        ),
        (
            r#"<m:ResponseMessages xmlns:m="m"><m:GetItemResponseMessage ResponseClass="Error"><m:MessageText>Not in the store.</m:MessageText><m:ResponseCode>ErrorItemNotFound</m:ResponseCode><m:Items/></m:GetItemResponseMessage></m:ResponseMessages>"#,
            ["ErrorItemNotFound", "Not in the store.", ""],
        ),
        (
            r#"<OAI-PMH><request verb="ListRecords">http://x</request><error code="badArgument">Illegal token</error></OAI-PMH>"#,
            ["badArgument", "Illegal token", ""],
        ),
        (
            r#"<rsp stat="fail"><err code="150" msg="Add credits"/></rsp>"#,
            ["150", "Add credits", ""],
        ),
        (
            r#"<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="not-found"/><diagnostics value="Not known"/></issue></OperationOutcome>"#,
            ["not-found", "Not known", ""],
        ),
        (
            r#"<ows:ExceptionReport xmlns:ows="o" version="1.0.0"><ows:Exception exceptionCode="InvalidParameterValue"><ows:ExceptionText>Unknown version</ows:ExceptionText></ows:Exception></ows:ExceptionReport>"#,
            ["InvalidParameterValue", "Unknown version", ""],
        ),
        (
            "<ocs><meta><status>failure</status><statuscode>997</statuscode><message>Not logged in</message></meta><data/></ocs>",
            ["", "Not logged in", ""],
        ),
    ]);
}
