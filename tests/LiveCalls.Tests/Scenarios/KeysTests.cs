using VoiceBookingKit.LiveCalls.Tests.Calls;
using VoiceBookingKit.LiveCalls.Tests.Hosting;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.LiveCalls.Tests.Scenarios;

/// <summary>Keys that the vendor refuses, found at the first call.</summary>
public sealed class KeysTests
{
    private const string WrongKey = "wrong-key-42";

    [Fact]
    public async Task A_wrong_key_is_named_in_the_log_with_what_to_set_and_the_next_in_line_takes_the_call()
    {
        await using var site = await CallSite.OpenAsync(options => options.ApiKey = WrongKey);
        var call = await Lines.BeginAsync(site);
        await Lines.FinishAsync(call);

        Assert.Empty(call.Failures);
        Assert.Equal((1, 1), (site.Meter.Uses("recogniser", "next"), site.Meter.Uses("recogniser", "deepgram")));
        var warnings = site.Log.Written.Where(line => line.Contains("speech provider deepgram", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, warnings.Count); // its ear and its voice
        Assert.All(warnings, line => Assert.Contains("Deepgram refused the key (401). Set VoiceBooking:Deepgram:ApiKey", line, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Written, line => line.Contains(WrongKey, StringComparison.Ordinal) || line.Contains("Ann", StringComparison.Ordinal));
        await site.EndAsync(call);
    }

    [Fact]
    public async Task A_wrong_key_without_a_next_in_line_is_told_in_writing_and_typing_makes_the_appointment()
    {
        await using var site = await CallSite.OpenAsync(options => options.ApiKey = WrongKey, hasNext: false);
        var call = await site.CallAsync();
        await call.UntilAsync(() => call.Failures.Order().SequenceEqual(["speech_unavailable", "voice_unavailable"]), "the page was told");
        // It is told as a sentence, too, which is no answer to what is typed.
        await call.UntilAsync(() => call.Said(TranscriptRole.Agent).Any(said => said.Contains("Please type", StringComparison.Ordinal)), "the caller was asked to type");

        await call.TypeAsync(Lines.Wish);
        foreach (var answer in Lines.Answers)
            await call.TypeAsync(answer);

        Assert.Equal("Ann Lee", call.Booked?.Appointment.Customer.Name);
        await site.EndAsync(call);
    }
}
