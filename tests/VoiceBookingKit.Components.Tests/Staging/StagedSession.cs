using System.Runtime.CompilerServices;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Staging;

/// <summary>A session that keeps what it is told, and in which the test makes things happen.</summary>
public sealed class StagedSession(TimeProvider clock, SessionRequest request) : IVoiceBookingSession
{
    private readonly List<SessionEvent> _events = [];
    private TaskCompletionSource _more = new();
    private int _turns;

    public string Id { get; } = Guid.NewGuid().ToString();

    public string ResumeToken { get; } = Guid.NewGuid().ToString("N");

    public SessionState State { get; private set; }

    public SessionRequest Request => request;

    public List<string> Said { get; } = [];

    public List<string> Interim { get; } = [];

    /// <summary>How often the visitor was said to be there.</summary>
    public int Presences { get; private set; }

    public List<bool> Playback { get; } = [];

    /// <summary>How far the browser's voice was reported to have come, by turn.</summary>
    public List<(string Turn, string Text)> Spoken { get; } = [];

    /// <summary>What was reported of the client's queue, in the order of <see cref="Playback"/>.</summary>
    public List<TimeSpan?> Queued { get; } = [];

    /// <summary>The caller's sound, all of it.</summary>
    public MemoryStream Sound { get; } = new();

    public EndReason? EndedWith { get; private set; }

    /// <summary>Makes something happen now.</summary>
    public void Raise(SessionEvent happened)
    {
        lock (_events)
        {
            _events.Add(happened with { Sequence = _events.Count + 1, At = clock.GetUtcNow() });
            var more = _more;
            _more = new();
            more.SetResult();
        }
    }

    /// <summary>The receptionist says something, to its end.</summary>
    public void Answer(string text)
    {
        var turn = "agent-" + ++_turns;
        Raise(new SessionEvent.Say(turn, text));
        Raise(new SessionEvent.Transcript(turn, TranscriptRole.Agent, text, IsFinal: true));
    }

    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (State != SessionState.New)
            return Task.CompletedTask;
        State = SessionState.Active;
        Raise(new SessionEvent.Started(Id, ResumeToken));
        return Task.CompletedTask;
    }

    public Task SendTextAsync(string text, CancellationToken cancellationToken = default)
    {
        Said.Add(text);
        Raise(new SessionEvent.Transcript("user-" + ++_turns, TranscriptRole.User, text, IsFinal: true));
        return Task.CompletedTask;
    }

    public Task SendInterimAsync(string text, CancellationToken cancellationToken = default)
    {
        Interim.Add(text);
        Raise(new SessionEvent.Transcript("interim", TranscriptRole.User, text, IsFinal: false));
        return Task.CompletedTask;
    }

    public Task ReportPresenceAsync(CancellationToken cancellationToken = default)
    {
        Presences++;
        return Task.CompletedTask;
    }

    public Task SendAudioAsync(ReadOnlyMemory<byte> pcm, CancellationToken cancellationToken = default)
    {
        Sound.Write(pcm.Span);
        return Task.CompletedTask;
    }

    public Task ReportPlaybackAsync(bool isSpeaking, TimeSpan? queued = null, CancellationToken cancellationToken = default)
    {
        Playback.Add(isSpeaking);
        Queued.Add(queued);
        return Task.CompletedTask;
    }

    public Task ReportSpokenAsync(string turnId, string spoken, CancellationToken cancellationToken = default)
    {
        Spoken.Add((turnId, spoken));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<SessionEvent> WatchAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var next = (int)after; ;)
        {
            Task more;
            SessionEvent? happened = null;
            lock (_events)
            {
                more = _more.Task;
                if (next < _events.Count)
                    happened = _events[next++];
            }

            if (happened is null)
            {
                await more.WaitAsync(cancellationToken);
                continue;
            }

            yield return happened;
            if (happened is SessionEvent.Ended)
                yield break;
        }
    }

    public Task EndAsync(EndReason reason = EndReason.Caller, CancellationToken cancellationToken = default)
    {
        if (State == SessionState.Ended)
            return Task.CompletedTask;
        State = SessionState.Ended;
        EndedWith = reason;
        Raise(new SessionEvent.Ended(reason, new SessionSummary(TimeSpan.FromSeconds(80), Said.Count, [], LeftMessage: false)));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => new(EndAsync());
}
