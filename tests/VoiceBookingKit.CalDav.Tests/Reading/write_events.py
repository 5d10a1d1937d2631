"""Writes random events around clock changes with python3-icalendar, one JSON line each: name, text, and its start and end in UTC."""
import json
import random
import sys
from datetime import date, datetime, timedelta, timezone

import pytz
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard


def new_york():
    zone = Timezone()
    zone.add("tzid", "America/New_York")
    for kind, start, rule, before, after in (
        (TimezoneDaylight, datetime(2007, 3, 11, 2), {"freq": "yearly", "bymonth": 3, "byday": "2SU"}, -5, -4),
        (TimezoneStandard, datetime(2007, 11, 4, 2), {"freq": "yearly", "bymonth": 11, "byday": "1SU"}, -4, -5),
    ):
        part = kind()
        part.add("dtstart", start)
        part.add("rrule", rule)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(part)
    return zone


def kathmandu():
    zone = Timezone()
    zone.add("tzid", "Asia/Kathmandu")
    part = TimezoneStandard()
    part.add("dtstart", datetime(1986, 1, 1))
    part.add("tzoffsetfrom", timedelta(hours=5, minutes=30))
    part.add("tzoffsetto", timedelta(hours=5, minutes=45))
    zone.add_component(part)
    return zone


def main(seed, count):
    rng = random.Random(seed)
    zones = {"America/New_York": new_york, "Asia/Kathmandu": kathmandu, "UTC": None}
    days = [date(2026, 3, 7), date(2026, 3, 8), date(2026, 3, 9), date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2)]
    for number in range(count):
        name = rng.choice(sorted(zones))
        zone = pytz.timezone(name)
        day = rng.choice(days)
        local = datetime(day.year, day.month, day.day, rng.randrange(24), rng.choice((0, 15, 30, 45)))
        start = zone.localize(local)
        # Times that are skipped or come twice are left to the tests of the reader.
        if name == "America/New_York" and day in (days[1], days[4]) and local.hour in (1, 2):
            continue
        begins = start.astimezone(timezone.utc)
        ends = begins + timedelta(minutes=rng.choice((15, 30, 60, 180, 1440)))
        calendar = Calendar()
        calendar.add("prodid", "-//Somebody//Else//EN")
        calendar.add("version", "2.0")
        if zones[name]:
            calendar.add_component(zones[name]())
        event = Event()
        event.add("uid", f"event-{number}@example.com")
        event.add("dtstamp", datetime(2026, 1, 1, tzinfo=timezone.utc))
        event.add("dtstart", start)
        event.add("dtend", ends.astimezone(zone))
        event.add("summary", "Ünïcode, with; marks\\ and\nlines")
        calendar.add_component(event)
        print(json.dumps({
            "name": f"event-{number}",
            "text": calendar.to_ical().decode("utf-8"),
            "start": begins.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "end": ends.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }))


main(int(sys.argv[1]), int(sys.argv[2]))
