"""What attackers write where a value is expected."""

SQL = (
    "' OR '1'='1",
    "1; DROP TABLE ledger_entries; --",
    "') UNION SELECT email, password FROM users --",
    "1) OR pg_sleep(3) IS NULL --",
    "\\'; SELECT pg_sleep(3); --",
)
TRAVERSAL = (
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "....//....//etc/passwd",
    "/etc/passwd",
    "..\\..\\boot.ini",
)
HEADERS = (
    "x\r\nSet-Cookie: injected=1",
    "x\nLocation: https://evil.example/",
    "\u560d\u560aSet-Cookie: injected=1",
)
ELSEWHERE = ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)")
NUMBERS = (
    "99999999999999999999999999",
    "-9223372036854775809",
    "2147483648",
    "-1",
    "0",
    "1e400",
    "NaN",
    "٣",
    "0x10",
)
TEXTS = (
    "",
    "a\x00b",
    "\x00",
    "\udcff",
    "\u202e\u0000\ufeff",
    "x" * 5000,
    "{{7*7}}${7*7}%s%n",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
)
ALL = (*SQL, *TRAVERSAL, *HEADERS, *ELSEWHERE, *NUMBERS, *TEXTS)

JSON_VALUES: tuple[object, ...] = (
    None,
    True,
    [],
    {},
    [[]],
    {"$ne": None},
    0,
    -1,
    2**31,
    2**63,
    2**200,
    1e308,
    *ALL,
)

DEEP = 20_000
BODIES = (
    b"",
    b"{",
    b"null",
    b"[]",
    b'"text"',
    b"1e999",
    b"\xff\xfe\x00",
    b'{"a": NaN}',
    b"[" * DEEP + b"]" * DEEP,
    b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    b'{"' + b"x" * 100_000 + b'": 1}',
    b'{"__proto__": {"role": "admin"}, "role": "admin", "is_superuser": true}',
)
MEDIA_TYPES = (
    "application/json",
    "application/json; charset=utf-7",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "text/plain",
    "application/xml",
    "nonsense",
    "",
)
