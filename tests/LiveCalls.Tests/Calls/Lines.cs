using VoiceBookingKit.LiveCalls.Tests.Hosting;

namespace VoiceBookingKit.LiveCalls.Tests.Calls;

/// <summary>What a caller says who books.</summary>
internal static class Lines
{
    public const string Wish = "I'd like to book a product demo tomorrow at 2 pm";
    public const string Name = "My name is Ann Lee";
    public const string Email = "ann.lee@example.com";
    public const string Yes = "yes";

    public static IReadOnlyList<string> Answers { get; } = [Name, Email, Yes];

    /// <summary>A call in its middle: the caller said what they wish, and was asked for the rest.</summary>
    public static async Task<LiveCall> BeginAsync(CallSite site)
    {
        var call = await site.CallAsync();
        await call.AskAsync(Wish);
        return call;
    }

    /// <summary>Answers what is left to ask, up to the appointment.</summary>
    public static async Task FinishAsync(LiveCall call)
    {
        foreach (var answer in Answers)
            await call.AskAsync(answer);
        await call.UntilAsync(() => call.Booked?.Appointment.Customer is { Name: "Ann Lee", Email: Email }, "the appointment was made");
    }
}
