using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.E2E.Tests.Hosting;

/// <summary>
/// What works behind a vendor's protocol on this machine: PocketSphinx and flite. A vendor's recogniser knows the whole language; this one is good at what it expects, and what that is
/// it takes from the question that it has just been given to speak. Whose question that was is told by the trace of the request: a call's requests all belong to one.
/// </summary>
public sealed partial class AttentiveEar : IStt, ITts, IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IStt _ear;
    private readonly ITts _voice;
    private readonly ConcurrentDictionary<ActivityTraceId, string> _asked = new();

    public AttentiveEar(double speed)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddVoiceBooking(kit => kit.UseLocalSpeech(options => options.Speed = speed));
        _services = services.BuildServiceProvider();
        _ear = _services.GetRequiredService<NamedStt>().Stt;
        _voice = _services.GetRequiredService<NamedTts>().Tts;
    }

    private static ActivityTraceId Call => Activity.Current?.TraceId ?? default;

    public IAsyncEnumerable<Heard> ListenAsync(
        IAsyncEnumerable<ReadOnlyMemory<byte>> audio, AudioFormat format, RecognitionHints hints, CancellationToken cancellationToken = default)
    {
        var call = Call;
        return _ear.ListenAsync(audio, format, hints with { Expecting = () => AnswerTo(_asked.GetValueOrDefault(call, "")) }, cancellationToken);
    }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(
        string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (sentence.Contains('?', StringComparison.Ordinal))
            _asked[Call] = sentence;
        await foreach (var piece in _voice.SpeakAsync(sentence, format, cancellationToken))
            yield return piece;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ExpectedSpeech AnswerTo(string question) =>
        Email().IsMatch(question) ? ExpectedSpeech.Email
        : Name().IsMatch(question) ? ExpectedSpeech.Name
        : Consent().IsMatch(question) ? ExpectedSpeech.Confirmation
        : Time().IsMatch(question) ? ExpectedSpeech.Time
        : Day().IsMatch(question) ? ExpectedSpeech.Date
        : ExpectedSpeech.Anything;

    [GeneratedRegex(@"\bemail address\b[^.]*\?|\bspell it\b", RegexOptions.IgnoreCase)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bname\b[^.]*\?", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"\bshall I (book|move|cancel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Consent();

    [GeneratedRegex(@"\bwhat time\b|\bsuits? you\b|\bwould (that|one of)\b|\bwhich would\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(what|which) day\b|\bwhen would\b", RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
