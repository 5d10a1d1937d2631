using System.Runtime.CompilerServices;
using VoiceBookingKit.Failover;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Speaking;

/// <summary>Has sentences spoken by the first voice in line that works; the next goes on where one broke off.</summary>
internal sealed class SpeechSynthesis(string sessionId, IReadOnlyList<NamedTts> line, SessionParts parts)
{
    // A voice that broke off so early says the sentence again from its start.
    private static readonly long WorthKeeping = AudioFormat.Session.BytesPerSecond / 2;

    // A vendor's bad minute is not the whole call's.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly PlaceInLine _place = parts.Circuits.In(line);
    private long _failedAt;

    /// <summary>Whether no voice is left for now.</summary>
    public bool IsMute
    {
        get
        {
            if (line.Count > 0 && _place.IsOver && parts.Clock.GetElapsedTime(_failedAt) >= Pause)
                _place.Reset();
            return _place.IsOver;
        }
    }

    /// <summary>Speaks a sentence; yields nothing when no voice is left.</summary>
    /// <returns>Pieces of whole samples, each valid until the next is asked for.</returns>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(string sentence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var hasTriedAgain = false;
        var spoken = 0L;
        while (!IsMute)
        {
            var voice = line[_place.Current];
            var rest = spoken < WorthKeeping ? sentence : sentence[SpeechRate.WholeWords(sentence, SpeechRate.CharactersIn(spoken)).Length..].TrimStart();
            if (rest.Length == 0)
                yield break;
            var use = _place.Begin();
            await using var attempt = new DeadlinedSpeech(
                voice.Tts, rest, parts.SpeechOptions.VoiceWithin, parts.Clock, parts.Counts.Stream("voice", voice.Name), cancellationToken);
            while (await attempt.NextAsync().ConfigureAwait(false))
            {
                spoken += attempt.Current.Length;
                yield return attempt.Current;
            }
            if (attempt.Failure is not { } failure)
            {
                if (spoken > 0)
                    use?.Work();
                yield break;
            }

            parts.Logger.SpeechFailed(sessionId, voice.Name, failure);
            // One that kept the caller waiting is not given the time to do so again, where there is another.
            var isSlow = attempt.Waited >= parts.SpeechOptions.VoiceWithin / 2 && _place.HasNext;
            if (!hasTriedAgain && !isSlow && failure is SpeechProviderException { IsTransient: true })
            {
                hasTriedAgain = true;
                continue;
            }
            (_failedAt, hasTriedAgain) = (parts.Clock.GetTimestamp(), false);
            VoiceBookingDiagnostics.FellBack("voice", voice.Name);
            use?.Fail((failure as SpeechProviderException)?.RetryAfter);
            _place.GiveUp();
        }
    }
}
