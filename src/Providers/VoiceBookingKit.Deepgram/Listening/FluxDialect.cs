using System.Text.Json;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary><c>/v2/listen</c>: the model tells where turns begin and end.</summary>
internal sealed class FluxDialect(Uri address, ILogger logger) : IListenDialect
{
    private readonly HeardClock _clock = new();
    private FluxTurnInfo? _last;
    private string _interim = "";
    private bool _hasStarted;
    private bool _isEnding;
    private volatile bool _isPending;

    public Uri Address { get; } = address;

    // What the vendor recommends.
    public TimeSpan Chunk => TimeSpan.FromMilliseconds(80);

    public bool SendsSilence => true;

    public bool IsPending => _isPending;

    public bool Read(ReadOnlySpan<byte> message, List<Heard> heard)
    {
        switch (MessageKinds.Of(message))
        {
            case MessageKind.TurnInfo:
                Take(JsonSerializer.Deserialize(message, DeepgramJson.Default.FluxTurnInfo)!, heard);
                break;
            case var kind and (MessageKind.Warning or MessageKind.Error):
                DeepgramNotices.Take(kind, message, logger);
                break;
        }
        return false;
    }

    public void Finish(bool isTurnOver, List<Heard> heard)
    {
        // Closing a stream ends no turn: the last update is what there is.
        if (_last is { } last)
            End(last, _clock.Now, isTurnOver, heard);
    }

    private void Take(FluxTurnInfo turn, List<Heard> heard)
    {
        var at = _clock.At(turn.AudioWindowEnd);
        var text = turn.Transcript?.Trim() ?? "";
        _last = text.Length > 0 ? turn : null;
        switch (turn.Event)
        {
            case "StartOfTurn":
                Start(at, heard);
                Say(at, text, heard);
                break;
            // Words before the start of a turn are a guess that may be noise: they wait for the start.
            case "Update" when _hasStarted:
                Say(at, text, heard);
                break;
            case "EagerEndOfTurn" when text.Length > 0:
                Start(at, heard);
                _isEnding = true;
                heard.Add(new Heard.TurnEnding(at, text, HeardClock.Likelihood(turn.EndOfTurnConfidence)));
                break;
            case "TurnResumed":
                if (_isEnding)
                    heard.Add(new Heard.TurnResumed(at));
                _isEnding = false;
                Say(at, text, heard);
                break;
            case "EndOfTurn":
                End(turn, at, isTurnOver: true, heard);
                break;
        }
        _isPending = _hasStarted;
    }

    private void Start(TimeSpan at, List<Heard> heard)
    {
        if (!_hasStarted)
            heard.Add(new Heard.Started(at));
        _hasStarted = true;
    }

    private void Say(TimeSpan at, string text, List<Heard> heard)
    {
        if (text.Length > 0 && text != _interim)
            heard.Add(new Heard.Interim(at, text));
        _interim = text;
    }

    private void End(FluxTurnInfo turn, TimeSpan at, bool isTurnOver, List<Heard> heard)
    {
        var text = turn.Transcript?.Trim() ?? "";
        if (text.Length > 0)
        {
            Start(at, heard);
            heard.Add(new Heard.Final(at, text) { Words = WordsOf(turn) });
            if (isTurnOver)
                heard.Add(new Heard.TurnEnded(at, HeardClock.Likelihood(turn.EndOfTurnConfidence)));
        }
        (_last, _interim, _hasStarted, _isEnding) = (null, "", false, false);
    }

    private static List<HeardWord> WordsOf(FluxTurnInfo turn)
    {
        var words = new List<HeardWord>(turn.Words?.Count ?? 0);
        foreach (var word in turn.Words ?? [])
        {
            if (word is null)
                continue;
            words.AddInOrder(new HeardWord(word.Word ?? "", HeardClock.Seconds(word.Start), HeardClock.Seconds(word.End), HeardClock.Likelihood(word.Confidence)));
        }
        return words;
    }
}
