"""Reads a calendar file from standard input with python3-icalendar and prints its events as JSON."""
import json
import sys

from icalendar import Calendar


def person(address):
    return {"Email": str(address), "Name": address.params.get("CN")}


def event(component):
    attendees = component.get("ATTENDEE", [])
    organizer = component.get("ORGANIZER")
    alarms = component.walk("VALARM")
    return {
        "Uid": str(component["UID"]),
        "Start": component["DTSTART"].dt.isoformat(),
        "End": component["DTEND"].dt.isoformat(),
        "Sequence": int(component["SEQUENCE"]),
        "Status": str(component["STATUS"]),
        "Summary": str(component["SUMMARY"]),
        "Description": component.get("DESCRIPTION"),
        "Location": component.get("LOCATION"),
        "Url": component.get("URL"),
        "Organizer": organizer and person(organizer),
        "Attendees": [person(a) for a in (attendees if isinstance(attendees, list) else [attendees])],
        "ReminderMinutes": alarms and -alarms[0]["TRIGGER"].dt.total_seconds() / 60 or None,
    }


calendar = Calendar.from_ical(sys.stdin.buffer.read())
json.dump({"Method": str(calendar["METHOD"]), "Events": [event(c) for c in calendar.walk("VEVENT")]}, sys.stdout)
