namespace VoiceBookingKit.Sessions;

/// <summary>Is told of every session, to watch it: records, notifications and the like.</summary>
/// <remarks>Register any number with the host's services. Members are called from many threads.</remarks>
public interface ISessionObserver
{
    /// <summary>A session was made; it has not begun. Return at once: watch it in a task of your own.</summary>
    /// <param name="session">The session; not yours to end or dispose.</param>
    /// <param name="request">What is known of its caller.</param>
    void OnCreated(IVoiceBookingSession session, SessionRequest request);
}
