namespace VoiceBookingKit.Scheduling;

/// <summary>When somebody is open for appointments.</summary>
public sealed record OpeningHours;
