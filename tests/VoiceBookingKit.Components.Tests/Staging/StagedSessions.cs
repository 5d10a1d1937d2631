using System.Diagnostics.CodeAnalysis;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Components.Tests.Staging;

/// <summary>Makes sessions whose other side is the test.</summary>
public sealed class StagedSessions(TimeProvider clock) : IVoiceBookingSessions
{
    public List<StagedSession> Made { get; } = [];

    public List<IVoiceBookingSession> Detached { get; } = [];

    public bool IsFull { get; set; }

    public StagedSession Latest => Made[^1];

    public IVoiceBookingSession Create(SessionRequest request)
    {
        if (IsFull)
            throw new TooManySessionsException("As many as the test allows.");
        Made.Add(new StagedSession(clock, request));
        return Latest;
    }

    public bool TryResume(string resumeToken, [NotNullWhen(true)] out IVoiceBookingSession? session)
    {
        session = Made.Find(made => made.ResumeToken == resumeToken);
        return session is not null;
    }

    public void Detach(IVoiceBookingSession session) => Detached.Add(session);
}
