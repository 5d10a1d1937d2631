using VoiceBookingKit.Booking;
using VoiceBookingKit.Receptionists.Gate;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>Keeps a message for a person.</summary>
internal sealed class LeaveMessageTool(CallContext call) : ReceptionistTool(
    ToolNames.LeaveMessage,
    "Leaves a message for a person of the business, who answers later. Needs a phone number or email address.",
    ToolSchemas.LeaveMessage)
{
    private readonly List<CallbackMessage> _left = [];

    /// <summary>The message kept last, or null.</summary>
    public CallbackMessage? Latest { get; private set; }

    public override async Task<ToolResult> RunAsync(IDictionary<string, object?>? arguments, CancellationToken cancellationToken)
    {
        var read = new ArgumentReader(arguments, "name", "contact", "message");
        var name = read.OptionalText("name", 100) ?? call.Request.CustomerName;
        var contact = ReadContact(read);
        var text = read.Text("message", 2000);
        if (read.Problem is { } problem)
            return problem;

        // The same again keeps its id, so that one whose outcome is unknown is kept once.
        var message = _left.Find(left => left.Contact == contact && left.Text == text);
        if (message is null)
        {
            if (_left.Count >= call.Options.MaxMessagesPerCall)
                return Refused("too_many_messages", "No more messages can be left in this call.");
            var now = call.Clock.GetUtcNow();
            message = new CallbackMessage(Guid.CreateVersion7(now), now, call.Request.CallId, name, contact, text);
            _left.Add(message);
        }
        await call.Desk.LeaveMessageAsync(message, cancellationToken);
        Latest = message;
        return new PlainResult(ToolStatus.Ok) { Message = "The message is kept. Tell the caller that somebody will get back to them." };
    }

    private string ReadContact(ArgumentReader read)
    {
        var text = read.Text("contact", 254);
        if (EmailAddress.TryParse(text, out var email))
            return email;
        if (PhoneNumber.TryParse(text, call.Business.CallingCode, out var phone))
            return phone;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length is < 5 or > 15 || text.Any(char.IsLetter))
            read.Refuse("invalid_contact", "contact must be a phone number or an email address. Ask the caller for it again.");
        return digits;
    }
}
