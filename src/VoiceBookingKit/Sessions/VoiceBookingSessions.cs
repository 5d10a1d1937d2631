using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Language;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Receptionists.Phrases;
using VoiceBookingKit.Scheduling;
using VoiceBookingKit.Speech;
using VoiceBookingKit.Speech.Detection;

namespace VoiceBookingKit.Sessions;

/// <summary>All sessions of this host: those under way, and those that ended moments ago.</summary>
internal sealed class VoiceBookingSessions : IVoiceBookingSessions, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RegisteredSession> _byKey = [];
    private readonly SessionParts _parts;
    private readonly ISessionObserver[] _observers;
    private int _underWay;
    private volatile bool _isShutDown;

    public VoiceBookingSessions(
        IConversations conversations, Business business, SpeechLine speech, SessionOptions options, TurnTakingOptions turnTaking, SpeechOptions speechOptions,
        ISpokenLanguage language, IReceptionistPhrases phrases, IVoiceActivityDetectors detectors, IEnumerable<ISessionObserver> observers,
        LiveCounts counts, TimeProvider clock, ILogger<VoiceBookingSession> logger)
    {
        var names = business.Services.SelectMany(service => service.Aliases.Prepend(service.Name))
            .Concat(business.Staff.SelectMany(staff => staff.Aliases.Prepend(staff.Name)));
        _parts = new SessionParts(conversations, speech, new RecognitionHints([business.Name, .. names]), options, clock, logger)
        {
            TurnTaking = turnTaking,
            SpeechOptions = speechOptions,
            Language = language,
            Phrases = phrases,
            Detectors = detectors,
            BuiltInDetectors = new SpectralVoiceActivityDetectors(),
            Counts = counts,
            Circuits = new SpeechCircuits(speech, clock, logger),
        };
        _observers = [.. observers];
    }

    /// <summary>How many sessions are known: under way, or ended and still readable.</summary>
    public int Count => _byKey.Count;

    public IVoiceBookingSession Create(SessionRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_isShutDown)
            throw new TooManySessionsException("The host is shutting down and takes no new sessions.");
        if (Interlocked.Increment(ref _underWay) > _parts.Options.MaxSessions)
        {
            Interlocked.Decrement(ref _underWay);
            throw new TooManySessionsException($"{_parts.Options.MaxSessions} sessions are under way, which is the limit (VoiceBooking:Session:MaxSessions).");
        }

        _parts.Counts.SessionBegan();
        var known = request with { TimeZone = IanaZone.TryGet(request.TimeZone, out var zone) ? zone.Id : null };
        var session = new VoiceBookingSession(_parts, known, OnEnded);
        _byKey[ResumeSecret.KeyOf(session.ResumeToken)] = new RegisteredSession(session, _parts.Options, _parts.Clock);
        foreach (var observer in _observers)
            Tell(observer, session, known);
        if (_isShutDown)
            _ = session.EndAsync(EndReason.Shutdown); // it came too late to be seen by the shutdown
        return session;
    }

    public bool TryResume(string resumeToken, [NotNullWhen(true)] out IVoiceBookingSession? session)
    {
        session = null;
        if (string.IsNullOrEmpty(resumeToken) || !_byKey.TryGetValue(ResumeSecret.KeyOf(resumeToken), out var registered))
            return false;
        registered.Attach();
        session = registered.Session;
        return true;
    }

    public void Detach(IVoiceBookingSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (_byKey.TryGetValue(ResumeSecret.KeyOf(session.ResumeToken), out var registered))
            registered.Detach();
    }

    /// <summary>Ends all sessions and takes no more.</summary>
    public async Task ShutDownAsync(CancellationToken cancellationToken = default)
    {
        _isShutDown = true;
        await Task.WhenAll(_byKey.Values.Select(registered => registered.Session.EndAsync(EndReason.Shutdown, cancellationToken))).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await ShutDownAsync().ConfigureAwait(false);
        foreach (var (key, registered) in _byKey)
        {
            _byKey.TryRemove(key, out _);
            registered.Dispose();
        }
    }

    private void Tell(ISessionObserver observer, VoiceBookingSession session, SessionRequest request)
    {
        try
        {
            observer.OnCreated(session, request);
        }
        catch (Exception failure)
        {
            _parts.Logger.ObserverFailed(failure.GetType().Name);
        }
    }

    private void OnEnded(VoiceBookingSession session)
    {
        Interlocked.Decrement(ref _underWay);
        _parts.Counts.SessionEnded();
        var key = ResumeSecret.KeyOf(session.ResumeToken);
        if (_byKey.TryGetValue(key, out var registered))
            registered.KeepEnded(() => _byKey.TryRemove(key, out _));
    }
}
