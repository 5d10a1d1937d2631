using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Tests.Receptionists.Fixture;

namespace VoiceBookingKit.Tests.Receptionists.Prompts;

public class SystemPromptTests
{
    [Fact]
    public async Task A_model_is_told_the_businesss_facts_and_what_day_it_is()
    {
        var prompt = await PromptAsync(new FrontDesk(business => business with
        {
            Address = "1 Harbour St",
            Hours = new OpeningHours(WeeklyHours.Parse("Mon-Fri 09:00-17:00"), DateOverride.Closed(new DateOnly(2024, 3, 29), "Good Friday")),
        }));

        Assert.Contains("receptionist of Northwind Studio", prompt, StringComparison.Ordinal);
        Assert.Contains("- Address: 1 Harbour St", prompt, StringComparison.Ordinal);
        Assert.Contains("- Service: Product demo, 30 or 60 minutes, free", prompt, StringComparison.Ordinal);
        Assert.Contains("- Service: Design review, 45 minutes, with Omar Haddad", prompt, StringComparison.Ordinal);
        Assert.Contains("- Hours: Mon-Fri 09:00-17:00", prompt, StringComparison.Ordinal);
        Assert.Contains("- Except: Fri 2024-03-29: closed (Good Friday)", prompt, StringComparison.Ordinal);
        Assert.Contains("- Now: Monday, 2024-03-04 09:00 in America/New_York", prompt, StringComparison.Ordinal);
        Assert.InRange(prompt.Length, 1000, 3000);
    }

    [Fact]
    public async Task The_time_is_told_anew_in_each_turn()
    {
        var desk = new FrontDesk();
        var model = new ScriptedModel();
        await using var call = desk.Call(model);
        await call.SayAsync("Hello");
        desk.Clock.Advance(TimeSpan.FromMinutes(7));

        await call.SayAsync("Hello again");

        Assert.Contains("09:07", model.Requests[1][0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_elsewhere_has_a_clock_of_their_own()
    {
        var model = new ScriptedModel();
        await using var call = new FrontDesk().Call(request => request with { TimeZone = "Europe/London", CustomerName = "Ann Lee" }, model);
        await call.SayAsync("Hello");

        Assert.Contains("- Caller's clock: Monday 14:00 in Europe/London", model.Requests[0][0].Text, StringComparison.Ordinal);
        Assert.Contains("- Caller's name: Ann Lee", model.Requests[0][0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hosts_own_rules_replace_the_kits_and_the_facts_stay()
    {
        var desk = new FrontDesk();
        desk.Options.Instructions = "Speak like a pirate of {business}.";
        desk.Options.MoreInstructions = "Parking is free.";

        var prompt = await PromptAsync(desk);

        Assert.StartsWith("Speak like a pirate of Northwind Studio.", prompt, StringComparison.Ordinal);
        Assert.Contains("- Staff: Maya Chen, Omar Haddad", prompt, StringComparison.Ordinal);
        Assert.EndsWith("Parking is free.", prompt, StringComparison.Ordinal);
    }

    private static async Task<string> PromptAsync(FrontDesk desk)
    {
        var model = new ScriptedModel();
        await using var call = desk.Call(model);
        await call.SayAsync("Hello");
        return model.Requests[0][0].Text;
    }
}
