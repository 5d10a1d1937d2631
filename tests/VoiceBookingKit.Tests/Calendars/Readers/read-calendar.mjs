// Reads a calendar file from standard input with ical.js and prints its events as JSON.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const person = property => ({ Email: property.getFirstValue(), Name: property.getParameter('cn') ?? null });

const event = component => {
  const value = name => component.getFirstPropertyValue(name);
  const organizer = component.getFirstProperty('organizer');
  const alarm = component.getFirstSubcomponent('valarm');
  return {
    Uid: value('uid'),
    Start: value('dtstart').toJSDate().toISOString(),
    End: value('dtend').toJSDate().toISOString(),
    Sequence: value('sequence'),
    Status: value('status'),
    Summary: value('summary'),
    Description: value('description'),
    Location: value('location'),
    Url: value('url'),
    Organizer: organizer && person(organizer),
    Attendees: component.getAllProperties('attendee').map(person),
    ReminderMinutes: alarm && -alarm.getFirstPropertyValue('trigger').toSeconds() / 60,
  };
};

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
process.stdout.write(JSON.stringify({
  Method: calendar.getFirstPropertyValue('method'),
  Events: calendar.getAllSubcomponents('vevent').map(event),
}));
