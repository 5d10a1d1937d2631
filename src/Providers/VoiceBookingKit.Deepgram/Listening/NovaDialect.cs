using System.Text.Json;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Deepgram.Wire;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Deepgram.Listening;

/// <summary><c>/v1/listen</c>: segments become final one by one; an endpoint makes them one utterance.</summary>
internal sealed class NovaDialect(Uri address, ILogger logger) : IListenDialect
{
    private readonly HeardClock _clock = new();
    private readonly List<string> _segments = [];
    private readonly List<HeardWord> _words = [];
    private string _interim = "";
    private bool _hasStarted;
    private volatile bool _isPending;

    public Uri Address { get; } = address;

    public TimeSpan Chunk => TimeSpan.Zero;

    public bool SendsSilence => false;

    public bool IsPending => _isPending;

    public bool Read(ReadOnlySpan<byte> message, List<Heard> heard)
    {
        switch (MessageKinds.Of(message))
        {
            case MessageKind.Results:
                Take(JsonSerializer.Deserialize(message, DeepgramJson.Default.NovaResults)!, heard);
                break;
            case MessageKind.SpeechStarted:
                Start(JsonSerializer.Deserialize(message, DeepgramJson.Default.NovaSpeechStarted)!.Timestamp, heard);
                break;
            case MessageKind.UtteranceEnd:
                // The gap is behind the last final word: an interim after it belongs to the next utterance.
                var interim = _interim;
                EndUtterance(heard);
                _interim = interim;
                break;
            case var kind and (MessageKind.Warning or MessageKind.Error):
                DeepgramNotices.Take(kind, message, logger);
                break;
            case MessageKind.Metadata:
                return true;
        }
        // Speech that has begun counts: its first word may still be under way.
        _isPending = _hasStarted || _segments.Count > 0 || _interim.Length > 0;
        return false;
    }

    public void Finish(bool isTurnOver, List<Heard> heard)
    {
        if (_interim.Length > 0)
            _segments.Add(_interim);
        EndUtterance(heard);
    }

    private void Take(NovaResults results, List<Heard> heard)
    {
        var best = results.Channel?.Alternatives is [{ } first, ..] ? first : null;
        var text = best?.Transcript?.Trim() ?? "";
        if (text.Length > 0)
        {
            Start(results.Start, heard);
            var at = _clock.At(results.Start + results.Duration);
            if (results.IsFinal)
                Keep(text, best!);
            _interim = results.IsFinal ? "" : text;
            if (!results.SpeechFinal)
                heard.Add(new Heard.Interim(at, string.Join(' ', _interim.Length > 0 ? [.. _segments, _interim] : _segments)));
        }
        else if (results.IsFinal)
        {
            // The words of the interim were taken back.
            _interim = "";
        }
        if (results.SpeechFinal || results.FromFinalize)
            EndUtterance(heard);
    }

    private void Keep(string segment, NovaAlternative alternative)
    {
        _segments.Add(segment);
        foreach (var word in alternative.Words ?? [])
        {
            if (word is null)
                continue;
            var text = word.PunctuatedWord ?? word.Word ?? "";
            _words.AddInOrder(new HeardWord(text, HeardClock.Seconds(word.Start), HeardClock.Seconds(word.End), HeardClock.Likelihood(word.Confidence)) { Speaker = word.Speaker });
        }
    }

    private void Start(double at, List<Heard> heard)
    {
        if (!_hasStarted)
            heard.Add(new Heard.Started(_clock.At(at)));
        _hasStarted = true;
    }

    private void EndUtterance(List<Heard> heard)
    {
        if (_segments.Count > 0)
            heard.Add(new Heard.Final(_clock.Now, string.Join(' ', _segments)) { Words = [.. _words] });
        _segments.Clear();
        _words.Clear();
        (_interim, _hasStarted) = ("", false);
    }
}
