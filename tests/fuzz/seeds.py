"""Small hostile inputs, written by hand; the fuzzers begin with them and go on from there."""

import codecs
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from PIL import ExifTags, Image

from tests.fuzz.target import CANARY

JSON = (
    b"",
    b"[]",
    b"{}",
    b"null",
    b"[" * 5000,
    b'{"a":' * 3000,
    b"[" * 900 + b"]" * 900,
    b'[{"a":1},{"a":2}',
    b'[{"a":1},{"a":2}]]',
    b'[{"a":1},,{"a":2},]',
    b'{"a":[{"b":1}],"a":[{"b":2}]}',
    b'{"a_v2":[{"text":"one"}],"other":[{"text":"two"}]}',
    b'{"outer":{"a":[{"text":"one"}]}}',
    b'[{"made":' + b"9" * 5000 + b"}]",
    b'[{"made":1e400},{"made":-0},{"made":NaN},{"made":Infinity}]',
    b'[{"text":"\\ud83d"},{"text":"\\ude00\\ud83d"},{"text":"\\u0000"}]',
    b'[{"text":"a\nb\tc"}]',
    b'[{"text":"\xff\xfe"},{"text":"\xed\xa0\xbd"}]',
    b'[{"text":"\\"},{"text":"]"},{"text":"},{"}]',
    b'[{"text":"x},{\\"text\\":\\"y"}]',
    b'window.YTD.tweets.part0 = [ {"tweet": {"text": "one"}} ];',
    b"window.YTD.tweets.part0 = ",
    b'Grailbird.data.tweets_2013_02 = [{"text":"one"}]',
    codecs.BOM_UTF8 + b'[{"text":"one"}]',
    codecs.BOM_UTF16_LE + '[{"text":"one"}]'.encode("utf-16-le"),
    '[{"text":"one \U0001f600"}]'.encode("utf-16-be"),
    codecs.BOM_UTF32_LE + '[{"text":"one"}]'.encode("utf-32-le"),
    b'[{"text":"' + b"long " * 400 + b'"}]' + b" " * 300,
    b'["a",1,null,{"text":null},[],{"text":["a"]}]',
    b'{"text":"one","made":"1700000000","tags":["a","b"]}',
    b'{"label_values":[{"label":"Name","value":"one"}],"fbid":"1"}',
    f'[{{"text":"{CANARY}","made":true}}]'.encode(),
)

HTML = (
    b"<html><body>",
    b"<div" * 3000,
    b"<div>" * 2500,
    b"<" + b"a" * 70_000,
    b"<!--" + b"-" * 3000,
    b"<![CDATA[ x ]]><!DOCTYPE html [<!ENTITY a 'b'>]><p>&a;&amp;&#x0;&#xd800;&#99999999;",
    (
        b'<div class="_a6-g"><div class="_2ph_ _a6-h _a6-i">Jo</div><div class="_2ph_ _a6-p">Hello'
        b'</div><div class="_3-94 _a6-o"><div class="_a72d">Mar 02, 2024 8:12:17 am</div></div>'
    ),
    (
        b'<div class="_2lej"><div class="_2lel">Jo</div><div class="_2lek">Hello</div>'
        b'<div class="_2lem">Mar 2, 2019, 8:12 AM</div></div>'
    ),
    b'<table><tr><td class="_a6_q">Name</td><td class="_a6_r">Jo</td></tr></table>',
    b"<table><tr><td>Name</td><td>Jo</td></tr><tr><td>Age<td>3</table>",
    b'<a href="https://example.org/">x</a><img src="a.jpg"><video src="b.mp4"></video>',
    b"<script>var a = '</div>';</script><style>x{}</style><title>t</title>",
    b"<h2>Jo</h2><p>Hello</p><p>2 Mar 2024, 08:12</p></h2></p></div>",
)

TABLES = (
    b"",
    b"a,b,c\n1,2,3\n",
    b'"tweet_id","timestamp","text"\n"1","2013-02-01 10:00:00 +0000","one, ""two"" \n three"\n',
    b'a,b\n"never ends,1\n2,3\n',
    b'a,b\n1,"x"y,z\n',
    b"a;b;c\r1;2;3\r4;5;6",
    b"a\tb\n1\t\0\n",
    b"\xef\xbb\xbfa,b\r\n1,2\r\n\r\n,,\r\n",
    b"a,a,a\n1\n1,2,3,4,5\n",
    b"a,b\n" + b'"' * 999 + b"\n",
    b"a,b\n" + b"x" * 70_000 + b",1\n",
    "a,b\nå,\u2028\n".encode(),
    codecs.BOM_UTF16_LE + "a,b\n1,2\n".encode("utf-16-le"),
)

