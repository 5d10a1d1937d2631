using VoiceBookingKit.Language.English.Words;

namespace VoiceBookingKit.Language.English.Times;

/// <summary>"in half an hour", "two hours from now": a time counted from the present, if it is still today.</summary>
internal static class FromNow
{
    public static int Read(in Line line, int at, in TimeContext context, out TimeMatch match)
    {
        match = default;
        var led = line.Is(at, "in");
        var start = led ? at + 1 : at;
        if (line.Is(start, "about") || line.Is(start, "around"))
            start++;
        var taken = Spans.Read(line, start, out var minutes);
        if (taken == 0)
            return 0;
        var tail = line.Is(start + taken, "from", "now") ? 2 : 0;
        var then = context.Now.Hour * 60 + context.Now.Minute + minutes;
        if ((!led && tail == 0) || then > Clock.LastMinute)
            return 0;
        match = new TimeMatch(TimeKind.Exact, Clock.At(then), Clock.At(then));
        return start + taken + tail - at;
    }
}
