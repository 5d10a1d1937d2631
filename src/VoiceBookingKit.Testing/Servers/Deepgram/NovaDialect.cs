using System.Net.WebSockets;
using System.Text.Json.Nodes;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Testing.Servers.Deepgram;

/// <summary>The first version: segments that become final, and endpoints by silence.</summary>
internal sealed class NovaDialect(DeepgramServer server, DeepgramRequest request) : IDeepgramDialect
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly string _id = Guid.NewGuid().ToString();
    private readonly TimeSpan? _utteranceGap = request["utterance_end_ms"] is { } gap ? TimeSpan.FromMilliseconds(double.Parse(gap, System.Globalization.CultureInfo.InvariantCulture)) : null;
    private TimeSpan? _from;
    private TimeSpan? _lastWordEnd;
    private TimeSpan _told;
    private bool _hasFinalized;

    public bool CanFinalize => true;

    public bool IsFinalizing { get; set; }

    public WebSocketCloseStatus CloseStatus => WebSocketCloseStatus.NormalClosure;

    private bool HasEndpoints => request["endpointing"] != "false";

    public IEnumerable<JsonObject> Open() => [];

    public IEnumerable<JsonObject> Tick(TimeSpan audio)
    {
        if (_lastWordEnd is { } end && audio >= end + _utteranceGap)
        {
            _lastWordEnd = null;
            yield return new JsonObject { ["type"] = "UtteranceEnd", ["channel"] = new JsonArray(0, 1), ["last_word_end"] = end.TotalSeconds };
        }
        if (_from is not null || audio < _told + Quiet)
            yield break;
        yield return Results(_told, audio, "", [], isFinal: true, isEndpoint: false);
    }

    public IEnumerable<JsonObject> Hear(Heard heard, TimeSpan from, bool isEnd)
    {
        switch (heard)
        {
            case Heard.Started when request["vad_events"] == "true":
                _from = heard.At;
                yield return new JsonObject { ["type"] = "SpeechStarted", ["channel"] = new JsonArray(0), ["timestamp"] = heard.At.TotalSeconds };
                break;
            case Heard.Interim(var at, var text) when request["interim_results"] == "true":
                _from ??= _told;
                yield return Results(_from.Value, at, text, DeepgramWords.Of(text, [], default, _from.Value, at), isFinal: false, isEndpoint: false);
                break;
            case Heard.Final(var at, var text) final:
                var words = DeepgramWords.Of(text, final.Words, from, _from ?? _told, at);
                foreach (var segment in Segments(at, words))
                    yield return segment;
                (_from, _lastWordEnd) = (null, words.Count > 0 ? words[^1].End : at);
                break;
        }
    }

    public IEnumerable<JsonObject> Finalized(TimeSpan audio)
    {
        // An answer comes even when there was nothing left.
        if (!_hasFinalized)
            yield return Results(_told, audio, "", [], isFinal: true, isEndpoint: false, isFinalized: true);
        _hasFinalized = false;
    }

    public IEnumerable<JsonObject> Close(TimeSpan audio)
    {
        yield return new JsonObject
        {
            ["type"] = "Metadata",
            ["transaction_key"] = "deprecated",
            ["request_id"] = _id,
            ["created"] = "2026-01-01T00:00:00.000Z",
            ["duration"] = audio.TotalSeconds,
            ["channels"] = 1,
        };
    }

    private IEnumerable<JsonObject> Segments(TimeSpan at, IReadOnlyList<HeardWord> words)
    {
        var start = _from ?? _told;
        foreach (var segment in words.Chunk(Math.Max(1, server.SegmentWords)))
        {
            var isLast = segment[^1] == words[^1];
            var end = isLast ? at : segment[^1].End;
            _hasFinalized |= IsFinalizing;
            yield return Results(start, end, string.Join(' ', segment.Select(word => word.Text)), segment, isFinal: true, isEndpoint: isLast && HasEndpoints && !IsFinalizing, isFinalized: isLast && IsFinalizing);
            start = end;
        }
    }

    private JsonObject Results(TimeSpan start, TimeSpan end, string text, IReadOnlyList<HeardWord> words, bool isFinal, bool isEndpoint, bool isFinalized = false)
    {
        if (isFinal)
            _told = end;
        return new JsonObject
        {
            ["type"] = "Results",
            ["channel_index"] = new JsonArray(0, 1),
            ["duration"] = (end - start).TotalSeconds,
            ["start"] = start.TotalSeconds,
            ["is_final"] = isFinal,
            ["speech_final"] = isEndpoint,
            ["from_finalize"] = isFinalized,
            ["channel"] = new JsonObject
            {
                ["alternatives"] = new JsonArray(new JsonObject
                {
                    ["transcript"] = text,
                    ["confidence"] = words.Count > 0 ? words.Average(word => word.Confidence) : 0,
                    ["words"] = new JsonArray([.. words.Select(Word)]),
                }),
            },
            ["metadata"] = new JsonObject { ["request_id"] = _id, ["model_uuid"] = _id },
        };
    }

    private JsonNode Word(HeardWord word)
    {
        var json = new JsonObject
        {
            ["word"] = word.Text.Trim('.', ',', '?', '!').ToLowerInvariant(),
            ["start"] = word.Start.TotalSeconds,
            ["end"] = word.End.TotalSeconds,
            ["confidence"] = word.Confidence,
        };
        if (request["punctuate"] == "true" || request["smart_format"] == "true")
            json["punctuated_word"] = word.Text;
        if (request["diarize"] == "true")
            json["speaker"] = word.Speaker ?? 0;
        return json;
    }
}
