using VoiceBookingKit.Language;
using VoiceBookingKit.Language.English;
using VoiceBookingKit.Sessions;
using VoiceBookingKit.Sessions.TurnTaking;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Tests.Sessions.TurnTaking;

/// <summary>A turn taker with a clock that a test moves, in frames of 20 ms, and a list of what it judged.</summary>
internal sealed class Floor : ITurnListener
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);

    private readonly TurnTaker _taker;

    public Floor(TurnTakingOptions? options = null, bool judges = false)
    {
        _taker = new TurnTaker(options ?? new TurnTakingOptions(), new EnglishLanguage(), () => Expected, () => Remaining, this);
        _taker.Change(judges);
    }

    /// <summary>What was judged, and when, such as <c>0.40 ended: hello</c>.</summary>
    public List<string> Judged { get; } = [];

    public Expected Expected { get; set; }

    public TimeSpan Remaining { get; set; } = TimeSpan.FromSeconds(5);

    public TimeSpan Now { get; private set; }

    public TurnTaker Taker => _taker;

    public AgentActivity Activity { get; private set; }

    public Floor Voice(double seconds) => Sound(true, seconds);

    public Floor Quiet(double seconds) => Sound(false, seconds);

    /// <summary>Time without any frame.</summary>
    public Floor Wait(double seconds)
    {
        var until = Now + TimeSpan.FromSeconds(seconds);
        var ticks = 0;
        while (_taker.DueAt is { } due && due <= until)
        {
            Now = due;
            _taker.Tick(Now);
            ticks = _taker.DueAt <= Now ? ticks + 1 : 0;
            if (ticks > 5)
                throw new InvalidOperationException("It would never stop ticking.");
        }
        Now = until;
        return this;
    }

    public Floor Interim(string text) => Hear(new Heard.Interim(Now, text));

    public Floor Final(string text) => Hear(new Heard.Final(Now, text));

    public Floor Hear(Heard heard)
    {
        _taker.Hear(heard, Now);
        return this;
    }

    public Floor Agent(AgentActivity activity, bool isProtected = false)
    {
        Activity = activity;
        _taker.Agent(activity, isProtected, Now);
        return this;
    }

    public IEnumerable<string> Ends => Judged.Where(judged => judged.Contains("ended", StringComparison.Ordinal)).Select(judged => judged.Split(": ")[1]);

    public void TurnBegan() => Judged.Add("began");

    public void WordsChanged(string text)
    {
    }

    public void TurnLikelyEnded(string text) => Judged.Add($"likely: {text}");

    public void TurnResumed() => Judged.Add("resumed");

    public void TurnEnded(string text, bool isEarly, TimeSpan? pause) => Judged.Add($"{(isEarly ? "early " : "")}ended: {text}");

    public void Acknowledged(string text) => Judged.Add($"acknowledged: {text}");

    public void NothingSaid(bool isUnclear) => Judged.Add(isUnclear ? "unclear" : "nothing");

    public void OutputHeld() => Judged.Add("held");

    public void OutputResumed() => Judged.Add("output resumed");

    public void Interrupted() => Judged.Add("interrupted");

    private Floor Sound(bool isVoice, double seconds)
    {
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromSeconds(seconds); passed += Frame)
        {
            Wait(Frame.TotalSeconds);
            _taker.Hear(isVoice, Frame, Now);
        }
        return this;
    }
}
