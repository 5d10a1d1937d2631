using System.Text.Json;

namespace VoiceBookingKit.Receptionists.Tools;

/// <summary>One thing that a receptionist can do in a call.</summary>
/// <param name="name">One of <see cref="ToolNames"/>.</param>
/// <param name="description">What it does, for a model.</param>
/// <param name="schema">The JSON schema of its arguments.</param>
internal abstract class ReceptionistTool(string name, string description, JsonElement schema)
{
    public string Name => name;

    public string Description => description;

    public JsonElement Schema => schema;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">As a model sent them: nothing about them is certain.</param>
    /// <param name="cancellationToken">Interrupts.</param>
    /// <exception cref="Booking.BookingStoreException">The store can't be reached.</exception>
    public abstract Task<ToolResult> RunAsync(IDictionary<string, object?>? arguments, CancellationToken cancellationToken);

    protected static RefusedResult Refused(string reason, string message) => new(reason) { Message = message };
}
