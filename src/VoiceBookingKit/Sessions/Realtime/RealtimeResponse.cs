using System.Buffers;
using System.Text;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Realtime;

namespace VoiceBookingKit.Sessions.Realtime;

/// <summary>One answer of a realtime model as it comes: words, their sound, and tool calls. Safe from many threads.</summary>
internal sealed class RealtimeResponse(string requestId)
{
    // No honest answer is longer.
    private const int MostSound = 180 * 32_000;
    private const int MostLetters = 8_000;
    private const int MostCalls = 32;

    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _sound = new();
    private readonly StringBuilder _words = new();
    private readonly List<RealtimeEvent.ToolCall> _calls = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isOver;
    private int _taken;

    public string RequestId => requestId;

    /// <summary>The spoken item; null while nothing was said.</summary>
    public string? ItemId { get; private set; }

    /// <summary>Why there is no more of it although it is not whole; null when it is, or is still coming.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Completes when there is more of it than now.</summary>
    public Task Changed
    {
        get
        {
            lock (_gate)
                return _isOver ? Task.CompletedTask : _changed.Task;
        }
    }

    public bool IsOver
    {
        get
        {
            lock (_gate)
                return _isOver;
        }
    }

    /// <summary>All its words so far.</summary>
    public string Words
    {
        get
        {
            lock (_gate)
                return _words.ToString();
        }
    }

    public IReadOnlyList<RealtimeEvent.ToolCall> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    /// <summary>How much sound there is so far, in bytes.</summary>
    public int SoundLength
    {
        get
        {
            lock (_gate)
                return _sound.WrittenCount;
        }
    }

    /// <summary>How long the sound is up to a place in the words.</summary>
    public TimeSpan TimeOf(int place) => AudioFormat.Session.DurationOf(BytesUntil(place));

    /// <summary>Where in the sound a place in the words is, as far as that can be told: in whole samples.</summary>
    public int BytesUntil(int place)
    {
        lock (_gate)
        {
            var length = _words.ToString().TrimEnd().Length;
            return place >= length || length == 0 ? _sound.WrittenCount : (int)((long)_sound.WrittenCount * place / length) & ~1;
        }
    }

    public byte[] Sound(int from, int to)
    {
        lock (_gate)
            return _sound.WrittenSpan[from..to].ToArray();
    }

    /// <summary>Finds the next words that say the same as a sentence, and takes all up to there as spoken.</summary>
    public bool TryTake(string sentence, out int from, out int to)
    {
        lock (_gate)
        {
            (from, to) = (0, 0);
            var (all, wanted) = (new PlainLetters(_words.ToString()), new PlainLetters(sentence).Text);
            var found = all.Find(wanted, _taken);
            if (found < 0)
                return false;
            from = found == _taken ? all.EndOf(found) : all.PlaceOf(found);
            _taken = found + wanted.Length;
            to = all.EndOf(_taken);
            return true;
        }
    }

    public void Take(RealtimeEvent happened)
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            switch (happened)
            {
                case RealtimeEvent.Words words when _words.Length + words.Text.Length <= MostLetters:
                    ItemId ??= words.ItemId;
                    _words.Append(words.Text);
                    break;
                case RealtimeEvent.Sound sound when _sound.WrittenCount + sound.Pcm.Length <= MostSound:
                    _sound.Write(sound.Pcm.Span);
                    break;
                case RealtimeEvent.ToolCall call when _calls.Count < MostCalls:
                    _calls.Add(call);
                    break;
                case RealtimeEvent.ResponseEnded ended:
                    Failure = ended.HasFailed ? new SpeechProviderException("The realtime model could not give an answer.") : null;
                    _isOver = true;
                    break;
                default:
                    return;
            }
            Tell();
        }
    }

    /// <summary>There will be no more of it.</summary>
    public void End(Exception failure)
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            (Failure, _isOver) = (failure, true);
            Tell();
        }
    }

    private void Tell()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.TrySetResult();
    }
}
