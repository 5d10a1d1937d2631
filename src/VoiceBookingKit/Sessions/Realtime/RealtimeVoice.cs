using System.Runtime.CompilerServices;
using VoiceBookingKit.Sessions.Speaking;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>
/// Gives the model's sentences their own sound, as far as they were found fit to be said; the kit's sentences are spoken by the host's voices, or else by the model, whose sound is let
/// out only when it says exactly those words.
/// </summary>
internal sealed class RealtimeVoice(RealtimeCall call, SpeechSynthesis house, Func<string, string> aloud) : ITts
{
    // Nobody speaks faster: until all sound is there, this much of it surely belongs to what was judged.
    private const int FastestCharactersPerSecond = 25;

    private const int Tries = 2;

    private RealtimeResponse? _current;
    private int _spoken;
    private int _spokenTo;

    /// <summary>Whether the latest sentence could not be had in its exact words, so that the caller did not hear it.</summary>
    public bool LeftUnsaid { get; private set; }

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakAsync(
        string sentence, AudioFormat format, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        LeftUnsaid = false;
        var pieces = Take(sentence) is var (own, from, to)
            ? SpeakOwnAsync(own, from, to, cancellationToken)
            : house.IsMute ? SayExactlyAsync(sentence, cancellationToken) : house.SpeakAsync(sentence, cancellationToken);
        await foreach (var piece in pieces.ConfigureAwait(false))
            yield return piece;
    }

    /// <summary>The model's own words, if that is what the sentence is.</summary>
    private (RealtimeResponse Answer, int From, int To)? Take(string sentence)
    {
        foreach (var answer in call.Answers)
        {
            if (answer.TryTake(sentence, out var from, out var to))
                return (answer, from, to);
        }
        return null;
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> SpeakOwnAsync(RealtimeResponse answer, int from, int to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var follows = ReferenceEquals(answer, _current) && from <= _spokenTo;
        var at = follows ? _spoken : from == 0 ? 0 : -1;
        (_current, _spokenTo) = (answer, to);
        while (true)
        {
            var (more, isOver) = (answer.Changed, answer.IsOver);
            if (isOver && at < 0)
                at = answer.BytesUntil(from); // what comes before it was not fit to be said
            var until = isOver ? answer.BytesUntil(to) : Math.Min(answer.SoundLength, AudioFormat.Session.BytesPerSecond / FastestCharactersPerSecond * to);
            if (at >= 0 && until > at)
            {
                yield return answer.Sound(at, until);
                at = until;
            }
            _spoken = Math.Max(at, 0);
            if (isOver)
                break;
            await more.WaitAsync(cancellationToken).ConfigureAwait(false);
            yield return ReadOnlyMemory<byte>.Empty; // it is still coming
        }
        if (answer.Failure is { } failure)
            throw failure;
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> SayExactlyAsync(string sentence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var spoken = aloud(sentence);
        for (var tries = 0; tries < Tries; tries++)
        {
            var said = await call.RespondAsync(spoken, cancellationToken).ConfigureAwait(false);
            try
            {
                while (!said.IsOver)
                {
                    var more = said.Changed;
                    await more.WaitAsync(cancellationToken).ConfigureAwait(false);
                    yield return ReadOnlyMemory<byte>.Empty; // it is being judged, not hung
                }
            }
            finally
            {
                if (!said.IsOver)
                    _ = call.StopAsync(said);
            }
            if (call.IsLost)
                break;
            if (said.Failure is null && said.SoundLength > 0 && (PlainLetters.AreSame(said.Words, spoken) || PlainLetters.AreSame(said.Words, sentence)))
            {
                yield return said.Sound(0, said.SoundLength);
                yield break;
            }
        }
        LeftUnsaid = true;
        throw new SpeechProviderException("The realtime model does not say what it is told to say.") { IsTransient = false };
    }
}
