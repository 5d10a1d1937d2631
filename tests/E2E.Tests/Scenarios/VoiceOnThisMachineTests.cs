using VoiceBookingKit.E2E.Tests.Browsing;
using VoiceBookingKit.E2E.Tests.Hosting;
using VoiceBookingKit.Voices;

namespace VoiceBookingKit.E2E.Tests.Scenarios;

/// <summary>Whole calls in real speech with the engines on this machine and nothing else. No words are given to anyone but as sound.</summary>
[Collection(LocalSpeechSite.Name)]
public sealed class VoiceOnThisMachineTests(LocalSpeechSite site)
{
    [RealSpeechFact]
    public async Task An_appointment_is_booked_moved_and_cancelled_by_voice()
    {
        await using var visitor = await site.OpenAsync();
        var caller = new SpokenDialogue(visitor, new CallerVoice("rms"));
        await caller.BeginAsync();

        await caller.BookAsync(new("a demo", "next thursday", "two p m", "2 PM", "David Johnson"));
        var booked = Assert.Single(await BookedRow.ReadAsync(site.Host.Database, "David Johnson"));
        Assert.Equal(("david.johnson@example.com", "demo", DayOfWeek.Thursday, 14, false), (booked.Email, booked.Service, booked.Start.DayOfWeek, booked.Start.Hour, booked.IsCancelled));

        await caller.SayAsync("can i move my appointment to friday at eleven a m", "Shall I move it");
        await caller.SayAsync("yes please", "moved");
        var moved = Assert.Single(await BookedRow.ReadAsync(site.Host.Database, "David Johnson"));
        Assert.Equal((DayOfWeek.Friday, 11, false), (moved.Start.DayOfWeek, moved.Start.Hour, moved.IsCancelled));

        await caller.SayAsync("i need to cancel my appointment", "Shall I cancel it");
        await caller.SayAsync("yes please", "cancelled");
        Assert.True(Assert.Single(await BookedRow.ReadAsync(site.Host.Database, "David Johnson")).IsCancelled);
        Assert.Empty(visitor.Complaints);
    }

    [RealSpeechFact]
    public async Task Two_callers_at_once_are_each_understood_and_booked()
    {
        await Task.WhenAll(
            BookAsync(new("an intro call", "next tuesday", "two p m", "2 PM", "Mary Smith")), BookAsync(new("an intro call", "next tuesday", "three p m", "3 PM", "Kevin Cooper")));

        var rows = (await BookedRow.ReadAsync(site.Host.Database)).Where(row => row.Service == "intro").ToList();
        Assert.Equal(
            [("Mary Smith", "mary.smith@example.com", 14), ("Kevin Cooper", "kevin.cooper@example.com", 15)],
            rows.Select(row => (row.Customer, row.Email, row.Start.Hour)));
    }

    private async Task BookAsync(SpokenWish wish)
    {
        await using var visitor = await site.OpenAsync();
        var caller = new SpokenDialogue(visitor, new CallerVoice("rms"));
        await caller.BeginAsync();
        await caller.BookAsync(wish);
        Assert.Empty(visitor.Complaints);
    }
}
