using System.Globalization;
using VoiceBookingKit.BookingWorker;

// BookingWorker FILE race ATTEMPTS    waits for a line, then that many callers try to book one slot at once
// BookingWorker FILE fill BOOKINGS    books that many slots, each under its own key, and tells of each as soon as it is confirmed
if (args is not [var file, var work, var count])
    return 2;

await using var shop = new Shop(file);
var times = int.Parse(count, CultureInfo.InvariantCulture);
return work switch
{
    "race" => await Race.RunAsync(shop.Desk, times),
    "fill" => await Fill.RunAsync(shop.Desk, times),
    _ => 2,
};