TEXTS = (
    b"",
    b"\n\n\n",
    b"one line",
    b"one\r\ntwo\rthree\x0bfour\x85five\xe2\x80\xa8six\n",
    b"x" * 70_000,
    b"\x00\x00\n\xff\n",
    b"31/12/2019, 23:59 - Ash Fell: Hello\n31/12/2019, 23:59 - Jo: <Media omitted>\n",
    "[31/12/2019, 23:59:59] Ash Fell: \u200ehello\n[01/01/2020, 00:00:01] Jo: a\nb\n".encode(),
    "12/31/19, 11:59\u202fPM - Ash Fell created group \u201cX\u201d\n".encode(),
)

XML = (
    b"<a/>",
    b"<a><b c='d'>e</b><b/></a>",
    (
        b'<?xml version="1.0" encoding="UTF-8" ?><rss xmlns:wp="urn:w"><channel><item id="7">'
        b"<title>One &amp; two &#233;</title><wp:b><b>in</b></wp:b></item><item><![CDATA[<p>x]]>"
        b"</item><item><title>R & B</title></item></channel></rss>"
    ),
    b"<a><item>one & two < three</item><item>four</item></a>",
    b"<a><item><title>cut",
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>',
    b'<!DOCTYPE a SYSTEM "file:///etc/hostname"><a>&b;</a>',
    b"<a>" * 3000,
    b"<a b='" + b"x" * 70_000 + b"'/>",
    b"<a><![CDATA[ ]]> ]]></a>",
    b"<a xmlns:b='urn:c'><b:d b:e='f'/></a>",
    b"<a>&#0;&#xD800;&lt;&nope;</a>",
    b"<a></b></a>",
    codecs.BOM_UTF16_LE + '<?xml version="1.0" encoding="utf-16"?><a>b</a>'.encode("utf-16-le"),
    b'<?xml version="1.0" encoding="made-up"?><a>b</a>',
)

DATES = (
    b"May 02, 2011 8:12:17 am",
    b"Updated Sat 19 October 2019 at 14:37 UTC+01:00",
    b"Oct 19, 2019, 2:37 PM",
    b"Wed Oct 10 20:19:24 +0000 2018",
    b"2019-10-27T01:30:00Z",
    b"2019-10-27 01:30:00.123456+23:59",
    b"0001-01-01",
    b"9999-12-31T23:59:59-23:59",
    "１９ Oct ２０１９".encode(),
    b"31/12/2019, 23:59:59 pm",
    b"1e999",
    b"-" + b"9" * 400,
    b"nan",
)

NAMES = (
    b"a/b/c.json",
    b"../a",
    b"a/../../b",
    b"/etc/passwd",
    b"C:\\a",
    b"c:a",
    b"\\\\server\\share\\a",
    b"a\0b",
    b"a/./b//c",
    b"CON",
    b"a/NUL.txt",
    b"a/aux",
    b"a /b. /c.",
    b"a:b",
    b"__MACOSX/a",
    b"a/._b",
    "e\u0301/\ufb03/\u202etxt.exe".encode(),
    b"\xff\xfe",
    b"message_" + b"9" * 5000 + b".json",
    b"facebook-jo-2024-03-02-AbCd (1).zip",
)


def hostile() -> Iterator[bytes]:
    """Contents that could stand in any member of an export."""
    yield from JSON
    yield from (data for data in (*HTML, *TABLES, *TEXTS) if len(data) < 10_000)


def zips() -> Iterator[bytes]:
    """Sound zips of several forms, and some that are not."""
    some = {"a.json": b"[1,2,3]", "b/c.txt": b"hello " * 40, "d.bin": bytes(range(256))}
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        yield _zip(some, method)
    yield _zip({"é.txt": b"x", "\u0301": b"y"}, zipfile.ZIP_STORED)
    yield _zip({"../a": b"x"}, zipfile.ZIP_STORED)
    yield _zip({"CON": b"x", "a:b": b"y", "A": b"1", "a": b"2"}, zipfile.ZIP_STORED)
    yield _zip({"bomb": bytes(300_000)}, zipfile.ZIP_DEFLATED)
    yield _zip({"inner.zip": _zip(some, zipfile.ZIP_STORED)}, zipfile.ZIP_STORED)
    yield b"some other program" * 3 + _zip(some, zipfile.ZIP_DEFLATED)
    yield _zip(some, zipfile.ZIP_DEFLATED)[:-9]
    yield _big_zip()
    yield _twice()
    yield b"PK\5\6" + bytes(18)
    yield b"PK\3\4"
    yield b"\x1f\x8b\x08"


def _zip(members: dict[str, bytes], method: int) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 12, 0, 0)), data, method)
    return raw.getvalue()


def _big_zip() -> bytes:
    """A small zip in the form of those above 4 GiB."""
    raw = io.BytesIO()
    with (
        zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open(zipfile.ZipInfo("a.json"), "w", force_zip64=True) as member,
    ):
        member.write(b"[1,2,3]")
    data = raw.getvalue()
    at = data.rindex(b"PK\5\6")
    size, start = struct.unpack_from("<2L", data, at + 12)
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, size, start)
    where = struct.pack("<4sLQL", b"PK\6\7", 0, at, 1)
    few = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, size, 0xFFFFFFFF, 0)
    return data[:at] + end + where + few


