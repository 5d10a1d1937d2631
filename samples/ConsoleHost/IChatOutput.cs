using VoiceBookingKit.Sessions;

namespace ConsoleHost;

/// <summary>Where a chat is written.</summary>
internal interface IChatOutput
{
    /// <summary>Writes what happened, if it is worth writing.</summary>
    Task WriteAsync(SessionEvent happened, CancellationToken cancellationToken);

    /// <summary>Marks that it is the caller's turn, or that the call is over.</summary>
    Task EndTurnAsync(CancellationToken cancellationToken);
}
