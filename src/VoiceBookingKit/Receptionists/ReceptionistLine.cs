using Microsoft.Extensions.AI;

namespace VoiceBookingKit.Receptionists;

/// <summary>The receptionists of a host in the order in which they are tried; the built-in one comes last, and need not be named.</summary>
/// <param name="Clients">What the host chose with <c>UseReceptionist</c>; may be empty.</param>
public sealed record ReceptionistLine(IReadOnlyList<IChatClient> Clients);
