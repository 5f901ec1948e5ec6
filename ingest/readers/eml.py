"""The mail reader: headers and body as text, attachments as files of their own."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.errors import MessageError
from email.message import EmailMessage, Message

from duban.message import message
from duban.outcome import Warned
from duban.settings import IngestSettings
from ingest.encoding import decode
from ingest.reader import Attachment, Hint, RawPage, Role, refuse
from ingest.readers.html import HtmlReader

_HEADER = re.compile(rb"(?i)\A(?:[\x21-\x39\x3b-\x7e]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_TELLING = re.compile(
    rb"(?im)^(?:from|to|subject|date|mime-version|received|message-id|return-path):"
)
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_CLOSED = ("winmail.dat",)


class MailReader:
    """Reads mail as it travels (RFC 5322); the subject and sender stay in the text."""

    name = "eml"
    extensions = frozenset({".eml"})

    def sniff(self, data: bytes, name: str) -> bool:  # noqa: ARG002 - bytes alone decide
        """Whether the bytes open with a block of mail headers."""
        start = data[:8192].lstrip(b"\xef\xbb\xbf\r\n")
        block = _HEADER.match(start)
        return block is not None and len(set(_TELLING.findall(block.group().lower()))) >= 2

    def read(self, data: bytes, limits: IngestSettings) -> Iterator[RawPage]:
        """The mail as one page, then each attachment."""
        try:
            mail = email.message_from_bytes(data, policy=email.policy.default)
            pages = list(_pages(mail, limits))
        except (
            MessageError,
            ValueError,
            LookupError,
            IndexError,
            TypeError,
            AttributeError,
        ) as error:
            raise refuse("DUB-ING-111", why=f"{type(error).__name__}: {error}"[:120]) from error
        yield from pages


@dataclass(slots=True)
class _Contents:
    """The parts of a message by what becomes of them."""

    bodies: list[str] = field(default_factory=list)
    pages: list[bytes] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)


def _pages(mail: EmailMessage, limits: IngestSettings) -> Iterator[RawPage]:
    contents = _contents(mail, limits)
    head = "".join(f"{key}: {_header(mail, key)}\n" for key in _SHOWN if mail[key])
    hints = (Hint(0, len(head.rstrip()), Role.NAVIGATION),) if head else ()
    text = head + "\n".join(body.strip("\r\n") for body in contents.bodies)
    yield RawPage(text, hints=hints, warnings=tuple(contents.warnings))
    if not contents.bodies:
        for page in contents.pages:
            yield from HtmlReader().read(page, limits)
    for attachment in contents.attachments:
        yield RawPage("", attachments=(attachment,))


def _contents(mail: EmailMessage, limits: IngestSettings) -> _Contents:
    found = _Contents(
        warnings=[Warned(message("DUB-ING-175", why=type(d).__name__)) for d in mail.defects]
    )
    for part in _parts(mail, limits):
        name = _name(part)
        if part.get_content_type() == "message/rfc822":
            found.attachments.append(Attachment(name or "message.eml", _nested(part)))
        elif name.lower() in _CLOSED:
            found.warnings.append(Warned(message("DUB-ING-176", member=name)))
        elif part.get_content_type() == "text/plain" and not _is_attached(part):
            found.bodies.append(_text(part))
        elif part.get_content_type() == "text/html" and not name:
            found.pages.append(_bytes(part))
        elif name:
            found.attachments.append(Attachment(name, _bytes(part)))
    return found


def _parts(mail: EmailMessage, limits: IngestSettings) -> Iterator[EmailMessage]:
    """The leaves of the mail; a mail inside is a leaf."""
    waiting = [(mail, 0)]
    while waiting:
        part, depth = waiting.pop(0)
        if depth > limits.max_depth:
            raise refuse("DUB-ING-109", limit=limits.max_depth)
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and part.get_content_type() != "message/rfc822":
            waiting[:0] = [(child, depth + 1) for child in inner if isinstance(child, EmailMessage)]
        else:
            yield part


def _text(part: EmailMessage) -> str:
    """The words of a part: by its charset if that fits without a fault, else by our own rule."""
    data = _bytes(part)
    declared = part.get_content_charset()
    if declared and declared not in ("us-ascii", "ascii"):
        wide = "gb18030" if declared in ("gb2312", "gbk") else declared
        try:
            return data.decode(wide)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data).text if data.strip() else ""


def _bytes(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _nested(part: Message) -> bytes:
    inner = part.get_payload()
    first = inner[0] if isinstance(inner, list) and inner else None
    return first.as_bytes() if isinstance(first, Message) else _bytes(part)


def _name(part: EmailMessage) -> str:
    try:
        return (part.get_filename() or "").replace("\\", "/").rsplit("/", 1)[-1]
    except (ValueError, TypeError, IndexError, AttributeError):
        return ""


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_name(part))


def _header(mail: EmailMessage, key: str) -> str:
    """A header in plain words; raw bytes in it, against the rules, are decoded by our own rule."""
    words = re.sub(r"\s+", " ", str(mail[key])).strip()
    if not any("\udc80" <= char <= "\udcff" for char in words):
        return words
    return decode(words.encode("ascii", "surrogateescape")).text