def _twice() -> bytes:
    """Two entries of the directory that name the same bytes, as small bombs have."""
    body = zlib.compress(bytes(50_000))[2:-4]
    crc = zlib.crc32(bytes(50_000))
    sizes = struct.pack("<3L", crc, len(body), 50_000)
    local = b"PK\3\4" + struct.pack("<5H", 20, 0, 8, 0, 0x21) + sizes + struct.pack("<2H", 1, 0)
    entry = b"PK\1\2" + struct.pack("<6H", 20, 20, 0, 8, 0, 0x21) + sizes
    entry += struct.pack("<5H2L", 1, 0, 0, 0, 0, 0, 0)
    directory = entry + b"a" + entry + b"b"
    data = local + b"a" + body
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 2, 2, len(directory), len(data), 0)
    return data + directory + end


def pictures() -> Iterator[bytes]:
    """Pictures of the forms that people's downloads hold, with a place and a time in them."""
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2025:05:06 10:11:12"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitude] = (51.0, 18.0, 7.5)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLongitude] = (1.0, 49.0, 17.0)
    place[ExifTags.GPS.GPSLongitudeRef] = "W"
    for form in ("JPEG", "PNG", "WEBP", "TIFF"):
        raw = io.BytesIO()
        Image.new("RGB", (2, 2)).save(raw, form, exif=exif)
        yield raw.getvalue()
    raw = io.BytesIO()
    Image.new("P", (2, 2)).save(raw, "GIF")
    yield raw.getvalue()
    yield b"GIF89a" + b"\xff" * 20
    yield b"\x89PNG\r\n\x1a\n" + struct.pack(">L4s5L", 13, b"IHDR", 2**31 - 1, 2**31 - 1, 0, 0, 0)
    yield b"\x00\x00\x00\x18ftypheic" + bytes(40)


ABOUTS = (
    (
        b'name = "Jo Penrose"\nhandles = ["jo"]\nstarted = 2019-09-02\n[[workplace]]\n'
        b'name = "Alder Hill Primary"\ndomains = ["a.example"]\nlatitude = 53.0\nlongitude = -1.0\n'
    ),
    b"name = 1\n",
    b"a = " + b"[" * 2000,
    b"a.b.c.d = 1\na.b = 2\n",
    b"[a]\n[a]\n",
    b'"" = ""\n',
    b"latitude = nan\n[[workplace]]\nname='x'\nlatitude = nan\nlongitude = inf\n",
    b"started = 2019-09-02T00:00:00Z\n",
    b"\xff\xfe",
    b"\xef\xbb\xbfname = 'Jo'\n",
    b"a = " + b"9" * 5000,
    b"a = 1e9999\nb = 0x" + b"f" * 4000,
    b'[[answers]]\nplatform = "facebook"\nquestion = "post_audience"\nvalue = "contacts"\n',
    b"Rowan Birch\nFell, Ash\n",
    b"Name;Form\nRowan Birch;7A\n",
)

HEADERS = (
    (
        b'{"mark": "00ff", "check": "00", "salt": "", "passes": 3, "memory_kib": 65536, "lanes": 4,'
        b' "format": 1}'
    ),
    b'{"mark": "00ff", "check": "00", "salt": "' + b"ab" * 16 + b'", "format": 1}',
    b'{"format": 2}',
    b'{"format": true, "mark": 1, "check": []}',
    b'{"format": 1, "mark": "zz", "check": "\\ud800", "salt": "zz"}',
    b'{"format": 1, "mark": "", "check": "", "salt": "", "passes": 1e99, "memory_kib": NaN}',
    b'{"format": 1, "mark": "", "check": "", "salt": "", "lanes": 1.5}',
    b'{"format": ' + b"9" * 5000 + b"}",
    b"[" * 20_000,
    b"\xff\xfe{\x00}\x00",
    b"null",
    b"[]",
    b'"format"',
)

WORDS = (
    b"Long day at Thornwick Juniors, 9B are little sods today",
    b"call me on 07700 900123 or jo@example.org, NI AB 12 34 56 C, born 03/04/2011",
    "Bertie Quill \U0001f469\u200d\U0001f3eb went home ill \u2014 don\u2019t tell anyone".encode(),
    b"grievance meeting with Mrs Pemberley about my pay tomorrow, not public yet",
    b"https://example.org/thornwick #ThornwickJuniors @ged_oduya wilma.strand@example.sch.uk",
    "\u0130\u0131\u017f\u1e9e\ufb03\u0149 \u200b\u00ad\u2060w\u200bo\u200br\u200bd".encode(),
    b"e\xcc\x81" * 30,
    b"\xed\xa0\xbd\xff\x00\x7f",
    b"tosser bloody hell sh*t f u c k s-h-i-t",
    b"vote for them on Thursday, all teachers should",
    b"x" * 4000,
    b"9" * 400 + b" " + b"+44 " * 50,
    b"(" * 300 + b"@" * 300,
)
