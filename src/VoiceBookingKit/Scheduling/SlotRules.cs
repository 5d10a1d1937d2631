namespace VoiceBookingKit.Scheduling;

/// <summary>Which slots may be offered.</summary>
public sealed record SlotRules;
