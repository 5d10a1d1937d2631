using System.Globalization;
using VoiceBookingKit.BookingWorker;

// BookingWorker FILE race ATTEMPTS    waits for a line, then that many callers try to book one slot at once
// BookingWorker FILE fill BOOKINGS    books that many slots, each under its own key, and tells of each as soon as it is confirmed
// BookingWorker FILE tell:RUN BOOKINGS  books that many and mails each customer; each run is an hour later than the one before
// BookingWorker FILE die OTHER-FILE CHANGE STEP    books, moves or cancels in two books and is killed at a step
// BookingWorker FILE http ADDRESS KEY CHANGE  waits for a line, then books, moves or cancels where Cal.com has the appointments too
if (args is [var shared, "http", var address, var key, var wish])
{
    await using var calCom = new CalComShop(shared, new Uri(address), key);
    Console.WriteLine("ready");
    Console.ReadLine();
    Console.WriteLine(await calCom.ChangeAsync(wish));
    return 0;
}
if (args is [var ours, "die", var theirs, var change, var step])
    return await Die.RunAsync(ours, theirs, change, step);
if (args is not [var file, var work, var count])
    return 2;

var times = int.Parse(count, CultureInfo.InvariantCulture);
if (work.StartsWith("tell:", StringComparison.Ordinal))
    return await Tell.RunAsync(file, int.Parse(work[5..], CultureInfo.InvariantCulture), times);

await using var shop = new Shop(file);
return work switch
{
    "race" => await Race.RunAsync(shop.Desk, times),
    "fill" => await Fill.RunAsync(shop.Desk, times),
    _ => 2,
};
