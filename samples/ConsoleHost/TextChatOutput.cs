using System.Globalization;
using System.Text;
using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists;
using VoiceBookingKit.Sessions;

namespace ConsoleHost;

/// <summary>Plain text for a person at a terminal.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="business">Whose receptionist answers.</param>
/// <param name="showsCaller">Whether the caller's words are written too: who types sees them anyway.</param>
internal sealed class TextChatOutput(Stream output, Business business, bool showsCaller = false) : IChatOutput
{
    private bool _isOver;

    public async Task WriteAsync(SessionEvent happened, CancellationToken cancellationToken)
    {
        var text = happened switch
        {
            SessionEvent.Transcript { Role: TranscriptRole.Agent, IsFinal: true } words => $"{business.Name}: {words.Text}\n",
            SessionEvent.Transcript { Role: TranscriptRole.User, IsFinal: true } words when showsCaller => $"{words.Text}\n",
            SessionEvent.Confirmed(var kind, var appointment) => Card(kind, appointment),
            SessionEvent.Failed(_, var message) => $"({message})\n",
            SessionEvent.Ended => "(The call has ended.)\n",
            _ => "",
        };
        _isOver |= happened is SessionEvent.Ended;
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }

    public async Task EndTurnAsync(CancellationToken cancellationToken)
    {
        if (!_isOver)
            await output.WriteAsync("> "u8.ToArray(), cancellationToken);
        await output.FlushAsync(cancellationToken);
    }

    private static string Card(ChangeKind kind, AppointmentView view) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
          +-- {kind} --
          | {view.ServiceName} with {view.StaffName}
          | {view.LocalStart:dddd, MMMM d, yyyy, h:mm tt} ({view.Zone})
          | Reference {view.Appointment.Reference}

        """);
}
