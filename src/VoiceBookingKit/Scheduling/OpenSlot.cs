namespace VoiceBookingKit.Scheduling;

/// <summary>A time at which one of the staff can take the appointment that was searched for.</summary>
/// <param name="StaffId">Who could take it.</param>
/// <param name="Start">When it would start, in UTC. In an hour that the clock repeats, two slots can show one wall-clock time; <see cref="IanaZone.ToLocal"/> gives each its own offset.</param>
/// <param name="End">When it would end, in UTC.</param>
public readonly record struct OpenSlot(string StaffId, DateTimeOffset Start, DateTimeOffset End);
