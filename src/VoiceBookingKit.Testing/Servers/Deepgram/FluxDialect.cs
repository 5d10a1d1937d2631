using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>Flux: turns, which the recogniser ends itself.</summary>
internal sealed class FluxDialect(DeepgramRequest request) : IDeepgramDialect
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(240);

    private readonly string _id = Guid.NewGuid().ToString();
    private readonly double? _eager = request["eager_eot_threshold"] is { } threshold ? double.Parse(threshold, CultureInfo.InvariantCulture) : null;
    private readonly List<string> _said = [];
    private readonly List<HeardWord> _words = [];
    private int _sequence;
    private int _turn;
    private bool _isSpeaking;
    private bool _isEnding;
    private bool _judgesTurns;
    private string _interim = "";
    private TimeSpan _turnFrom;
    private TimeSpan? _speechFrom;
    private TimeSpan _spokenUntil;
    private TimeSpan _told;

    public bool CanFinalize => false;

    public bool IsFinalizing { get; set; }

    // The vendor's connection closes without a status.
    public WebSocketCloseStatus CloseStatus => WebSocketCloseStatus.Empty;

    private string Transcript => string.Join(' ', _interim.Length > 0 ? [.. _said, _interim] : _said);

    public IEnumerable<JsonObject> Open()
    {
        yield return new JsonObject { ["type"] = "Connected", ["request_id"] = _id, ["sequence_id"] = _sequence++ };
    }

    public IEnumerable<JsonObject> Tick(TimeSpan audio)
    {
        if (audio >= _told + Interval)
            yield return Turn("Update", audio, _isSpeaking ? 0.1 : 0.6);
    }

    public IEnumerable<JsonObject> Hear(Heard heard, TimeSpan from, bool isEnd)
    {
        switch (heard)
        {
            case Heard.Started(var at):
                _speechFrom ??= at;
                break;
            case Heard.Interim(var at, var text):
                (_interim, _spokenUntil) = (text, at);
                if (_isEnding)
                {
                    _isEnding = false;
                    yield return Turn("TurnResumed", at, 0.2);
                }
                yield return Turn(Speaking() ? "Update" : "StartOfTurn", at, 0.1);
                break;
            case Heard.Final(var at, var text) final:
                _said.Add(text);
                _words.AddRange(DeepgramWords.Of(text, final.Words, from, SpeechFrom, at));
                _interim = "";
                if (!Speaking())
                    yield return Turn("StartOfTurn", at, 0.1);
                if (isEnd)
                    yield return Turn("Update", at, 0.4);
                else if (!_judgesTurns)
                {
                    foreach (var message in End(at, 0.9))
                        yield return message;
                }
                break;
            case Heard.TurnEnding(var at, var text, var likelihood):
                (_judgesTurns, _isEnding) = (true, true);
                if (_eager is not null && Speaking())
                {
                    _interim = text;
                    yield return Turn("EagerEndOfTurn", at, likelihood);
                }
                break;
            case Heard.TurnResumed(var at):
                _isEnding = false;
                if (_eager is not null)
                    yield return Turn("TurnResumed", at, 0.2);
                break;
            case Heard.TurnEnded(var at, var likelihood) when !isEnd:
                _judgesTurns = true;
                foreach (var message in End(at, likelihood))
                    yield return message;
                break;
        }
    }

    public IEnumerable<JsonObject> Finalized(TimeSpan audio) => [];

    // Closing ends no turn: the last update is all there is.
    public IEnumerable<JsonObject> Close(TimeSpan audio) => [];

    /// <summary>Where the words begin that have no times of their own.</summary>
    private TimeSpan SpeechFrom => _words.Count > 0 ? _words[^1].End : _speechFrom ?? _turnFrom;

    private bool Speaking()
    {
        var was = _isSpeaking;
        _isSpeaking = true;
        return was;
    }

    private IEnumerable<JsonObject> End(TimeSpan at, double likelihood)
    {
        if (!_isSpeaking)
            yield break;
        if (_eager is { } eager && !_isEnding)
            yield return Turn("EagerEndOfTurn", at, Math.Max(eager, 0.6));
        var end = Turn("EndOfTurn", at, likelihood);
        end["trigger"] = "model";
        yield return end;
        _turn++;
        _turnFrom = at;
        (_isSpeaking, _isEnding, _interim, _speechFrom) = (false, false, "", null);
        _said.Clear();
        _words.Clear();
    }

    private JsonObject Turn(string what, TimeSpan at, double likelihood)
    {
        _told = at > _told ? at : _told;
        var words = _interim.Length > 0 ? [.. _words, .. DeepgramWords.Of(_interim, [], default, SpeechFrom, _spokenUntil)] : _words;
        return new JsonObject
        {
            ["type"] = "TurnInfo",
            ["request_id"] = _id,
            ["event"] = what,
            ["turn_index"] = _turn,
            ["audio_window_start"] = _turnFrom.TotalSeconds,
            ["audio_window_end"] = _told.TotalSeconds,
            ["transcript"] = Transcript,
            ["words"] = new JsonArray([.. words.Select(Word)]),
            ["end_of_turn_confidence"] = likelihood,
            ["sequence_id"] = _sequence++,
        };
    }

    private static JsonNode Word(HeardWord word) => new JsonObject
    {
        ["word"] = word.Text,
        ["confidence"] = word.Confidence,
        ["start"] = word.Start.TotalSeconds,
        ["end"] = word.End.TotalSeconds,
    };
}
