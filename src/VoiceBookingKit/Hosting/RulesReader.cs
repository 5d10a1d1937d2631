using VoiceBookingKit.Booking;
using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Hosting;

/// <summary>Reads <c>VoiceBooking:Rules</c>.</summary>
internal static class RulesReader
{
    public static BookingPolicy? Read(RuleOptions rules, SettingProblems problems)
    {
        var before = problems.All.Count;
        problems.Range("Rules:Step", rules.Step, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1));
        problems.WholeMinutes("Rules:Step", rules.Step);
        problems.Range("Rules:MinimumNotice", rules.MinimumNotice, TimeSpan.Zero, SlotRules.LongestHorizon);
        problems.WholeMinutes("Rules:MinimumNotice", rules.MinimumNotice);
        problems.Range("Rules:Horizon", rules.Horizon, TimeSpan.FromMinutes(1), SlotRules.LongestHorizon);
        problems.WholeMinutes("Rules:Horizon", rules.Horizon);
        if (rules.MinimumNotice >= rules.Horizon)
            problems.Add("Rules:MinimumNotice", $"'{rules.MinimumNotice:c}' is not less than Horizon '{rules.Horizon:c}', so that nothing could be booked.");
        if (rules.MaxPerDay is < 1)
            problems.Add("Rules:MaxPerDay", $"'{rules.MaxPerDay}' is less than 1. Leave it out for any number.");
        problems.Range("Rules:HoldFor", rules.HoldFor, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1));
        problems.Range("Rules:ChangeNotice", rules.ChangeNotice, TimeSpan.Zero, TimeSpan.FromDays(366));
        problems.Range("Rules:LateChangeWithin", rules.LateChangeWithin, TimeSpan.Zero, TimeSpan.FromDays(366));
        problems.Line("Rules:LateChangeText", rules.LateChangeText, 300);
        if (rules.MaxOpenPerCustomer is < 1)
            problems.Add("Rules:MaxOpenPerCustomer", $"'{rules.MaxOpenPerCustomer}' is less than 1. Leave it out for the usual 5.");
        if (problems.All.Count > before)
            return null;

        return new BookingPolicy
        {
            Slots = new SlotRules { Step = rules.Step, MinimumNotice = rules.MinimumNotice, Horizon = rules.Horizon, MaxPerDay = rules.MaxPerDay },
            HoldFor = rules.HoldFor,
            ChangeNotice = rules.ChangeNotice,
            LateChangeWithin = rules.LateChangeWithin,
            LateChangeText = string.IsNullOrWhiteSpace(rules.LateChangeText) ? null : rules.LateChangeText.Trim(),
            MaxOpenPerCustomer = rules.MaxOpenPerCustomer,
        };
    }
}
