// Reads a calendar file from standard input with ical.js and prints what is busy before a year, as JSON: times in UTC, whole days as dates.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const { Text, BeforeYear } = JSON.parse(readFileSync(0, 'utf8'));
const calendar = new ICAL.Component(ICAL.parse(Text));
const entries = calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
const busy = [];

const add = (event, start, end) => {
  const value = name => event.component.getFirstPropertyValue(name);
  if (value('status') !== 'CANCELLED' && value('transp') !== 'TRANSPARENT' && start.compare(end) < 0) {
    const text = time => time.isDate ? time.toString() : time.toJSDate().toISOString();
    busy.push({ Uid: event.uid ?? '', Start: text(start), End: text(end) });
  }
};

for (const event of entries) {
  if (event.isRecurrenceException() || !event.isRecurring()) {
    add(event, event.startDate, event.endDate);
    continue;
  }
  const iterator = event.iterator();
  const year = instance => (instance.start ?? instance).year;
  for (let next = iterator.next(); next && year(next) < BeforeYear; next = iterator.next()) {
    if (next instanceof ICAL.Period) {
      add(event, next.start, next.getEnd());
      continue;
    }
    const details = event.getOccurrenceDetails(next);
    // A changed instance is an event of the file, too.
    if (!details.item.isRecurrenceException() || details.item.modifiesFuture())
      add(details.item, details.startDate, details.endDate);
  }
}
process.stdout.write(JSON.stringify(busy));
