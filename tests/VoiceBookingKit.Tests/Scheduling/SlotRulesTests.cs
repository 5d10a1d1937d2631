using VoiceBookingKit.Scheduling;

namespace VoiceBookingKit.Tests.Scheduling;

public class SlotRulesTests
{
    [Fact]
    public void A_step_is_whole_minutes_up_to_a_day()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRules { Step = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRules { Step = TimeSpan.FromSeconds(90) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRules { Step = TimeSpan.FromHours(25) });
    }

    [Fact]
    public void Notice_horizon_and_limit_are_checked()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRules { MinimumNotice = TimeSpan.FromMinutes(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRules { Horizon = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRules { Horizon = TimeSpan.FromDays(10_000) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRules { MaxPerDay = 0 });
    }

    [Fact]
    public void The_message_names_the_setting() =>
        Assert.Contains("MinimumNotice", Assert.Throws<ArgumentOutOfRangeException>(() => new SlotRules { MinimumNotice = TimeSpan.MinValue }).Message, StringComparison.Ordinal);
}
