using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VoiceBookingKit.LocalSpeech.Denoising;
using VoiceBookingKit.LocalSpeech.Utterances;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.LocalSpeech.Recognition;

/// <summary>One call's way from sound to what was heard: cut into utterances, decoded piece by piece, told as it is known.</summary>
internal sealed class CallListener(CallRecogniser recogniser, UtteranceCutter cutter, Func<ExpectedSpeech> expecting, Workers workers)
{
    // Decoding less than 100 ms at a time costs more than it tells.
    private const int Piece = 10 * UtteranceCutter.Hop;

    private readonly NoiseSuppressor _suppressor = new();
    private readonly short[] _hop = new short[UtteranceCutter.Hop];
    private readonly List<short> _waiting = [];
    private readonly PausesLeftOut _leftOut = new();
    private int _hopLength;
    private long _decoded;
    private string _shown = "";
    private Recognised? _said;

    /// <summary>Takes in sound.</summary>
    /// <param name="pcm">PCM16, mono, 16 kHz; whole samples.</param>
    /// <param name="cancellationToken">Hang-up.</param>
    public async IAsyncEnumerable<Heard> HearAsync(ReadOnlyMemory<byte> pcm, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (TakeHop(ref pcm))
        {
            _suppressor.Clean(_hop);
            switch (cutter.Hear(_hop))
            {
                case Cut.Begins:
                    yield return new Heard.Started(Time(cutter.Start));
                    await BeginAsync(cancellationToken).ConfigureAwait(false);
                    break;
                case Cut.GoesOn:
                    _waiting.AddRange(_hop);
                    if (_waiting.Count >= Piece && await DecodeAsync(cancellationToken).ConfigureAwait(false) is { } interim)
                        yield return interim;
                    break;
                case Cut.Pauses:
                    _waiting.AddRange(_hop);
                    yield return await PauseAsync(cancellationToken).ConfigureAwait(false);
                    break;
                case Cut.Resumes:
                    await ResumeAsync(cancellationToken).ConfigureAwait(false);
                    break;
                case Cut.Ends:
                    yield return await EndAsync(cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>The sound is over: what is known of an utterance under way is its final, or null.</summary>
    public async Task<Heard?> FinishAsync(CancellationToken cancellationToken)
    {
        if (!cutter.IsOpen)
            return null;
        cutter.Close();
        return await EndAsync(cancellationToken).ConfigureAwait(false);
    }

    private bool TakeHop(ref ReadOnlyMemory<byte> pcm)
    {
        var samples = MemoryMarshal.Cast<byte, short>(pcm.Span);
        var taken = Math.Min(samples.Length, UtteranceCutter.Hop - _hopLength);
        samples[..taken].CopyTo(_hop.AsSpan(_hopLength));
        pcm = pcm[(taken * sizeof(short))..];
        _hopLength += taken;
        if (_hopLength < UtteranceCutter.Hop)
            return false;
        _hopLength = 0;
        return true;
    }

    private Task<string> BeginAsync(CancellationToken cancellationToken)
    {
        (_shown, _said, _decoded) = ("", null, 0);
        _leftOut.Clear();
        var expected = expecting();
        return BeginAsync(() => recogniser.Begin(expected), cancellationToken);
    }

    private Task<string> ResumeAsync(CancellationToken cancellationToken)
    {
        _said = null;
        _leftOut.Add(Time(cutter.Start + _decoded), TimeSpan.FromSeconds(cutter.LeftOut / 16_000.0));
        return BeginAsync(recogniser.Resume, cancellationToken);
    }

    private Task<string> BeginAsync(Action begin, CancellationToken cancellationToken)
    {
        _waiting.Clear();
        _waiting.AddRange(cutter.Beginning.Span);
        return workers.RunAsync(
            () =>
            {
                begin();
                return DecodeWaiting();
            },
            cancellationToken);
    }

    private async Task<Heard?> DecodeAsync(CancellationToken cancellationToken)
    {
        var text = await workers.RunAsync(DecodeWaiting, cancellationToken).ConfigureAwait(false);
        if (text.Length == 0 || text == _shown)
            return null;
        _shown = text;
        return new Heard.Interim(Time(cutter.Heard), text);
    }

    /// <summary>For more of a whole answer nobody has to wait; what else is said behind a pause is understood together with what was said before it.</summary>
    private async Task<Heard> PauseAsync(CancellationToken cancellationToken)
    {
        _said = await JudgeAsync(cancellationToken).ConfigureAwait(false);
        if (_said.IsWhole && cutter.TakeAsWhole())
            return await EndAsync(cancellationToken).ConfigureAwait(false);
        _shown = _said.Text;
        return new Heard.Interim(Time(cutter.Heard), _said.Text);
    }

    private async Task<Heard> EndAsync(CancellationToken cancellationToken)
    {
        var said = _said ?? await JudgeAsync(cancellationToken).ConfigureAwait(false);
        await workers.RunAsync(
            () =>
            {
                recogniser.Keep(said);
                return said;
            },
            cancellationToken).ConfigureAwait(false);
        return new Heard.Final(Time(cutter.Heard), said.Text) { Words = [.. said.Words.Select(_leftOut.Place)] };
    }

    private Task<Recognised> JudgeAsync(CancellationToken cancellationToken)
    {
        var start = Time(cutter.Start);
        return workers.RunAsync(
            () =>
            {
                DecodeWaiting();
                return recogniser.Judge(_suppressor.IsTelephone, start);
            },
            cancellationToken);
    }

    private string DecodeWaiting()
    {
        var text = recogniser.Hear(CollectionsMarshal.AsSpan(_waiting));
        _decoded += _waiting.Count;
        _waiting.Clear();
        return text;
    }

    private static TimeSpan Time(long samples) => TimeSpan.FromSeconds(Math.Max(0, samples - NoiseSuppressor.Delay) / 16_000.0);
}
