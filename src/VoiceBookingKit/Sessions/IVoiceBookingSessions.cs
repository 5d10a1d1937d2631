using System.Diagnostics.CodeAnalysis;

namespace VoiceBookingKit.Sessions;

/// <summary>Makes sessions, and finds those under way.</summary>
/// <remarks>A singleton, safe from many threads.</remarks>
public interface IVoiceBookingSessions
{
    /// <summary>Makes a new session; the caller of this method owns it and disposes it.</summary>
    /// <param name="request">What is known of the caller.</param>
    /// <exception cref="TooManySessionsException">As many sessions are under way as the host allows.</exception>
    IVoiceBookingSession Create(SessionRequest request);

    /// <summary>Finds a session that has not ended, or ended moments ago, by its secret.</summary>
    /// <param name="resumeToken">The <see cref="IVoiceBookingSession.ResumeToken"/>; compared in constant time.</param>
    /// <param name="session">The session, when the answer is true.</param>
    bool TryResume(string resumeToken, [NotNullWhen(true)] out IVoiceBookingSession? session);

    /// <summary>Tells that a session's connection is gone: it waits a while for its owner to come back, and then ends.</summary>
    /// <param name="session">The session.</param>
    void Detach(IVoiceBookingSession session);
}

/// <summary>What is known of a caller when a session begins.</summary>
/// <param name="Channel">How the caller talks.</param>
public sealed record SessionRequest(SessionChannel Channel)
{
    /// <summary>The caller's IANA zone, or null when unknown.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether the caller's end says <see cref="SessionEvent.Say"/> with a voice of its own, or not at all: the host's voices then make no sound.</summary>
    public bool HasOwnVoice { get; init; }

    /// <summary>The caller's language as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The caller's name, when the host has signed them in.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The caller's email address, when the host has verified it: it then counts as proof.</summary>
    public string? VerifiedEmail { get; init; }
}

/// <summary>How a caller talks.</summary>
public enum SessionChannel
{
    /// <summary>By typing on a web page.</summary>
    WebText,

    /// <summary>By voice on a web page.</summary>
    WebVoice,

    /// <summary>By phone.</summary>
    Phone,
}
