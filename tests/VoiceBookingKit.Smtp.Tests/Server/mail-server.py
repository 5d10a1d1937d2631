"""A mail server that tells on its standard output what it was given: one JSON line with its port, then one for each message, as other programs read it.

Arguments: a JSON object with "user", "password", "certificate", "key", "implicit", "size". What a recipient's name says happens: refused, busy, hang, drop.
"""
import asyncio
import email
import email.policy
import json
import ssl
import sys
from email.header import decode_header, make_header
from email.utils import getaddresses

from aiosmtpd.smtp import SMTP, AuthResult
from icalendar import Calendar


def parts_of(message):
    return [
        {
            "type": part.get_content_type(),
            "method": part.get_param("method"),
            "charset": part.get_content_charset(),
            "disposition": part.get_content_disposition(),
            "file": part.get_filename(),
            "text": None if part.is_multipart() else part.get_payload(decode=True).decode("utf-8"),
            "parts": [inner.get_content_type() for inner in part.get_payload()] if part.is_multipart() else [],
        }
        for part in message.walk()
    ]


def names_of(raw):
    """The names of the recipients. The newer parser keeps the space between two encoded words (https://github.com/python/cpython/issues/92081), so this is the older one."""
    header = email.message_from_bytes(raw, policy=email.policy.compat32)["To"]
    return [str(make_header(decode_header(name))) for name, _ in getaddresses([header])]


def event_of(message):
    for part in message.walk():
        if part.get_content_type() == "text/calendar" and part.get_content_disposition() is None:
            calendar = Calendar.from_ical(part.get_payload(decode=True))
            event = calendar.walk("VEVENT")[0]
            attendee = event.get("ATTENDEE")
            return {
                "method": str(calendar["METHOD"]),
                "uid": str(event["UID"]),
                "sequence": int(event["SEQUENCE"]),
                "status": str(event["STATUS"]),
                "start": event.decoded("DTSTART").isoformat(),
                "end": event.decoded("DTEND").isoformat(),
                "organizer": str(event["ORGANIZER"]),
                "attendee": str(attendee),
                "rsvp": attendee.params.get("RSVP"),
                "attendeeName": attendee.params.get("CN"),
                "summary": str(event["SUMMARY"]),
                "description": str(event.get("DESCRIPTION")),
            }
    return None


class Handler:
    def __init__(self):
        self.hung = asyncio.Event()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "refused":
            return f"550 5.1.1 <{address}>: no such user"
        if name == "busy":
            return "451 4.7.1 try again later"
        if name == "hang":
            await self.hung.wait()
        if name == "drop":
            server.transport.abort()
            return "421 closing"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        raw = envelope.original_content
        print(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None,
            "user": session.auth_data.decode() if session.auth_data else None,
            "headers": [[name, str(value)] for name, value in message.items()],
            "names": names_of(raw),
            "addresses": [address.addr_spec for address in message["To"].addresses],
            "defects": [str(defect) for part in message.walk() for defect in part.defects]
                + [str(defect) for value in message.values() for defect in value.defects],
            "longest": max(len(line) for line in raw.split(b"\r\n")),
            "isAscii": raw.isascii(),
            "bareBreaks": raw.replace(b"\r\n", b"").count(b"\r") + raw.replace(b"\r\n", b"").count(b"\n"),
            "parts": parts_of(message),
            "event": event_of(message),
        }), flush=True)
        return "250 OK"


async def main(options):
    def authenticate(server, session, envelope, mechanism, data):
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == (options["user"], options["password"]), handled=False, auth_data=data.login)

    context = None
    if options.get("certificate"):
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options["certificate"], options["key"])
    implicit = options.get("implicit", False)
    handler = Handler()

    def factory():
        return SMTP(
            handler,
            data_size_limit=options.get("size", 1 << 24),
            tls_context=None if implicit else context,
            require_starttls=context is not None and not implicit,
            authenticator=authenticate if options.get("user") else None,
            auth_required=bool(options.get("user")),
            auth_require_tls=context is not None and not implicit,
            auth_exclude_mechanism=options.get("exclude", []),
            hostname="mail.test",
        )

    server = await asyncio.get_running_loop().create_server(factory, "127.0.0.1", 0, ssl=context if implicit else None)
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    # Ends with whoever started it.
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main(json.loads(sys.argv[1])))
