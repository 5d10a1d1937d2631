namespace VoiceBookingKit.Testing.Callers.Hearing;

/// <summary>What a caller makes of a receptionist's words.</summary>
/// <param name="Asks">What it wants.</param>
/// <param name="Starts">Days with times that were named, in order.</param>
/// <param name="IsDone">Whether it says that the thing was done.</param>
/// <param name="IsRefusal">Whether it says that something can't be had.</param>
internal sealed record Heard(ReceptionistAsks Asks, IReadOnlyList<DateTime> Starts, bool IsDone, bool IsRefusal);
