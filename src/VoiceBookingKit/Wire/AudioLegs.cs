using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using VoiceBookingKit.Sessions;

namespace VoiceBookingKit.Wire;

/// <summary>The audio legs of this process: sound that goes over a socket of its own, for sessions that a page holds in process.</summary>
/// <remarks>A singleton, safe from many threads. Nothing can be opened before the host's endpoints have told where they serve sound, and nothing on hosts without endpoints.</remarks>
public sealed class AudioLegs
{
    private readonly ConcurrentDictionary<string, AudioLeg> _byKey = [];
    private volatile string? _path;

    /// <summary>Where the endpoints are, from the site's root and without a slash at either end, such as <c>voicebooking</c>; null while no sound is served.</summary>
    public string? Path => _path;

    /// <summary>How many legs are open.</summary>
    public int Count => _byKey.Count;

    /// <summary>Tells where the endpoints are; done once, while the host starts.</summary>
    /// <param name="path">The path below the site's root.</param>
    public void ServeAt(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _path = path.Trim('/');
    }

    /// <summary>Opens the sound of a session; the caller of this method owns the leg and disposes it. It is no connection that the session waits for.</summary>
    /// <param name="session">The session.</param>
    /// <param name="after">The <see cref="SessionEvent.Sequence"/> after which sound is sent; 0 for all that is still kept.</param>
    /// <exception cref="InvalidOperationException">The host serves no sound.</exception>
    public AudioLeg Open(IVoiceBookingSession session, long after = 0)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (_path is null)
            throw new InvalidOperationException("No sound is served. Call app.MapVoiceBooking() on the host.");
        var leg = new AudioLeg(session, after, Forget);
        _byKey[KeyOf(leg.Ticket)] = leg;
        return leg;
    }

    /// <summary>Finds an open leg.</summary>
    /// <param name="ticket">Whatever a stranger sent.</param>
    /// <param name="leg">The leg, when the answer is true.</param>
    public bool TryFind(string ticket, [NotNullWhen(true)] out AudioLeg? leg)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return _byKey.TryGetValue(KeyOf(ticket), out leg);
    }

    private void Forget(AudioLeg leg) => _byKey.TryRemove(KeyOf(leg.Ticket), out _);

    // Looked up by its hash: how long that takes tells nothing of the tickets that exist.
    private static string KeyOf(string ticket) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ticket)));
}
