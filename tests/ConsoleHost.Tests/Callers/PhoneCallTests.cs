using ConsoleHost.Calling;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Sessions;

namespace ConsoleHost.Tests.Callers;

/// <summary>People who ring, each with a voice, a line and a manner of their own, and book without anybody's help: no words are given to the host but as sound.</summary>
public sealed class PhoneCallTests
{
    [Fact]
    public async Task A_caller_books_by_voice_alone()
    {
        // Who is asked to say something again.
        var call = await CallAsync(PhoneCaller.Ten.Single(one => one.Name == "Kevin Cooper"));

        Assert.True(call.IsRight, call.Log.ToString());
    }

    /// <summary>It takes minutes, so it runs when VOICE_CALLERS names a file; into that go the calls as they are had, and the table. VOICE_CALLER names some callers alone.</summary>
    [CallersFact]
    public async Task Ten_callers_book_by_voice_alone()
    {
        var file = Environment.GetEnvironmentVariable(CallersFactAttribute.Switch)!;
        var chosen = Environment.GetEnvironmentVariable("VOICE_CALLER")?.Split(',');
        var table = new List<string> { $"{"caller",-16}{"voice",-15}{"line",-14}{"booked",-8}{"turns",6}{"cut short",11}{"answered twice",16}{"misheard",10}{"not heard",11}{"seconds",9}" };
        var calls = new List<PhoneCall>();
        foreach (var caller in PhoneCaller.Ten.Where(one => chosen is null || chosen.Any(name => one.Name.StartsWith(name, StringComparison.Ordinal))))
        {
            var call = await CallAsync(caller);
            calls.Add(call);
            var log = call.Log;
            await File.AppendAllTextAsync(file, $"{caller}\n{log}\n");
            table.Add($"{caller.Name,-16}{caller.Voice,-15}{caller.Line,-14}{(call.IsRight ? "yes" : "NO"),-8}{log.Lines,6}{log.CutShort,11}{log.AnsweredTwice,16}{log.Misheard,10}{log.NotUnderstood,11}{call.Length.TotalSeconds,9:F0}");
        }
        await File.AppendAllTextAsync(file, string.Join('\n', table) + "\n");
        Assert.All(calls, call => Assert.True(call.IsRight, call.Log.ToString()));
    }

    private static async Task<PhoneCall> CallAsync(PhoneCaller caller)
    {
        var folder = Directory.CreateTempSubdirectory("callers");
        try
        {
            Assert.True(ChatSettings.TryParse(["--now", $"{PhoneCaller.Today:yyyy-MM-dd}T08:00", "--db", Path.Combine(folder.FullName, "booking.db")], out var settings, out var problem), problem);
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(8));
            var heard = new HeardFrames();
            await using var host = await ChatHost.StartAsync(settings, TimeProvider.System, limit.Token, heard);
            await using var session = host.Get<IVoiceBookingSessions>().Create(new SessionRequest(SessionChannel.Phone));
            var log = new CallLog();
            var floor = new CallFloor(session, log, new ReplySound());
            var following = floor.FollowAsync(limit.Token);
            await session.StartAsync(limit.Token);
            var length = await CallCommand.TalkAsync(session, host, floor, new PhoneMicrophone(caller, log), heard, TimeProvider.System, isFast: true, following, limit.Token);
            await session.EndAsync(EndReason.Caller, limit.Token);
            await following;
            log.Close();
            var now = host.Clock.GetUtcNow();
            var kept = await host.Get<IBookingStore>().ListAsync(new TimeRange(now, now.AddDays(60)), limit.Token);
            return new PhoneCall(log, length, IsRight(caller, kept, host.Get<Business>()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Whether the database holds what the caller wished, and nothing else.</summary>
    private static bool IsRight(PhoneCaller caller, IReadOnlyList<Appointment> kept, Business business) =>
        kept is [{ } booked] && business.Zone.ToLocal(booked.Slot.Start).DateTime == caller.Wish && booked.Customer.Email == caller.Email
        && booked.Customer.Name.Equals(caller.Name, StringComparison.OrdinalIgnoreCase);

    private sealed record PhoneCall(CallLog Log, TimeSpan Length, bool IsRight);
}
