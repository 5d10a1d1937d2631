"""Reads recurrence rules from standard input and prints what python3-dateutil makes of each, as JSON."""
import json
import sys
from datetime import datetime

from dateutil.rrule import rrulestr


def expand(question):
    rule = rrulestr(question["Rule"], dtstart=datetime.fromisoformat(question["Start"]))
    first = rule.after(datetime.fromisoformat(question["Start"]), inc=True)
    if first is None:
        return None
    # A series is to start with an instance of its rule, as the ones that calendars write do.
    rule = rrulestr(question["Rule"], dtstart=first)
    found = []
    for instance in rule.xafter(first, count=question["Most"], inc=True):
        found.append(instance.isoformat())
    return found


json.dump([expand(question) for question in json.load(sys.stdin)], sys.stdout)
